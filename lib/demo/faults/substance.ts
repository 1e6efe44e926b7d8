import { withSection, type Block, type ReportModel } from "../model";
import { fault, in2021Shape, inRealCounty, withSentence, type Fault } from "./fault";

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: "paragraph", text }));
const overviewOf = (texts: (model: ReportModel) => string[]) => (model: ReportModel): ReportModel => withSection(model, "overview", (section) => ({ ...section, blocks: paragraphs(...texts(model)) }));
const place = { section: "overview" } as const;
const isTown = ({ body }: ReportModel): boolean => body.kind === "government" && body.level === "township";

/** Section 一 that speaks of publishing only, at some length and with figures. */
const onlyPublishing = ({ body, year }: ReportModel): string[] => [
  `${year}年，${body.self}围绕群众关心的事项做好主动公开，全年主动公开各类信息212条，内容涵盖${body.topics.slice(0, 4).join("、")}等方面，比上一年有所增加。`,
  `在${body.topics[0]!}方面，公布办理条件、所需材料和办理结果，方便群众对照查看，收到意见后逐条说明采纳情况，并把群众反映集中的问题整理成问答。在${body.topics[1]!}方面，按季度公布实施进度，延期的写明原因和新的时间安排，重要节点邀请群众代表到场了解情况。`,
  `在${body.topics[2]!}方面，把资金来源、使用去向和受益对象一并公布，公示期内安排专人接待来访。在${body.topics[3]!}方面，制作一图读懂和短视频，组织业务人员走进村组和企业讲解，全年讲解36场，发放明白纸1800份，群众知晓程度有了提高。`,
];

const aspects: readonly Fault[] = [
  fault("STR-007/publishing-only", { fits: in2021Shape, place, also: ["STR-008", "CON-004"], plant: overviewOf(onlyPublishing) }),
  fault("STR-008/nothing-said", {
    fits: (model) => in2021Shape(model) && model.body.kind === "government", also: ["STR-007", "CON-004"],
    plant: (model) => withSection(model, "overview", (section) => ({ ...section, blocks: section.blocks.filter((block) => block.kind === "table" || !block.text.startsWith("（五）")) })),
  }),
  fault("STR-011/fees-and-disputes", {
    fits: ({ era, year }) => era === "pre2019" && year >= 2014,
    plant: (model) => ({ ...model, sections: model.sections.filter(({ key, heading }) => key !== "disputes" && !heading.includes("收费")) }),
  }),
  fault("CON-005/no-problems", {
    fits: in2021Shape, place: { section: "problems" }, plant: (model) => withSection(model, "problems", (section) => ({ ...section, blocks: paragraphs("暂无问题。") })),
  }),
  fault("CON-009/requests-not-received", { fits: in2021Shape, place, also: ["NAR-002"], plant: (model) => withSentence(model, "overview", "本年度未收到依申请公开。") }),
  fault("CON-008/doubled-signs", { fits: in2021Shape, place, plant: (model) => withSentence(model, "overview", "办理情况已经公布。。群众可以查阅。") }),
  fault("CON-004/two-sentences", {
    fits: in2021Shape, place, also: ["STR-007", "STR-008"],
    plant: overviewOf(({ body, year }) => [`${year}年，${body.self}认真做好主动公开和依申请公开工作，加强政府信息管理和平台建设，落实监督保障措施，各项工作有序推进。`]),
  }),
];

const isBureau = ({ body }: ReportModel): boolean => body.kind === "department";
const elsewhere = (sentence: string) => (model: ReportModel): ReportModel => withSentence(inRealCounty(model), "overview", sentence);

const copied: readonly Fault[] = [
  fault("ORI-004/another-town-acts", { staysOut: true, fits: (model) => in2021Shape(model) && isTown(model), place, plant: elsewhere("吉昌镇高度重视政务公开，专题研究公开事项。") }),
  fault("ORI-004/another-county-acts", { staysOut: true, fits: (model) => in2021Shape(model) && isBureau(model), place, plant: elsewhere("昌图县严格执行公开制度，按时更新信息。") }),
  fault("ORI-004/another-county-announced", {
    staysOut: true,
    fits: (model) => in2021Shape(model) && isBureau(model),
    plant: (model) => ({ ...inRealCounty(model), preface: [`现公布昌图县${model.year}年政府信息公开工作情况。`, ...inRealCounty(model).preface] }),
  }),
  fault("ORI-004/another-county-mentioned", { staysOut: true, fits: (model) => in2021Shape(model) && isBureau(model), place, outcome: "review", plant: elsewhere("有关信息通过昌图县人民政府网站发布。") }),
  fault("ORI-004/another-countys-paper", { staysOut: true, fits: (model) => in2021Shape(model) && isBureau(model), place, outcome: "review", plant: elsewhere("通过《今日定安》发布公告12期。") }),
  fault("ORI-004/self-of-a-bureau", { fits: (model) => in2021Shape(model) && isTown(model), place, also: ["CON-009"], plant: (model) => withSentence(model, "overview", "对照事项清单，我局积极配合调整。") }),
  fault("ORI-004/other-profession", {
    fits: (model) => in2021Shape(model) && model.body.name.endsWith("林业局"), place,
    plant: (model) => withSentence(model, "overview", "促进民政机关为国家治理重要组成部分作用的发挥。"),
  }),
  fault("ORI-004/self-of-a-town", {
    fits: (model) => in2021Shape(model) && model.body.kind === "department", place, also: ["CON-009"],
    plant: (model) => withSentence(model, "overview", "我镇高度重视政务公开，专题研究公开事项。"),
  }),
  fault("ORI-007/onlooker", { fits: in2021Shape, place, outcome: "review", plant: (model) => withSentence(model, "overview", "一些地区对公开工作还不够重视，多数部门没有形成合力。") }),
  fault("ORI-005/heading-of-the-province", {
    fits: (model) => in2021Shape(model) && isTown(model), place, outcome: "either", also: ["STR-007"],
    plant: (model) => withSection(model, "overview", (section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === "paragraph" ? { ...block, text: block.text.replace(/^（一）[^。]*。/, "（一）组织推动全省政府信息公开工作。") } : block)) })),
  }),
  fault("ORI-005/powers-of-a-county", { fits: (model) => in2021Shape(model) && isTown(model), place, outcome: "review", plant: (model) => withSentence(model, "overview", "全面做好国有土地上房屋征收决定的公开工作。") }),
  fault("ORI-006/task-of-2016", {
    fits: (model) => in2021Shape(model) && model.year >= 2022, place: { section: "problems" },
    plant: (model) => withSentence(model, "problems", `下一步，制定${model.body.self}《〈关于全面推进政务公开工作的意见〉实施细则》的落实方案。`),
  }),
  fault("ORI-008/clause-twice", {
    fits: in2021Shape,
    plant: (model) => withSentence(withSentence(model, "overview", "组织专人逐项核对已经公开的办事指南和联系方式是否准确。"), "problems", "今后，组织专人逐项核对已经公开的办事指南和联系方式是否准确。"),
  }),
];

/** Faults of what a report has to say, and of words that were somebody else's. */
export const SUBSTANCE_FAULTS: readonly Fault[] = [...aspects, ...copied];

import type { SectionKey } from "../../report/sections";
import { withSection, type ReportModel } from "../model";
import { fault, in2021Shape, tabular, withSentence, type Fault } from "./fault";

const saying = (key: SectionKey, sentence: (model: ReportModel) => string) => (model: ReportModel): ReportModel => withSentence(model, key, sentence(model));
const ofDepartment = (model: ReportModel): boolean => in2021Shape(model) && model.body.kind === "department";
const overview = { fits: in2021Shape, place: { section: "overview" as const } };

const placeholders: readonly Fault[] = [
  fault("CON-001/letters", { ...overview, plant: saying("overview", () => "全年举办新闻发布会XX场，效果良好。") }),
  fault("CON-001/crosses", { ...overview, plant: saying("overview", ({ body }) => `${body.self}×××股室负责日常协调工作。`) }),
  fault("CON-001/so-and-so", { ...overview, plant: saying("overview", () => "由某某单位牵头负责信息审核把关。") }),
  fault("CON-001/unit-name", { ...overview, plant: saying("overview", () => "（单位名称）高度重视公开工作，多次专题研究。") }),
  fault("CON-001/month", { ...overview, plant: saying("overview", ({ year }) => `相关制度自${year}年X月起施行。`) }),
  fault("CON-001/number-missing", { ...overview, outcome: "either", plant: saying("overview", () => "经清理，目前共有现行有效的规范性文件。") }),
];

const years: readonly Fault[] = [
  fault("CON-002/period", {
    fits: tabular, also: ["STR-009"],
    plant: (model) => ({ ...model, preface: model.preface.map((text) => text.replace(/\d{4}年1月1日/, `${model.year - 1}年1月1日`).replace(/(?:\d{4}年)12月31日/, `${model.year - 1}年12月31日`)) }),
  }),
  fault("CON-002/actor", { ...overview, fits: ofDepartment, plant: saying("overview", ({ body, year }) => `${year - 1}年，${body.self}召开专题会议，研究部署本单位公开工作。`) }),
  fault("CON-002/actor-of-older-year", { ...overview, fits: ofDepartment, outcome: "review", plant: saying("overview", ({ body, year }) => `${year - 3}年，${body.self}召开专题会议，研究部署本单位公开工作。`) }),
];

const titles: readonly Fault[] = [
  fault("CON-003/disclosure-lost", { ...overview, plant: saying("overview", ({ body }) => `${body.self}组织学习《中华人民共和国政府信息条例》，做到应知应会。`) }),
  fault("CON-003/regulation-typo", { ...overview, also: ["CON-007"], plant: saying("overview", () => "全体人员参加《中华人民共和国政府信息公开条列》知识测试。") }),
  fault("CON-003/words-changed-places", { ...overview, plant: saying("overview", () => "组织学习《中华人民共和国政府公开信息条例》，开展知识问答。") }),
  fault("CON-003/other-document", { ...overview, outcome: "review", plant: saying("overview", () => "对照《政府网站发展指南》开展自查。") }),
  fault("CON-003/notice-lost", { ...overview, plant: saying("overview", ({ year }) => `对照《国务院办公厅关于印发${year}年政务公开工作要点》分解任务。`) }),
  fault("CON-003/brackets", { fits: in2021Shape, plant: (model) => ({ ...model, preface: model.preface.map((text) => text.replace("〔2021〕", "[2021]")) }) }),
];

const fees: readonly Fault[] = [
  fault("CON-006/nothing-said", { fits: in2021Shape, plant: (model) => withSection(model, "other", (section) => ({ ...section, blocks: [{ kind: "paragraph", text: "无其他需要报告的事项。" }] })) }),
  fault("CON-006/no-amounts", {
    fits: in2021Shape, place: { section: "other" },
    plant: (model) => withSection(model, "other", (section) => ({ ...section, blocks: [{ kind: "paragraph", text: "信息处理费按照有关规定执行。" }] })),
  }),
];

const TYPOS: readonly (readonly [variant: string, sentence: string])[] = [
  ["favourable", "公开促进了业务规范，有利的促进了作风转变。"],
  ["until", "截止12月底，各项任务已办结。"],
  ["doubled-de", "为群众提供更加便捷的的查询服务。"],
  ["doubled-le", "进一步完善了了审核制度。"],
  ["other", "公告栏、微信群和其它渠道同步发布。"],
  ["log-in", "群众登陆网站即可查阅相关内容。"],
  ["some-more", "发放明白卡286余份。"],
];
const typos: readonly Fault[] = [
  ...TYPOS.map(([variant, sentence]) => fault(`CON-007/${variant}`, { ...overview, plant: saying("overview", () => sentence) })),
  fault("CON-007/self-lost", { fits: (model) => in2021Shape(model) && model.body.self.length === 2, place: { section: "problems" }, plant: saying("problems", ({ year }) => `${year}年，我虽然有序推进公开工作，但仍有差距。`) }),
  fault("CON-007/doubled-government", {
    ...overview,
    plant: saying("overview", () => "持续推进政府政府信息公开工作。"),
  }),
];

const misplaced: readonly Fault[] = [
  fault("CON-010/chapter-of-plans", {
    also: ["STR-010"],
    fits: in2021Shape, outcome: "review",
    plant: (model) => ({ ...model, sections: [...model.sections, { key: null, ordinal: "七", heading: `${model.year + 1}年工作思路`, blocks: [{ kind: "paragraph", text: "继续把群众关心的事项摆在前面。" }] }] }),
  }),
  fault("CON-010/other-work", {
    ...overview, outcome: "review", hiddenIn: ["L7-one-line"],
    plant: saying("overview", () => "便民服务中心设置五个窗口，每个窗口配备经验丰富的工作人员，配套休息椅和报刊架，要求热情接待、耐心解释。"),
  }),
];

const ASKED: readonly (readonly [variant: string, sentence: string])[] = [
  ["nothing-behind-and-so-on", "修订完善《保密审查制度》等。"],
  ["no-verb", "权责清单、政务服务事项清单调整。"],
  ["begun-twice", "将各项手续所需材料等也将公示上墙。"],
  ["assured-twice", "多方筹措，确保政务公开工作得到保障。"],
];
const asked: readonly Fault[] = [
  ...ASKED.map(([variant, sentence]) => fault(`CON-007/${variant}`, { ...overview, outcome: "review", plant: saying("overview", () => sentence) })),
  fault("CON-009/this-year", { ...overview, outcome: "review", plant: saying("overview", ({ body }) => `今年以来，${body.self}持续更新公开目录。`) }),
];

/** Page chrome is told by its lines. */
const LINES_HIDDEN = ["L7-one-line"];
const chrome: readonly Fault[] = [
  fault("CON-011/neighbours", { hiddenIn: LINES_HIDDEN, plant: (model) => ({ ...model, footer: ["上一条：关于调整办公时间的公告", "下一条：没有了"] }) }),
  fault("CON-011/counter", { hiddenIn: LINES_HIDDEN, plant: (model) => ({ ...model, header: ["浏览次数：1204 字体：大 中 小"] }) }),
  fault("CON-011/buttons", { hiddenIn: LINES_HIDDEN, plant: (model) => ({ ...model, footer: ["打印 关闭 分享到：微信"] }) }),
];

/** Faults of the words. */
export const CONTENT_FAULTS: readonly Fault[] = [...placeholders, ...years, ...titles, ...fees, ...typos, ...asked, ...misplaced, ...chrome];

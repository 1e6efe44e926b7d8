import { in2021Shape, inRealCounty, withSentence } from "../faults/fault";
import { withCells, withSection, type ReportModel } from "../model";
import { trap, type Trap } from "./trap";

const merged = (model: ReportModel): ReportModel => withSection(model, "overview", (section) => ({
  ...section, blocks: [{ kind: "paragraph", text: section.blocks.map((block) => (block.kind === "paragraph" ? block.text.replace(/^（.）[^。]*。/, "") : "")).join("") + "信息管理坚持动态调整和保密审查，督促各股室按时更新。" }],
}));
const isTown = ({ body }: ReportModel): boolean => body.kind === "government" && body.level === "township";
const elsewhere = (model: ReportModel, sentence: string): ReportModel => withSentence(inRealCounty(model), "overview", sentence);
const saying = (sentence: string) => (model: ReportModel): ReportModel => withSentence(model, "overview", sentence);

/** Traps of what a report says, and of figures that only seem odd. */
export const SUBSTANCE_TRAPS: readonly Trap[] = [
  trap("STR-007/aspects-in-one-paragraph", { fits: in2021Shape, plant: merged }),
  trap("STR-008/departments-need-not", { fits: (model) => in2021Shape(model) && ["department", "agencyOffice", "office"].includes(model.body.kind) }),
  trap("STR-011/fees-in-one-sentence", {
    fits: ({ era, year }) => era === "pre2019" && year >= 2014, remark: true,
    plant: (model) => ({ ...model, sections: model.sections.map((section) => (section.heading.includes("收费") ? { ...section, heading: "其他情况", blocks: [{ kind: "paragraph", text: "全年没有收取费用，也没有减免费用的情况。" }] } : section)) }),
  }),
  trap("BAL-008/small-numbers", { fits: ({ era, year }) => era === "2019" && year === 2020, plant: (model) => withCells(model, "disclosure", { "licensing.previousItems": "7", "licensing.change": "2", "licensing.decisions": "9" }), also: ["NAR-005"] }),
  trap("AUT-002/town-with-powers", { fits: (model) => in2021Shape(model) && isTown(model), plant: (model) => withCells(model, "disclosure", { "penalties.decisions": "30", "licensing.decisions": "124" }), also: ["NAR-005"] }),
  trap("ORI-004/partners", { fits: in2021Shape, plant: (model) => elsewhere(model, "学习借鉴昌图县政务公开经验，赴磐石市考察，落实与吉昌镇的结对共建安排。") }),
  trap("ORI-004/regions-above", { fits: in2021Shape, plant: (model) => elsewhere(model, "锦州市高度重视政务公开，黑山县认真贯彻上级要求，辽宁省人民政府网站同步发布。") }),
  trap("ORI-004/towns-of-the-county", { fits: (model) => in2021Shape(model) && model.body.level === "county", plant: (model) => elsewhere(model, "半拉门镇高度重视村务公开，通过励家镇人民政府公开栏发布。") }),
  trap("ORI-004/names-of-many-places", { fits: in2021Shape, plant: (model) => elsewhere(model, "和平镇认真落实公开制度，城关镇高度重视，新华区人民政府网站链接已更新。") }),
  trap("ORI-004/words-across-names", { fits: in2021Shape, plant: (model) => elsewhere(model, "相应县政府要求逐项落实，创新县政府网站栏目，提高县政府门户网站质量，公开的信息县级部门均已审核。") }),
  trap("ORI-004/former-units", { fits: in2021Shape, plant: (model) => elsewhere(model, "原昌图县人民政府移交的信息已归档，转发《昌图县人民政府办公室关于加强公开的通知》。"), also: ["CON-003"] }),
  trap("ORI-004/self-in-a-quotation", { fits: (model) => in2021Shape(model) && isTown(model), plant: saying("对群众提出的“我局未按时更新”等留言，均已转交有关单位。") }),
  trap("ORI-005/deployment-of-superiors", { fits: (model) => in2021Shape(model) && isTown(model), plant: saying("认真贯彻落实全省政务公开工作会议和市委、市政府部署要求，为全县政务公开工作作出贡献。") }),
  trap("ORI-006/general-basis", { fits: in2021Shape, plant: saying("按照《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）精神，完善工作制度。"), also: ["CON-003"] }),
  trap("ORI-008/form-sentences", { fits: in2021Shape }),
  trap("CON-004/short-but-full", { fits: in2021Shape }),
  trap("TPL-005/official-notes", { fits: in2021Shape, silent: ["TPL-005", "TPL-006", "TPL-007"] }),
];

import type { SectionKey } from "../../report/sections";
import { in2021Shape, tabular } from "../faults/fault";
import { withSection, type ReportModel } from "../model";
import { trap, type Trap } from "./trap";

const headed = (key: SectionKey, heading: string) => (model: ReportModel): ReportModel => withSection(model, key, (section) => ({ ...section, heading }));
const prefaced = (change: (preface: string, model: ReportModel) => string) => (model: ReportModel): ReportModel => ({ ...model, preface: model.preface.map((text) => change(text, model)) });
const ending = (text: string) => (model: ReportModel): ReportModel => withSection(model, "other", (section) => ({ ...section, blocks: [{ kind: "paragraph", text }] }));
const before2019 = ({ era }: ReportModel): boolean => era === "pre2019";

/** Traps of title, sections, headings and preface. */
export const STRUCTURE_TRAPS: readonly Trap[] = [
  trap("STR-002/body-only", { fits: tabular, plant: (model) => ({ ...model, title: null }) }),
  trap("STR-002/blanks-around-the-year", { fits: tabular, plant: (model) => ({ ...model, title: model.title!.replace(/(20\d\d)年/, " $1 年") }) }),
  trap("STR-002/old-reports-have-free-titles", { fits: before2019, plant: (model) => ({ ...model, title: `${model.body.name}${model.year}年度政府信息公开工作报告` }) }),
  trap("STR-003/headings-without-numerals", {
    fits: tabular, silent: ["STR-003"], also: ["STR-004", "STR-005"], plant: (model) => ({ ...model, sections: model.sections.map((section) => ({ ...section, ordinal: null })) }),
  }),
  trap("STR-003/heading-behind-the-preface", {
    fits: tabular, silent: ["STR-003", "STR-004", "STR-005", "STR-006"], hiddenIn: ["L7-one-line"],
    spoil: (report) => ({ text: report.text.replace(/。\n+一、总体情况/, "。一、总体情况"), tables: report.tables }),
  }),
  trap("STR-003/truncated-heading-with-table", { fits: tabular, silent: ["STR-003", "STR-006", "TAB-001"], also: ["STR-005"], plant: headed("disclosure", "主动公开政府信息情") }),
  trap("STR-003/free-chapters-before-2019", { fits: before2019, silent: ["STR-003", "STR-004", "STR-005", "TAB-001", "TAB-002", "TAB-003", "TPL-001", "TPL-003", "CON-006"] }),
  trap("STR-004/row-labels-are-no-headings", { fits: tabular, silent: ["STR-004", "STR-003"] }),
  trap("STR-005/article-50-wording", { fits: tabular, remark: true, plant: headed("disputes", "因政府信息公开工作被申请行政复议、提起行政诉讼情况") }),
  trap("STR-005/with-and", { fits: tabular, remark: true, plant: headed("disputes", "政府信息公开行政复议和行政诉讼情况") }),
  trap("STR-005/work-of-disclosure", { fits: tabular, remark: true, plant: headed("problems", "政府信息公开工作存在的主要问题及改进情况") }),
  trap("STR-005/with-agency", { fits: tabular, remark: true, plant: headed("requests", "行政机关收到和处理政府信息公开申请情况") }),
  trap("STR-005/full-stop", { fits: tabular, remark: true, plant: headed("problems", "存在的主要问题及改进情况。") }),
  trap("STR-006/none", { fits: tabular, also: ["CON-006"], plant: ending("无") }),
  trap("STR-006/none-for-now", { fits: tabular, also: ["CON-006"], plant: ending("暂无。") }),
  trap("STR-009/lost-year-sign", { fits: tabular, silent: ["STR-009", "CON-002"], plant: prefaced((text) => text.replaceAll(/(\d{4})年(\d+月)/g, "$1$2")) }),
  trap("STR-010/article-50-wording", {
    fits: (model) => in2021Shape(model) && model.preface.some((text) => text.includes("六个部分组成")),
    plant: prefaced((text) => text.replace("政府信息公开行政复议和行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况")),
  }),
];

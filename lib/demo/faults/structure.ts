import { STANDARD_SECTIONS, type SectionKey } from "../../report/sections";
import { withSection, type ReportModel, type SectionModel } from "../model";
import { fault, tabular, type Fault } from "./fault";

const titled = (title: (model: ReportModel) => string) => (model: ReportModel): ReportModel => ({ ...model, title: title(model) });
const without = (...keys: SectionKey[]) => (model: ReportModel): ReportModel => ({ ...model, sections: model.sections.filter(({ key }) => key === null || !keys.includes(key)) });
const headed = (key: SectionKey, heading: string) => (model: ReportModel): ReportModel => withSection(model, key, (section) => ({ ...section, heading }));
const numbered = (ordinals: string) => (model: ReportModel): ReportModel => ({
  ...model,
  sections: model.sections.map((section, index) => ({ ...section, ordinal: ordinals[index]! })),
});
const empty = (key: SectionKey) => (model: ReportModel): ReportModel => withSection(model, key, (section) => ({ ...section, blocks: [] }));
const prefaced = (change: (preface: string, model: ReportModel) => string) => (model: ReportModel): ReportModel => ({ ...model, preface: model.preface.map((text) => change(text, model)) });

const namesParts = (model: ReportModel): boolean => tabular(model) && model.preface.some((text) => text.includes("六个部分组成"));
/** Whether the sections, which the fault leaves alone, speak of telephones and the like as well. */
const speaksOfContact = ({ sections }: ReportModel): boolean =>
  sections.some(({ blocks }) => blocks.some((block) => block.kind === "paragraph" && /联系|电话|邮箱|热线/.test(block.text)));

const titles: readonly Fault[] = [
  fault("STR-002/scrambled", { fits: tabular, plant: titled(({ body, year }) => `${body.name}${year}年政府信息公开工作告年度报`) }),
  fault("STR-002/doubled-year", { fits: tabular, plant: titled(({ body, year }) => `${body.name}${year}年度政府信息公开工作年度报告`) }),
  fault("STR-002/affairs", { fits: tabular, plant: titled(({ body, year }) => `${body.name}${year}年政务信息公开工作报告`) }),
  fault("STR-002/summary", { fits: tabular, plant: titled(({ body, year }) => `${body.name}${year}年政府信息公开工作总结`) }),
  fault("STR-002/no-year", { fits: tabular, plant: titled(({ body }) => `${body.name}政府信息公开工作年度报告`) }),
  fault("STR-002/no-agency", { fits: tabular, plant: titled(({ year }) => `${year}年政府信息公开工作年度报告`) }),
];

const OF_SECTION: Partial<Record<SectionKey, readonly string[]>> = {
  overview: ["STR-007", "STR-008", "CON-004"],
  disclosure: ["TAB-001", "TPL-003"],
  requests: ["TAB-002", "TPL-003"],
  disputes: ["TAB-003", "TPL-003"],
  problems: ["CON-005"],
  other: ["CON-006"],
};
const missing: readonly Fault[] = [
  ...STANDARD_SECTIONS.map(({ key }) => fault(`STR-003/${key}`, { fits: tabular, also: ["STR-004", "STR-010", ...(OF_SECTION[key] ?? [])], plant: without(key) })),
  fault("STR-003/two", { fits: tabular, also: ["STR-004", "STR-010", "CON-005", "CON-006"], plant: without("problems", "other") }),
];

const orders: readonly Fault[] = [
  fault("STR-004/duplicate", { fits: tabular, plant: numbered("一二三四四五") }),
  fault("STR-004/skipped", { fits: tabular, plant: numbered("一二三四六七") }),
  fault("STR-004/inverted", {
    fits: tabular,
    plant: (model) => ({ ...model, sections: [...model.sections.slice(0, 4), model.sections[5]!, model.sections[4]!] }),
  }),
  fault("STR-004/inverted-renumbered", {
    fits: tabular,
    plant: (model) => numbered("一二三四五六")({ ...model, sections: [...model.sections.slice(0, 4), model.sections[5]!, model.sections[4]!] }),
  }),
  fault("STR-004/second-level", {
    fits: tabular, place: { section: "overview" },
    plant: (model) => withSection(model, "overview", (section): SectionModel => ({
      ...section, blocks: section.blocks.map((block) => (block.kind === "paragraph" ? { ...block, text: block.text.replace(/^（四）/, "（五）").replace(/^（五）(监督)/, "（六）$1") } : block)),
    })),
  }),
];

const headings: readonly Fault[] = [
  fault("STR-005/doubled", { fits: tabular, place: { section: "disputes" }, plant: headed("disputes", "因政府政府信息公开工作被申请行政复议、提起行政诉讼情况") }),
  fault("STR-005/truncated", { fits: tabular, place: { section: "disclosure" }, plant: headed("disclosure", "主动公开政府信息情") }),
  fault("STR-005/measures", { fits: tabular, place: { section: "problems" }, plant: headed("problems", "存在的主要问题及改进措施") }),
  fault("STR-005/affairs", { fits: tabular, place: { section: "disclosure" }, plant: headed("disclosure", "主动公开政务信息情况") }),
  fault("STR-005/overall-work", { fits: tabular, place: { section: "overview" }, plant: headed("overview", "总体工作情况") }),
];

const empties: readonly Fault[] = [
  fault("STR-006/overview", { fits: tabular, place: { section: "overview" }, also: ["STR-007", "STR-008", "CON-004"], plant: empty("overview") }),
  fault("STR-006/problems", { fits: tabular, place: { section: "problems" }, also: ["CON-005"], plant: empty("problems") }),
  fault("STR-006/other", { fits: tabular, place: { section: "other" }, also: ["CON-006"], plant: empty("other") }),
];

const prefaces: readonly Fault[] = [
  fault("STR-009/no-period", { fits: tabular, plant: prefaced((text) => text.replace(/(，数据统计期限|，?报告所列数据的统计期限|统计期限)[为自]\d{4}年1月1日[^。]*/, "")) }),
  fault("STR-009/short-period", { fits: tabular, also: ["TIM-005"], plant: prefaced((text) => text.replaceAll("12月31日", "12月30日")) }),
  fault("STR-009/no-contact", { fits: (model) => tabular(model) && !speaksOfContact(model), plant: prefaced((text) => text.replace(/(如对本报告|联系地址|公众如有)[^。]*。/, "")) }),
  fault("STR-010/count", { fits: namesParts, plant: prefaced((text) => text.replace("六个部分", "五个部分")) }),
  fault("STR-010/measures", { fits: namesParts, plant: prefaced((text) => text.replace("存在的主要问题及改进情况", "存在的主要问题及改进措施")) }),
  fault("STR-010/other-matters", { fits: namesParts, also: ["TPL-007"], plant: prefaced((text) => text.replace("其他需要报告的事项", "需要说明的其他事项")) }),
];

/** Faults of title, sections, headings and preface. */
export const STRUCTURE_FAULTS: readonly Fault[] = [...titles, ...missing, ...orders, ...headings, ...empties, ...prefaces];

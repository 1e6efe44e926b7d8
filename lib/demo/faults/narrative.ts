import type { SectionKey } from "../../report/sections";
import { tableOf, withCells, withSection, type ReportModel } from "../model";
import { fault, FIGURES_HIDDEN, in2021Shape, tabular, withSentence, type Fault } from "./fault";

const hiddenIn = FIGURES_HIDDEN;
const figure = (model: ReportModel, table: "disclosure" | "requests" | "disputes", cell: string): number => model.figures?.[table][cell] ?? 0;
const has = (table: "disclosure" | "requests" | "disputes", cell: string) => (model: ReportModel): boolean => tabular(model) && figure(model, table, cell) > 0;
const isWithout = (model: ReportModel): boolean => tabular(model) && ["newReceived", "carriedOver", "carriedForward"].every((row) => figure(model, "requests", `${row}.total`) === 0);
const casesOf = (model: ReportModel): number => ["review", "litigationDirect", "litigationAfterReview"].reduce((sum, group) => sum + figure(model, "disputes", `${group}.total`), 0);
const overview = { section: "overview" } as const;

/** The model with words of a section replaced; the numbers in them are given to `to`. */
const reworded = (key: SectionKey, words: RegExp, to: (number: number) => string) => (model: ReportModel): ReportModel =>
  withSection(model, key, (section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === "paragraph" ? { ...block, text: block.text.replace(words, (_, number: string | undefined) => to(Number(number))) } : block)),
  }));
const adding = (sentence: (model: ReportModel) => string, key: SectionKey = "overview") => (model: ReportModel): ReportModel => withSentence(model, key, sentence(model));

const NONE_RECEIVED = /未收到政府信息公开申请/;
const CASES = /全年(?:未发生)?因政府信息公开[^。]*。/;

const requests: readonly Fault[] = [
  fault("NAR-001/received", { fits: has("requests", "newReceived.total"), hiddenIn, place: { cells: ["newReceived.total"] }, plant: reworded("overview", /政府信息公开申请(\d+)件/, (number) => `政府信息公开申请${number + 50}件`) }),
  fault("NAR-001/handled", { fits: has("requests", "newReceived.total"), hiddenIn, place: { cells: ["total.total"] }, plant: reworded("overview", /办结(\d+)件/, (number) => `办结${number + 50}件`) }),
  fault("NAR-001/carried-over", { fits: has("requests", "newReceived.total"), hiddenIn, place: { cells: ["carriedOver.total"] }, plant: reworded("overview", /上年结转(?:的)?(\d+)件/, (number) => `上年结转${number + 9}件`) }),
  fault("NAR-002/denied", { fits: has("requests", "newReceived.total"), hiddenIn, place: { cells: ["newReceived.total"] }, plant: reworded("overview", /(?:\d{4}年|全年|本年度)新收[^。]*。/, () => "全年未收到政府信息公开申请。") }),
  fault("NAR-002/counted", { fits: isWithout, hiddenIn, place: { table: "requests" }, plant: reworded("overview", NONE_RECEIVED, () => "收到政府信息公开申请5件，办结5件") }),
  fault("NAR-010/all-handled", { fits: has("requests", "carriedForward.total"), hiddenIn, place: { cells: ["carriedForward.total"] }, plant: adding(() => "收到的政府信息公开申请已全部办结。") }),
  fault("NAR-010/all-granted", { fits: has("requests", "denied.thirdParty.total"), hiddenIn, place: { table: "requests" }, plant: adding(() => "收到的政府信息公开申请均予以公开。") }),
];

const disputes: readonly Fault[] = [
  fault("NAR-003/counted", { fits: (model) => tabular(model) && casesOf(model) === 0, hiddenIn, place: { table: "disputes" }, plant: reworded("overview", CASES, () => "全年因政府信息公开被申请行政复议3件。") }),
  fault("NAR-003/denied", { fits: (model) => tabular(model) && casesOf(model) > 0, hiddenIn, place: { table: "disputes" }, plant: reworded("overview", CASES, () => "全年未发生因政府信息公开引起的行政复议和行政诉讼案件。") }),
];

const disclosure: readonly Fault[] = [
  fault("NAR-004/in-force", { fits: (model) => in2021Shape(model) && has("disclosure", "normativeDocuments.inForce")(model), hiddenIn, place: { cells: ["normativeDocuments.inForce"] }, plant: reworded("overview", /现行有效(\d+)件/, (number) => `现行有效${number + 40}件`) }),
  fault("NAR-004/issued", { fits: (model) => in2021Shape(model) && has("disclosure", "normativeDocuments.inForce")(model), hiddenIn, place: { cells: ["normativeDocuments.issued"] }, plant: reworded("overview", /制发行政规范性文件(\d+)件/, (number) => `制发行政规范性文件${number + 6}件`) }),
  fault("NAR-004/denied", { fits: (model) => in2021Shape(model) && has("disclosure", "normativeDocuments.issued")(model), hiddenIn, place: { cells: ["normativeDocuments.issued"] }, plant: reworded("overview", /制发行政规范性文件\d+件[^。]*。/, () => "未制发行政规范性文件。") }),
  fault("NAR-005/licences", { fits: (model) => in2021Shape(model) && has("disclosure", "licensing.decisions")(model), hiddenIn, place: { cells: ["licensing.decisions"] }, plant: adding((model) => `办理行政许可${figure(model, "disclosure", "licensing.decisions") + 70}件。`) }),
  fault("NAR-005/penalties", { fits: (model) => in2021Shape(model) && has("disclosure", "penalties.decisions")(model), hiddenIn, place: { cells: ["penalties.decisions"] }, plant: adding(() => "本年度未作出行政处罚。") }),
];

const unpaid = (model: ReportModel): ReportModel => {
  const raw = tableOf(model, "requests")!.raw;
  const less = (cell: string, by: number): [string, string] => [cell, String(Number(raw[cell]) - by)];
  return withCells(model, "requests", Object.fromEntries(["naturalPerson", "total"].flatMap((column) => [less(`granted.${column}`, 1), less(`other.unpaid.${column}`, -1)])));
};

const ownFigures: readonly Fault[] = [
  fault("NAR-006/two-amounts", { fits: in2021Shape, place: overview, plant: adding(() => "全年收取信息处理费500元。") }),
  fault("NAR-006/unpaid", { fits: (model) => in2021Shape(model) && has("requests", "granted.naturalPerson")(model), hiddenIn, place: { cells: ["other.unpaid.total"] }, plant: unpaid }),
  fault("NAR-007/exceeds", { fits: tabular, also: ["NAR-009"], place: overview, plant: reworded("overview", /政府信息(\d+)条/, () => "政府信息3条") }),
  fault("NAR-007/falls-short", { fits: tabular, place: overview, plant: reworded("overview", /政府信息(\d+)条/, (number) => `政府信息${number + 9}条`) }),
  fault("NAR-008/share", { fits: tabular, place: overview, plant: adding(() => "受理群众咨询200件，其中电话咨询150件，占85%。") }),
  fault("NAR-008/rate", { fits: tabular, place: overview, plant: adding(() => "群众咨询办结率达146%。") }),
  fault("NAR-009/disclosed", { fits: tabular, place: { section: "overview" }, plant: adding(() => "全年主动公开政府信息7条。", "other") }),
];

/** Faults of the text against the tables and against itself. */
export const NARRATIVE_FAULTS: readonly Fault[] = [...requests, ...disputes, ...disclosure, ...ownFigures];

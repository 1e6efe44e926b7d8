import { requestsCells } from "../../report/formats";
import type { TableKey } from "../../report/cells";
import type { SectionKey } from "../../report/sections";
import { withCells, withSection, withTable, type ReportModel } from "../model";
import { BLANKS_HIDDEN, fault, FIGURES_HIDDEN, in2021Shape, tabular, type Fault } from "./fault";

const proseInstead = (key: SectionKey, text: string) => (model: ReportModel): ReportModel => withSection(model, key, (section) => ({ ...section, blocks: [{ kind: "paragraph", text }] }));
const printed = (key: TableKey, cell: string, raw: string) => (model: ReportModel): ReportModel => withCells(model, key, { [cell]: raw });
const empty = (key: TableKey, cells: readonly string[]) => (model: ReportModel): ReportModel => withCells(model, key, Object.fromEntries(cells.map((cell) => [cell, ""])));

const missing: readonly Fault[] = [
  fault("TAB-001/prose-only", { fits: tabular, place: { section: "disclosure" }, plant: proseInstead("disclosure", "本年度主动公开工作有序开展，公开内容覆盖法定范围。") }),
  fault("TAB-002/prose-only", { fits: tabular, place: { section: "requests" }, plant: proseInstead("requests", "本年度没有收到公民、法人或者其他组织的政府信息公开申请。") }),
  fault("TAB-003/prose-only", { fits: tabular, place: { section: "disputes" }, plant: proseInstead("disputes", "本年度没有发生相关案件。") }),
];

const PICTURE_PLACE = "表格图片处";
/** Only pages show pictures; in one laid out in pieces the place cannot be told from the words around it. */
const NO_PICTURES: readonly string[] = ["L", "D-", "H4"];
const pictures: readonly Fault[] = (["disclosure", "requests", "disputes"] as const).map((key) =>
  fault(`TAB-007/${key}`, {
    fits: in2021Shape, place: { section: key }, hiddenIn: NO_PICTURES, also: ["TAB-001", "TAB-002", "TAB-003"], staysOut: true,
    plant: proseInstead(key, PICTURE_PLACE),
    spoil: (report) => ({ ...report, text: report.text.replace(PICTURE_PLACE, '<img src="/images/table.png" width="680" height="420">') }),
  }),
);

const tenthOf = (cells: readonly string[]): string[] => cells.filter((cell, index) => cell.startsWith("denied.") && index % 2 === 0);
const blanks: readonly Fault[] = [
  fault("TAB-004/outcome-total", { fits: in2021Shape, outcome: "either", hiddenIn: BLANKS_HIDDEN, place: { table: "requests", cells: ["total.total"] }, plant: empty("requests", ["total.total"]) }),
  fault("TAB-004/new-total", { fits: tabular, outcome: "either", hiddenIn: BLANKS_HIDDEN, place: { table: "requests", cells: ["newReceived.total"] }, plant: empty("requests", ["newReceived.total"]) }),
  fault("TAB-004/one-detail", { fits: in2021Shape, outcome: "either", hiddenIn: BLANKS_HIDDEN, place: { table: "requests", cells: ["denied.internal.company"] }, plant: empty("requests", ["denied.internal.company"]) }),
  fault("TAB-004/tenth", { fits: in2021Shape, outcome: "either", hiddenIn: BLANKS_HIDDEN, place: { table: "requests" }, plant: empty("requests", tenthOf(requestsCells("2021"))) }),
  fault("TAB-004/dispute-total", { fits: tabular, outcome: "either", hiddenIn: BLANKS_HIDDEN, place: { table: "disputes", cells: ["review.total"] }, plant: empty("disputes", ["review.total"]) }),
  fault("TAB-004/document-stock", { fits: in2021Shape, outcome: "either", hiddenIn: BLANKS_HIDDEN, place: { table: "disclosure", cells: ["normativeDocuments.inForce"] }, plant: empty("disclosure", ["normativeDocuments.inForce"]) }),
  fault("TAB-004/hyphen", { fits: tabular, hiddenIn: FIGURES_HIDDEN, place: { cells: ["carriedForward.total"] }, plant: printed("requests", "carriedForward.total", "-") }),
  fault("TAB-004/slash", { fits: tabular, hiddenIn: FIGURES_HIDDEN, place: { cells: ["carriedOver.naturalPerson"] }, plant: printed("requests", "carriedOver.naturalPerson", "/") }),
  fault("TAB-004/dash", { fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, place: { cells: ["coercion.decisions"] }, plant: printed("disclosure", "coercion.decisions", "—") }),
];

const notCounts: readonly Fault[] = [
  fault("TAB-005/negative", { fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, also: ["BAL-006"], place: { cells: ["normativeDocuments.repealed"] }, plant: printed("disclosure", "normativeDocuments.repealed", "-3") }),
  fault("TAB-005/fraction", { fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, also: ["BAL-005"], place: { cells: ["review.otherResult"] }, plant: printed("disputes", "review.otherResult", "1.5") }),
  fault("TAB-005/chinese-numeral", { fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, also: ["BAL-001", "BAL-004"], place: { cells: ["newReceived.total"] }, plant: printed("requests", "newReceived.total", "三") }),
  fault("TAB-005/several", { fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, place: { cells: ["licensing.decisions"] }, plant: printed("disclosure", "licensing.decisions", "若干") }),
  fault("TAB-005/none", { fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, place: { cells: ["penalties.decisions"] }, plant: printed("disclosure", "penalties.decisions", "无") }),
];

/** Has granted applications of several kinds of applicants, so that the row moved by a column is not a sound row again. */
const busyRow = (model: ReportModel): boolean => {
  if (!in2021Shape(model)) return false;
  const { requests } = model.figures!;
  return requests["granted.naturalPerson"]! > 1 && requests["granted.naturalPerson"]! < requests["granted.total"]!;
};
const shifts: readonly Fault[] = [
  fault("TAB-008/lost-value", {
    fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, outcome: "review", also: [], place: { table: "requests" },
    plant: (model) => withTable(model, "requests", (table) => ({ ...table, lost: ["denied.process.publicInterest"] })),
  }),
  fault("TAB-008/shifted", {
    fits: busyRow, hiddenIn: FIGURES_HIDDEN, outcome: "review", place: { cells: ["granted.total", "granted.naturalPerson", "granted.otherOrganisation"] },
    plant: (model) => {
      const raw = model.figures!.requests;
      const values = ["naturalPerson", "company", "research", "publicInterest", "legalService", "otherOrganisation", "total"];
      return withCells(model, "requests", Object.fromEntries(values.map((column, index) => [`granted.${column}`, String(raw[`granted.${values[(index + 1) % 7]!}`]!)])));
    },
    also: [],
  }),
];

/** Faults of the tables' presence and of single cells. */
export const TABLE_FAULTS: readonly Fault[] = [...missing, ...pictures, ...blanks, ...notCounts, ...shifts];

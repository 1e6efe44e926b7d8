import type { TableKey } from "../../report/cells";
import { tableOf, withCells, type ReportModel } from "../model";
import { statisticsLines } from "../prose/statistics-2014";
import { fault, FIGURES_HIDDEN, in2019Shape, in2021Shape, tabular, type Fault } from "./fault";

/** Adds to figures of a printed table. */
const changed = (key: TableKey, by: Record<string, number>) => (model: ReportModel): ReportModel => {
  const { raw } = tableOf(model, key)!;
  return withCells(model, key, Object.fromEntries(Object.entries(by).map(([cell, delta]) => [cell, String(Number(raw[cell]) + delta)])));
};
const set = (key: TableKey, cells: Record<string, number>) => (model: ReportModel): ReportModel =>
  withCells(model, key, Object.fromEntries(Object.entries(cells).map(([cell, value]) => [cell, String(value)])));

const at = (table: TableKey, cell: string, least: number) => (model: ReportModel): boolean => tabular(model) && model.figures![table][cell]! >= least;
const busy = at("requests", "newReceived.naturalPerson", 4);
const hiddenIn = FIGURES_HIDDEN;
const NARRATIVE = ["NAR-001", "NAR-002", "NAR-003", "NAR-004", "NAR-010"] as const;

const official: readonly Fault[] = [
  fault("BAL-001/received-too-many", {
    fits: busy, hiddenIn, also: ["BAL-002", ...NARRATIVE], place: { cells: ["newReceived.total", "carriedOver.total", "total.total", "carriedForward.total"] },
    plant: changed("requests", { "newReceived.naturalPerson": 2, "newReceived.total": 2 }),
  }),
  fault("BAL-001/carried-forward-forgotten", {
    fits: at("requests", "carriedForward.naturalPerson", 1), hiddenIn, also: ["BAL-002", ...NARRATIVE], place: { table: "requests" },
    plant: (model) => changed("requests", { "carriedForward.naturalPerson": -model.figures!.requests["carriedForward.naturalPerson"]!, "carriedForward.total": -model.figures!.requests["carriedForward.naturalPerson"]! })(model),
  }),
  fault("BAL-001/one-total", {
    fits: busy, hiddenIn, instead: ["BAL-004"], also: [...NARRATIVE], place: { cells: ["newReceived.total"] }, plant: changed("requests", { "newReceived.total": 3 }),
  }),
  fault("BAL-002/reclassified", {
    fits: busy, hiddenIn, also: [...NARRATIVE], place: { table: "requests" }, plant: changed("requests", { "newReceived.naturalPerson": -1, "newReceived.legalService": 1 }),
  }),
  fault("BAL-002/one-cell", {
    fits: busy, hiddenIn, instead: ["BAL-004"], also: [...NARRATIVE], place: { cells: ["newReceived.company"] }, plant: changed("requests", { "newReceived.company": 1 }),
  }),
];

const outcomes: readonly Fault[] = [
  fault("BAL-003/outcomes-exceed-total", {
    fits: at("requests", "total.naturalPerson", 2), hiddenIn, also: [...NARRATIVE], place: { table: "requests" }, plant: changed("requests", { "granted.naturalPerson": 6, "granted.total": 6 }),
  }),
  fault("BAL-003/partial-counted-twice", {
    fits: at("requests", "partial.naturalPerson", 1), hiddenIn, also: [...NARRATIVE], place: { table: "requests" },
    plant: (model) => {
      const twice = model.figures!.requests["partial.naturalPerson"]!;
      return changed("requests", { "denied.thirdParty.naturalPerson": twice, "denied.thirdParty.total": twice })(model);
    },
  }),
  fault("BAL-004/two-rows", {
    fits: (model) => at("requests", "partial.total", 1)(model), hiddenIn, also: [...NARRATIVE], place: { table: "requests" }, plant: changed("requests", { "granted.total": 1, "partial.total": -1 }),
  }),
  fault("BAL-004/one-cell", {
    fits: at("requests", "granted.total", 1), hiddenIn, instead: ["BAL-003"], also: [...NARRATIVE], place: { cells: ["granted.total"] }, plant: changed("requests", { "granted.total": 2 }),
  }),
];

const disputes: readonly Fault[] = [
  fault("BAL-005/total-zero", {
    fits: tabular, hiddenIn, also: [...NARRATIVE], place: { cells: ["review.total", "review.upheld", "review.corrected"] },
    plant: set("disputes", { "review.upheld": 10, "review.corrected": 1, "review.otherResult": 0, "review.pending": 0, "review.total": 0 }),
  }),
  fault("BAL-005/litigation", { fits: tabular, hiddenIn, also: [...NARRATIVE], place: { table: "disputes" }, plant: changed("disputes", { "litigationDirect.total": 1 }) }),
  fault("BAL-005/after-review", { fits: tabular, hiddenIn, also: [...NARRATIVE], place: { table: "disputes" }, plant: changed("disputes", { "litigationAfterReview.upheld": 5 }) }),
];

const documents: readonly Fault[] = [
  fault("BAL-006/stock-below-issued", {
    fits: in2021Shape, hiddenIn, also: [...NARRATIVE], place: { table: "disclosure" },
    plant: set("disclosure", { "normativeDocuments.issued": 5, "normativeDocuments.repealed": 0, "normativeDocuments.inForce": 3 }),
  }),
  fault("BAL-006/regulations", {
    fits: in2021Shape, hiddenIn, also: ["AUT-001", ...NARRATIVE], place: { table: "disclosure" },
    plant: set("disclosure", { "regulations.issued": 2, "regulations.repealed": 0, "regulations.inForce": 1 }),
  }),
  fault("BAL-007/published-exceeds-total", {
    fits: in2019Shape, hiddenIn, also: [...NARRATIVE], place: { table: "disclosure" },
    plant: set("disclosure", { "normativeDocuments.made": 9, "normativeDocuments.published": 9, "normativeDocuments.totalPublic": 4 }),
  }),
];

const inStatisticsYears = ({ era, year }: ReportModel): boolean => era === "pre2019" && year >= 2014;
const statistics = (variant: string, values: Record<string, string>): Fault =>
  fault(`BAL-009/${variant}`, { fits: inStatisticsYears, hiddenIn: ["L7-one-line"], plant: (model) => ({ ...model, footer: statisticsLines(values) }) });
const statisticsTables: readonly Fault[] = [
  statistics("received", { "statistics.received.1": "2" }),
  statistics("answered", { "statistics.answered.8": "3" }),
  statistics("refused", { "statistics.refused.2": "1" }),
  statistics("reviews", { "statistics.review.2": "1" }),
];

/** Faults of the arithmetic. */
export const BALANCE_FAULTS: readonly Fault[] = [...official, ...outcomes, ...disputes, ...documents, ...statisticsTables];

import { REQUEST_COLUMNS } from "../../report/cells";
import { FORMAT_2021, REQUESTS_NOTE } from "../../report/formats";
import type { TableKey } from "../../report/cells";
import { FIGURES_HIDDEN, in2019Shape, in2021Shape, TABLES_HIDDEN, tabular, withSentence } from "../faults/fault";
import { tableOf, withCells, withTable, type ReportModel } from "../model";
import { statisticsLines } from "../prose/statistics-2014";
import { trap, type Trap } from "./trap";

const relabelled = (key: TableKey, words: Record<string, string>) => (model: ReportModel): ReportModel =>
  withTable(model, key, (table) => ({ ...table, relabelled: { ...table.relabelled, ...words } }));
const printed = (key: TableKey, cells: Record<string, string>) => (model: ReportModel): ReportModel => withCells(model, key, cells);
const yearOf = (wanted: number) => ({ year }: ReportModel): boolean => year === wanted;
const BALANCE = ["BAL-001", "BAL-002", "BAL-003", "BAL-004", "BAL-005", "BAL-006", "BAL-007"];
const NUMBERED = Object.fromEntries(FORMAT_2021.requests.filter(({ depth }) => depth === 2).map(({ label }) => [label, label.replace(/^(\d)\./, "$1、")]));

const forms: readonly Trap[] = [
  trap("TPL-001/procurement-in-prose", { fits: in2021Shape, plant: (model) => withSentence(model, "overview", "政府集中采购的目录、标准和实施情况按季度公布。") }),
  trap("TPL-001/year-of-encouragement", { fits: yearOf(2019), silent: ["TPL-001", "TPL-002", "TPL-003"], remark: true }),
  trap("TPL-002/normative-without-administrative", { fits: in2021Shape, silent: ["TPL-001", "TPL-002", "TPL-003"], also: ["TPL-004"], plant: relabelled("disclosure", { 行政规范性文件: "规范性文件" }) }),
  trap("TPL-004/first-line-of-a-cell", { fits: in2019Shape, silent: ["TPL-003", "TPL-004"], plant: relabelled("disclosure", { 本年新制作数量: "本年新", 本年新公开数量: "本年新" }) }),
  trap("TPL-004/other-numbering", { fits: in2021Shape, silent: ["TPL-003", "TPL-004"], plant: relabelled("requests", NUMBERED) }),
  trap("TPL-004/blank-in-the-caption", { fits: in2021Shape, hiddenIn: ["L6"], plant: relabelled("disclosure", { "第二十条第（一）项": "第二十条 第（一）项" }) }),
  trap("TPL-004/half-width", { fits: tabular, plant: relabelled("requests", { [REQUESTS_NOTE]: REQUESTS_NOTE.replace("（", "(").replace("）", ")").replace("：", ":") }) }),
  trap("TPL-004/short-other", { fits: in2021Shape, silent: ["TPL-003", "TPL-004"], plant: relabelled("requests", { "（六）其他处理": "（六）其他" }) }),
];

const cells: readonly Trap[] = [
  trap("TAB-004/blanks-in-2019", {
    fits: yearOf(2019), silent: ["TAB-004", ...BALANCE], remark: true, hiddenIn: FIGURES_HIDDEN,
    plant: printed("requests", Object.fromEntries(["denied.internal", "denied.process", "refused.petition"].map((row) => [`${row}.total`, ""]))),
  }),
  trap("TAB-005/signed-changes", {
    fits: in2019Shape, silent: ["TAB-005"], hiddenIn: FIGURES_HIDDEN,
    plant: printed("disclosure", { "licensing.change": "+3", "otherServices.change": "减2", "penalties.change": "增5", "coercion.change": "-1" }),
  }),
  trap("TAB-005/notes-in-cells", {
    fits: in2021Shape, silent: ["TAB-005", "BAL-006"], hiddenIn: FIGURES_HIDDEN,
    plant: printed("disclosure", { "normativeDocuments.issued": "22（其中修订16件）", "normativeDocuments.repealed": "0", "normativeDocuments.inForce": "55（含自然失效29件）" }),
    also: ["NAR-004"],
  }),
  trap("TAB-005/units-in-cells", { fits: in2019Shape, silent: ["TAB-005", "TAB-006"], remark: true, hiddenIn: FIGURES_HIDDEN, plant: printed("disclosure", { "procurement.projects": "335次", "procurement.amount": "251000元" }) }),
  trap("TAB-005/six-decimals", { fits: in2021Shape, silent: ["TAB-005"], hiddenIn: FIGURES_HIDDEN, plant: printed("disclosure", { "fees.amount": "4166.241619" }) }),
  trap("TAB-005/thousands-separators", { fits: in2021Shape, silent: ["TAB-005"], hiddenIn: FIGURES_HIDDEN, plant: printed("disclosure", { "licensing.decisions": "11,398" }), also: ["NAR-005"] }),
  trap("BAL-001/lost-value", {
    fits: tabular, silent: [...BALANCE, "TPL-003"], hiddenIn: FIGURES_HIDDEN,
    plant: (model) => withTable(model, "requests", (table) => ({ ...table, lost: ["newReceived.company", "denied.process.research"] })), also: ["TAB-004"],
  }),
  trap("BAL-003/other-in-one-row", { fits: in2019Shape, silent: [...BALANCE, "TPL-001", "TPL-003"] }),
  trap("BAL-004/totals-left-blank", {
    fits: in2019Shape, silent: BALANCE, also: ["TAB-004"], hiddenIn: FIGURES_HIDDEN,
    plant: (model) => withCells(model, "requests", Object.fromEntries(Object.keys(tableOf(model, "requests")!.raw).filter((cell) => /^(denied|unavailable|refused|other).*\.total$/.test(cell)).map((cell) => [cell, ""]))),
  }),
  trap("BAL-005/footnote-below", {
    fits: tabular, silent: BALANCE, hiddenIn: TABLES_HIDDEN,
    plant: (model) => withSentence(model, "disputes", "注：以上数据为本机关作为被申请人、被告的案件数，统计截至12月31日。"),
  }),
  trap("BAL-006/made-and-repealed-in-one-year", {
    fits: in2021Shape, hiddenIn: FIGURES_HIDDEN, also: ["NAR-004"],
    plant: printed("disclosure", { "normativeDocuments.issued": "1", "normativeDocuments.repealed": "1", "normativeDocuments.inForce": "0" }),
  }),
  trap("BAL-007/older-documents-published", {
    fits: in2019Shape, hiddenIn: FIGURES_HIDDEN, also: ["NAR-004"],
    plant: printed("disclosure", { "normativeDocuments.made": "2", "normativeDocuments.published": "6", "normativeDocuments.totalPublic": "19" }),
  }),
  trap("BAL-002/all-zero", {
    fits: tabular, silent: [...BALANCE, "TAB-004", "TAB-005"], also: ["NAR-001", "NAR-002"], hiddenIn: TABLES_HIDDEN,
    plant: (model) => withCells(model, "requests", Object.fromEntries(Object.keys(tableOf(model, "requests")!.raw).map((cell) => [cell, "0"]))),
  }),
];

const inStatisticsYears = ({ era, year }: ReportModel): boolean => era === "pre2019" && year >= 2014;
const statistics = (variant: string, lines: readonly string[]): Trap => trap(`BAL-009/${variant}`, { fits: inStatisticsYears, plant: (model) => ({ ...model, footer: lines }) });
const statisticsTables: readonly Trap[] = [
  statistics("sound", statisticsLines()),
  statistics("carried-over", statisticsLines({ "statistics.closed": "9", "statistics.closed.1": "9" })),
  statistics("blank", statisticsLines({ "statistics.received": "7", "statistics.received.1": "" })),
  statistics("two-columns-run-together", statisticsLines().map((line) => line.replace(/\t(\d+)$/, "\t$1$1"))),
  statistics("two-columns", statisticsLines({ "statistics.received": "5\t9" }).map((line) => line.replace(/\t(\d+)$/, "\t$1\t0"))),
];

const WIDE = Object.fromEntries(REQUEST_COLUMNS.map((column) => [`newReceived.${column}`, "０"]));

/** Traps of the printed form and of the tables' figures. */
export const TABLE_TRAPS: readonly Trap[] = [
  ...forms,
  ...cells,
  ...statisticsTables,
  trap("TAB-005/full-width-digits", { fits: (model) => in2021Shape(model) && model.figures!.requests["newReceived.total"] === 0, silent: ["TAB-005", ...BALANCE], plant: printed("requests", WIDE) }),
];

import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REQUEST_COLUMNS, splitCell, type TableKey } from "../report/cells";
import { TABULAR_FORMATS, type TabularEra } from "../report/formats";
import { cellLabel, columnLabel, KIND_LABELS, LEVEL_LABELS, rowLabel, tableLabel } from "../report/labels";
import type { AgencyKind, AgencyLevel } from "../report/schema";
import type { Bilingual, Language } from "../rules/rule";
import type { ComparedCell, Stated } from "../statistics/comparison";
import { MAIN_FIGURES, type MainFigure } from "../statistics/figures";
import { COMPARISON_LABELS, COVERAGE_LABELS, LEFT_OUT_LABELS, MAIN_FIGURE_LABELS, type LeftOut } from "../statistics/labels";
import { yearChange, type YearFigures } from "../statistics/series";
import type { CellSum, Coverage } from "../statistics/sums";
import type { CellValue, SheetColumn } from "./sheet";

/** A body whose report is not in the sums, and why. */
export interface LeftOutRow {
  agency: string;
  region: string;
  regionCode: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  reason: LeftOut;
}
/** A sum, and beside it what the region's government reported; null where there is nothing to compare with. */
export interface CellRow {
  sum: CellSum;
  compared: ComparedCell | null;
}
export interface CoverageRow {
  key: keyof Coverage;
  count: number;
}
export interface SeriesRow {
  now: YearFigures;
  before: YearFigures | undefined;
  figure: MainFigure;
}
/** A row of an official table with its sums by column. */
export interface FormRow {
  key: string;
  label: Bilingual;
  cells: ReadonlyMap<string, CellSum>;
}

type Column<Row> = SheetColumn<Row>;
const column = <Row>(key: string, zh: string, en: string, width: number, value: Column<Row>["value"]): Column<Row> => ({ key, header: { zh, en }, width, value });
const NO_NUMBER: Readonly<Record<"blank" | "unread", Bilingual>> = { blank: { zh: "空白", en: "blank" }, unread: { zh: "未读出", en: "not read" } };

/** A sum as a cell: never zero where no report has a number. */
function sumValue(sum: CellSum | undefined, language: Language): CellValue {
  if (sum === undefined) return null;
  return sum.stated > 0 ? sum.sum : NO_NUMBER[sum.unread > 0 || sum.blank === 0 ? "unread" : "blank"][language];
}
const statedValue = (stated: Stated | undefined, language: Language): CellValue => (stated === undefined ? null : stated.kind === "number" ? stated.value : NO_NUMBER[stated.kind][language]);

/** The columns of an official table: its rows' labels, and a column for each of the form's. */
export function formColumns(table: TableKey, shape: TabularEra): Column<FormRow>[] {
  const keys: readonly string[] = table === "requests" ? REQUEST_COLUMNS : table === "disputes" ? DISPUTE_COLUMNS : [...new Set(TABULAR_FORMATS[shape].disclosure.flatMap(({ columns }) => columns.map(({ key }) => key)))];
  return [
    column("item", "项目", "Item", 48, (row, language) => row.label[language]),
    ...keys.map((key) => column<FormRow>(key, columnLabel(key, "zh") + (key === "amount" ? "（万元）" : ""), columnLabel(key, "en") + (key === "amount" ? " (10,000 yuan)" : ""), 12, (row, language) => sumValue(row.cells.get(key), language))),
  ];
}

/** The rows of an official table, in the form's order. */
export function formRows(table: TableKey, shape: TabularEra, cells: readonly CellSum[]): FormRow[] {
  const format = TABULAR_FORMATS[shape];
  const keys: readonly string[] = table === "disputes" ? DISPUTE_GROUPS : table === "requests" ? format.requests.flatMap(({ key }) => key ?? []) : format.disclosure.flatMap(({ rows }) => rows.map(({ key }) => key));
  return keys.map((key) => ({
    key,
    label: { zh: rowLabel(key, "zh"), en: rowLabel(key, "en") },
    cells: new Map(cells.filter((cell) => cell.table === table && splitCell(cell.cell).row === key).map((cell) => [splitCell(cell.cell).column, cell])),
  }));
}

/** Every cell: its sum, the reports that it rests on, and what the region reported. */
export const CELL_COLUMNS: readonly Column<CellRow>[] = [
  column("table", "表格", "Table", 8, ({ sum }, language) => tableLabel(sum.table, language)),
  column("cell", "单元格", "Cell", 30, ({ sum }) => `${sum.table}.${sum.cell}`),
  column("label", "项目", "Item", 44, ({ sum }, language) => cellLabel(sum.cell, language)),
  column("sum", "所属机关合计", "Sum of the bodies", 14, ({ sum }, language) => sumValue(sum, language)),
  column("stated", "有数的报告数", "Reports with a number", 12, ({ sum }) => sum.stated),
  column("unread", "未读出，未计入", "Not read, left out", 14, ({ sum }) => sum.unread),
  column("blank", "空白，未计入", "Blank, left out", 12, ({ sum }) => sum.blank),
  column("inferred", "其中推断得出", "Of these inferred", 12, ({ sum }) => sum.inferred),
  column("reported", "本地区政府报告", "Region’s report", 14, ({ compared }, language) => statedValue(compared?.stated, language)),
  column("difference", "差额（报告−合计）", "Difference (report − sum)", 14, ({ compared }) => compared?.difference ?? null),
  column("result", "比较结论", "Result", 26, ({ compared }, language) => (compared === null ? null : COMPARISON_LABELS[compared.state][language])),
];

export const COVERAGE_COLUMNS: readonly Column<CoverageRow>[] = [
  column("key", "代码", "Key", 14, ({ key }) => key),
  column("item", "项目", "Item", 40, ({ key }, language) => COVERAGE_LABELS[key][language]),
  column("count", "数量", "Number", 10, ({ count }) => count),
];

export const LEFT_OUT_COLUMNS: readonly Column<LeftOutRow>[] = [
  column("agency", "机关名称", "Agency", 30, (row) => row.agency),
  column("region", "地区", "Region", 14, (row) => row.region),
  column("regionCode", "行政区划代码", "Region code", 12, (row) => row.regionCode),
  column("level", "层级", "Level", 8, (row, language) => (row.level === null ? null : LEVEL_LABELS[row.level][language])),
  column("kind", "类别", "Kind", 10, (row, language) => KIND_LABELS[row.kind][language]),
  column("reason", "未计入原因", "Why it is left out", 40, (row, language) => LEFT_OUT_LABELS[row.reason][language]),
];

const change = ({ now, before, figure }: SeriesRow) => yearChange(now, before, figure);
export const SERIES_COLUMNS: readonly Column<SeriesRow>[] = [
  column("year", "年度", "Year", 8, ({ now }) => now.year),
  column("figure", "项目", "Item", 22, ({ figure }, language) => MAIN_FIGURE_LABELS[figure][language]),
  column("sum", "合计", "Sum", 12, ({ now, figure }) => (now.counted === 0 ? null : now.figures[figure].sum)),
  column("expected", "应计入机关", "Expected bodies", 12, ({ now }) => (now.expected === 0 ? null : now.expected)),
  column("counted", "计入报告", "Reports counted", 12, ({ now }) => now.counted),
  column("unknown", "未读出或空白的报告", "Reports not read or blank", 16, ({ now, figure }) => now.figures[figure].unknown),
  column("difference", "较上年增减", "Change on the year before", 14, (row) => change(row)?.difference ?? null),
  column("share", "较上年增减（%）", "Change in per cent", 14, (row) => {
    const share = change(row)?.share ?? null;
    return share === null ? null : Math.round(share * 1000) / 10;
  }),
  column("remark", "备注", "Remark", 40, (row, language) => (change(row)?.isUneven ? { zh: "两年计入的报告数不同，或有未读出、空白的格", en: "other numbers of reports, or cells without a number" }[language] : null)),
];

/** The rows of the series, the newest year first. */
export const seriesRows = (years: readonly YearFigures[]): SeriesRow[] =>
  years.toReversed().flatMap((now) => MAIN_FIGURES.map((figure) => ({ now, before: years.find(({ year }) => year === now.year - 1), figure })));

/** The coverage, line by line. Without a roster nobody knows how many are expected. */
export const coverageRows = (coverage: Coverage): CoverageRow[] =>
  (["expected", "counted", "unexpected", "missing", "otherShape", "noTables", "outside"] as const).flatMap((key) => (coverage.expected === 0 && (key === "expected" || key === "missing") ? [] : [{ key, count: coverage[key] }]));

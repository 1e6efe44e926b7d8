import { KIND_LABELS, LEVEL_LABELS } from "../report/labels";
import { officeTime } from "./office-date";
import type { Bilingual, Language } from "../rules/rule";

export type CellValue = string | number | null;

/** Beginnings that a spreadsheet would take for a formula. */
export const FORMULA_START = /^[=+\-@\t\r|]/;

/** One column of an export: its header in both languages and how a row's value is made. */
export interface SheetColumn<Row> {
  key: string;
  header: Bilingual;
  /** In characters of the standard font. */
  width: number;
  value(row: Row, language: Language): CellValue;
  /** What a person chooses from in this column of a workbook; anything when absent. */
  choices?: readonly string[];
}

/** What every export says of itself. */
export interface SheetNote {
  title: Bilingual;
  ruleSetVersion: string;
  profileVersion: string;
  /** The filters as the person set them, for example { year: "2023" }. */
  filters: Readonly<Record<string, string>>;
  exportedAt: Date;
  rowCount: number;
}

export interface Sheet<Row> {
  note: SheetNote;
  columns: readonly SheetColumn<Row>[];
  rows: AsyncIterable<Row> | Iterable<Row>;
}

const WORDS = {
  zh: { ruleSet: "规则集", profile: "规则口径", filters: "筛选", exportedAt: "导出时间", rows: "行数", all: "全部" },
  en: { ruleSet: "Rule set", profile: "Profile", filters: "Filters", exportedAt: "Exported at", rows: "Rows", all: "all" },
} as const;

/** The names of filters, and of what they may be set to. */
const FILTER_WORDS: Readonly<Record<string, Bilingual>> = {
  year: { zh: "年度", en: "year" },
  region: { zh: "地区", en: "region" },
  level: { zh: "层级", en: "level" },
  kind: { zh: "类别", en: "kind" },
  agency: { zh: "机关编号", en: "agency" },
  findings: { zh: "问题范围", en: "findings" },
  confirmed: { zh: "已确认", en: "confirmed" },
  failures: { zh: "全部问题", en: "all failures" },
};
function filterWords(name: string, value: string, language: Language): string {
  const labels: Readonly<Record<string, Bilingual>> = { ...LEVEL_LABELS, ...KIND_LABELS };
  const shown = name === "level" || name === "kind" ? labels[value] : name === "findings" ? FILTER_WORDS[value] : undefined;
  return `${FILTER_WORDS[name]?.[language] ?? name}=${shown?.[language] ?? value}`;
}

/** The note as label and value pairs, in one language. */
export function noteEntries(note: SheetNote, language: Language): [label: string, value: string][] {
  const words = WORDS[language];
  const filters = Object.entries(note.filters).map(([name, value]) => filterWords(name, value, language)).join(" ");
  return [
    [words.ruleSet, note.ruleSetVersion],
    [words.profile, note.profileVersion],
    [words.filters, filters === "" ? words.all : filters],
    [words.exportedAt, officeTime(note.exportedAt)],
    [words.rows, String(note.rowCount)],
  ];
}

/** The same in one line, under the export's title. */
export const noteLine = (note: SheetNote, language: Language): string => [note.title[language], ...noteEntries(note, language).map(([label, value]) => `${label} ${value}`)].join(" · ");

/** @throws Error when rows came or went while they were written: an export that does not hold what it says must not be delivered */
export async function* countedRows<Row>(sheet: Sheet<Row>): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of sheet.rows) {
    count += 1;
    yield row;
  }
  if (count !== sheet.note.rowCount) throw new Error(`the export announced ${sheet.note.rowCount} rows and wrote ${count}; please export again`);
}

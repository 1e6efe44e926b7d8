import { splitCell } from "../report/cells";
import { sectionLabel } from "../report/labels";
import type { Bilingual, Language } from "../report/language";
import { isSectionKey, type SectionKey } from "../report/sections";
import type { ExamplePart, ExamplePlace } from "./examples";

type CellsPart = Extract<ExamplePart, { kind: "cells" }>;

const PLACES: Readonly<Record<Exclude<ExamplePlace, SectionKey>, Bilingual>> = {
  title: { zh: "报告标题", en: "Title" },
  preface: { zh: "导语", en: "Preface" },
  heading: { zh: "章节标题", en: "Headings" },
  disclosureTable: { zh: "表二的文字", en: "Words of Table 2" },
  requestsTable: { zh: "表三的文字", en: "Words of Table 3" },
  disputesTable: { zh: "表四的文字", en: "Words of Table 4" },
  tail: { zh: "正文之后", en: "Behind the report" },
};

/** Where words of an example stand. */
export const placeWords = (place: ExamplePlace, language: Language): string => (isSectionKey(place) ? sectionLabel(place, language) : PLACES[place][language]);

/** What stands in a cell: its own words, or that nothing stands there, or that it was not read. */
export function cellWords(value: string | null, language: Language): string {
  if (value === null) return language === "zh" ? "未读出" : "not read";
  return value.trim() === "" ? (language === "zh" ? "空白" : "blank") : value;
}

export interface ExampleGrid {
  columns: readonly string[];
  rows: readonly { row: string; cells: ReadonlyMap<string, CellsPart["cells"][number]> }[];
}
/** The cells of an example as rows and columns, in the form's order; `cells` by column, without those that are not shown. */
export function exampleGrid({ cells }: CellsPart): ExampleGrid {
  const rows = new Map<string, Map<string, CellsPart["cells"][number]>>();
  const columns = new Set<string>();
  for (const entry of cells) {
    const { row, column } = splitCell(entry.cell);
    columns.add(column);
    rows.set(row, (rows.get(row) ?? new Map<string, CellsPart["cells"][number]>()).set(column, entry));
  }
  return { columns: [...columns], rows: [...rows].map(([row, own]) => ({ row, cells: own })) };
}

/** What a place without words says. */
export const EMPTY_WORDS: Bilingual = { zh: "（没有文字）", en: "(no words)" };
/** What an example shows that changes nothing. */
export const SOUND_WORDS: Bilingual = { zh: "（一份没有问题的报告）", en: "(a report that is in order)" };
/** That rows of zeros are left out. */
export const zeroRowsWords = (rows: number, language: Language): string => (language === "zh" ? `其余 ${rows} 行均为 0` : `${rows} more rows hold zeros`);

const DAY = { zh: new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }), en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }) };
/** A day (`YYYY-MM-DD`) as one writes it. */
export const dayWords = (date: string, language: Language): string => DAY[language].format(new Date(date));

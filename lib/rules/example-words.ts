import { splitCell } from "../report/cells";
import { KIND_LABELS, LEVEL_LABELS, sectionLabel, tableLabel } from "../report/labels";
import type { Bilingual, Language } from "../report/language";
import type { EraFound } from "../report/schema";
import { isSectionKey, type SectionKey } from "../report/sections";
import type { ExamplePart, ExamplePlace } from "./examples";
import { ERA_LABELS } from "./words";

type CellsPart = Extract<ExamplePart, { kind: "cells" }>;
export type Circumstance = Exclude<ExamplePart, { kind: "quote" | "text" | "cells" }>;

const PLACES: Readonly<Record<Exclude<ExamplePlace, SectionKey>, Bilingual>> = {
  title: { zh: "报告标题", en: "Title" },
  preface: { zh: "导语", en: "Preface" },
  heading: { zh: "章节标题", en: "Headings" },
  disclosureTable: { zh: "表二的文字", en: "Words of Table 2" },
  requestsTable: { zh: "表三的文字", en: "Words of Table 3" },
  disputesTable: { zh: "表四的文字", en: "Words of Table 4" },
  tail: { zh: "正文之后", en: "Behind the report" },
  otherReport: { zh: "另一份报告", en: "Another report" },
};

const SHAPES: Readonly<Record<EraFound, Bilingual>> = {
  ...ERA_LABELS,
  mixed: { zh: "新旧格式混用", en: "mixed formats" },
  unknown: { zh: "格式未定", en: "format unknown" },
};

/** Where words of an example stand. */
export const placeWords = (place: ExamplePlace, language: Language): string => (isSectionKey(place) ? sectionLabel(place, language) : PLACES[place][language]);

/** What stands in a cell: its own words, or that nothing stands there, or that it was not read. */
export function cellWords(value: string | null, language: Language): string {
  if (value === null) return language === "zh" ? "未读出" : "not read";
  return value.trim() === "" ? (language === "zh" ? "空白" : "blank") : value;
}

/** The name of the table whose cells are shown. */
export function tableWords({ table, isOther }: CellsPart, language: Language): string {
  const label = tableLabel(table, language);
  if (!isOther) return label;
  return language === "zh" ? `另一份报告${label}` : `${label} of another report`;
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

export interface LabelledWords {
  label: string;
  words: string;
}

const OWN_REGION = /^.{1,6}?[省市县区]/u;
const DAY = { zh: new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }), en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }) };

function bodyWords(part: Extract<Circumstance, { kind: "body" }>, language: Language): string {
  const name = OWN_REGION.test(part.name) ? part.name : `${part.region ?? ""}${part.name}`;
  const kinds = [part.level === null ? null : LEVEL_LABELS[part.level][language], KIND_LABELS[part.bodyKind][language]].filter((word) => word !== null);
  return language === "zh" ? `${name}（${kinds.join("，")}）` : `${name} (${kinds.join(", ")})`;
}

const WRITE: { [Kind in Circumstance["kind"]]: (part: Extract<Circumstance, { kind: Kind }>, language: Language) => string } = {
  body: bodyWords,
  year: ({ year }, language) => (year === null ? { zh: "未能确定", en: "not known" }[language] : String(year)),
  publishedOn: ({ date }, language) => DAY[language].format(new Date(date)),
  address: ({ url }) => url,
  shape: ({ era }, language) => SHAPES[era][language],
  absentSection: ({ section }, language) => sectionLabel(section, language),
  absentTable: ({ table }, language) => tableLabel(table, language),
};
const LABELS: Readonly<Record<Circumstance["kind"], Bilingual>> = {
  body: { zh: "机关", en: "Agency" },
  year: { zh: "报告年度", en: "Report year" },
  publishedOn: { zh: "公布日期", en: "Published on" },
  address: { zh: "来源网址", en: "Address" },
  shape: { zh: "所用表格", en: "Tables used" },
  absentSection: { zh: "没有", en: "Absent" },
  absentTable: { zh: "没有", en: "Absent" },
};

function write<Kind extends Circumstance["kind"]>(kind: Kind, part: Extract<Circumstance, { kind: Kind }>, language: Language): LabelledWords {
  return { label: LABELS[kind][language], words: WRITE[kind](part, language) };
}

/** A circumstance of an example, for instance 公布日期 and 2024年2月3日. */
export const circumstanceWords = (part: Circumstance, language: Language): LabelledWords => write(part.kind, part, language);

import { KIND_LABELS, LEVEL_LABELS, sectionLabel, tableLabel } from "../report/labels";
import type { Bilingual, Language } from "../report/language";
import type { EraFound } from "../report/schema";
import { besideWords, isBeside, type LabelledWords } from "./example-beside";
import { dayWords } from "./example-words";
import type { BesidePart, ExamplePart } from "./examples";
import { ERA_LABELS } from "./words";

export type Circumstance = Exclude<ExamplePart, { kind: "quote" | "text" | "cells" }>;
type Own = Exclude<Circumstance, BesidePart>;

const SHAPES: Readonly<Record<EraFound, Bilingual>> = {
  ...ERA_LABELS,
  mixed: { zh: "新旧格式混用", en: "mixed formats" },
  unknown: { zh: "格式未定", en: "format unknown" },
};

const OWN_REGION = /^.{1,6}?[省市县区]/u;

function bodyWords(part: Extract<Own, { kind: "body" }>, language: Language): string {
  const name = OWN_REGION.test(part.name) ? part.name : `${part.region ?? ""}${part.name}`;
  const kinds = [part.level === null ? null : LEVEL_LABELS[part.level][language], KIND_LABELS[part.bodyKind][language]].filter((word) => word !== null);
  return language === "zh" ? `${name}（${kinds.join("，")}）` : `${name} (${kinds.join(", ")})`;
}

const WRITE: { [Kind in Own["kind"]]: (part: Extract<Own, { kind: Kind }>, language: Language) => string } = {
  body: bodyWords,
  year: ({ year }, language) => (year === null ? { zh: "未能确定", en: "not known" }[language] : String(year)),
  publishedOn: ({ date }, language) => dayWords(date, language),
  address: ({ url }) => url,
  shape: ({ era }, language) => SHAPES[era][language],
  absentSection: ({ section }, language) => sectionLabel(section, language),
  absentTable: ({ table }, language) => tableLabel(table, language),
};
const LABELS: Readonly<Record<Own["kind"], Bilingual>> = {
  body: { zh: "机关", en: "Agency" },
  year: { zh: "报告年度", en: "Report year" },
  publishedOn: { zh: "公布日期", en: "Published on" },
  address: { zh: "来源网址", en: "Address" },
  shape: { zh: "所用表格", en: "Tables used" },
  absentSection: { zh: "没有", en: "Absent" },
  absentTable: { zh: "没有", en: "Absent" },
};

function write<Kind extends Own["kind"]>(kind: Kind, part: Extract<Own, { kind: Kind }>, language: Language): LabelledWords {
  return { label: LABELS[kind][language], words: WRITE[kind](part, language) };
}

/** A circumstance of an example, or what is known beside its report: for instance 公布日期 and 2024年2月3日. */
export const circumstanceWords = (part: Circumstance, language: Language): LabelledWords => (isBeside(part) ? besideWords(part, language) : write(part.kind, part, language));

import { isTableKey } from "../report/cells";
import { cellLabel, columnLabel, LEVEL_LABELS, rowLabel, sectionLabel, tableLabel } from "../report/labels";
import { AGENCY_LEVELS } from "../report/schema";
import { isSectionKey } from "../report/sections";
import type { ParamValue, Params } from "./finding";
import type { Bilingual, Language, Rule } from "./rule";
import { identityLabel, nested } from "./shared/identity-label";
import { matterLabel } from "./shared/matters";

/** How `{name|formatter}` writes a parameter. Lists are joined after each part was written. */
const FORMATTERS: Record<string, (value: string, language: Language) => string> = {
  row: (value, language) => nested(rowLabel(value, language)),
  column: columnLabel,
  cell: (value, language) => nested(cellLabel(value, language)),
  section: (value, language) => (isSectionKey(value) ? sectionLabel(value, language) : value),
  table: (value, language) => (isTableKey(value) ? tableLabel(value, language) : value),
  identity: identityLabel,
  matter: matterLabel,
  level: (value, language) => AGENCY_LEVELS.filter((level) => level === value).map((level) => LEVEL_LABELS[level][language])[0] ?? value,
};
export const FORMATTER_NAMES = Object.keys(FORMATTERS);

/** Placeholders of a template, with their formatters. */
export const PLACEHOLDER = /\{(\w+)(?:\|(\w+))?\}/g;

const LIST_SEPARATOR: Bilingual = { zh: "、", en: ", " };

function formatParam(value: ParamValue, formatter: string | undefined, language: Language): string {
  if (Array.isArray(value)) return value.map((part) => formatParam(part, formatter, language)).join(LIST_SEPARATOR[language]);
  if (value === null) return "—";
  const write = formatter === undefined ? undefined : FORMATTERS[formatter];
  return write ? write(String(value), language) : String(value);
}

/**
 * Fills a template: `{name}` with a parameter, `{name|row}` with the row's label in the language.
 * A parameter that is not there stays visible as its placeholder, so that the gap is seen.
 */
export function fillTemplate(template: Bilingual, params: Params, language: Language): string {
  return template[language].replace(PLACEHOLDER, (placeholder, name: string, formatter: string | undefined) => {
    const value = params[name];
    return value === undefined ? placeholder : formatParam(value, formatter, language);
  });
}

/** What a finding says, in one language. */
export function renderMessage(rule: Rule, messageId: string, params: Params, language: Language): string {
  const template = rule.messages[messageId];
  if (!template) throw new Error(`${rule.id} has no message "${messageId}"`);
  return fillTemplate(template, params, language);
}

/** What the body is asked to do, in one language. */
export const renderRemedy = (rule: Rule, params: Params, language: Language): string => fillTemplate(rule.remedy, params, language);

/** A template as it is shown in the catalogue: dots stand where a finding puts its own words or figures. */
export const openTemplate = (template: Bilingual, language: Language): string => template[language].replace(PLACEHOLDER, "…");

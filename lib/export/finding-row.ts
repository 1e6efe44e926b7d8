import { cellLabel, sectionLabel, tableLabel } from "../report/labels";
import type { Agency } from "../report/schema";
import type { FindingState } from "../findings/reconcile";
import type { Finding } from "../rules/finding";
import { renderMessage, renderRemedy } from "../rules/messages";
import { ruleById } from "../rules/registry";
import type { Bilingual, Language, Rule } from "../rules/rule";

/** One finding of one body's report, as it is exported. */
export interface FindingRow {
  agency: Pick<Agency, "name" | "region" | "regionCode" | "level" | "creditCode">;
  year: number;
  state: FindingState;
  /** When its state last changed or it was last seen. */
  updatedAt: Date;
  finding: Finding;
}

const OUTSIDE: Bilingual = { zh: "章节之外（标题、引言等）", en: "Outside the sections (title, preface)" };

/** Where a finding is: section, table and cell of its first evidence; empty where it does not rest on words of the report. */
export function placeWords({ evidence: [first] }: Pick<Finding, "evidence">, language: Language): string {
  const [start, end] = first.span;
  if (!first.section && !first.table && !first.from && end > start) return OUTSIDE[language];
  return [first.section && sectionLabel(first.section, language), first.table && tableLabel(first.table, language), first.cell && cellLabel(first.cell, language)].filter(Boolean).join(" · ");
}

/** The words that a finding rests on, in one line. */
export const quoteLine = ({ evidence: [first] }: Pick<Finding, "evidence">): string => first.quote.replace(/\s+/g, " ").trim();

/** @throws Error when the catalogue has no such rule: findings of an unknown rule set must not be printed as if they were known */
function ruleOf({ ruleId }: Finding): Rule {
  const rule = ruleById(ruleId);
  if (!rule) throw new Error(`the catalogue has no rule ${ruleId}`);
  return rule;
}

/** What a finding says. */
export const messageOf = (finding: Finding, language: Language): string => renderMessage(ruleOf(finding), finding.messageId, finding.params, language);

/** What the body is asked to do about it. */
export const remedyOf = (finding: Finding, language: Language): string => renderRemedy(ruleOf(finding), finding.params, language);

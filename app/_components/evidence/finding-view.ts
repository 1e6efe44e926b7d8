import type { Category, Evidence, Finding, OtherReport, Severity } from "../../../lib/rules/finding";
import type { Language } from "../../../lib/rules/rule";
import { basesFor } from "../../../lib/rules/law";
import { renderMessage, renderRemedy } from "../../../lib/rules/messages";
import { remedyWords } from "../../../lib/findings/remedy-words";
import type { DecisionState } from "../findings/decision-bar";
import { cellId } from "../forms/form-model";
import { ruleById } from "../../../lib/rules/registry";

/** What the pages need of a stored finding. */
export type ShownFinding = Pick<Finding, "ruleId" | "severity" | "outcome" | "messageId" | "params" | "evidence" | "fingerprint"> & { decision?: DecisionState };

export interface FindingText {
  title: string;
  message: string;
  remedy: string;
  /** The figures as one equation, `9 + 1 = 10 ≠ 9 + 2 = 11`; null where there is none. */
  equation: string | null;
  category: Category | null;
  basis: { title: string; quotation: string | null }[];
}

/**
 * A finding's words in one language, from the catalogue, with the law in force for the year reported on.
 * A finding of a rule that the catalogue no longer has is shown by its identifiers: it must not vanish from the page.
 */
export function findingText(finding: Pick<ShownFinding, "ruleId" | "messageId" | "params">, year: number, language: Language): FindingText {
  const rule = ruleById(finding.ruleId);
  if (!rule || !(finding.messageId in rule.messages)) return { title: finding.ruleId, message: finding.messageId, remedy: "", equation: null, category: rule?.category ?? null, basis: [] };
  return {
    title: rule.title[language],
    message: renderMessage(rule, finding.messageId, finding.params, language),
    remedy: renderRemedy(rule, finding.params, language),
    equation: typeof finding.params["equation"] === "string" ? finding.params["equation"] : null,
    category: rule.category,
    basis: basesFor(rule.basis, year).map(({ title, quotation }) => ({ title: title[language], quotation })),
  };
}

/** One place that shows a finding: a cell of a form, or a mark in the text; `target` is its page address, null when nothing is marked. */
export interface EvidenceView {
  evidence: Evidence;
  target: string | null;
}
/** A place in another report; `target` is the cell's address in that report's page, null when only the report is known. */
export interface OtherPlace {
  evidence: Evidence;
  from: OtherReport;
  target: string | null;
}
export interface FindingView extends FindingText {
  /** From 1, in the order of the panel. */
  number: number;
  card: string;
  ruleId: string;
  severity: Severity;
  outcome: "fail" | "review";
  places: EvidenceView[];
  /** What other reports say. */
  elsewhere: OtherPlace[];
  /** What was decided; undefined where nothing can be, as on a draft. */
  decision: DecisionState | undefined;
}

const FINGERPRINT_CHARS = 12;

/** The page address of a finding's card: it stays the same over re-audits, so that links to it last. */
export const cardId = (fingerprint: string): string => `f-${fingerprint.slice(0, FINGERPRINT_CHARS)}`;

function shownText(finding: ShownFinding, year: number, language: Language): FindingText {
  const text = findingText(finding, year, language);
  return { ...text, remedy: remedyWords({ outcome: finding.outcome, ...(finding.decision && { state: finding.decision.state }) }, text.remedy, language) };
}

/** Numbers the findings of a report and gives every piece of evidence its address in the page. */
export function viewFindings(findings: readonly ShownFinding[], year: number, language: Language): FindingView[] {
  return findings.map((finding, index) => ({
    ...shownText(finding, year, language),
    number: index + 1,
    card: cardId(finding.fingerprint),
    ruleId: finding.ruleId,
    severity: finding.severity,
    outcome: finding.outcome,
    decision: finding.decision,
    places: finding.evidence.flatMap((evidence, part) => (evidence.from ? [] : [{ evidence, target: targetOf(evidence, index + 1, part) }])),
    elsewhere: finding.evidence.flatMap((evidence) => (evidence.from ? [{ evidence, from: evidence.from, target: evidence.table && evidence.cell ? cellId(evidence.table, evidence.cell) : null }] : [])),
  }));
}

/** The rules whose findings rest on two texts beside each other. */
const COPY_RULES: readonly string[] = ["ORI-001", "ORI-002", "ORI-003"];

/** The reports that a finding says words were taken from; none for any other finding. */
export const copiedFrom = ({ ruleId, elsewhere }: Pick<FindingView, "ruleId" | "elsewhere">): number[] =>
  COPY_RULES.includes(ruleId) ? [...new Set(elsewhere.flatMap(({ from }) => from.reportId ?? []))] : [];

function targetOf(evidence: Evidence, number: number, part: number): string | null {
  if (evidence.table && evidence.cell) return cellId(evidence.table, evidence.cell);
  const [start, end] = evidence.span;
  return start < end ? `e-${number}-${part + 1}` : null;
}

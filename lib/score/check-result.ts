import type { ParsedReport } from "../report/schema";
import type { CheckResult, Finding, RenderedFinding } from "../rules/finding";
import { renderMessage, renderRemedy } from "../rules/messages";
import { ruleById } from "../rules/registry";
import type { Language } from "../rules/rule";
import type { AuditOutcome } from "./audit-report";

/**
 * Puts a finding into words.
 * @throws Error when the catalogue has no such rule: findings of an unknown rule set must not be printed as if they were known
 */
export function renderFinding(finding: Finding, language: Language): RenderedFinding {
  const rule = ruleById(finding.ruleId);
  if (!rule) throw new Error(`the catalogue has no rule ${finding.ruleId}`);
  return { ...finding, message: renderMessage(rule, finding.messageId, finding.params, language), remedy: renderRemedy(rule, finding.params, language) };
}

/** The result of checking one document, in the form of the contract. */
export function toCheckResult(report: ParsedReport, outcome: AuditOutcome, language: Language): CheckResult {
  return {
    path: report.source.path,
    agency: report.agency,
    year: report.year,
    era: report.era,
    ruleSetVersion: outcome.ruleSetVersion,
    score: outcome.score,
    findings: outcome.findings.map((finding) => renderFinding(finding, language)),
    notAssessed: outcome.notAssessed,
  };
}

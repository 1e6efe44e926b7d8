import type { Severity } from "../rules/finding";
import { COPY_RULE_IDS } from "../rules/registry";
import type { FindingState } from "./reconcile";

/** How many faults of each severity a report has, and how many questions wait for a person. */
export type FindingCounts = Record<Severity | "inReview", number>;

/**
 * Counts the findings that concern the body: what was dismissed, is fixed, or speaks of our copy is left out; a question that
 * was confirmed is a fault.
 */
export function countFindings(findings: Iterable<{ ruleId: string; severity: Severity; outcome: "fail" | "review"; state: FindingState }>): FindingCounts {
  const counts: FindingCounts = { critical: 0, major: 0, minor: 0, info: 0, inReview: 0 };
  for (const { ruleId, severity, outcome, state } of findings) {
    if (state === "dismissed" || state === "fixed" || COPY_RULE_IDS.includes(ruleId)) continue;
    if (outcome === "review" && state === "open") counts.inReview += 1;
    else counts[severity] += 1;
  }
  return counts;
}

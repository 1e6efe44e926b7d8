import type { Severity } from "../rules/finding";
import type { FindingState } from "./reconcile";

/** How many faults of each severity a report has, and how many questions wait for a person. */
export type FindingCounts = Record<Severity | "inReview", number>;

/** Counts findings as lists show them: what was dismissed or is fixed is left out, a question that was confirmed is a fault. */
export function countFindings(findings: Iterable<{ severity: Severity; outcome: "fail" | "review"; state: FindingState }>): FindingCounts {
  const counts: FindingCounts = { critical: 0, major: 0, minor: 0, info: 0, inReview: 0 };
  for (const { severity, outcome, state } of findings) {
    if (state === "dismissed" || state === "fixed") continue;
    if (outcome === "review" && state === "open") counts.inReview += 1;
    else counts[severity] += 1;
  }
  return counts;
}

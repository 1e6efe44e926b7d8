import { cellEvidence } from "../../../lib/rules/evidence";
import { ReportFacts } from "../../../lib/rules/facts";
import { DEFAULT_PROFILE, type RuleProfile } from "../../../lib/rules/profile";
import { defineRule, type Rule } from "../../../lib/rules/rule";
import { runRules, type RunResult } from "../../../lib/rules/runner";
import { buildReport, type ReportInput } from "../../support/report-builder";

const words = { zh: "示例", en: "example" };

/** Speaks whenever the title line can be quoted. */
export const speaking: Rule = defineRule({
  id: "TST-001",
  name: "speaking",
  title: words,
  checks: words,
  leavesAlone: words,
  severity: "major",
  kind: "deterministic",
  category: "content",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["intake"],
  messages: { spoken: { zh: "已提出", en: "spoken" } },
  remedy: words,
  *check(facts) {
    yield { outcome: "fail", message: "spoken", params: {}, evidence: [facts.absenceEvidence()] };
  },
});

/** Tells every 甲乙 of the prose. */
export const wordFinder: Rule = defineRule({
  ...speaking,
  id: "TST-002",
  name: "word-finder",
  *check(facts) {
    for (const hit of facts.find(/甲乙丙/g)) yield { outcome: "fail" as const, message: "spoken", params: {}, evidence: [hit.evidence()] as const };
  },
});

/** Tells a licensing figure over its threshold. */
export const cellChecker: Rule = defineRule({
  ...speaking,
  id: "TST-003",
  name: "cell-checker",
  thresholds: { most: { default: 10, unit: "件", title: words } },
  *check(facts, { most }) {
    const value = facts.report.tables.disclosure?.cells["licensing.decisions"]?.value;
    if (typeof value !== "number") return;
    if (value > most) yield { outcome: "fail" as const, message: "spoken", params: { value }, evidence: [cellEvidence(facts.report, "disclosure", "licensing.decisions")] as const };
  },
});

/** Runs rules over a report that is built on the spot. */
export function runOver(input: ReportInput, rules: readonly Rule[], profile: RuleProfile = DEFAULT_PROFILE): RunResult {
  return runRules(new ReportFacts(buildReport(input)), rules, profile);
}

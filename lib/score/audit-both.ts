import type { ParsedReport } from "../report/schema";
import type { ReportContext } from "../rules/context";
import { ReportFacts } from "../rules/facts";
import type { Finding, Score } from "../rules/finding";
import type { RuleProfile } from "../rules/profile";
import { canonicalText } from "../rules/profile-content";
import { RULES } from "../rules/registry";
import type { Rule } from "../rules/rule";
import { runAgain, runRules } from "../rules/runner";
import { scoreReport } from "./scorecard";

/** What the rules and the score say of a report under one profile. */
export interface Judgement {
  findings: Finding[];
  score: Score;
}

const textOf = (profile: RuleProfile, id: string): string => canonicalText(profile.rules[id] ?? {});

/** The rules whose settings differ between two profiles. */
export function changedRules(before: RuleProfile, after: RuleProfile): readonly Rule[] {
  return RULES.filter(({ id }) => textOf(before, id) !== textOf(after, id));
}

/**
 * Judges one report under two profiles, what is the same under both only once: as two audits would say, for little more than the price of one. Pure.
 * @param changed the rules whose settings differ, from `changedRules`
 */
export function auditBoth(report: ParsedReport, context: ReportContext, before: RuleProfile, after: RuleProfile, changed: readonly Rule[]): { before: Judgement; after: Judgement } {
  const facts = new ReportFacts(report, context);
  const first = runRules(facts, RULES, before);
  const second = runAgain(facts, changed, after, first);
  return {
    before: { findings: first.findings, score: scoreReport(facts, RULES, first.findings, first.verdicts, before.gradeBands) },
    after: { findings: second.findings, score: scoreReport(facts, RULES, second.findings, second.verdicts, after.gradeBands) },
  };
}

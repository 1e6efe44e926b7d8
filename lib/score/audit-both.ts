import type { ParsedReport } from "../report/schema";
import type { ReportContext } from "../rules/context";
import { ReportFacts } from "../rules/facts";
import type { Finding, Score } from "../rules/finding";
import type { RuleProfile } from "../rules/profile";
import { canonicalText } from "../rules/profile-content";
import { RULES } from "../rules/registry";
import type { Rule } from "../rules/rule";
import { runAgain, runRules } from "../rules/runner";
import { scoreBasis, scoreFindings } from "./scorecard";

/** What the rules and the score say of a report under one profile. */
export interface Judgement {
  findings: Finding[];
  score: Score;
}

const textOf = (profile: RuleProfile, id: string): string => canonicalText(profile.rules[id] ?? {});

/** The rules whose settings differ between two profiles; every rule when what they share does. */
export function changedRules(before: RuleProfile, after: RuleProfile): readonly Rule[] {
  if (canonicalText({ words: before.wordList }) !== canonicalText({ words: after.wordList })) return RULES;
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
    before: { findings: first.findings, score: scoreFindings(scoreBasis(facts, RULES, first.verdicts, before.gradeBands), RULES, first.findings) },
    after: { findings: second.findings, score: scoreFindings(scoreBasis(facts, RULES, second.verdicts, after.gradeBands), RULES, second.findings) },
  };
}

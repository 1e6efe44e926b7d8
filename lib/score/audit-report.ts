import type { ParsedReport } from "../report/schema";
import { ReportFacts } from "../rules/facts";
import type { Finding, NotAssessed, Score } from "../rules/finding";
import { DEFAULT_PROFILE, type RuleProfile } from "../rules/profile";
import { RULES, RULE_SET_VERSION } from "../rules/registry";
import { runRules, type RuleClock } from "../rules/runner";
import { scoreReport } from "./scorecard";

export interface AuditOutcome {
  ruleSetVersion: string;
  profileVersion: string;
  findings: Finding[];
  notAssessed: NotAssessed[];
  score: Score;
}

/**
 * Audits one report: runs every rule of the catalogue and scores the result. Pure; the same report and profile give the same outcome.
 * @param clock is told how long each rule took
 */
export function auditReport(report: ParsedReport, profile: RuleProfile = DEFAULT_PROFILE, clock?: RuleClock): AuditOutcome {
  const facts = new ReportFacts(report);
  const { findings, notAssessed, verdicts } = runRules(facts, RULES, profile, clock);
  return {
    ruleSetVersion: RULE_SET_VERSION,
    profileVersion: profile.version,
    findings,
    notAssessed,
    score: scoreReport(facts, RULES, findings, verdicts, profile.gradeBands),
  };
}

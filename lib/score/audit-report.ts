import type { ParsedReport } from "../report/schema";
import { NO_CONTEXT, type ReportContext } from "../rules/context";
import { ReportFacts } from "../rules/facts";
import type { Finding, NotAssessed, Score } from "../rules/finding";
import { DEFAULT_PROFILE, type RuleProfile } from "../rules/profile";
import { RULES, RULE_SET_VERSION } from "../rules/registry";
import { runRules, type RuleClock } from "../rules/runner";
import { scoreBasis, scoreFindings, type ScoreBasis } from "./scorecard";

export interface AuditOutcome {
  ruleSetVersion: string;
  profileVersion: string;
  findings: Finding[];
  notAssessed: NotAssessed[];
  score: Score;
  /** What the score needs beside the findings, to reckon decisions in. */
  basis: ScoreBasis;
}

export interface AuditReportOptions {
  profile?: RuleProfile;
  /** What is known beside the report; without it the report is judged by itself. */
  context?: ReportContext;
  /** Is told how long each rule took. */
  clock?: RuleClock;
}

/** Audits one report: runs every rule of the catalogue and scores the result. Pure; the same report, profile and context give the same outcome. */
export function auditReport(report: ParsedReport, { profile = DEFAULT_PROFILE, context = NO_CONTEXT, clock }: AuditReportOptions = {}): AuditOutcome {
  const facts = new ReportFacts(report, context);
  const { findings, notAssessed, verdicts } = runRules(facts, RULES, profile, clock);
  const basis = scoreBasis(facts, RULES, verdicts, profile.gradeBands);
  return {
    ruleSetVersion: RULE_SET_VERSION,
    profileVersion: profile.version,
    findings,
    notAssessed,
    score: scoreFindings(basis, RULES, findings),
    basis,
  };
}

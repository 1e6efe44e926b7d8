import type { ParsedReport } from "../report/schema";
import type { ReportFacts } from "./facts";
import { SEVERITIES, type Finding, type NotAssessed, type Severity } from "./finding";
import { Fingerprinter } from "./fingerprint";
import { thresholdsOf, type RuleProfile } from "./profile";
import type { Need, Observed, Rule } from "./rule";

/** `inapplicable`: the rule does not speak of such a report; `off`: the profile switched it off. */
export type Verdict = "pass" | "fail" | "review" | "notAssessed" | "inapplicable" | "off";

export interface RunResult {
  findings: Finding[];
  notAssessed: NotAssessed[];
  verdicts: Map<string, Verdict>;
}

const FORMAT_ENCOURAGED_YEAR = 2019;

const NEEDS: Record<Need, (report: ParsedReport) => { reason: string; where?: string } | null> = {
  title: (report) => (report.title ? null : { reason: "title-absent" }),
  year: (report) => (report.year === null ? { reason: "year-unknown" } : null),
  publicationDate: (report) => (report.publishedOn === null ? { reason: "date-unknown" } : null),
  agency: (report) => (report.agency.name === "" ? { reason: "agency-unknown" } : null),
  agencyLevel: (report) => (report.agency.level === null ? { reason: "level-unknown" } : null),
  sections: (report) => (report.sections.length === 0 ? { reason: "sections-unread" } : null),
  disclosureTable: (report) => (report.tables.disclosure ? null : { reason: "table-absent", where: "disclosure" }),
  requestsTable: (report) => (report.tables.requests ? null : { reason: "table-absent", where: "requests" }),
  disputesTable: (report) => (report.tables.disputes ? null : { reason: "table-absent", where: "disputes" }),
};

/** Why the rule does not speak of this report, or what it lacks to speak. */
function hindrance(rule: Rule, facts: ReportFacts): "inapplicable" | { reason: string; where?: string } | null {
  const { report } = facts;
  if (report.year === null || facts.eraDue === null) {
    if (rule.eras.length < 3 || rule.fromYear !== undefined) return { reason: "year-unknown" };
  } else if (!rule.eras.includes(facts.eraDue) || (rule.fromYear !== undefined && report.year < rule.fromYear)) return "inapplicable";
  if (rule.bodies?.levels) {
    if (report.agency.level === null) return { reason: "level-unknown" };
    if (!rule.bodies.levels.includes(report.agency.level)) return "inapplicable";
  }
  if (rule.bodies?.kinds) {
    if (report.agency.kind === "unknown") return { reason: "agency-unknown" };
    if (!rule.bodies.kinds.includes(report.agency.kind)) return "inapplicable";
  }
  for (const need of rule.needs) {
    const lack = NEEDS[need](report);
    if (lack) return lack;
  }
  return null;
}

function severityOf(rule: Rule, observed: Observed, profile: RuleProfile, year: number | null): Severity {
  if (rule.formatDeviation && year === FORMAT_ENCOURAGED_YEAR) return "info";
  return profile.rules[rule.id]?.severity ?? observed.severity ?? rule.severity;
}

const weight = (finding: Finding): number => SEVERITIES.indexOf(finding.severity) * 2 + (finding.outcome === "review" ? 1 : 0);

function byWeightAndPlace(a: Finding, b: Finding): number {
  return weight(a) - weight(b) || a.evidence[0].span[0] - b.evidence[0].span[0] || (a.ruleId < b.ruleId ? -1 : 1);
}

/**
 * Runs rules over one report.
 * The runner decides from what a rule declares whether it applies and whether it can be assessed; the rule judges only.
 * @returns findings, worst first; what could not be assessed with the reason; and the verdict of each rule
 */
export function runRules(facts: ReportFacts, rules: readonly Rule[], profile: RuleProfile): RunResult {
  const fingerprinter = new Fingerprinter(facts.report);
  const findings: Finding[] = [];
  const notAssessed: NotAssessed[] = [];
  const verdicts = new Map<string, Verdict>();
  for (const rule of rules) {
    if (profile.rules[rule.id]?.enabled === false) {
      verdicts.set(rule.id, "off");
      continue;
    }
    const hindered = hindrance(rule, facts);
    if (hindered !== null) {
      verdicts.set(rule.id, hindered === "inapplicable" ? "inapplicable" : "notAssessed");
      if (hindered !== "inapplicable") notAssessed.push({ ruleId: rule.id, reason: hindered.reason, where: hindered.where ?? null });
      continue;
    }
    let verdict: Verdict = "pass";
    for (const observation of rule.check(facts, thresholdsOf(rule, profile))) {
      if (observation.outcome === "notAssessed") {
        notAssessed.push({ ruleId: rule.id, reason: observation.reason, where: observation.where ?? null });
        if (verdict === "pass") verdict = "notAssessed";
        continue;
      }
      const outcome = rule.kind === "review" ? "review" : observation.outcome;
      findings.push({
        ruleId: rule.id,
        ruleName: rule.name,
        severity: severityOf(rule, observation, profile, facts.report.year),
        outcome,
        messageId: observation.message,
        params: observation.params,
        evidence: [observation.evidence[0], ...observation.evidence.slice(1)],
        ...fingerprinter.of(rule, observation),
      });
      if (outcome === "fail") verdict = "fail";
      else if (verdict !== "fail") verdict = "review";
    }
    verdicts.set(rule.id, verdict);
  }
  return { findings: findings.toSorted(byWeightAndPlace), notAssessed, verdicts };
}

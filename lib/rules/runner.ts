import type { TableKey } from "../report/cells";
import { isAbsent } from "./absent-report";
import type { ReportFacts } from "./facts";
import { SEVERITIES, type Finding, type NotAssessed, type Severity } from "./finding";
import { Fingerprinter } from "./fingerprint";
import { settingsOf, thresholdsOf, type RuleProfile } from "./profile";
import type { Need, Observed, Rule } from "./rule";
import { previousReports } from "./shared/previous-year";

/** `inapplicable`: the rule does not speak of such a report; `off`: the profile switched it off. */
export type Verdict = "pass" | "fail" | "review" | "notAssessed" | "inapplicable" | "off";

export interface RunResult {
  findings: Finding[];
  notAssessed: NotAssessed[];
  verdicts: Map<string, Verdict>;
}

const FORMAT_ENCOURAGED_YEAR = 2019;

type Lack = { reason: string; where?: string } | null;
const lackOf = (isLacking: boolean, reason: string): Lack => (isLacking ? { reason } : null);
const tableLack = ({ report }: ReportFacts, table: TableKey): Lack => (report.tables[table] ? null : { reason: "table-absent", where: table });

const NEEDS: Record<Need, (facts: ReportFacts) => Lack> = {
  title: ({ report }) => lackOf(!report.title, "title-absent"),
  year: ({ report }) => lackOf(report.year === null, "year-unknown"),
  publicationDate: ({ report }) => lackOf(report.publishedOn === null, "date-unknown"),
  agency: ({ report }) => lackOf(report.agency.name === "", "agency-unknown"),
  agencyLevel: ({ report }) => lackOf(report.agency.level === null, "level-unknown"),
  sections: ({ report }) => lackOf(report.sections.length === 0, "sections-unread"),
  disclosureTable: (facts) => tableLack(facts, "disclosure"),
  requestsTable: (facts) => tableLack(facts, "requests"),
  disputesTable: (facts) => tableLack(facts, "disputes"),
  series: ({ context }) => lackOf(context.series === null || context.series.length === 0, "series-absent"),
  previousYear: (facts) => lackOf(previousReports(facts).length === 0, "previous-year-absent"),
  region: ({ context }) => lackOf(context.region === null, "region-unknown"),
  earlierVersion: ({ context }) => lackOf(context.earlierVersion === null, "earlier-version-absent"),
  overlaps: ({ context }) => lackOf(context.overlaps === null, "corpus-absent"),
};

/** Why the rule does not speak of this report, or what it lacks to speak. */
function hindrance(rule: Rule, facts: ReportFacts): "inapplicable" | { reason: string; where?: string } | null {
  const { report } = facts;
  if ((rule.subject === "absence") !== isAbsent(report)) return "inapplicable";
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
    const lack = NEEDS[need](facts);
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

/** Told how long each rule took; the time of what several rules share falls to the first that asks for it. */
export interface RuleClock {
  /** Milliseconds from any fixed point. */
  now(): number;
  spent(ruleId: string, milliseconds: number): void;
}

/** One report under the rules: gathers what they say. */
class Run {
  readonly findings: Finding[] = [];
  readonly notAssessed: NotAssessed[] = [];
  readonly verdicts = new Map<string, Verdict>();
  readonly #fingerprinter: Fingerprinter;

  constructor(
    readonly facts: ReportFacts,
    readonly profile: RuleProfile,
  ) {
    this.#fingerprinter = new Fingerprinter(facts.report);
  }

  judge(rule: Rule): Verdict {
    if (this.profile.rules[rule.id]?.enabled === false) return "off";
    const hindered = hindrance(rule, this.facts);
    if (hindered === "inapplicable") return "inapplicable";
    if (hindered !== null) {
      this.notAssessed.push({ ruleId: rule.id, reason: hindered.reason, where: hindered.where ?? null });
      return "notAssessed";
    }
    let verdict: Verdict = "pass";
    for (const observation of rule.check(this.facts, thresholdsOf(rule, this.profile), settingsOf(this.profile))) {
      if (observation.outcome === "notAssessed") {
        this.notAssessed.push({ ruleId: rule.id, reason: observation.reason, where: observation.where ?? null });
        if (verdict === "pass") verdict = "notAssessed";
      } else {
        const outcome = this.#find(rule, observation);
        if (outcome === "fail") verdict = "fail";
        else if (verdict !== "fail") verdict = "review";
      }
    }
    return verdict;
  }

  #find(rule: Rule, observed: Observed): Finding["outcome"] {
    const outcome = rule.kind === "review" ? "review" : observed.outcome;
    this.findings.push({
      ruleId: rule.id,
      ruleName: rule.name,
      severity: severityOf(rule, observed, this.profile, this.facts.report.year),
      outcome,
      messageId: observed.message,
      params: observed.params,
      evidence: [observed.evidence[0], ...observed.evidence.slice(1)],
      ...this.#fingerprinter.of(rule, observed),
    });
    return outcome;
  }
}

/**
 * Runs rules over one report.
 * The runner decides from what a rule declares whether it applies and whether it can be assessed; the rule judges only.
 * @param clock measures the rules; nothing is measured without it
 * @returns findings, worst first; what could not be assessed with the reason; and the verdict of each rule
 */
export function runRules(facts: ReportFacts, rules: readonly Rule[], profile: RuleProfile, clock?: RuleClock): RunResult {
  const run = new Run(facts, profile);
  for (const rule of rules) {
    const start = clock?.now() ?? 0;
    run.verdicts.set(rule.id, run.judge(rule));
    clock?.spent(rule.id, clock.now() - start);
  }
  return { findings: run.findings.toSorted(byWeightAndPlace), notAssessed: run.notAssessed, verdicts: run.verdicts };
}

/**
 * Runs some rules again over a report under another profile, and takes over what an earlier run said of all others.
 * @param changed the rules whose settings differ between the two profiles
 */
export function runAgain(facts: ReportFacts, changed: readonly Rule[], profile: RuleProfile, earlier: RunResult): RunResult {
  const again = runRules(facts, changed, profile);
  const isKept = ({ ruleId }: { ruleId: string }): boolean => !again.verdicts.has(ruleId);
  return {
    findings: [...earlier.findings.filter(isKept), ...again.findings].toSorted(byWeightAndPlace),
    notAssessed: [...earlier.notAssessed.filter(isKept), ...again.notAssessed],
    verdicts: new Map([...earlier.verdicts, ...again.verdicts]),
  };
}

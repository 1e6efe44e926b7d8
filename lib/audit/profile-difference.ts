import { GRADES, type Finding, type Grade } from "../rules/finding";
import type { Judgement } from "../score/audit-both";

/** How a change would alter findings: there anew, no longer there, of another severity, or a question for a fault and the reverse. */
export const EFFECTS = ["appears", "vanishes", "severity", "outcome"] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Example {
  reportId: number;
  agency: string;
  year: number;
  /** The finding in the report as it stands; null for one that is not there yet. */
  fingerprint: string | null;
}
export interface RuleEffect {
  ruleId: string;
  effect: Effect;
  count: number;
  /** The first few. */
  examples: Example[];
}
export interface ScoreMove {
  report: Example;
  before: number;
  after: number;
}
/** What a change of a profile would do to the reports looked at. */
export interface ProfileDifference {
  rules: RuleEffect[];
  /** Reports whose findings, score or grade would change. */
  affected: number;
  /** Over reports with a score that counts, before and after alike. */
  scores: { reports: number; meanBefore: number | null; meanAfter: number | null };
  grades: { from: Grade; to: Grade; count: number }[];
  /** The largest changes of a score, those for reference among them. */
  movers: ScoreMove[];
}

const EXAMPLES = 5;
const MOVERS = 10;

function effectsOf(before: readonly Finding[], after: readonly Finding[]): { finding: Finding; effect: Effect }[] {
  const earlier = new Map(before.map((finding) => [finding.placeKey, finding]));
  const later = new Set(after.map(({ placeKey }) => placeKey));
  const effects = before.filter(({ placeKey }) => !later.has(placeKey)).map((finding) => ({ finding, effect: "vanishes" as const }));
  const changed = after.flatMap((finding): { finding: Finding; effect: Effect }[] => {
    const same = earlier.get(finding.placeKey);
    if (!same) return [{ finding, effect: "appears" }];
    if (same.outcome !== finding.outcome) return [{ finding: same, effect: "outcome" }];
    return same.severity === finding.severity ? [] : [{ finding: same, effect: "severity" }];
  });
  return [...effects, ...changed];
}

const bySize = (a: ScoreMove, b: ScoreMove): number => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.report.reportId - b.report.reportId;

/** Adds up, report by report, what a change would do; what it keeps does not grow with the number of reports. */
export class DifferenceSum {
  readonly #rules = new Map<string, RuleEffect>();
  readonly #grades = new Map<string, number>();
  #movers: ScoreMove[] = [];
  #affected = 0;
  #reports = 0;
  #before = 0;
  #after = 0;

  /** Takes in one report as it is judged before and after the change. */
  add(report: Omit<Example, "fingerprint">, before: Judgement, after: Judgement): void {
    const example = { ...report, fingerprint: null };
    const effects = effectsOf(before.findings, after.findings);
    for (const { finding, effect } of effects) this.#count(finding.ruleId, effect, { ...report, fingerprint: effect === "appears" ? null : finding.fingerprint });
    const [old, next] = [before.score, after.score];
    if (effects.length > 0 || old.total !== next.total || old.grade !== next.grade) this.#affected += 1;
    if (old.total !== null && next.total !== null && old.total !== next.total) this.#movers = [...this.#movers, { report: example, before: old.total, after: next.total }].toSorted(bySize).slice(0, MOVERS);
    if (old.reference || next.reference) return;
    const move = `${old.grade} ${next.grade}`;
    if (old.grade !== next.grade) this.#grades.set(move, (this.#grades.get(move) ?? 0) + 1);
    if (old.total === null || next.total === null) return;
    this.#reports += 1;
    this.#before += old.total;
    this.#after += next.total;
  }

  #count(ruleId: string, effect: Effect, example: Example): void {
    const key = `${ruleId} ${effect}`;
    const known = this.#rules.get(key) ?? { ruleId, effect, count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < EXAMPLES) known.examples.push(example);
    this.#rules.set(key, known);
  }

  /** The sum of what was taken in. */
  get difference(): ProfileDifference {
    const mean = (sum: number): number | null => (this.#reports === 0 ? null : sum / this.#reports);
    return {
      rules: [...this.#rules.values()].toSorted((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1)),
      affected: this.#affected,
      scores: { reports: this.#reports, meanBefore: mean(this.#before), meanAfter: mean(this.#after) },
      grades: GRADES.flatMap((from) => GRADES.flatMap((to) => ({ from, to, count: this.#grades.get(`${from} ${to}`) ?? 0 }))).filter(({ count }) => count > 0),
      movers: this.#movers,
    };
  }
}

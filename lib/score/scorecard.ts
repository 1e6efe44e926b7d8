import { isDimension, type Deduction, type Dimension, type Finding, type Grade, type Score, type ScoreNote } from "../rules/finding";
import type { FindingState } from "../findings/reconcile";
import type { ReportFacts } from "../rules/facts";
import type { GradeBands } from "../rules/profile";
import { SCHEME_BANDS } from "../rules/profile-set";
import type { Verdict } from "../rules/runner";
import type { Rule } from "../rules/rule";
import {
  CAPPED_TOTAL,
  CAPPING_RULES,
  DIMENSION_POINTS,
  LAST_REFERENCE_YEAR,
  MAX_COUNTED_PER_RULE,
  MIN_ASSESSABLE_POINTS,
  SEVERITY_SHARE,
  TOTAL_POINTS_OFF,
} from "./scheme";

/** Half up to one decimal; the tiny addend undoes binary fractions such as 1.005 → 1.00. */
const roundToTenth = (value: number): number => Math.floor(value * 10 + 0.5 + 1e-9) / 10;

/** The grade of a total under the bands that are in force. */
export function gradeOf(total: number, bands: GradeBands = SCHEME_BANDS): Grade {
  if (total >= bands.excellent) return "excellent";
  if (total >= bands.good) return "good";
  return total >= bands.fair ? "fair" : "poor";
}

const catalogues = new WeakMap<readonly Rule[], ReadonlyMap<string, Rule>>();
/** The rules by their id, indexed once for each list of rules. */
function byId(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  let index = catalogues.get(rules);
  if (!index) catalogues.set(rules, (index = new Map(rules.map((rule) => [rule.id, rule]))));
  return index;
}

/** A dimension can be judged when one of its rules passed or failed the report; a question is no judgement. */
function assessedDimensions(rules: readonly Rule[], verdicts: ReadonlyMap<string, Verdict>): Set<Dimension> {
  const assessed = new Set<Dimension>();
  for (const rule of rules) {
    const verdict = verdicts.get(rule.id);
    if (rule.kind !== "review" && isDimension(rule.category) && (verdict === "pass" || verdict === "fail")) assessed.add(rule.category);
  }
  return assessed;
}

/** What a score needs of a report beside its findings; it is kept with the score, so that a decision can be reckoned in at once. */
export interface ScoreBasis {
  /** The dimensions that could be judged. */
  assessed: readonly Dimension[];
  /** Everything that is said of the score but that it is capped. */
  notes: readonly ScoreNote[];
  /** Whether the report came from an official site. */
  isOfficial: boolean;
  /** The grade bands in force where the report was judged; the scheme's when absent. */
  bands?: GradeBands | undefined;
}
/** A finding as far as it counts; without a state nobody has decided on it. */
export type ScoredFinding = Pick<Finding, "ruleId" | "severity" | "outcome" | "fingerprint"> & { state?: FindingState };

/** Proven by the document, or by a person who confirmed it; not when it was dismissed or is gone. */
const isProven = ({ outcome, state = "open" }: ScoredFinding): boolean => (outcome === "fail" ? state === "open" || state === "confirmed" : state === "confirmed");
const isPending = ({ outcome, state = "open" }: ScoredFinding): boolean => outcome === "review" && state === "open";

/** The deduction of each finding, at most three for a rule, the gravest first. */
function deductionsOf(findings: readonly ScoredFinding[], rulesById: ReadonlyMap<string, Rule>): Deduction[] {
  const counted = new Map<string, number>();
  const deductions: Deduction[] = [];
  for (const finding of findings) {
    const category = rulesById.get(finding.ruleId)?.category;
    if (category === undefined || !isDimension(category)) continue;
    const times = (counted.get(finding.ruleId) ?? 0) + 1;
    counted.set(finding.ruleId, times);
    const points = DIMENSION_POINTS[category] * SEVERITY_SHARE[finding.severity];
    if (times > MAX_COUNTED_PER_RULE || points === 0) continue;
    deductions.push({ ruleId: finding.ruleId, fingerprint: finding.fingerprint, dimension: category, points, kind: "finding" });
  }
  return deductions;
}

/** What each dimension keeps; null where it could not be judged. */
function pointsKept(assessed: readonly Dimension[], deductions: readonly Deduction[]): Record<Dimension, number | null> {
  const kept: Record<Dimension, number | null> = { timeliness: null, structure: null, tables: null, balance: null, consistency: null, content: null, originality: null };
  for (const dimension of assessed) {
    const off = deductions.filter((deduction) => deduction.dimension === dimension).reduce((total, deduction) => total + deduction.points, 0);
    kept[dimension] = roundToTenth(Math.max(0, DIMENSION_POINTS[dimension] - off));
  }
  return kept;
}

const totalOf = (kept: Readonly<Record<Dimension, number | null>>): number => Object.values(kept).reduce<number>((total, points) => total + (points ?? 0), 0);

/** What a score needs of an audited report beside its findings. */
export function scoreBasis(facts: ReportFacts, rules: readonly Rule[], verdicts: ReadonlyMap<string, Verdict>, bands?: GradeBands): ScoreBasis {
  const assessed = [...assessedDimensions(rules, verdicts)];
  return { assessed, notes: notesOf(facts, pointsOf(assessed)), isOfficial: facts.source.official === true, ...(bands ? { bands } : {}) };
}

const pointsOf = (assessed: readonly Dimension[]): number => assessed.reduce((total, dimension) => total + DIMENSION_POINTS[dimension], 0);

/**
 * Scores a report by the 100-point scheme with its vetoes.
 * A finding that a person must still decide never deducts; `pendingPoints` says what the dimensions would lose if all of
 * them were confirmed. Dimensions that could not be judged are left out and the rest is scaled to 100. Rules about our copy (`intake`) and SEC-002 never deduct.
 * @param findings worst first, as the runner gives them
 */
export function scoreFindings(basis: ScoreBasis, rules: readonly Rule[], findings: readonly ScoredFinding[]): Score {
  const rulesById = byId(rules);
  const { assessed } = basis;
  const notes = [...basis.notes];
  const proven = findings.filter(isProven);
  const deductions = deductionsOf(proven, rulesById);
  const categories = pointsKept(assessed, deductions);
  const assessable = pointsOf(assessed);
  const pendingPoints = roundToTenth(totalOf(categories) - totalOf(pointsKept(assessed, deductionsOf(findings.filter((finding) => isProven(finding) || isPending(finding)), rulesById))));
  const base = { assessable, categories, reference: notes.includes("reference-year") || notes.includes("injected-copy"), notes, pendingPoints };
  if (notes.includes("year-unknown") || notes.includes("too-little-assessable")) return { ...base, total: null, grade: "unrated", deductions };

  const { total, vetoes, capped } = applyVetoes((totalOf(categories) * 100) / assessable, basis.isOfficial, proven);
  return { ...base, total, grade: gradeOf(total, basis.bands), notes: capped ? [...notes, "capped"] : notes, deductions: [...deductions, ...vetoes] };
}

/** Scores an audited report on whose findings nobody has decided. */
export const scoreReport = (facts: ReportFacts, rules: readonly Rule[], findings: readonly Finding[], verdicts: ReadonlyMap<string, Verdict>): Score =>
  scoreFindings(scoreBasis(facts, rules, verdicts), rules, findings);

function notesOf(facts: ReportFacts, assessable: number): ScoreNote[] {
  const notes: ScoreNote[] = [];
  if (facts.report.year === null) notes.push("year-unknown");
  else if (facts.report.year <= LAST_REFERENCE_YEAR) notes.push("reference-year");
  if (facts.source.injected.length > 0 && facts.source.official !== true) notes.push("injected-copy");
  if (assessable < MIN_ASSESSABLE_POINTS) notes.push("too-little-assessable");
  return notes;
}

function applyVetoes(scaled: number, isOfficial: boolean, proven: readonly ScoredFinding[]): { total: number; vetoes: Deduction[]; capped: boolean } {
  const vetoes: Deduction[] = [];
  let total = scaled;
  for (const [ruleId, points] of Object.entries(TOTAL_POINTS_OFF)) {
    const finding = proven.find((entry) => entry.ruleId === ruleId);
    if (!finding || !isOfficial) continue;
    total -= points;
    vetoes.push({ ruleId, fingerprint: finding.fingerprint, dimension: null, points, kind: "veto-points" });
  }
  total = roundToTenth(Math.max(0, total));
  const capping = proven.find(({ ruleId }) => CAPPING_RULES.has(ruleId));
  if (!capping || total <= CAPPED_TOTAL) return { total, vetoes, capped: false };
  vetoes.push({ ruleId: capping.ruleId, fingerprint: capping.fingerprint, dimension: null, points: roundToTenth(total - CAPPED_TOTAL), kind: "veto-cap" });
  return { total: CAPPED_TOTAL, vetoes, capped: true };
}

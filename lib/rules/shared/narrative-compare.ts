import type { TableKey } from "../../report/cells";
import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence, Params } from "../finding";
import type { NonEmpty, Observation, Observed, Unassessed } from "../rule";
import { comparableCount } from "./narrative-cells";
import { isScopeDoubtful } from "./narrative-doubts";
import type { Mention } from "./narrative-numbers";
import { mentionEvidence, quoted, type Sentence } from "./narrative-sentences";

/** One way of taking the words: the sum of cells, less the sum of others. */
export interface Reading {
  cells: NonEmpty<string>;
  less?: readonly string[];
}

/** What the prose says of a quantity that a table has as well. */
export interface Statement {
  /** Which quantity: statements of the same one are looked at together. */
  what: string;
  table: TableKey;
  value: number;
  sentence: Sentence;
  mention: Mention;
  /** The ways in which the words may be meant; the first is the nearest. */
  readings: NonEmpty<Reading>;
  /** Further ways, which the words hardly allow: one that fits makes the contradiction a question. */
  lax?: readonly Reading[];
  /** The words themselves leave open what was counted; whether the sentence may be of another scope is looked at besides. */
  isDoubtful: boolean;
}

/** The messages of a rule that compares statements with cells. */
export type ComparisonMessage = "differs" | "differs-from-sum" | "scope-unclear";

/** No report says more; what stands behind them in a text of another kind is not compared. */
const MAX_STATEMENTS = 300;

interface Contradiction {
  statement: Statement;
  stated: number;
  candidates: number[];
  isDoubtful: boolean;
}
type Verdict = { agrees: true } | { contradiction: Contradiction } | { unknown: Unassessed };

/** The value of a reading, or what is missing for it. */
function valueOf(facts: ReportFacts, table: TableKey, { cells, less = [] }: Reading): { value: number; inferred: boolean } | { missing: string; cell: string } {
  let value = 0;
  let inferred = false;
  for (const [sign, keys] of [[1, cells], [-1, less]] as const) {
    for (const cell of keys) {
      const read = comparableCount(facts, table, cell);
      if ("missing" in read) return { missing: read.missing, cell };
      value += sign * read.value;
      inferred ||= read.inferred;
    }
  }
  return { value, inferred };
}

function judge(facts: ReportFacts, statement: Statement): Verdict {
  const candidates: number[] = [];
  let unknown: Unassessed | null = null;
  let inferred = false;
  for (const reading of statement.readings) {
    const read = valueOf(facts, statement.table, reading);
    if ("missing" in read) unknown ??= { outcome: "notAssessed", reason: read.missing, where: read.cell };
    else if (read.value === statement.value) return { agrees: true };
    else {
      candidates.push(read.value);
      inferred ||= read.inferred;
    }
  }
  if (unknown) return { unknown };
  const fitsLaxly = (statement.lax ?? []).some((reading) => {
    const read = valueOf(facts, statement.table, reading);
    return "missing" in read || read.value === statement.value;
  });
  const isDoubtful = statement.isDoubtful || isScopeDoubtful(facts, statement.sentence) || inferred || fitsLaxly || !statement.mention.isExact;
  return { contradiction: { statement, stated: candidates[0]!, candidates: [...new Set(candidates)], isDoubtful } };
}

/** Statements of one quantity in one sentence may be its parts: whether they agree when they are added up. */
function partsAgree(facts: ReportFacts, statement: Statement, all: readonly Statement[]): boolean {
  const parts = all.filter(({ what, sentence }) => what === statement.what && sentence === statement.sentence);
  if (parts.length < 2) return false;
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return "agrees" in judge(facts, { ...statement, value });
}

/**
 * Compares what the prose says with the cells of a table.
 * A statement passes when any reading of its words fits. It is a question where its scope is in doubt, or where another
 * statement of the same quantity fits. Readings that touch an unread or blank cell are not judged.
 */
export function* compareStatements(facts: ReportFacts, found: readonly Statement[]): Generator<Observation<ComparisonMessage>> {
  const statements = found.slice(0, MAX_STATEMENTS);
  const contradictions: Contradiction[] = [];
  const agreeing = new Set<string>();
  const unknowns = new Map<string, Unassessed>();
  for (const statement of statements) {
    const verdict = judge(facts, statement);
    if ("agrees" in verdict || partsAgree(facts, statement, statements)) agreeing.add(statement.what);
    else if ("unknown" in verdict) unknowns.set(verdict.unknown.where ?? "", verdict.unknown);
    else contradictions.push(verdict.contradiction);
  }
  yield* unknowns.values();
  yield* merged(facts, contradictions, agreeing);
}

/** Contradictions of one cause are one finding: the same quantity and value elsewhere, and requests that run through a sentence off by as much. */
function merged(facts: ReportFacts, contradictions: readonly Contradiction[], agreeing: ReadonlySet<string>): Observed<ComparisonMessage>[] {
  const told: { first: Contradiction; finding: Observed<ComparisonMessage> }[] = [];
  for (const found of contradictions) {
    const { what, value, sentence, mention, table, readings } = found.statement;
    const gap = value - found.stated;
    const same = told.find(({ first: { statement, stated } }) => (statement.what === what && statement.value === value) || (table === "requests" && statement.sentence === sentence && statement.value - stated === gap));
    const cells = readings[0].cells.map((cell) => cellEvidence(facts.report, table, cell));
    const own: NonEmpty<Evidence> = [mentionEvidence(facts, sentence, mention), ...cells];
    if (same) {
      const known = same.finding.evidence;
      const isNew = (evidence: Evidence): boolean => !known.some(({ span }) => span[0] === evidence.span[0] && span[1] === evidence.span[1]);
      same.finding = { ...same.finding, evidence: [known[0], ...known.slice(1), ...own.filter(isNew)] };
      continue;
    }
    const isDoubtful = found.isDoubtful || agreeing.has(what);
    const isSum = readings[0].cells.length > 1;
    const message: ComparisonMessage = isDoubtful ? "scope-unclear" : isSum ? "differs-from-sum" : "differs";
    told.push({ first: found, finding: { outcome: isDoubtful ? "review" : "fail", message, params: paramsOf(found, quoted(facts, own[0])), evidence: own, place: what } });
  }
  return told.map(({ finding }) => finding);
}

function paramsOf({ statement, stated, candidates }: Contradiction, quote: string): Params {
  const { value, readings } = statement;
  return { quote, value, cells: [...readings[0].cells], stated, delta: value - stated, candidates, equation: `${value} ≠ ${stated}` };
}

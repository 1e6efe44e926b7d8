import { REQUEST_COLUMNS } from "../../report/cells";
import type { NonEmpty } from "../rule";
import { identityKey, type IdentityKind, type Reckoned, type Term } from "./requests-identities";

/** A cell that alone explains several broken identities: with `shouldBe` in it all of them balance. */
export interface Suspect {
  cell: string;
  stated: number;
  shouldBe: number;
}
/**
 * Broken identities that one mistake explains.
 * `alone`: nothing else is broken by it · `cell`: one cell explains them all · `columns`: applicant columns carry their
 * difference into 总计 · `exchange`: two columns are off by the same number in opposite directions ·
 * `rows`: the row totals concerned, taken as the sums of their rows, leave 总计 in balance.
 */
export interface Cause {
  pattern: "alone" | "cell" | "columns" | "exchange" | "rows";
  /** The gravest first. */
  identities: NonEmpty<Reckoned>;
  suspect: Suspect | null;
}

const KIND_ORDER: readonly IdentityKind[] = ["intake", "outcomes", "row"];
const isTotal = (identity: Reckoned): boolean => identity.kind !== "row" && identity.where === "total";
const weight = (identity: Reckoned): number => KIND_ORDER.indexOf(identity.kind) + (isTotal(identity) ? 0 : KIND_ORDER.length);

/** 总计 column before applicant columns before rows; within each the official identity first. */
const byGravity = (a: Reckoned, b: Reckoned): number => weight(a) - weight(b);

function causeOf(pattern: Cause["pattern"], identities: readonly Reckoned[], suspect: Suspect | null = null): Cause {
  const [first, ...rest] = identities.toSorted(byGravity);
  if (!first) throw new Error("a cause needs at least one broken identity");
  return { pattern, identities: [first, ...rest], suspect };
}

/** Groups the broken identities of table 三 by cause, so that one mistake is said once. */
export function causesOf(reckoned: readonly Reckoned[]): Cause[] {
  const open = new Set(reckoned.filter((identity) => identity.delta !== 0));
  if (open.size === 0) return [];
  const causes: Cause[] = [];
  const take = (found: readonly Cause[]): void => {
    for (const cause of found) {
      causes.push(cause);
      for (const identity of cause.identities) open.delete(identity);
    }
  };
  take(singleCells(reckoned, open, (identities) => identities.some(({ kind }) => kind === "row")));
  take(rowTotals(reckoned, open));
  take(mergeSameColumns(columnsIntoTotal(open, "intake"), columnsIntoTotal(open, "outcomes")));
  take(singleCells(reckoned, open, () => true));
  take(mergeSameColumns(exchangedColumns(reckoned, open, "intake"), exchangedColumns(reckoned, open, "outcomes")));
  take([...open].map((identity) => causeOf("alone", [identity])));
  return causes.toSorted((a, b) => byGravity(a.identities[0], b.identities[0]));
}

/** Cells all of whose identities are broken by what one change of the cell would mend. Of two that claim the same identity neither is named. */
function singleCells(reckoned: readonly Reckoned[], open: ReadonlySet<Reckoned>, accepts: (identities: readonly Reckoned[]) => boolean): Cause[] {
  const byCell = new Map<string, { identity: Reckoned; term: Term }[]>();
  for (const identity of reckoned) {
    for (const term of identity.terms) {
      const uses = byCell.get(term.cell);
      if (uses) uses.push({ identity, term });
      else byCell.set(term.cell, [{ identity, term }]);
    }
  }
  const candidates: Cause[] = [];
  for (const [cell, uses] of byCell) {
    const identities = uses.map(({ identity }) => identity);
    if (uses.length < 2 || !identities.every((identity) => open.has(identity)) || !accepts(identities)) continue;
    const changes = new Set(uses.map(({ identity, term }) => -identity.delta * term.sign));
    const [change] = changes;
    const stated = uses[0]!.term.value;
    if (changes.size === 1 && stated + change! >= 0) candidates.push(causeOf("cell", identities, { cell, stated, shouldBe: stated + change! }));
  }
  const chosen: Cause[] = [];
  const claimed = new Set<Reckoned>();
  for (const size of [3, 2]) {
    const free = candidates.filter(({ identities }) => identities.length === size && !identities.some((identity) => claimed.has(identity)));
    for (const candidate of free) {
      const competes = free.some((other) => other !== candidate && other.identities.some((identity) => candidate.identities.includes(identity)));
      if (!competes) chosen.push(candidate);
    }
    for (const { identities } of free) for (const identity of identities) claimed.add(identity);
  }
  return chosen;
}

/** Several rows whose 总计 differs from their sum, when taking the sums instead leaves the 总计 column in balance. */
function rowTotals(reckoned: readonly Reckoned[], open: ReadonlySet<Reckoned>): Cause[] {
  const rows = [...open].filter(({ kind }) => kind === "row");
  const totals = reckoned.filter(isTotal);
  if (rows.length < 2 || totals.length < 2) return [];
  const change = new Map(rows.map((row) => [`${row.where}.total`, row.delta]));
  const balances = totals.every(({ delta, terms }) => delta + terms.reduce((total, term) => total + term.sign * (change.get(term.cell) ?? 0), 0) === 0);
  return balances ? [causeOf("rows", [...totals.filter((identity) => open.has(identity)), ...rows])] : [];
}

const COLUMN_ORDER: readonly string[] = REQUEST_COLUMNS;
const columnOrder = (a: Reckoned, b: Reckoned): number => COLUMN_ORDER.indexOf(a.where) - COLUMN_ORDER.indexOf(b.where);
const openOf = (open: ReadonlySet<Reckoned>, kind: IdentityKind): Reckoned[] => [...open].filter((identity) => identity.kind === kind).toSorted(columnOrder);

/** Applicant columns whose differences make up that of 总计. */
function columnsIntoTotal(open: ReadonlySet<Reckoned>, kind: IdentityKind): Cause | null {
  const broken = openOf(open, kind);
  const total = broken.find(isTotal);
  const columns = broken.filter((identity) => !isTotal(identity));
  if (!total || columns.length === 0) return null;
  if (columns.reduce((sum, { delta }) => sum + delta, 0) === total.delta) return causeOf("columns", [total, ...columns]);
  const same = columns.filter(({ delta }) => delta === total.delta);
  return same.length === 1 ? causeOf("columns", [total, ...same]) : null;
}

/** Two applicant columns off by the same number in opposite directions while 总计 balances. */
function exchangedColumns(reckoned: readonly Reckoned[], open: ReadonlySet<Reckoned>, kind: IdentityKind): Cause | null {
  const [a, b, ...more] = openOf(open, kind);
  const total = reckoned.find((identity) => identity.kind === kind && isTotal(identity));
  return a && b && more.length === 0 && a.delta === -b.delta && total?.delta === 0 ? causeOf("exchange", [a, b]) : null;
}

/** One cause where the same columns are off by the same numbers in the official identity and in the outcomes: the row （七）总计. */
function mergeSameColumns(intake: Cause | null, outcomes: Cause | null): Cause[] {
  if (!intake || !outcomes) return [intake, outcomes].filter((cause) => cause !== null);
  const differences = (cause: Cause): string => cause.identities.map(({ where, delta }) => `${where}=${delta}`).join();
  return differences(intake) === differences(outcomes) ? [causeOf(intake.pattern, [...intake.identities, ...outcomes.identities])] : [intake, outcomes];
}

/** The other identities that a cause breaks, as the parameter `also`. */
export const alsoBroken = ({ identities: [, ...others] }: Cause): string[] => others.map(identityKey);

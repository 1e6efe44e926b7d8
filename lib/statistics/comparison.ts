import type { CellAddress } from "../report/figure-set";
import { isComplete, type CellSum, type Coverage } from "./sums";

/** What the region's own report states in a cell; a number only where there is one. */
export type Stated = { kind: "number"; value: number; inferred: boolean } | { kind: "blank" | "unread" };

/**
 * How a sum stands to what the region itself reported. `unknown`: one of the two has no number. `partial`: they differ, and bodies
 * or cells are missing in the sum, so that the difference says nothing yet. `differs`: they differ although nothing is missing, which a person must look at.
 */
export type ComparisonState = "equal" | "partial" | "differs" | "unknown";
export interface ComparedCell extends CellAddress {
  sum: CellSum;
  stated: Stated;
  /** What the region reported less the sum; null when one of the two has no number. */
  difference: number | null;
  state: ComparisonState;
}

/** Less than the last decimal of a sum. */
const SAME = 0.000_000_5;

/** Compares sums with a region's own report, cell by cell in the order of the sums. */
export function compareCells(sums: readonly CellSum[], coverage: Coverage, statedAt: (at: CellAddress) => Stated): ComparedCell[] {
  const complete = isComplete(coverage);
  return sums.map((sum) => {
    const stated = statedAt(sum);
    const { table, cell } = sum;
    if (stated.kind !== "number" || sum.stated === 0) return { table, cell, sum, stated, difference: null, state: "unknown" };
    const difference = Number((stated.value - sum.sum).toFixed(6));
    if (Math.abs(difference) < SAME) return { table, cell, sum, stated, difference: 0, state: "equal" };
    return { table, cell, sum, stated, difference, state: complete && sum.unread === 0 && sum.blank === 0 ? "differs" : "partial" };
  });
}

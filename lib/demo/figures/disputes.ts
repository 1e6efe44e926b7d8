import { DISPUTE_GROUPS, disputeCell } from "../../report/cells";
import type { Random } from "../random";

/** The fifteen cells at zero. */
export function emptyDisputes(): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const group of DISPUTE_GROUPS) for (const column of ["upheld", "corrected", "otherResult", "pending", "total"] as const) cells[disputeCell(group, column)] = 0;
  return cells;
}

/**
 * Reviews and suits of one year; there are none where hardly anybody applied.
 * @param received applications received in the year
 */
export function disputesOfYear(random: Random, received: number): Record<string, number> {
  const cells = emptyDisputes();
  for (const group of DISPUTE_GROUPS) {
    const cases = received >= 5 ? Math.floor(random.next() * received * (group === "review" ? 0.14 : 0.05)) : 0;
    for (let count = 0; count < cases; count++) {
      const drawn = random.next();
      cells[disputeCell(group, drawn < 0.62 ? "upheld" : drawn < 0.74 ? "corrected" : drawn < 0.9 ? "otherResult" : "pending")]! += 1;
    }
    cells[disputeCell(group, "total")] = cases;
  }
  return cells;
}

import { solveGlued } from "./glued";
import { slotOf, underHeads, type HeadPlace } from "./heads";
import type { Run } from "./row-run";
import type { ValueToken } from "./tokens";

/** One cell of an accepted row: what stands there, or proved blank; `inferred` when it was cut out of a run of digits. */
export interface Slot {
  /** Half-open range in the clean text; empty for a blank cell. */
  start: number;
  end: number;
  inferred: boolean;
}
/** How a row was read: as it stands, with blank cells placed by the grid, or by solving cells that had run together. */
type Rung = "strict" | "shifted" | "identities";
export type Reading = { slots: Slot[]; rung: Rung } | { slots: null; found: number };

/** What rows that are complete prove about the grid of their table. */
interface Grid {
  separators: number;
  /** Blank slots before the first value, when the same in all complete rows. */
  lead: number | null;
  /** Slots behind the last value, when the same in all complete rows. */
  trail: number | null;
}

const MIN_COMPLETE_ROWS = 2;

/**
 * Learns the grid from the complete rows of a table.
 * @param rows each with the number of values that it must have
 * @returns null when the rows do not agree, or are too few
 */
export function learnGrid(rows: readonly { run: Run; columns: number }[]): Grid | null {
  const complete = rows.filter(({ run, columns }) => run.values.length === columns && blanksWithin(run) === 0);
  const first = complete[0];
  if (!first || complete.length < MIN_COMPLETE_ROWS || first.run.separators === 0) return null;
  if (complete.some(({ run }) => run.separators !== first.run.separators)) return null;
  const lead = new Set(complete.map(({ run }) => leadOf(run)));
  const trail = new Set(complete.map(({ run }) => run.slots.length - 1 - lastValueOf(run)));
  return { separators: first.run.separators, lead: lead.size === 1 ? leadOf(first.run) : null, trail: trail.size === 1 ? [...trail][0]! : null };
}

const leadOf = (run: Run): number => run.slots.findIndex((slot) => slot !== null);
const lastValueOf = (run: Run): number => run.slots.findLastIndex((slot) => slot !== null);
const blanksWithin = (run: Run): number => (run.slots.length === run.values.length || run.values.length === 0 || run.slots.length === 0 ? 0 : lastValueOf(run) - leadOf(run) + 1 - run.values.length);

/**
 * Places the values of a row into its columns, or refuses.
 * @param heads the places of the columns' heads in the grid of the row; null when it has none, or not all of them
 * @param holds whether the row's identity holds for figures cut out of a run of digits; null when the row has none
 */
export function acceptRow(clean: string, run: Run, columns: number, grid: Grid | null, heads: readonly HeadPlace[] | null, holds: ((figures: readonly number[]) => boolean) | null): Reading {
  const found = run.values.length;
  const within = blanksWithin(run);
  if (run.cells && run.cells.length > 0) {
    const placed = heads ? underHeads(run.cells, heads) : run.cells.length === columns ? run.cells.map(slotOf) : null;
    if (placed) return { slots: placed, rung: "strict" };
    if (heads && (found !== columns || within > 0)) return { slots: null, found };
  }
  if (found === columns && within === 0) return { slots: run.values.map(asSlot), rung: "strict" };
  // In a grid a blank cell is seen: a row with another number of cells has lost or won one somewhere.
  if (!run.cells && found > 0 && found < columns && found + within === columns) return { slots: place(run, run.slots.slice(leadOf(run), lastValueOf(run) + 1)), rung: "strict" };
  const window = grid ? windowOf(run, columns, grid) : null;
  if (window) return { slots: place(run, window), rung: "shifted" };
  const solved = solveGlued(clean, run.values, columns, holds);
  return solved ? { slots: solved, rung: "identities" } : { slots: null, found };
}

function windowOf(run: Run, columns: number, grid: Grid): (ValueToken | null)[] | null {
  if (run.separators !== grid.separators || run.values.length >= columns) return null;
  const starts = [grid.lead, grid.trail === null ? null : run.slots.length - grid.trail - columns].filter((start) => start !== null);
  const [start] = starts;
  if (start === undefined || start < 0 || starts.some((other) => other !== start) || start + columns > run.slots.length) return null;
  const window = run.slots.slice(start, start + columns);
  // A value that was lost leaves the same picture as a blank last cell: what stands behind it moves up.
  if (run.values.length > 0 && window.at(-1) === null) return null;
  return window.filter((slot) => slot !== null).length === run.values.length ? window : null;
}

const asSlot = ({ start, end }: ValueToken): Slot => ({ start, end, inferred: false });

/** A blank cell's place is taken just behind what stands before it. */
function place(run: Run, window: readonly (ValueToken | null)[]): Slot[] {
  let position = run.token.end;
  return window.map((value) => {
    if (!value) return { start: position, end: position, inferred: false };
    position = value.end;
    return asSlot(value);
  });
}

import type { Slot } from "./accept-row";
import type { ValueToken } from "./tokens";

/** A figure of more digits does not occur. */
const MAX_FIGURE_DIGITS = 9;
/** More ways than this are not counted: one too many is as good as many. */
const ENOUGH = 2;

/**
 * Cuts runs of digits into cells when there is one way only.
 * Without an identity to hold the figures together, a zero in front must prove that cells did run together.
 * @param holds whether the figures satisfy the identities of their row; null when it has none
 * @returns the cells in order, or null when there is no way or more than one
 */
export function solveGlued(clean: string, values: readonly ValueToken[], columns: number, holds: ((figures: readonly number[]) => boolean) | null): Slot[] | null {
  const runs = values.map(({ start, end }) => clean.slice(start, end));
  if (runs.length === 0 || runs.length >= columns || runs.some((run) => !/^\d+$/.test(run))) return null;
  const isProved = runs.some((run) => /^0\d/.test(run));
  if (!isProved && (holds === null || runs.length > 1)) return null;
  const ways = cutRuns(runs, columns, holds);
  const [only] = ways;
  if (!only || ways.length > 1) return null;
  return slotsOf(values, only);
}

/** The ways to cut, as lists of the lengths of the figures; at most two are looked for. */
function cutRuns(runs: readonly string[], columns: number, holds: ((figures: readonly number[]) => boolean) | null): number[][] {
  const ways: number[][] = [];
  const figures: number[] = [];
  const lengths: number[] = [];
  const left = runs.map((_, index) => runs.slice(index).reduce((sum, run) => sum + run.length, 0));
  const step = (run: number, at: number): void => {
    if (ways.length >= ENOUGH) return;
    const digits = runs[run];
    if (digits === undefined) {
      if (figures.length === columns && holds?.(figures) !== false) ways.push([...lengths]);
      return;
    }
    if (at === digits.length) return step(run + 1, 0);
    const missing = columns - figures.length;
    if (missing <= 0 || left[run]! - at < missing || left[run]! - at > missing * MAX_FIGURE_DIGITS) return;
    const longest = digits[at] === "0" ? 1 : Math.min(digits.length - at, MAX_FIGURE_DIGITS);
    for (let length = 1; length <= longest; length++) {
      figures.push(Number(digits.slice(at, at + length)));
      lengths.push(length);
      if (holds === null || figures.length === columns || holds(figures)) step(run, at + length);
      figures.pop();
      lengths.pop();
    }
  };
  step(0, 0);
  return ways;
}

function slotsOf(values: readonly ValueToken[], lengths: readonly number[]): Slot[] {
  const slots: Slot[] = [];
  let run = 0;
  let position = values[0]!.start;
  for (const length of lengths) {
    if (position >= values[run]!.end) position = values[++run]!.start;
    slots.push({ start: position, end: position + length, inferred: true });
    position += length;
  }
  return slots;
}

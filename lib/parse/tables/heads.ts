import type { Slot } from "./accept-row";
import type { Grid } from "./grid";
import type { RunCell } from "./row-run";
import type { LabelToken } from "./tokens";

/** The columns of a grid that the head of a column covers. */
export interface HeadPlace {
  from: number;
  to: number;
}

/**
 * Where the heads of a row's columns stand in its grid.
 * @param grid the row's grid
 * @param heads the labels of the head
 * @param keyOf the column that a label names
 * @returns null unless every column has one place, apart from the others and in their order
 */
export function headPlaces(grid: Grid, heads: readonly LabelToken[], columns: readonly string[], keyOf: (label: LabelToken) => string): readonly HeadPlace[] | null {
  const byKey = new Map<string, HeadPlace>();
  for (const head of heads) {
    if (head.place?.row.grid !== grid) continue;
    const known = byKey.get(keyOf(head));
    if (known && (known.from !== head.place.from || known.to !== head.place.to)) return null;
    byKey.set(keyOf(head), { from: head.place.from, to: head.place.to });
  }
  const places = columns.flatMap((column) => byKey.get(column) ?? []);
  const isInOrder = places.every(({ from }, index) => index === 0 || from >= places[index - 1]!.to);
  return places.length === columns.length && isInOrder ? places : null;
}

/** The slot of a cell, also of a blank one. */
export const slotOf = ({ start, value }: RunCell): Slot => ({ start: value?.start ?? start, end: value?.end ?? start, inferred: false });

/**
 * Gives each head the one cell below it; a head over several cells has the one that is not blank.
 * @returns null when a head has no cell or several, when a cell is below several heads, or when a figure is below none;
 * a row with blanks must not have any cell below no head, or it has a cell too many and nobody can tell which
 */
export function underHeads(cells: readonly RunCell[], heads: readonly HeadPlace[]): Slot[] | null {
  const taken = new Set<RunCell>();
  const slots: Slot[] = [];
  for (const head of heads) {
    const below = cells.filter(({ from, to }) => from < head.to && head.from < to);
    const filled = below.filter(({ value }) => value !== null);
    const cell = filled[0] ?? below[0];
    if (!cell || filled.length > 1 || taken.has(cell)) return null;
    taken.add(cell);
    slots.push(slotOf(cell));
  }
  const hasBlanks = [...taken].some(({ value }) => value === null);
  const isBelowHead = ({ from, to }: RunCell): boolean => heads.some((head) => from < head.to && head.from < to);
  return cells.every((cell) => (cell.value === null ? !hasBlanks || isBelowHead(cell) : taken.has(cell))) ? slots : null;
}

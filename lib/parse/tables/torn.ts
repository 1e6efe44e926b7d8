import type { Slot } from "./accept-row";
import { countSeparators } from "./row-run";
import type { ReadingContext } from "./context";
import type { FoundRow } from "./rows";
import type { ValueToken } from "./tokens";

/**
 * Reads a table whose column of labels was torn from its figures: all labels first, then all figures.
 * @param rows the rows in the order of the text, each with its columns
 * @param shape the rows that must all be there, in their order
 * @param values the figures behind the last label
 * @returns the slots of each row, or null when the labels are not all there or the figures do not fit exactly
 */
export function readTorn({ clean }: ReadingContext, rows: readonly FoundRow[], shape: readonly string[], values: readonly ValueToken[]): Map<string, Slot[]> | null {
  const columns = rows.map((row) => row.columns?.length ?? 0);
  if (rows.length !== shape.length || rows.some((row, index) => row.key !== shape[index]) || columns.includes(0)) return null;
  if (rows.slice(0, -1).some(({ run }) => run.values.length > 0)) return null;
  if (values.length !== columns.reduce((sum, count) => sum + count, 0)) return null;
  if (!fitsLines(clean.text, values, columns)) return null;
  const slots = new Map<string, Slot[]>();
  let next = 0;
  for (const [index, row] of rows.entries()) {
    slots.set(row.key, values.slice(next, next + columns[index]!).map(({ start, end }) => ({ start, end, inferred: false })));
    next += columns[index]!;
  }
  return slots;
}

/** Figures are printed a row a line, or each on its own line. Blank cells between them would shift the rest. */
function fitsLines(clean: string, values: readonly ValueToken[], columns: readonly number[]): boolean {
  const lines: number[] = [];
  let previous: ValueToken | null = null;
  for (const value of values) {
    const isNewLine = previous === null || clean.slice(previous.end, value.start).includes("\n");
    if (!isNewLine && countSeparators(clean, previous!.end, value.start) > 1) return false;
    if (isNewLine) lines.push(1);
    else lines[lines.length - 1]!++;
    previous = value;
  }
  return lines.every((count) => count === 1) || (lines.length === columns.length && lines.every((count, index) => count === columns[index]));
}

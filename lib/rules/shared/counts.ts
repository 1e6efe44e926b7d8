import type { TableKey } from "../../report/cells";
import type { ParsedReport } from "../../report/schema";
import { figure } from "../figures";

/** A count that can be reckoned with, or the reason why not. */
export type CountFigure = { value: number; inferred: boolean } | { missing: string };

/** Whether a number can be a number of things. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Reads a cell as a count. A negative or fractional number is the cell's own fault and is not reckoned with. */
export function countFigure(report: ParsedReport, table: TableKey, cell: string): CountFigure {
  const read = figure(report, table, cell);
  if ("missing" in read) return read;
  if (!isCount(read.value)) return { missing: "cell-not-a-count" };
  return { value: read.value, inferred: report.tables[table]?.cells[cell]?.inferred === true };
}

/**
 * Reads several cells as counts.
 * @returns their values in order, or the first one that cannot be reckoned with and the reason
 */
export function countFigures(report: ParsedReport, table: TableKey, cells: readonly string[]): { values: number[]; inferred: boolean } | { missing: string; cell: string } {
  const values: number[] = [];
  let inferred = false;
  for (const cell of cells) {
    const read = countFigure(report, table, cell);
    if ("missing" in read) return { missing: read.missing, cell };
    values.push(read.value);
    inferred ||= read.inferred;
  }
  return { values, inferred };
}

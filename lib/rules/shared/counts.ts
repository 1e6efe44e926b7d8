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
 * Reads several cells of one row as counts.
 * @returns a way to look up each column's value, or why one of them cannot be reckoned with
 */
export function countsOf<Column extends string>(report: ParsedReport, table: TableKey, row: string, columns: readonly Column[]): { of: (column: Column) => number; inferred: boolean } | { missing: string } {
  const values = new Map<Column, number>();
  let inferred = false;
  for (const column of columns) {
    const read = countFigure(report, table, `${row}.${column}`);
    if ("missing" in read) return read;
    values.set(column, read.value);
    inferred ||= read.inferred;
  }
  return { of: (column) => values.get(column)!, inferred };
}

import type { TableKey } from "../report/cells";
import type { Cell, ParsedReport } from "../report/schema";

/** A figure that can be reckoned with, or the reason why not. */
export type Figure = { value: number } | { missing: "table-absent" | "row-short" | "row-long" | "cell-unread" | "cell-blank" | "cell-not-a-number" };

/** What a diagnostic names when it is about the single row of figures of table 四. */
const WHOLE_ROW = "row";

/** Reads a cell as a number. A blank is not a zero, and what was not read is not guessed. */
export function figure(report: ParsedReport, table: TableKey, cell: string): Figure {
  const read: Cell | undefined = report.tables[table]?.cells[cell];
  if (!report.tables[table]) return { missing: "table-absent" };
  if (!read) {
    const row = cell.slice(0, cell.lastIndexOf("."));
    const places = [row, cell, WHOLE_ROW];
    const diagnostic = report.diagnostics.find(({ code, table: concerned, where = "" }) => concerned === table && places.includes(where) && (code === "row-short" || code === "row-long"));
    if (!diagnostic) return { missing: "cell-unread" };
    return { missing: diagnostic.code === "row-short" ? "row-short" : "row-long" };
  }
  if (read.value !== null) return { value: read.value };
  return { missing: read.kind === "blank" || read.kind === "mark" ? "cell-blank" : "cell-not-a-number" };
}

/**
 * Reads several cells at once.
 * @returns their values in order, or the first one that is missing with its reason
 */
export function figures(report: ParsedReport, table: TableKey, cells: readonly string[]): { values: number[] } | { missing: string; cell: string } {
  const values: number[] = [];
  for (const cell of cells) {
    const read = figure(report, table, cell);
    if ("missing" in read) return { missing: read.missing, cell };
    values.push(read.value);
  }
  return { values };
}

/** The sum of numbers; counts are integers, so no tolerance is needed. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

import { splitCell, type TableKey } from "../../report/cells";
import type { ParsedReport } from "../../report/schema";
import type { ReportFacts } from "../facts";
import { countFigure, type CountFigure } from "./counts";
import { shiftedRows } from "./shifted-rows";

const known = new WeakMap<ParsedReport, readonly string[]>();

function shiftedRowsOf(report: ParsedReport): readonly string[] {
  const before = known.get(report);
  if (before) return before;
  const rows = shiftedRows(report);
  known.set(report, rows);
  return rows;
}

/** A count that the prose may be held against, or why not: figures that seem to stand in the wrong column are not. */
export function comparableCount({ report }: ReportFacts, table: TableKey, cell: string): CountFigure {
  const read = countFigure(report, table, cell);
  if ("missing" in read || table !== "requests") return read;
  return shiftedRowsOf(report).includes(splitCell(cell).row) ? { missing: "row-shifted" } : read;
}

import { APPLICANT_COLUMNS, requestCell, type RequestColumn } from "../../report/cells";
import type { ReportFacts } from "../facts";
import { countFigure } from "./counts";
import { comparableCount } from "./narrative-cells";
import { previousCount, previousReports, type PreviousCount } from "./previous-year";

/** 上年结转 of one column beside what last year's report carried forward. */
export interface CarriedColumn {
  column: RequestColumn;
  cell: string;
  stated: number;
  previous: number;
  delta: number;
  inferred: boolean;
  before: Extract<PreviousCount, { value: number }>;
}
export type CarryOver = CarriedColumn | { column: RequestColumn; missing: string; cell: string };

const carriedIn = (column: RequestColumn): string => requestCell("carriedOver", column);
export const carriedOut = (column: RequestColumn): string => requestCell("carriedForward", column);

/** Reads one column of both years. */
export function carryOverOf(facts: ReportFacts, column: RequestColumn): CarryOver {
  const cell = carriedIn(column);
  const own = comparableCount(facts, "requests", cell);
  if ("missing" in own) return { column, cell, missing: own.missing };
  const before = previousCount(facts, "requests", carriedOut(column));
  if ("missing" in before) return { column, cell, missing: before.missing };
  return { column, cell, stated: own.value, previous: before.value, delta: own.value - before.value, inferred: own.inferred || before.inferred, before };
}

/** The applicant columns that could be read in both years. */
export function carriedColumns(facts: ReportFacts): { columns: CarriedColumn[]; isComplete: boolean } {
  const read = APPLICANT_COLUMNS.map((column) => carryOverOf(facts, column));
  const columns = read.filter((entry): entry is CarriedColumn => !("missing" in entry));
  return { columns, isComplete: columns.length === read.length };
}

const IDENTITY = ["newReceived", "carriedOver", "total", "carriedForward"] as const;
const SIGNS = [1, 1, -1, -1] as const;

/** By how much the official identity of the 总计 column is off in this report; null when a cell was not read. */
export function ownImbalance({ report }: ReportFacts): number | null {
  let off = 0;
  for (const [index, row] of IDENTITY.entries()) {
    const read = countFigure(report, "requests", requestCell(row, "total"));
    if ("missing" in read) return null;
    off += SIGNS[index]! * read.value;
  }
  return off;
}

/** The same in the reports on the year before, added up. */
export function previousImbalance(facts: ReportFacts): number | null {
  let off = 0;
  for (const report of previousReports(facts)) {
    for (const [index, row] of IDENTITY.entries()) {
      const read = report.count("requests", requestCell(row, "total"));
      if ("missing" in read) return null;
      off += SIGNS[index]! * read.value;
    }
  }
  return off;
}

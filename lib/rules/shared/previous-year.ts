import type { TableKey } from "../../report/cells";
import type { ReportFacts } from "../facts";
import type { SeriesReport } from "../series";

/**
 * The reports on the year before: the body's own, else those of the bodies that it was merged from.
 * Empty when there is none, or when the year is not known.
 */
export function previousReports({ report, context }: ReportFacts): readonly SeriesReport[] {
  const before = (context.series ?? []).filter(({ year }) => report.year !== null && year === report.year - 1);
  const own = before.filter(({ isPredecessor }) => !isPredecessor);
  return own.length > 0 ? own : before;
}

/** A count of the year before: a body merged from several has the sum of theirs. */
export type PreviousCount = { value: number; inferred: boolean; parts: readonly { report: SeriesReport; value: number }[] } | { missing: string };

/** Reads a cell of the year before as a count; a merged body's only when all of its parts are there. */
export function previousCount(facts: ReportFacts, table: TableKey, cell: string): PreviousCount {
  const reports = previousReports(facts);
  if (reports.length === 0) return { missing: "previous-year-absent" };
  if (reports.some(({ isPredecessor }) => isPredecessor) && reports.length < facts.context.predecessors.length) return { missing: "predecessor-absent" };
  const parts: { report: SeriesReport; value: number }[] = [];
  let inferred = false;
  for (const report of reports) {
    const read = report.count(table, cell);
    if ("missing" in read) return { missing: "previous-cell-missing" };
    parts.push({ report, value: read.value });
    inferred ||= read.inferred;
  }
  return { value: parts.reduce((sum, { value }) => sum + value, 0), inferred, parts };
}

import type { TableKey } from "../report/cells";
import type { ParsedReport, Span } from "../report/schema";
import type { SectionKey } from "../report/sections";
import type { Evidence, OtherReport } from "./finding";

const MAX_QUOTE_CHARS = 400;

const covers = (outer: readonly number[], [start, end]: Span): boolean => outer[0]! <= start && end <= outer[1]!;

/** The section whose heading or body holds the span; null before the first section and in chapters of no standard kind. */
export function sectionAt(report: ParsedReport, span: Span): SectionKey | null {
  return report.sections.find((section) => covers(section.span, span) || covers(section.body, span))?.key ?? null;
}

function tableAt(report: ParsedReport, span: Span): TableKey | null {
  for (const key of ["disclosure", "requests", "disputes"] as const) {
    const table = report.tables[key];
    if (table && covers(table.span, span)) return key;
  }
  return null;
}

/** Where a quotation ends; the cut never parts a surrogate pair. */
function shortened(text: string, start: number, end: number): number {
  const cut = start + MAX_QUOTE_CHARS;
  if (end <= cut) return end;
  return (text.codePointAt(cut - 1) ?? 0) > 0xffff ? cut - 1 : cut;
}

/**
 * Evidence for a span of the original text.
 * A span over 400 characters is cut at its end, so that a quotation stays readable; the cut is in the span too.
 */
export function evidenceAt(report: ParsedReport, [start, end]: Span): Evidence {
  const span: Span = [start, shortened(report.text, start, end)];
  return { quote: report.text.slice(span[0], span[1]), span, section: sectionAt(report, span), table: tableAt(report, span), cell: null };
}

/** Evidence for a cell that was read; throws when it was not, because a rule must not cite what nobody saw. */
export function cellEvidence(report: ParsedReport, table: TableKey, cell: string): Evidence {
  const found = report.tables[table]?.cells[cell];
  if (!found) throw new Error(`no cell ${cell} was read in table ${table}`);
  const span: Span = [found.span[0], found.span[1]];
  return { quote: report.text.slice(span[0], span[1]), span, section: sectionAt(report, span), table, cell };
}

/** Evidence for a number in a table of another report; the cell's key leads to its place there. */
export const otherCellEvidence = (from: OtherReport, table: TableKey, cell: string, value: number): Evidence => ({ quote: String(value), span: [0, 0], section: null, table, cell, from });

/** Evidence that another report is there, named by its body and year; its text is not at hand. */
export const otherReportEvidence = (from: OtherReport): Evidence => ({ quote: `${from.agency}${from.year}`, span: [0, 0], section: null, table: null, cell: null, from });

/** Evidence for a cell of another version whose text is at hand. */
export const otherCellTextEvidence = (from: OtherReport, report: ParsedReport, table: TableKey, cell: string): Evidence => ({ ...cellEvidence(report, table, cell), from });

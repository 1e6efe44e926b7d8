import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REQUEST_COLUMNS, type TableKey } from "../../report/cells";
import { TABULAR_FORMATS } from "../../report/formats";
import type { Diagnostic } from "../../report/schema";
import { evidenceAt } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";

/** A row that has not as many values as columns, so that the reader left its cells out. */
export interface RaggedRow {
  diagnostic: Diagnostic;
  /** The rows concerned: three in table 四, whose figures stand in one line. */
  rows: readonly string[];
  found: number;
  due: number;
}

function valuesDue(facts: ReportFacts, table: TableKey, row: string): number {
  if (table === "requests") return REQUEST_COLUMNS.length;
  if (table === "disputes") return DISPUTE_GROUPS.length * DISPUTE_COLUMNS.length;
  const blocks = TABULAR_FORMATS[facts.tabularEra ?? "2021"].disclosure;
  return blocks.find(({ rows }) => rows.some(({ key }) => key === row))?.columns.length ?? 0;
}

/**
 * The rows of a table that the reader could not place.
 * @param codes `row-short` for too few values, `row-long` for too many
 */
export function raggedRows(facts: ReportFacts, table: TableKey, codes: readonly string[]): RaggedRow[] {
  return facts.report.diagnostics.flatMap((diagnostic) => {
    const { table: concerned, code, where, found = 0 } = diagnostic;
    if (concerned !== table || where === undefined || !codes.includes(code)) return [];
    return [{ diagnostic, rows: table === "disputes" ? DISPUTE_GROUPS : [where], found, due: valuesDue(facts, table, where) }];
  });
}

/** Evidence for a row as it stands in the text; for the section when the reader gave no place. */
export function raggedEvidence(facts: ReportFacts, table: TableKey, { diagnostic }: RaggedRow): Evidence {
  const [start, end] = diagnostic.span;
  if (facts.report.text.slice(start, end).trim() === "") return facts.absenceEvidence(table);
  return { ...evidenceAt(facts.report, [start, end]), table };
}

const distinct = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);

/** The numbers of values found and due among rows, each once, as parameters of a message. */
export const rangesOf = (rows: readonly RaggedRow[]): { found: number[]; due: number[] } => ({ found: distinct(rows.map(({ found }) => found)), due: distinct(rows.map(({ due }) => due)) });

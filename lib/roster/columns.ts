import type { z } from "zod";
import type { Bilingual } from "../rules/rule";
import type { TableFile } from "./table-file";
import { complaint, UnreadableTable } from "./words";

/** A fault in one row, for the person who keeps the file. */
export interface RowProblem {
  line: number;
  message: Bilingual;
}

/** The accepted headers of each column, Chinese or English; compared without blanks and case. */
export type ColumnHeaders = Readonly<Record<string, readonly string[]>>;

const bare = (header: string): string => header.replace(/[\s_]+/g, "").toLowerCase();

/**
 * Reads the rows of a table by its headers, in whatever order they stand; columns of other names are passed over.
 * @returns the rows that are in order, and what is wrong with the others
 * @throws UnreadableTable when a required column has no header
 */
export function readColumns<Schema extends z.ZodType>(
  table: TableFile,
  headers: ColumnHeaders,
  required: readonly string[],
  schema: Schema,
): { rows: { line: number; row: z.infer<Schema> }[]; problems: RowProblem[] } {
  const places = new Map<string, number>();
  for (const [column, names] of Object.entries(headers)) {
    const place = table.headers.findIndex((header) => names.some((name) => bare(name) === bare(header)));
    if (place !== -1) places.set(column, place);
  }
  const lacking = required.filter((column) => !places.has(column));
  if (lacking.length > 0) {
    const names = lacking.map((column) => headers[column]!.join(" / "));
    throw new UnreadableTable({ zh: `表头缺少：${names.join("、")}`, en: `the header row lacks ${names.join(", ")}` });
  }

  const rows: { line: number; row: z.infer<Schema> }[] = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of table.rows) {
    const input = Object.fromEntries([...places].flatMap(([column, place]) => (cells[place] ? [[column, cells[place]]] : [])));
    const result = schema.safeParse(input);
    if (result.success) rows.push({ line, row: result.data });
    else {
      const complaints = result.error.issues.map((issue) => ({ column: headers[String(issue.path[0])]?.[0] ?? String(issue.path[0]), words: complaint(issue.message) }));
      problems.push({ line, message: { zh: complaints.map(({ column, words }) => `${column}：${words.zh}`).join("；"), en: complaints.map(({ column, words }) => `${column}: ${words.en}`).join("; ") } });
    }
  }
  return { rows, problems };
}

import { TABLE_KEYS, type TableKey } from "../../../lib/report/cells";
import type { ParsedReport, Section } from "../../../lib/report/schema";

interface Range {
  start: number;
  end: number;
}
/** One piece of the reading room, in the order of the document. */
export type Block =
  | ({ kind: "title" } & Range)
  | ({ kind: "heading"; section: Section } & Range)
  | ({ kind: "paragraph" } & Range)
  | ({ kind: "table"; table: TableKey } & Range)
  | { kind: "missingTable"; table: TableKey };

/** Lines of nothing but blanks and the bars and dashes of a flattened table. */
const WITHOUT_WORDS = /^[\s|｜:+\-—]*$/;

/** Paragraphs of the half-open range [start, end): its lines without the blanks around them. */
function paragraphs(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let from = start;
  while (from < end) {
    const lineEnd = text.indexOf("\n", from);
    const to = lineEnd === -1 || lineEnd > end ? end : lineEnd;
    const line = text.slice(from, to);
    const lead = line.length - line.trimStart().length;
    const trimmed = line.trim();
    if (!WITHOUT_WORDS.test(trimmed)) blocks.push({ kind: "paragraph", start: from + lead, end: from + lead + trimmed.length });
    from = to + 1;
  }
  return blocks;
}

/**
 * Cuts a report's text into headings, tables and paragraphs. Nothing but blanks and the bars around tables is left out.
 * A table that the format demands and that was not read stands as `missingTable` behind the heading of its section, or at the end.
 */
export function documentBlocks(report: Pick<ParsedReport, "text" | "title" | "sections" | "tables" | "eraDue">): Block[] {
  const { text, title, sections, tables } = report;
  const cuts: Exclude<Block, { kind: "paragraph" | "missingTable" }>[] = [];
  if (title) cuts.push({ kind: "title", start: title.span[0], end: title.span[1] });
  for (const section of sections) cuts.push({ kind: "heading", section, start: section.span[0], end: section.span[1] });
  for (const table of TABLE_KEYS) {
    const found = tables[table];
    if (found) cuts.push({ kind: "table", table, start: found.span[0], end: found.span[1] });
  }
  const missing = new Set<TableKey>(report.eraDue === "2019" || report.eraDue === "2021" ? TABLE_KEYS.filter((table) => !tables[table]) : []);

  const blocks: Block[] = [];
  let at = 0;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start < at && cut.kind === "title") continue;
    blocks.push(...paragraphs(text, at, Math.max(at, cut.start)), cut);
    at = Math.max(at, cut.end);
    if (cut.kind !== "heading") continue;
    const table = TABLE_KEYS.find((key) => key === cut.section.key);
    if (table && missing.delete(table)) blocks.push({ kind: "missingTable", table });
  }
  blocks.push(...paragraphs(text, at, text.length));
  for (const table of missing) blocks.push({ kind: "missingTable", table });
  return blocks;
}

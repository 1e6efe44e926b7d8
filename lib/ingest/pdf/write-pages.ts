import type { TextCollector } from "../extraction";
import { withoutFurniture } from "./furniture";
import type { TextLine } from "./lines";
import { laidTable, type ReadPage } from "./page-blocks";
import { goesOn, joinOver, measureOf } from "./paragraphs";
import type { RuledTable } from "./ruled-table";
import { isContinued, joinTables } from "./table-pages";

type Block = { kind: "line"; line: TextLine; page: number } | { kind: "table"; table: RuledTable; page: number } | { kind: "picture"; page: number };

/** The lines and tables of all pages in the order of reading. */
function blocksOf(pages: readonly ReadPage[], lines: readonly TextLine[][]): Block[] {
  return pages.flatMap(({ tables, pictures }, page) => {
    const own = [
      ...tables.map((table) => ({ top: table.top, block: { kind: "table", table, page } as const })),
      ...pictures.map((top) => ({ top, block: { kind: "picture", page } as const })),
      ...(lines[page] ?? []).map((line) => ({ top: line.y, block: { kind: "line", line, page } as const })),
    ];
    return own.toSorted((a, b) => a.top - b.top).map(({ block }) => block);
  });
}

const ROW_PARTS = 3;
/** A line in parts is a row of a table without rules when it has many of them, or stands among such lines. */
function isLooseRow(lines: readonly TextLine[], index: number): boolean {
  const parts = (at: number): number => lines[at]?.parts.length ?? 0;
  return parts(index) >= ROW_PARTS || (parts(index) === 2 && (parts(index - 1) >= ROW_PARTS || parts(index + 1) >= ROW_PARTS));
}

/** What is still being put together: a paragraph or a table. */
type Open = { kind: "none" } | { kind: "paragraph"; text: string; last: TextLine; page: number } | { kind: "table"; table: RuledTable; page: number };

/** Writes the pages of a PDF: prose joined over lines and pages, tables joined over pages, without the pages' own numbers and heads. */
export function writePages(pages: readonly ReadPage[], collector: TextCollector): void {
  const blocks = blocksOf(pages, withoutFurniture(pages));
  const lines = blocks.flatMap((block) => (block.kind === "line" ? [block.line] : []));
  const measure = measureOf(lines);
  const looseRows = new Set(lines.filter((_, index) => isLooseRow(lines, index)));
  let pictures = 0;
  const close = (open: Open): void => {
    write(open, collector);
    for (; pictures > 0; pictures--) collector.picture();
  };
  const next = (open: Open, block: Block): Open => {
    const { page } = block;
    if (block.kind === "picture") {
      // It may lie behind words that go on beside or below it.
      pictures += 1;
      return open;
    }
    if (block.kind === "table") {
      const isJoined = open.kind === "table" && page === open.page + 1 && isContinued(open.table, block.table);
      if (!isJoined) close(open);
      return { kind: "table", table: isJoined ? joinTables(open.table, block.table) : block.table, page };
    }
    const { line } = block;
    const isJoined = open.kind === "paragraph" && !looseRows.has(line) && !looseRows.has(open.last) && goesOn(open.last, line, measure, page !== open.page);
    if (isJoined) return { kind: "paragraph", text: joinOver(open.text, line.text), last: line, page };
    close(open);
    return { kind: "paragraph", text: looseRows.has(line) ? line.parts.join(" | ") : line.text, last: line, page };
  };
  close(blocks.reduce<Open>(next, { kind: "none" }));
}

function write(open: Open, collector: TextCollector): void {
  if (open.kind === "paragraph") collector.paragraph(open.text);
  if (open.kind === "table") collector.table(laidTable(open.table));
}

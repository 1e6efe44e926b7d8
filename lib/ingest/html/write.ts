import type { HiddenPart, Media } from "../document";
import type { Piece, RawCell, RawRow, RawTable } from "./pieces";

/** What ends a line or parts words in the source of a page; no-break and ideographic blanks are text. */
const SPACES = /[ \t\n\r\f]+/g;
const HAS_SPACE = /[ \t\n\r\f\0]/;
const BETWEEN_CELLS = " | ";

/** The text of a page as a person sees it, with the tables, media and hidden words at their places in it. */
export interface WrittenPage {
  text: string;
  /** The tables that hold no others, with their cells' places filled in, each with its range. */
  tables: { table: RawTable; start: number; end: number }[];
  media: Media[];
  hidden: HiddenPart[];
}

/** Writes lines: blocks on their own, the rows of a table with bars between their cells. */
class PageWriter {
  length = 0;
  private readonly chunks: string[] = [];
  private lineStart = 0;
  private pendingSpace = false;
  /** Where the cell of the row that is written in one line starts; -1 outside of such cells. */
  private cellStart = -1;
  private cellChunk = 0;

  get text(): string {
    return this.chunks.join("");
  }

  write(words: string): void {
    const folded = HAS_SPACE.test(words) ? words.replaceAll("\0", "").replace(SPACES, " ") : words;
    const start = folded.startsWith(" ") ? 1 : 0;
    if (start === folded.length) {
      this.pendingSpace = true;
      return;
    }
    const end = folded.endsWith(" ") ? folded.length - 1 : folded.length;
    if ((this.pendingSpace || start > 0) && this.length > Math.max(this.cellStart, this.lineStart)) this.put(" ");
    this.put(start === 0 && end === folded.length ? folded : folded.slice(start, end));
    this.pendingSpace = end < folded.length;
  }

  /** Ends the line, within a cell of a row the word. */
  break(): void {
    if (this.cellStart >= 0) this.pendingSpace = true;
    else this.endLine();
  }

  startCell(cell: RawCell, row: RawRow): void {
    if (row.isLayout) this.endLine();
    else if (row.cells[0] !== cell) this.put(BETWEEN_CELLS);
    this.pendingSpace = false;
    cell.start = this.length;
    if (row.isLayout) return;
    this.cellStart = cell.start;
    this.cellChunk = this.chunks.length;
  }

  endCell(cell: RawCell, row: RawRow): void {
    this.pendingSpace = false;
    cell.end = this.length;
    if (row.isLayout) return this.endLine();
    const written = this.chunks.slice(this.cellChunk).join("");
    const trimmed = written.trimStart();
    cell.start += trimmed === "" ? 0 : written.length - trimmed.length;
    cell.end = cell.start + trimmed.trimEnd().length;
    this.cellStart = -1;
  }

  endLine(): void {
    this.pendingSpace = false;
    if (this.length === this.lineStart) return;
    this.put("\n");
    this.lineStart = this.length;
  }

  private put(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
  }
}

const isBlank = ({ cells }: RawRow, filled: ReadonlySet<RawCell>): boolean => !cells.some((cell) => filled.has(cell));

/** The cells that hold text: rows without any leave no line. */
function filledCells(pieces: readonly Piece[]): Set<RawCell> {
  const filled = new Set<RawCell>();
  let open: RawCell | null = null;
  for (const piece of pieces) {
    if (piece.kind === "cell") open = piece.cell;
    else if (piece.kind === "cell-end") open = null;
    else if (open && piece.kind === "text" && /\S/u.test(piece.text)) filled.add(open);
  }
  return filled;
}

/** Writes the pieces of a page as text. */
export function writePage(pieces: readonly Piece[]): WrittenPage {
  const writer = new PageWriter();
  const page: WrittenPage = { text: "", tables: [], media: [], hidden: [] };
  const filled = filledCells(pieces);
  const starts = new Map<RawTable, number>();
  let blankRow: RawRow | null = null;
  for (const piece of pieces) {
    switch (piece.kind) {
      case "text":
        if (blankRow === null) writer.write(piece.text);
        break;
      case "break":
        writer.break();
        break;
      case "table":
        writer.endLine();
        starts.set(piece.table, writer.length);
        break;
      case "table-end":
        writer.endLine();
        if (!piece.table.hasTables) page.tables.push({ table: piece.table, start: starts.get(piece.table) ?? 0, end: writer.length });
        break;
      case "row":
        writer.endLine();
        blankRow = isBlank(piece.row, filled) && !piece.row.isLayout ? piece.row : null;
        break;
      case "row-end":
        blankRow = null;
        writer.endLine();
        break;
      case "cell":
        if (blankRow === piece.row) piece.cell.start = piece.cell.end = writer.length;
        else writer.startCell(piece.cell, piece.row);
        break;
      case "cell-end":
        if (blankRow !== piece.row) writer.endCell(piece.cell, piece.row);
        break;
      case "hidden":
        page.hidden.push({ at: writer.length, text: piece.hidden.text.replace(SPACES, " ").trim(), links: piece.hidden.links });
        break;
      case "media":
        page.media.push({ kind: piece.media, at: writer.length, target: piece.target });
        break;
    }
  }
  page.text = writer.text;
  return page;
}

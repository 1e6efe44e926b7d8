import type { Piece, RawCell, RawRow, RawTable } from "./pieces";

/** Cells with more text than this in several blocks hold paragraphs of the page, not values of a table. */
const LONG_CELL_CHARS = 300;
const MIN_BLOCKS = 3;

interface OpenTable {
  table: RawTable;
  id: number;
  row: RawRow | null;
  cell: { cell: RawCell; id: number; chars: number; breaks: number } | null;
}

/** Follows the tables of a page, also where cells stand outside of rows and words outside of cells. */
export class OpenTables {
  private readonly open: OpenTable[] = [];
  cells = 0;

  constructor(private readonly pieces: Piece[]) {}

  get isInside(): boolean {
    return this.open.length > 0;
  }

  openTable(id: number): void {
    const outer = this.open.at(-1);
    if (outer?.cell && outer.row) {
      outer.table.hasTables = true;
      outer.row.isLayout = true;
    }
    const table: RawTable = { rows: [], hasTables: false };
    this.open.push({ table, id, row: null, cell: null });
    this.pieces.push({ kind: "table", table });
  }

  openRow(): void {
    const current = this.open.at(-1);
    if (!current) return;
    this.closeRow();
    current.row = { cells: [], isLayout: false };
    current.table.rows.push(current.row);
    this.pieces.push({ kind: "row", row: current.row });
  }

  /** @returns false outside of any table */
  openCell(id: number, columnSpan: number, rowSpan: number): boolean {
    const current = this.open.at(-1);
    if (!current) return false;
    this.closeCell();
    if (!current.row) this.openRow();
    const row = current.row!;
    const cell: RawCell = { columnSpan, rowSpan, start: 0, end: 0 };
    row.cells.push(cell);
    current.cell = { cell, id, chars: 0, breaks: 0 };
    this.pieces.push({ kind: "cell", cell, row });
    this.cells++;
    return true;
  }

  /** Words in a table outside of its cells have lost the tag of theirs. */
  get isBetweenCells(): boolean {
    const current = this.open.at(-1);
    return current !== undefined && current.cell === null;
  }

  addChars(chars: number): void {
    const cell = this.open.at(-1)?.cell;
    if (cell) cell.chars += chars;
  }

  addBreak(): void {
    const cell = this.open.at(-1)?.cell;
    if (cell) cell.breaks++;
  }

  /** A part of a table was closed. */
  close(name: string, id: number): void {
    const current = this.open.at(-1);
    if (name === "table" && current?.id === id) this.closeInnermost();
    else if (name === "tr") this.closeRow();
    else if (current?.cell?.id === id) this.closeCell();
  }

  private closeInnermost(): void {
    this.closeRow();
    const closed = this.open.pop();
    if (closed) this.pieces.push({ kind: "table-end", table: closed.table });
  }

  private closeRow(): void {
    this.closeCell();
    const current = this.open.at(-1);
    if (!current?.row) return;
    current.row = null;
    this.pieces.push({ kind: "row-end" });
  }

  private closeCell(): void {
    const current = this.open.at(-1);
    if (!current?.cell || !current.row) return;
    const { cell, chars, breaks } = current.cell;
    if (chars > LONG_CELL_CHARS && breaks >= MIN_BLOCKS) current.row.isLayout = true;
    current.cell = null;
    this.pieces.push({ kind: "cell-end", cell, row: current.row });
  }
}

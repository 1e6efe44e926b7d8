import type { TableGrid } from "../../ingest/document";
import type { CleanText } from "../../text/clean";

/** A cell of a grid by its text in the clean text; empty for a blank cell. */
export interface GridCell {
  start: number;
  end: number;
  /** Half-open range of columns. */
  from: number;
  to: number;
}
/** The cells that have their origin in a row, from the left. */
export interface GridRow {
  grid: Grid;
  index: number;
  cells: readonly GridCell[];
}
/** A table that the format marks as one, in the clean text. */
export interface Grid {
  start: number;
  end: number;
  rows: GridRow[];
}

/** Brings the tables of a document into the clean text. */
export function gridsOf(grids: readonly TableGrid[], clean: CleanText): Grid[] {
  return grids.map(({ span, rows, cells }) => {
    const grid: Grid = { start: clean.fromOriginal(span[0]), end: clean.fromOriginal(span[1]), rows: [] };
    const byRow: GridCell[][] = Array.from({ length: rows }, () => []);
    for (const { row, column, columnSpan, span: [from, to] } of cells) {
      const start = clean.fromOriginal(from);
      byRow[row]?.push({ start, end: Math.max(start, clean.fromOriginal(to)), from: column, to: column + columnSpan });
    }
    grid.rows = byRow.map((own, index) => ({ grid, index, cells: own }));
    return grid;
  });
}

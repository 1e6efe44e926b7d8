import type { GridCell, TableGrid } from "../document";
import type { RawTable } from "./pieces";

/** The limits of the WHATWG's algorithm for forming a table. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/**
 * Gives every cell of a table its slots by the WHATWG's algorithm: a row's cells take the free slots from the left,
 * cells of rows above reach down by their spans, and where two overlap the first keeps the slot.
 * Spans that reach past the last row end with it.
 * @param start where the table's text starts and
 * @param end ends
 * @param spend called with the slots that each cell covers, to hold them to a limit
 */
export function gridOf(table: RawTable, start: number, end: number, spend: (slots: number) => void): TableGrid {
  const rows = table.rows.length;
  const cells: GridCell[] = [];
  /** For each column the first row in which it is free again. */
  const freeFrom: number[] = [];
  let columns = 0;
  for (const [row, { cells: raw }] of table.rows.entries()) {
    let column = 0;
    for (const cell of raw) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const columnSpan = Math.min(cell.columnSpan, MAX_COLUMN_SPAN);
      const rowSpan = cell.rowSpan === 0 ? rows - row : Math.min(cell.rowSpan, MAX_ROW_SPAN, rows - row);
      spend(columnSpan * rowSpan);
      cells.push({ row, column, rowSpan, columnSpan, span: [cell.start, cell.end] });
      for (let covered = column; covered < column + columnSpan; covered++) freeFrom[covered] = Math.max(freeFrom[covered] ?? 0, row + rowSpan);
      column += columnSpan;
      columns = Math.max(columns, column);
    }
  }
  return { span: [start, end], rows, columns, cells };
}

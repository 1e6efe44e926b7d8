import type { LaidCell, LaidTable } from "../extraction";

/** A cell of a sheet as it is shown; what it covers is not listed again. */
export interface SheetCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}
export type SheetBlock = { kind: "paragraph"; text: string } | { kind: "table"; table: LaidTable };

/** Titles, headings and prose of a report, which in a sheet stand in a row of their own. */
const HEADING = /^[一二三四五六七][、.．]\s*(?:总体|概述|主动公开|收到和处理|依申请|(?:因)?政府信息公开|行政复议|存在|其他需要)/u;
const TITLE = /年度报告|工作报告$/u;
const PROSE_FROM_CHARS = 40;

const isProse = (text: string): boolean => text.length >= PROSE_FROM_CHARS || HEADING.test(text) || TITLE.test(text);

/** The rows from `from` to before `to` as a table over the columns that are in use there. */
function tableOf(cells: readonly SheetCell[], from: number, to: number): LaidTable {
  const own = cells.filter(({ row, text }) => row >= from && row < to && text !== "");
  const first = Math.min(...own.map(({ column }) => column));
  const last = Math.max(...own.map(({ column, columnSpan }) => column + columnSpan));
  const laid: LaidCell[] = [];
  const covered = new Set<string>();
  for (const cell of cells) {
    if (cell.row < from || cell.row >= to || cell.column < first || cell.column >= last) continue;
    const [rowSpan, columnSpan] = [Math.min(cell.rowSpan, to - cell.row), Math.min(cell.columnSpan, last - cell.column)];
    for (let row = cell.row; row < cell.row + rowSpan; row++) for (let column = cell.column; column < cell.column + columnSpan; column++) covered.add(`${row},${column}`);
    laid.push({ ...cell, row: cell.row - from, column: cell.column - first, rowSpan, columnSpan });
  }
  for (let row = from; row < to; row++) {
    for (let column = first; column < last; column++) {
      if (!covered.has(`${row},${column}`)) laid.push({ row: row - from, column: column - first, rowSpan: 1, columnSpan: 1, text: "" });
    }
  }
  laid.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: to - from, columns: last - first, cells: laid, isCertain: true };
}

/**
 * Cuts a sheet into paragraphs and tables: a row that only holds a heading or prose is a paragraph, empty rows part tables.
 * @param cells the cells that hold or merge anything, each at its origin
 */
export function sheetBlocks(cells: readonly SheetCell[]): SheetBlock[] {
  const rows = new Map<number, SheetCell[]>();
  const reached = new Set<number>();
  for (const cell of cells) {
    if (cell.text === "") continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) reached.add(row);
  }
  const blocks: SheetBlock[] = [];
  let from: number | null = null;
  let previous = -1;
  const close = (): void => {
    if (from !== null) blocks.push({ kind: "table", table: tableOf(cells, from, previous + 1) });
    from = null;
  };
  for (const row of [...reached].toSorted((a, b) => a - b)) {
    const [first, ...others] = rows.get(row) ?? [];
    if (first && others.length === 0 && isProse(first.text)) {
      close();
      blocks.push({ kind: "paragraph", text: first.text });
    } else {
      if (row !== previous + 1) close();
      from ??= row;
    }
    previous = row;
  }
  close();
  return blocks;
}

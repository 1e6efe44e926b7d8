import type { Grid, GridCell } from "../grid";
import { textWidth, type PdfPages } from "./pdf-file";

export type RuleManner = "line" | "rectangle" | "none";
/** Where a table may stand on a page, in points. */
export interface TableFrame {
  left: number;
  width: number;
  top: number;
  bottom: number;
  rules: RuleManner;
}

const SIZE = 9;
const LINE = 12;
const PAD = 3;

/** Cuts a text into lines that fit a width. */
export function wrapText(text: string, width: number, size: number, firstIndent = 0): string[] {
  const lines: string[] = [];
  let line = "";
  let room = width - firstIndent;
  for (const character of text) {
    if (line !== "" && textWidth(line + character, size) > room) {
      lines.push(line);
      line = "";
      room = width;
    }
    line += character;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Labels take more room than figures. */
function columnEdges(grid: Grid, left: number, width: number): number[] {
  const weights = Array.from({ length: grid.columns }, (_, column) => (grid.columns === 10 && column < 3 ? [1, 1.6, 4][column]! : grid.columns === 4 && column === 0 ? 2 : 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let at = left;
  return [left, ...weights.map((weight) => (at += (weight / sum) * width))];
}

interface Placed extends GridCell {
  row: number;
  lines: string[];
}

/**
 * Draws a table, over as many pages as it takes: a merged cell that a page ends in goes on on the next, with the rest of its words.
 * @param y where it starts
 * @param newPage begins a page
 * @returns where it ends on the last page
 */
export function drawTable(pages: PdfPages, grid: Grid, y: number, { left, width, top, bottom, rules }: TableFrame, newPage: () => void): number {
  const edges = columnEdges(grid, left, width);
  const cells = grid.rows.flatMap(({ cells: own }, row) => own.map((cell): Placed => ({ ...cell, row, lines: cell.text === "" ? [] : wrapText(cell.text, edges[cell.column + cell.colspan]! - edges[cell.column]! - 2 * PAD, SIZE) })));
  const heights = grid.rows.map((_, row) => Math.max(1, ...cells.filter((cell) => cell.row === row && cell.rowspan === 1).map(({ lines }) => lines.length)) * LINE + 2 * PAD);
  let from = 0;
  let start = y;
  while (from < heights.length) {
    const ends = [start];
    let to = from;
    while (to < heights.length && ends.at(-1)! - heights[to]! >= bottom) ends.push(ends.at(-1)! - heights[to++]!);
    if (to > from) drawPiece(pages, cells, edges, ends, from, to, rules);
    if (to < heights.length) {
      newPage();
      start = top;
    } else start = ends.at(-1)!;
    from = to;
  }
  return start;
}

/** Draws the rows of one page; what of a cell's words has no room here is left for the next. */
function drawPiece(pages: PdfPages, cells: readonly Placed[], edges: readonly number[], ends: readonly number[], from: number, to: number, rules: RuleManner): void {
  for (const cell of cells) {
    if (cell.row >= to || cell.row + cell.rowspan <= from) continue;
    const [upper, lower] = [ends[Math.max(cell.row, from) - from]!, ends[Math.min(cell.row + cell.rowspan, to) - from]!];
    const [x1, x2] = [edges[cell.column]!, edges[cell.column + cell.colspan]!];
    const isLast = cell.row + cell.rowspan <= to;
    const lines = cell.lines.splice(0, isLast ? cell.lines.length : Math.floor((upper - lower - 2 * PAD) / LINE));
    const head = (upper + lower) / 2 + (lines.length * LINE) / 2;
    lines.forEach((line, index) => pages.text((x1 + x2 - textWidth(line, SIZE)) / 2, head - (index + 1) * LINE + 3, SIZE, line));
    if (rules === "none") continue;
    for (const at of [upper, lower]) pages.rule(x1, at, x2, at, rules);
    for (const at of [x1, x2]) pages.rule(at, upper, at, lower, rules);
  }
}

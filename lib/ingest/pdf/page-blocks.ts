import type { LaidCell, LaidTable } from "../extraction";
import { framesOf } from "./frames";
import { linesOf, type TextLine } from "./lines";
import type { PageContent } from "./page-content";
import { readRuledTable, type RuledTable } from "./ruled-table";

/** A page as its tables and the lines outside them. */
export interface ReadPage {
  height: number;
  tables: RuledTable[];
  lines: TextLine[];
  pictures: number[];
}

/** Finds the tables of a page by their rules; what stands in none is left as lines. */
export function tablesAndLines({ height, pieces, rules, pictures }: PageContent): ReadPage {
  const tables: RuledTable[] = [];
  let outside = pieces;
  for (const frame of framesOf(rules).toSorted((a, b) => a.ys[0]! - b.ys[0]!)) {
    const found = readRuledTable(frame, outside);
    if (!found) continue;
    tables.push(found.table);
    outside = outside.filter((piece) => !found.inside.has(piece));
  }
  return { height, tables, lines: linesOf(outside), pictures };
}

const SAME_COLUMN = 3;

/** Whether a table goes on in another: on the same columns. */
export const isContinued = ({ xs }: RuledTable, next: RuledTable): boolean => xs.length === next.xs.length && xs.every((x, index) => Math.abs(x - next.xs[index]!) <= SAME_COLUMN);

const rowOf = ({ cells }: RuledTable, row: number): LaidCell[] => cells.filter((cell) => cell.row === row);
/** What begins a label of the forms: it starts a row and ends none. */
const NUMERAL = /^[（(]?[一二三四五六七八九十\d]+[)）、.．]/u;

/**
 * Joins a row that a page break cut in two: the words of its label stand on both pages, its figures on one of them.
 * Otherwise half a label with empty cells would look like a row that was left blank.
 */
function mendCutRow(above: RuledTable, below: RuledTable): boolean {
  const [last, first] = [rowOf(above, above.rows - 1).filter(({ rowSpan }) => rowSpan === 1), rowOf(below, 0).filter(({ rowSpan }) => rowSpan === 1)];
  const pairs = last.map((cell) => [cell, first.find(({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan)] as const);
  const label = pairs.find(([cell, other]) => cell.text !== "" && other !== undefined && other.text !== "")?.[1];
  if (!label || label.rowSpan !== 1 || NUMERAL.test(label.text) || /^\d/u.test(label.text)) return false;
  if (pairs.some(([cell, other]) => !other || (other !== label && cell.text !== "" && other.text !== ""))) return false;
  for (const [cell, other] of pairs) {
    cell.text = `${cell.text}${other?.text ?? ""}`;
    if (other) other.text = "";
  }
  return true;
}

/** Adds the rows of a table that goes on on the next page to those above. */
export function joinTables(above: RuledTable, below: RuledTable): RuledTable {
  const isMended = mendCutRow(above, below);
  const shifted = below.cells.filter((cell) => !(isMended && cell.row === 0 && cell.rowSpan === 1 && cell.text === "")).map((cell) => ({ ...cell, row: cell.row + above.rows }));
  return { ...above, rows: above.rows + below.rows, cells: [...above.cells, ...shifted], doubtfulRows: new Set([...above.doubtfulRows, ...[...below.doubtfulRows].map((row) => row + above.rows)]) };
}

/** The table as it is written: a row whose figures have no certain column has its words one behind the other. */
export function laidTable({ xs, rows, cells, doubtfulRows }: RuledTable): LaidTable {
  const columns = xs.length - 1;
  const isLoose = ({ row, rowSpan }: LaidCell): boolean => rowSpan === 1 && doubtfulRows.has(row);
  const loose = [...doubtfulRows].flatMap((row): LaidCell[] => {
    const own = cells.filter((cell) => cell.row === row && isLoose(cell)).toSorted((a, b) => a.column - b.column);
    const [first] = own;
    if (!first) return [];
    return [{ row, column: first.column, rowSpan: 1, columnSpan: own.reduce((sum, { columnSpan }) => sum + columnSpan, 0), text: own.map(({ text }) => text).filter((text) => text !== "").join(" ") }];
  });
  const laid = [...cells.filter((cell) => !isLoose(cell)), ...loose].toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { rows, columns, cells: laid, isCertain: doubtfulRows.size === 0 };
}

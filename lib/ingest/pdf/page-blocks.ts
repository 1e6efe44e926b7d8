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

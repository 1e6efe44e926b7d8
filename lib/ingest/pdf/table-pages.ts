import type { LaidCell } from "../extraction";
import type { RuledTable } from "./ruled-table";

/** Edges that are nearer to each other are one, in points. */
const SAME_EDGE = 3;
const isSame = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) <= SAME_EDGE;
const isEdge = (xs: readonly number[], at: number): boolean => xs.some((x) => isSame(x, at));

/**
 * Whether a table goes on in another: between the same outer edges, and on the same columns as far as the rows of both
 * pages draw them. A page whose rows are all merged wider has fewer.
 */
export function isContinued({ xs }: RuledTable, next: RuledTable): boolean {
  const [few, many] = xs.length <= next.xs.length ? [xs, next.xs] : [next.xs, xs];
  return isSame(xs[0]!, next.xs[0]) && isSame(xs.at(-1)!, next.xs.at(-1)) && few.every((x) => isEdge(many, x));
}

/** The cells of a table on the edges of another that has the same ones and more. */
function cellsOn({ xs, cells }: RuledTable, edges: readonly number[]): LaidCell[] {
  const columnAt = xs.map((x) => edges.findIndex((edge) => isSame(x, edge)));
  return cells.map((cell) => {
    const column = columnAt[cell.column] ?? cell.column;
    return { ...cell, column, columnSpan: (columnAt[cell.column + cell.columnSpan] ?? column + cell.columnSpan) - column };
  });
}

/** What begins a label of the forms: it starts a row and ends none. */
const NUMERAL = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|\d)/u;

const pairsOf = (last: readonly LaidCell[], first: readonly LaidCell[]): [LaidCell, LaidCell | undefined][] =>
  last.map((cell) => [cell, first.find(({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan)]);
const isPaired = (pair: [LaidCell, LaidCell | undefined]): pair is [LaidCell, LaidCell] => pair[1] !== undefined;

/**
 * The pairs of cells that are one, when a page break cuts a row in two: the words of a label stand on both pages, each figure on one
 * of them. Otherwise half a label with empty cells would look like a row that was left blank.
 * @returns none when the break runs between two rows
 */
function cutCells(last: readonly LaidCell[], first: readonly LaidCell[]): [LaidCell, LaidCell][] {
  const pairs = pairsOf(last, first).filter(isPaired);
  if (pairs.length !== last.length || pairs.length !== first.length) return [];
  const labels = pairs.filter(([cell, other]) => cell.text !== "" && other.text !== "");
  return labels.length > 0 && labels.every(([cell, other]) => !NUMERAL.test(other.text) && !/^\d+$/u.test(cell.text)) ? pairs : [];
}

/**
 * The pairs of cells that are one, when a page break runs through a table's head, where some cells are as high as two rows and
 * the others are divided below.
 */
function cutHead(last: readonly LaidCell[], first: readonly LaidCell[]): [LaidCell, LaidCell][] {
  if ([...last, ...first].some(({ text }) => /\d/u.test(text))) return [];
  const pairs = pairsOf(last, first);
  const isDivided = (cell: LaidCell): boolean => cell.columnSpan > 1 && first.some(({ column, columnSpan, text }) => column === cell.column && columnSpan < cell.columnSpan && text !== "");
  return pairs.every((pair) => isPaired(pair) || isDivided(pair[0])) && !pairs.every(isPaired) ? pairs.filter(isPaired) : [];
}

/** Puts the rows of a table's next page below those above; a row or a head that was cut becomes one again. */
export function joinTables(above: RuledTable, below: RuledTable): RuledTable {
  const xs = above.xs.length >= below.xs.length ? above.xs : below.xs;
  const [upper, lower] = [cellsOn(above, xs), cellsOn(below, xs)];
  const last = upper.filter(({ row, rowSpan }) => row + rowSpan === above.rows);
  const first = lower.filter(({ row }) => row === 0);
  const [row, head] = [cutCells(last, first), cutHead(last, first)];
  const overlap = row.length > 0 ? 1 : 0;
  const shift = above.rows - overlap;
  const lowerPart = new Map([...row, ...head]);
  const joined = upper.map((cell) => {
    const other = lowerPart.get(cell);
    return other ? { ...cell, rowSpan: cell.rowSpan + other.rowSpan - overlap, text: `${cell.text}${other.text}` } : cell;
  });
  const taken = new Set(lowerPart.values());
  const added = lower.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift }));
  return { ...above, xs, rows: shift + below.rows, cells: [...joined, ...added], doubtfulRows: new Set([...above.doubtfulRows, ...[...below.doubtfulRows].map((at) => at + shift)]) };
}

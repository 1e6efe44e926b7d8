import type { LaidCell, LaidTable } from "../extraction";
import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from "./xml";

/** A cell as the file lists it: its place in the grid, and whether it goes on with the one above. */
export interface ListedCell {
  element: XmlElement;
  row: number;
  column: number;
  columnSpan: number;
  continuesAbove: boolean;
}

const MAX_COLUMNS = 63;
const spanOf = (value: string | undefined): number => {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MAX_COLUMNS) : 1;
};
const skipOf = (value: string | undefined): number => (value === undefined || value === "0" ? 0 : spanOf(value));

/** What wraps rows or cells without being one: a form field, an insertion. */
const WRAPPERS = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"]);

/** The elements of a name, also those within wrappers. */
export function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : WRAPPERS.has(child.name) ? unwrapped(child, name) : []));
}

/** Lists the cells of a table; rows and cells that are hidden or were deleted with tracked changes are left out. */
export function listCells(table: XmlElement): { cells: ListedCell[]; rows: number } {
  const rows = unwrapped(table, "tr").filter((row) => !childOf(childOf(row, "trPr"), "del") && switchOf(childOf(row, "trPr"), "hidden") !== true);
  const cells = rows.flatMap((rowElement, row) => {
    let column = skipOf(valueOf(childOf(rowElement, "trPr"), "gridBefore"));
    const listed: ListedCell[] = [];
    for (const element of unwrapped(rowElement, "tc")) {
      const properties = childOf(element, "tcPr");
      if (childOf(properties, "cellDel")) continue;
      const columnSpan = spanOf(valueOf(properties, "gridSpan"));
      const previous = listed.at(-1);
      if (valueOf(properties, "hMerge") === "continue" && previous) previous.columnSpan += columnSpan;
      else listed.push({ element, row, column, columnSpan, continuesAbove: continuesAbove(properties) });
      column += columnSpan;
    }
    return listed;
  });
  return { cells, rows: rows.length };
}

function continuesAbove(properties: XmlElement | undefined): boolean {
  const merge = childOf(properties, "vMerge");
  return merge !== undefined && merge.attributes["val"] !== "restart";
}

/**
 * Joins the cells that go on below one another.
 * @param textOf the text of a cell
 */
export function layTable({ cells, rows }: { cells: readonly ListedCell[]; rows: number }, textOf: (cell: XmlElement) => string): LaidTable {
  const laid: LaidCell[] = [];
  const above = new Map<number, LaidCell>();
  for (const { element, row, column, columnSpan, continuesAbove: goesOn } of cells) {
    const origin = goesOn ? above.get(column) : undefined;
    if (origin && origin.columnSpan === columnSpan && origin.row + origin.rowSpan === row) {
      origin.rowSpan += 1;
      const more = textOf(element);
      if (more !== "") origin.text = `${origin.text} ${more}`;
      continue;
    }
    const cell: LaidCell = { row, column, rowSpan: 1, columnSpan, text: textOf(element) };
    above.set(column, cell);
    laid.push(cell);
  }
  const columns = Math.max(0, ...laid.map(({ column, columnSpan }) => column + columnSpan));
  return { rows, columns, cells: laid, isCertain: true };
}

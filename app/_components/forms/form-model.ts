import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REQUEST_COLUMNS, type TableKey } from "../../../lib/report/cells";
import { TABULAR_FORMATS, disclosureCells, requestsCells, type RequestsLine, type TabularEra } from "../../../lib/report/formats";
import type { Cell, ReportTable } from "../../../lib/report/schema";

/** What is printed in a cell. `unread`: nobody could tell what stands there; it is neither a zero nor a blank. */
export type CellState = "number" | "blank" | "text" | "unread";
export interface CellView {
  address: string;
  state: CellState;
  /** The cell's own characters; empty for blank and unread. */
  text: string;
  inferred: boolean;
}

/** The page address of a cell. */
export const cellId = (table: TableKey, address: string): string => `cell-${table}-${address}`;
/** The key of a cell in the marks of a form. */
export const markKey = (table: TableKey, address: string): string => `${table}/${address}`;

/** A cell as the form prints it. */
export function viewCell(address: string, cell: Cell | undefined): CellView {
  if (!cell) return { address, state: "unread", text: "", inferred: false };
  const raw = cell.raw.trim();
  const text = cell.kind === "number" && cell.inferred && cell.value !== null ? String(cell.value) : raw;
  if (cell.kind === "blank") return { address, state: "blank", text: "", inferred: false };
  return { address, state: cell.kind === "number" ? "number" : "text", text, inferred: cell.inferred ?? false };
}

const known = (cells: Readonly<Record<string, Cell>>, addresses: readonly string[]): number => addresses.filter((address) => address in cells).length;

/**
 * The shape in which a table is drawn: the one that more of its cells belong to; `due` decides when the cells do not.
 * The tables of one report may differ: a report in the 2021 format may keep （六）其他处理 as one row.
 */
export function shapeOf(table: Exclude<TableKey, "disputes">, found: ReportTable, due: TabularEra): TabularEra {
  const cellsOf = table === "disclosure" ? disclosureCells : requestsCells;
  const in2019 = known(found.cells, cellsOf("2019"));
  const in2021 = known(found.cells, cellsOf("2021"));
  if (in2019 === in2021) return due;
  return in2019 > in2021 ? "2019" : "2021";
}

export interface DisclosureBlockView {
  caption: string;
  columns: readonly { key: string; label: string }[];
  rows: { key: string; label: string; cells: CellView[] }[];
}
/** Table 二, block by block as the form has it. */
export function disclosureForm(found: ReportTable, shape: TabularEra): DisclosureBlockView[] {
  return TABULAR_FORMATS[shape].disclosure.map((block) => ({
    caption: block.caption,
    columns: block.columns,
    rows: block.rows.map((row) => ({
      key: row.key,
      label: row.label,
      cells: block.columns.map((column) => viewCell(`${row.key}.${column.key}`, found.cells[`${row.key}.${column.key}`])),
    })),
  }));
}

/** A label in the left part of table 三: `key` is null for a group. */
export interface StubCell {
  label: string;
  key: string | null;
  colSpan: number;
  rowSpan: number;
}
export interface RequestsRowView {
  key: string;
  stub: StubCell[];
  cells: CellView[];
}

const rowsUnder = (lines: readonly RequestsLine[], group: number): number => {
  let rows = 0;
  for (const line of lines.slice(group + 1)) {
    if (line.depth <= lines[group]!.depth) break;
    if (line.key !== null) rows += 1;
  }
  return rows;
};

/** Table 三, row by row, with the merged labels of the form (三 label columns before seven columns of figures). */
export function requestsForm(found: ReportTable, shape: TabularEra): RequestsRowView[] {
  const lines = TABULAR_FORMATS[shape].requests;
  const rows: RequestsRowView[] = [];
  let groups: StubCell[] = [];
  lines.forEach((line, index) => {
    if (line.key === null) {
      groups.push({ label: line.label, key: null, colSpan: 1, rowSpan: rowsUnder(lines, index) });
      return;
    }
    const stub = [...groups, { label: line.label, key: line.key, colSpan: 3 - line.depth, rowSpan: 1 }];
    groups = [];
    rows.push({ key: line.key, stub, cells: REQUEST_COLUMNS.map((column) => viewCell(`${line.key}.${column}`, found.cells[`${line.key}.${column}`])) });
  });
  return rows;
}

/** Table 四: its one row of fifteen figures. */
export function disputesForm(found: ReportTable): CellView[] {
  return DISPUTE_GROUPS.flatMap((group) => DISPUTE_COLUMNS.map((column) => viewCell(`${group}.${column}`, found.cells[`${group}.${column}`])));
}

import { APPLICANT_COLUMNS, DISPUTE_COLUMNS, DISPUTE_GROUPS, REQUEST_COLUMNS } from "../../report/cells";
import { DISPUTE_COLUMN_LABELS, DISPUTE_GROUP_LABELS, REQUEST_COLUMN_LABELS, REQUESTS_NOTE, TABULAR_FORMATS, type RequestsLine } from "../../report/formats";
import type { TableModel } from "../model";

/** A cell of a printed table at its origin; `cell` is the address of a value, null for a label. */
export interface GridCell {
  text: string;
  /** The first grid column that it covers. */
  column: number;
  colspan: number;
  rowspan: number;
  cell: string | null;
}
export interface GridRow {
  /** The row's key, null for captions, headers and the like. */
  key: string | null;
  cells: readonly GridCell[];
}
/** A table as its page has it: every cell once, at its origin. */
export interface Grid {
  columns: number;
  rows: readonly GridRow[];
}

const label = (text: string, column: number, colspan = 1, rowspan = 1): GridCell => ({ text, column, colspan, rowspan, cell: null });

function disclosureGrid(table: TableModel, word: (official: string) => string): Grid {
  const columns = 4;
  const rows: GridRow[] = [];
  for (const block of TABULAR_FORMATS[table.era].disclosure) {
    const spread = (index: number) => (index === block.columns.length - 1 ? columns - block.columns.length : 1);
    rows.push({ key: null, cells: [label(word(block.caption), 0, columns)] });
    rows.push({ key: null, cells: [label(word("信息内容"), 0), ...block.columns.map((column, index) => label(word(column.label), index + 1, spread(index)))] });
    for (const row of block.rows) {
      if (table.without.includes(row.key)) continue;
      const values = block.columns.map((column, index): GridCell => {
        const cell = `${row.key}.${column.key}`;
        return { text: table.raw[cell] ?? "", column: index + 1, colspan: spread(index), rowspan: 1, cell };
      });
      rows.push({ key: row.key, cells: [label(word(row.label), 0), ...values] });
    }
  }
  return { columns, rows };
}

/** The 2021 form with 其他处理 as one row, as some reports print it. */
export const SINGLE_OTHER_ROW: RequestsLine = { key: "other", label: "（六）其他处理", depth: 1 };

function requestLines(table: TableModel): readonly RequestsLine[] {
  const lines = TABULAR_FORMATS[table.era].requests;
  if (table.era !== "2021" || table.raw["other.total"] === undefined) return lines;
  return lines.flatMap((line) => (line.label === SINGLE_OTHER_ROW.label ? [SINGLE_OTHER_ROW] : line.key?.startsWith("other.") ? [] : [line]));
}

/** How many printed rows a group label covers: up to the next label of its depth or above. */
function coverage(lines: readonly RequestsLine[], index: number): number {
  let covered = 0;
  for (let next = index + 1; next < lines.length && lines[next]!.depth > lines[index]!.depth; next++) if (lines[next]!.key !== null) covered++;
  return covered;
}

function requestsGrid(table: TableModel, word: (official: string) => string): Grid {
  const rows: GridRow[] = [
    { key: null, cells: [label(word(REQUESTS_NOTE), 0, 3, 3), label(word("申请人情况"), 3, 7)] },
    { key: null, cells: [label(word("自然人"), 3, 1, 2), label(word("法人或其他组织"), 4, 5), label(word("总计"), 9, 1, 2)] },
    { key: null, cells: APPLICANT_COLUMNS.slice(1).map((column, index) => label(word(REQUEST_COLUMN_LABELS[column]), index + 4)) },
  ];
  const lines = requestLines(table).filter((line) => line.key === null || !table.without.includes(line.key));
  let groups: GridCell[] = [];
  lines.forEach((line, index) => {
    if (line.key === null) {
      groups.push(label(word(line.label), line.depth, 1, coverage(lines, index)));
      return;
    }
    const kept = REQUEST_COLUMNS.map((column) => `${line.key}.${column}`).filter((cell) => !table.lost.includes(cell));
    const values = kept.map((cell, at): GridCell => ({ text: table.raw[cell] ?? "", column: at + 3, colspan: 1, rowspan: 1, cell }));
    rows.push({ key: line.key, cells: [...groups, label(word(line.label), line.depth, 3 - line.depth), ...values] });
    groups = [];
    for (const addition of table.additions) {
      if (addition.after !== line.key) continue;
      rows.push({ key: null, cells: [label(addition.label, line.depth, 3 - line.depth), ...addition.values.map((value, at) => label(value, at + 3))] });
    }
  });
  return { columns: 10, rows };
}

function disputesGrid(table: TableModel, word: (official: string) => string): Grid {
  const outcomes = (start: number, rowspan: number) => DISPUTE_COLUMNS.map((column, index) => label(word(DISPUTE_COLUMN_LABELS[column]), start + index, 1, rowspan));
  const values = DISPUTE_GROUPS.flatMap((group, at) => DISPUTE_COLUMNS.map((column, index): GridCell => {
    const cell = `${group}.${column}`;
    return { text: table.raw[cell] ?? "", column: at * 5 + index, colspan: 1, rowspan: 1, cell };
  }));
  return {
    columns: 15,
    rows: [
      { key: null, cells: [label(word("行政复议"), 0, 5), label(word("行政诉讼"), 5, 10)] },
      { key: null, cells: [...outcomes(0, 2), label(word(DISPUTE_GROUP_LABELS.litigationDirect), 5, 5), label(word(DISPUTE_GROUP_LABELS.litigationAfterReview), 10, 5)] },
      { key: null, cells: [...outcomes(5, 1), ...outcomes(10, 1)] },
      { key: "disputes", cells: values },
    ],
  };
}

/** Lays a table out on the grid of the official form. */
export function gridOf(table: TableModel): Grid {
  const word = (official: string) => table.relabelled[official] ?? official;
  if (table.key === "disclosure") return disclosureGrid(table, word);
  return table.key === "requests" ? requestsGrid(table, word) : disputesGrid(table, word);
}

import type { TableKey } from "../../report/cells";
import type { Grid, GridCell, GridRow } from "./grid";
import { textLayout, type Layout } from "./layout";
import type { TextWriter } from "./writer";

function put(writer: TextWriter, table: TableKey, { cell, text }: GridCell): void {
  if (cell === null) writer.write(text);
  else writer.value(table, cell, text);
}

function rows(writer: TextWriter, table: TableKey, list: readonly GridRow[], between: string): void {
  list.forEach((row, index) => {
    if (index > 0) writer.write("\n");
    row.cells.forEach((cell, at) => {
      if (at > 0) writer.write(between);
      put(writer, table, cell);
    });
  });
}

/** The labels of a column first, then the rows of numbers, as some PDF readers give them. */
const tornStub = textLayout({
  id: "D-torn-stub", readable: false, gap: "\n",
  table(writer, table, grid) {
    const labels = grid.rows.map((row) => ({ ...row, cells: row.cells.filter(({ cell }) => cell === null) })).filter(({ cells }) => cells.length > 0);
    const values = grid.rows.map((row) => ({ ...row, cells: row.cells.filter(({ cell }) => cell !== null) })).filter(({ cells }) => cells.length > 0);
    rows(writer, table, labels, "\n");
    writer.write("\n");
    rows(writer, table, values, " ");
  },
});

/** The row of table 四 without any gap. */
const withoutGaps = textLayout({
  id: "D-disputes-without-gaps", readable: false, gap: "\n",
  table(writer, table, grid) {
    rows(writer, table, table === "disputes" ? grid.rows.slice(0, -1) : grid.rows, " | ");
    if (table !== "disputes") return;
    writer.write("\n");
    rows(writer, table, grid.rows.slice(-1), "");
  },
});

/** A table cut into pieces, each under a header that nobody wrote. */
const cutInPieces = textLayout({
  id: "D-cut-in-pieces", readable: false, gap: "\n\n",
  table(writer, table, grid) {
    for (let start = 0; start < grid.rows.length; start += 6) {
      const piece = grid.rows.slice(start, start + 6);
      if (start > 0) writer.write("\n\n");
      writer.write(Array.from({ length: grid.columns }, (_, index) => `数据${index + 1}`).join(" | ") + "\n");
      rows(writer, table, piece, " | ");
    }
  },
});

/** A page break inside table 三: a group label broken in two, then the header and the group printed again. */
const brokenGroup = textLayout({
  id: "D-broken-group", readable: false, gap: "\n",
  table(writer, table, grid) {
    const at = grid.rows.findIndex((row) => row.cells.some(({ text }) => text === "（四）无法提供"));
    if (table !== "requests" || at < 0) return rows(writer, table, grid.rows, " | ");
    rows(writer, table, grid.rows.slice(0, at), " | ");
    const [row, next] = [grid.rows[at]!, grid.rows[at + 1]!];
    writer.write("\n（四）无 | ");
    rows(writer, table, [{ ...row, cells: row.cells.slice(1) }], " | ");
    writer.write("\n- 4 -\n法提供 | ");
    rows(writer, table, [next, ...grid.rows.slice(at + 2)], " | ");
  },
});

const blank = (column: number): GridCell => ({ text: "", column, colspan: 1, rowspan: 1, cell: null });

/** The third header row with empty cells under 自然人 and 总计. */
const emptyHeaderCells = textLayout({
  id: "D-empty-header-cells", readable: true, gap: "\n",
  table(writer, table, grid) {
    const header = grid.rows.findIndex((row) => row.cells[0]?.text === "商业企业");
    const filled = grid.rows.map((row, index): GridRow => {
      if (index !== header) return row;
      return { ...row, cells: [blank(3), ...row.cells, blank(9)] };
    });
    rows(writer, table, filled, " | ");
  },
});

const SHORTENED = 6;
/** Rows above a page break with one value less than columns; which one is missing cannot be told. */
const raggedPage = textLayout({
  id: "D-ragged-page", readable: false, gap: "\n\n",
  table(writer, table, grid) {
    const lost = (row: GridRow, index: number): GridRow => (table === "requests" && index > 4 && index <= 4 + SHORTENED ? { ...row, cells: row.cells.slice(0, -1) } : row);
    const list: Grid["rows"] = grid.rows.map(lost);
    list.forEach((row, index) => {
      if (index > 0) writer.write(table === "requests" && index === 4 + SHORTENED + 1 ? "\n\n" : "\n");
      writer.write("\t".repeat(row.cells[0]!.column));
      row.cells.forEach((cell, at) => {
        if (at > 0) writer.write("\t");
        put(writer, table, cell);
      });
    });
  },
});

/** Layouts that do harm: what cannot be told must be left out, and nothing may be read wrong. */
export const DAMAGED_LAYOUTS: readonly Layout[] = [tornStub, withoutGaps, cutInPieces, brokenGroup, emptyHeaderCells, raggedPage];

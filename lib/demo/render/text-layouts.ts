import type { TableKey } from "../../report/cells";
import type { GridCell, GridRow } from "./grid";
import { textLayout, type Layout } from "./layout";
import type { TextWriter } from "./writer";

function put(writer: TextWriter, table: TableKey, { cell, text }: GridCell): void {
  if (cell === null) writer.write(text);
  else writer.value(table, cell, text);
}

/** Pipes that stand for the merged cells of a row. */
const padding = (row: GridRow, columns: number): string => "|".repeat(columns - row.cells.length);

function onePipedCellALine(id: string, leading: boolean): Layout {
  return textLayout({
    id, readable: true, gap: "\n",
    table(writer, table, grid) {
      grid.rows.forEach((row, index) => {
        if (index > 0) writer.write("\n");
        if (leading) writer.write("|\n");
        row.cells.forEach((cell, at) => {
          put(writer, table, cell);
          writer.write(at < row.cells.length - 1 ? " |\n" : " |");
        });
        const pads = padding(row, grid.columns);
        if (pads) writer.write(`\n${pads}`);
      });
    },
  });
}

const pipedRows = textLayout({
  id: "L2-piped-rows", readable: true, gap: "\n",
  table(writer, table, grid) {
    grid.rows.forEach((row, index) => {
      if (index > 0) writer.write("\n");
      for (const cell of row.cells) {
        put(writer, table, cell);
        writer.write(" | ");
      }
      writer.write(padding(row, grid.columns));
    });
  },
});

/** The cells of a row with empty strings where cells of rows above or merged columns stand. */
function spread(row: GridRow, columns: number): (GridCell | null)[] {
  const slots = Array.from<GridCell | null>({ length: columns }).fill(null);
  for (const cell of row.cells) slots[cell.column] = cell;
  return slots;
}

const tabbed = textLayout({
  id: "L3-tabs", readable: true, gap: "\n\n",
  table(writer, table, grid) {
    grid.rows.forEach((row, index) => {
      if (index > 0) writer.write("\n");
      spread(row, grid.columns).forEach((cell, at) => {
        if (at > 0) writer.write("\t");
        if (cell) put(writer, table, cell);
      });
    });
  },
});

/** Merged columns come behind the row instead of where they are. */
const tabbedTrailing = textLayout({
  id: "L3-tabs-trailing", readable: true, gap: "\n\n",
  table(writer, table, grid) {
    grid.rows.forEach((row, index) => {
      if (index > 0) writer.write("\n");
      const covered = row.cells[0]!.column;
      writer.write("\t".repeat(covered));
      row.cells.forEach((cell, at) => {
        if (at > 0) writer.write("\t");
        put(writer, table, cell);
      });
      writer.write("\t".repeat(grid.columns - row.cells.length - covered));
    });
  },
});

const BROKEN: Readonly<Record<string, string>> = {
  商业企业: "商业\n企业", 科研机构: "科研\n机构", 社会公益组织: "社会公\n益组织", 法律服务机构: "法律服\n务机构", 本年新制作数量: "本年新\n制作数量", 本年新公开数量: "本年新\n公开数量",
  "三、本年度办理结果": "三\n、\n本\n年\n度\n办\n理\n结\n果", "（三）不予公开": "（三）不\n予公开", "（五）不予处理": "（五）\n不予处理", 尚未审结: "尚未\n审结", 结果维持: "结果\n维持",
};

const oneCellALine = textLayout({
  id: "L4-one-cell-a-line", readable: true, gap: "\n\n",
  table(writer, table, grid) {
    let first = true;
    for (const cell of grid.rows.flatMap((row) => row.cells)) {
      if (!first) writer.write("\n\n");
      first = false;
      if (cell.cell === null) writer.write(BROKEN[cell.text] ?? cell.text);
      else writer.value(table, cell.cell, cell.text);
    }
  },
});

const glued = textLayout({
  id: "L5-glued", readable: false, gap: "\n",
  table(writer, table, grid) {
    grid.rows.forEach((row, index) => {
      if (index > 0) writer.write("\n");
      for (const cell of row.cells) put(writer, table, cell);
    });
  },
});

const FRAGMENTS: readonly [RegExp, string][] = [
  [/^(第二十条第)（.）项$/, "$1"],
  [/^（二）部分公开.*$/, "（二）部分公开"],
  [/^(1\.申请人无正当理由逾期不补正).*$/, "$1"],
  [/^(2\.申请人逾期未按收费通知要求缴纳费用).*$/, "$1"],
];

const droppedFragments = textLayout({
  id: "L6-dropped-fragments", readable: true, gap: "\n",
  table(writer, table, grid) {
    grid.rows.forEach((row, index) => {
      if (index > 0) writer.write("\n");
      row.cells.forEach((cell, at) => {
        if (at > 0) writer.write("\n");
        if (cell.cell === null) writer.write(FRAGMENTS.reduce((text, [pattern, rest]) => text.replace(pattern, rest), cell.text));
        else writer.value(table, cell.cell, cell.text);
      });
    });
  },
});

const manyPipes = textLayout({
  id: "L7-many-pipes", readable: true, gap: "\n", opening: `|${" |".repeat(240)}`,
  table(writer, table, grid) {
    grid.rows.forEach((row, index) => {
      if (index > 0) writer.write("\n");
      for (const cell of row.cells) {
        writer.write("| ");
        put(writer, table, cell);
        writer.write(" ");
      }
      writer.write(padding(row, grid.columns));
      writer.write("|");
    });
  },
});

const oneLine = textLayout({
  id: "L7-one-line", readable: false, gap: " ", opening: "|".repeat(180),
  table(writer, table, grid) {
    let first = true;
    for (const cell of grid.rows.flatMap((row) => row.cells)) {
      if (!first) writer.write(" ");
      first = false;
      put(writer, table, cell);
    }
  },
});

const noTables = textLayout({
  id: "L8-no-tables", readable: false, gap: "\n",
  table() {
    // An image or a frame leaves nothing in the text.
  },
});

/** Every way in which text reports were seen; the ids begin with those of the domain description. */
export const TEXT_LAYOUTS: readonly Layout[] = [
  onePipedCellALine("L1-piped-cells", false),
  onePipedCellALine("L1-leading-pipes", true),
  pipedRows,
  tabbed,
  tabbedTrailing,
  oneCellALine,
  glued,
  droppedFragments,
  manyPipes,
  oneLine,
  noTables,
];

/** The layout with the given id. */
export function textLayoutOf(id: string): Layout {
  const layout = TEXT_LAYOUTS.find((candidate) => candidate.id === id);
  if (!layout) throw new Error(`There is no layout ${id}; there are ${TEXT_LAYOUTS.map((known) => known.id).join(", ")}.`);
  return layout;
}

import { describe, expect, it } from "vitest";
import { readPage } from "./page";

/** The cells of the only grid as `text@row,column` with the spans that are not 1. */
function cellsOf(table: string): string[] {
  const page = readPage(table);
  expect(page.grids).toHaveLength(1);
  return page.grids[0]!.cells.map(({ row, column, rowSpan, columnSpan, span }) => `${page.text.slice(...span)}@${row},${column}${rowSpan > 1 ? ` r${rowSpan}` : ""}${columnSpan > 1 ? ` c${columnSpan}` : ""}`);
}

describe("the slots of a table", () => {
  it.each([
    ["cells of rows above reach down", "<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>", ["甲@0,0 r2", "1@0,1", "2@1,1"]],
    ["merged columns push the next cell on", "<table><tr><td colspan=3>甲<td>1</table>", ["甲@0,0 c3", "1@0,3"]],
    ["of two cells that overlap the first keeps the slot", "<table><tr><td>1<td rowspan=2>2<td>3<tr><td colspan=3>4<td>5</table>", ["1@0,0", "2@0,1 r2", "3@0,2", "4@1,0 c3", "5@1,3"]],
    ["a span past the last row ends with it", "<table><tr><td rowspan=9>甲<td>1</table>", ["甲@0,0", "1@0,1"]],
    ["rowspan 0 reaches down to the end", "<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>", ["甲@0,0 r3", "1@0,1", "2@1,1", "3@2,1"]],
    ["a million columns are a thousand", '<table><tr><td colspan="999999">甲<tr><td>1</table>', ["甲@0,0 c1000", "1@1,0"]],
    ["spans that are no numbers count as one", '<table><tr><td colspan="-2" rowspan="x">甲<td colspan="0">1</table>', ["甲@0,0", "1@0,1"]],
    ["blanks have an empty place", "<table><tr><td>甲<td>&nbsp;<td><td>1</table>", ["甲@0,0", "@0,1", "@0,2", "1@0,3"]],
    ["blanks around a figure are not its own", "<table><tr><td>甲<td>&nbsp;<p>　12　</p></table>", ["甲@0,0", "12@0,1"]],
    ["rows that are hidden are no rows", '<table><tr style="display:none"><td>藏<tr><td>甲<td>1</table>', ["甲@0,0", "1@0,1"]],
    ["words outside of any cell are a cell of their own", "<table><tr><td>甲</td>1<td>2</td></tr></table>", ["甲@0,0", "1@0,1", "2@0,2"]],
  ])("%s", (_, table, cells) => expect(cellsOf(table)).toEqual(cells));

  it("belong to the tables that hold no others", () => {
    const page = readPage("<table><tr><td><table><tr><td>甲<td>1</table><td>边栏</table>");
    expect(page.grids.map(({ span, rows, columns }) => ({ text: page.text.slice(...span), rows, columns }))).toEqual([{ text: "甲 | 1\n", rows: 1, columns: 2 }]);
  });
});

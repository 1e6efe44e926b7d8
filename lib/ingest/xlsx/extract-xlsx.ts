import { formatValue } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { TextCollector, type Extraction } from "../extraction";
import { overLimit, type Limits } from "../limits";
import { UnreadableDocument } from "../unreadable";
import { readZip } from "../zip/zip";
import { sheetBlocks, type SheetCell } from "./sheet-blocks";

type Sheet = Awaited<ReturnType<typeof readXlsx>>["sheets"][number];

/** A cell that only the tables of a report have: a roster, a ledger or another list has none. */
const FORM_CELL = /^(?:[一1][、.])?(?:本年新收政府信息公开申请数量|信息内容|结果维持|法人或其他组织)$/u;

/** A value as the sheet shows it. */
function shown(value: unknown, format: string | undefined): string {
  if (value === null || value === undefined) return "";
  if (format !== undefined && format !== "General" && (typeof value === "number" || value instanceof Date)) return formatValue(value, format).trim();
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value).trim() : "";
}

/** The places that are seen, numbered anew; null for a hidden one. */
function visible(count: number, isHidden: (index: number) => boolean): (number | null)[] {
  let next = 0;
  return Array.from({ length: count }, (_, index) => (isHidden(index) ? null : next++));
}

/** How many of the places from `from` to `to` are seen. */
const seen = (places: readonly (number | null)[], from: number, to: number): number => places.slice(from, to + 1).filter((place) => place !== null).length;

function cellsOf(sheet: Sheet, path: string, limits: Limits): SheetCell[] {
  const merges = new Map((sheet.merges ?? []).map((merge) => [`${merge.startRow},${merge.startCol}`, merge]));
  const rowCount = Math.max(sheet.rows.length, ...(sheet.merges ?? []).map(({ endRow }) => endRow + 1));
  const columnCount = Math.max(0, ...sheet.rows.map((row) => row.length), ...(sheet.merges ?? []).map(({ endCol }) => endCol + 1));
  if (rowCount * columnCount > limits.cells) throw overLimit(path, "cells", limits);
  const rows = visible(rowCount, (row) => sheet.rowDefs?.get(row)?.hidden === true);
  const columns = visible(columnCount, (column) => sheet.columns?.[column]?.hidden === true);
  const cells: SheetCell[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const merge = merges.get(`${row},${column}`);
      const text = shown(sheet.rows[row]?.[column], sheet.cells?.get(`${row},${column}`)?.style?.numFmt);
      const [rowSpan, columnSpan] = merge ? [seen(rows, merge.startRow, merge.endRow), seen(columns, merge.startCol, merge.endCol)] : [1, 1];
      const place = { row: rows[row] ?? null, column: columns[column] ?? null };
      if (place.row === null || place.column === null || (text === "" && !merge)) continue;
      cells.push({ row: place.row, column: place.column, rowSpan, columnSpan, text });
    }
  }
  return cells;
}

/**
 * Reads a workbook that holds the tables of a report: the sheets that are seen, one after the other, with their merged cells and numbers as shown.
 * @throws UnreadableDocument when it cannot be opened, is over a limit, or none of its cells is one of the forms
 */
export async function extractXlsx(bytes: Uint8Array, path: string, limits: Limits): Promise<Extraction> {
  for (const entry of readZip(bytes, path, limits)) entry.read();
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const collector = new TextCollector(path, limits);
  let isForm = false;
  for (const sheet of sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)) {
    const cells = cellsOf(sheet, path, limits);
    isForm ||= cells.some(({ text }) => FORM_CELL.test(text.replace(/\s/gu, "")));
    for (const block of sheetBlocks(cells)) {
      if (block.kind === "paragraph") collector.paragraph(block.text);
      else collector.table(block.table);
    }
  }
  if (!isForm) {
    throw new UnreadableDocument("not-a-report", path, {
      zh: "工作簿中没有年度报告的表格（可能是名录、台账或其他表格）。名录请用 --roster 导入，年度报告请导入原文件。",
      en: "the workbook holds none of the tables of an annual report: perhaps it is a roster, a ledger or another list. Load a roster with --roster, and a report from its own file.",
    });
  }
  return collector.finish();
}

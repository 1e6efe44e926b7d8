import type { Language } from "../rules/rule";
import { countedRows, FORMULA_START, noteEntries, type CellValue, type Sheet } from "./sheet";

const BYTE_ORDER_MARK = "\uFEFF";

function csvCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csvLine = (values: readonly CellValue[]): string => `${values.map(csvCell).join(",")}\r\n`;

/**
 * Writes a sheet as CSV (UTF-8 with BOM, so that Excel reads it). Every row ends with what the export says of itself,
 * so that the file stays a plain table. Text that begins like a formula is prefixed with an apostrophe.
 */
export async function* writeCsv<Row>(sheet: Sheet<Row>, language: Language): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const note = noteEntries(sheet.note, language);
  yield encoder.encode(BYTE_ORDER_MARK + csvLine([...sheet.columns.map((column) => column.header[language]), ...note.map(([label]) => label)]));
  const tail = note.map(([, value]) => value);
  for await (const row of countedRows(sheet)) yield encoder.encode(csvLine([...sheet.columns.map((column) => column.value(row, language)), ...tail]));
}

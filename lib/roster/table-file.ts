import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { UnreadableTable } from "./words";

/** A table that a person keeps in Excel: a header row and rows below it, all cells as trimmed text. */
export interface TableFile {
  headers: string[];
  /** `line` is the row's number in the file, the header being 1. */
  rows: { line: number; cells: string[] }[];
}

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a CSV (UTF-8 with or without BOM, or GB18030) or an XLSX workbook's first sheet.
 * @throws UnreadableTable that says what is wrong with the file
 */
export async function readTableFile(bytes: Uint8Array): Promise<TableFile> {
  const isWorkbook = ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte);
  const all = isWorkbook ? await sheetRows(bytes) : csvRows(bytes);
  const [headers, ...rows] = all.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cellText(cell)) }));
  if (!headers || headers.cells.every((cell) => cell === "")) throw new UnreadableTable({ zh: "表格没有表头", en: "the table has no header row" });
  return { headers: headers.cells, rows: rows.filter((row) => row.cells.some((cell) => cell !== "")) };
}

function cellText(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : "";
}

async function sheetRows(bytes: Uint8Array): Promise<unknown[][]> {
  const workbook = await readXlsx(bytes).catch((error: unknown) => {
    const what = error instanceof Error ? error.message : String(error);
    throw new UnreadableTable({ zh: `工作簿打不开（${what}）`, en: `the workbook could not be opened (${what})` });
  });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new UnreadableTable({ zh: "工作簿里没有工作表", en: "the workbook has no sheet" });
  return sheet.rows;
}

function csvRows(bytes: Uint8Array): unknown[][] {
  return parseCsv(decodeTable(bytes).replace(/^\uFEFF/, ""), { typeInference: false });
}

function decodeTable(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

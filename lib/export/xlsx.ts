import { writeXlsxStream } from "hucre/xlsx";
import type { Language } from "../rules/rule";
import { countedRows, noteEntries, type CellValue, type Sheet } from "./sheet";

/** Excel's limit of a cell. */
const MAX_CELL_CHARS = 32_767;
const CONTROL = /[\p{Cc}\uFFFE\uFFFF]/gu;

/** XML 1.0 cannot carry control characters and lone surrogates. */
const forXml = (text: string): string => text.toWellFormed().replace(CONTROL, (character) => ("\t\n\r".includes(character) ? character : "\uFFFD"));
const xlsxCell = (value: CellValue): CellValue => (typeof value === "string" ? forXml(value).slice(0, MAX_CELL_CHARS) : value);

async function* lines<Row>(sheet: Sheet<Row>, language: Language): AsyncGenerator<CellValue[]> {
  yield [[sheet.note.title[language], ...noteEntries(sheet.note, language).map(([label, value]) => `${label} ${value}`)].join(" · ")];
  yield sheet.columns.map((column) => column.header[language]);
  for await (const row of countedRows(sheet)) yield sheet.columns.map((column) => xlsxCell(column.value(row, language)));
}

/**
 * Writes a sheet as a workbook in constant memory: the first row says what the export is, the second has the headers,
 * both stay in view. Text is always written as text, so no cell can start a formula.
 */
export async function* writeXlsx<Row>(sheet: Sheet<Row>, language: Language): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(lines(sheet, language), {
    name: sheet.note.title[language],
    columns: sheet.columns.map((column) => ({ width: column.width })),
    freezePane: { rows: 2 },
  });
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

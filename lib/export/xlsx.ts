import type { Language } from "../rules/rule";
import { countedRows, FORMULA_START, noteLine, type CellValue, type Sheet } from "./sheet";
import { columnName, sheetEnd, sheetStart, STYLE, workbookParts } from "./workbook-parts";
import { writeZip, type ZipEntry } from "./zip";

/** Excel's limit of a cell. */
const MAX_CELL_CHARS = 32_767;
/** Excel's limit of a sheet; what comes behind it stands on a further sheet. */
const MAX_SHEET_ROWS = 1_048_576;
const MAX_NAME_CHARS = 28;
const HEADER_ROWS = 2;
/** Rows are compressed in pieces of about this size. */
const PIECE_CHARS = 65_536;
const CONTROL = /[\p{Cc}\uFFFE\uFFFF]/gu;
const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 cannot carry control characters and lone surrogates. */
const forXml = (text: string): string => text.toWellFormed().replace(CONTROL, (character) => ("\t\n\r".includes(character) ? character : "\uFFFD"));
const escaped = (text: string): string => forXml(text).replace(SPECIAL, (character) => ENTITIES[character]!).replaceAll("\r", "&#13;");

function cell(at: string, value: CellValue, style: number | null): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  const look = FORMULA_START.test(value) ? STYLE.quoted : style;
  return `<c r="${at}" t="inlineStr"${look === null ? "" : ` s="${look}"`}><is><t xml:space="preserve">${escaped(value.slice(0, MAX_CELL_CHARS))}</t></is></c>`;
}

interface Written<Row> {
  sheet: Sheet<Row>;
  language: Language;
  maxSheetRows: number;
}

/** One sheet, on as many pages of the workbook as its rows take. Text is always written as text, so no cell can start a formula. */
async function* pagesOf<Row>({ sheet, language, maxSheetRows }: Written<Row>): AsyncGenerator<AsyncGenerator<Uint8Array>> {
  const { columns, note } = sheet;
  const encoder = new TextEncoder();
  const names = columns.map((_, index) => columnName(index));
  const line = (number: number, values: readonly CellValue[], style: number | null): string => `<row r="${number}">${values.map((value, index) => cell(`${names[index]}${number}`, value, style)).join("")}</row>`;
  const head =
    sheetStart(columns.map(({ width }) => width), HEADER_ROWS) +
    line(1, [noteLine(note, language)], null) +
    line(HEADER_ROWS, columns.map(({ header }) => header[language]), STYLE.header);
  const rows = countedRows(sheet);
  let next = await rows.next();

  async function* sheetChunks(): AsyncGenerator<Uint8Array> {
    let piece = head;
    let number = HEADER_ROWS;
    while (!next.done && number < maxSheetRows) {
      const row = next.value;
      number += 1;
      piece += line(number, columns.map((column) => column.value(row, language)), null);
      if (piece.length > PIECE_CHARS) {
        yield encoder.encode(piece);
        piece = "";
      }
      next = await rows.next();
    }
    yield encoder.encode(piece + sheetEnd(HEADER_ROWS, number, columns.map(({ choices }) => choices?.map(escaped) ?? null)));
  }
  do {
    yield sheetChunks();
  } while (!next.done);
}

/**
 * Writes sheets as one workbook in constant memory: on each the first row says what the export is, the second has the headers,
 * both stay in view and the headers filter. Sheets are named by their titles, which must differ.
 */
export async function* writeWorkbook<Row>(sheets: readonly [Sheet<Row>, ...Sheet<Row>[]], language: Language, maxSheetRows = MAX_SHEET_ROWS): AsyncGenerator<Uint8Array> {
  async function* entries(): AsyncGenerator<ZipEntry> {
    const names: string[] = [];
    for (const sheet of sheets) {
      const title = escaped(sheet.note.title[language]).slice(0, MAX_NAME_CHARS);
      let page = 0;
      for await (const chunks of pagesOf({ sheet, language, maxSheetRows })) {
        page += 1;
        names.push(page === 1 ? title : `${title}_${page}`);
        yield { name: `xl/worksheets/sheet${names.length}.xml`, chunks };
      }
    }
    const encoder = new TextEncoder();
    for (const [name, text] of Object.entries(workbookParts(names))) yield { name, chunks: [encoder.encode(text)] };
  }
  yield* writeZip(entries(), sheets[0].note.exportedAt);
}

/** Writes one sheet as a workbook. */
export const writeXlsx = <Row>(sheet: Sheet<Row>, language: Language, maxSheetRows = MAX_SHEET_ROWS): AsyncGenerator<Uint8Array> => writeWorkbook([sheet], language, maxSheetRows);

import { writeCsv } from "../../lib/export/csv";
import { writeJsonParts } from "../../lib/export/json";
import { PAPER_TITLES } from "../../lib/export/papers";
import type { CellValue, Sheet, SheetColumn, SheetNote } from "../../lib/export/sheet";
import { CELL_COLUMNS, COVERAGE_COLUMNS, coverageRows, formColumns, formRows, LEFT_OUT_COLUMNS, SERIES_COLUMNS, seriesRows, type CellRow } from "../../lib/export/statistics-sheets";
import { writeWorkbook } from "../../lib/export/xlsx";
import { TABLE_KEYS } from "../../lib/report/cells";
import { tableLabel } from "../../lib/report/labels";
import type { Bilingual, Language } from "../../lib/rules/rule";
import type { Database } from "../client";
import { countLeftOut, leftOutRows, type StatisticsFacts } from "./statistics";

/** A row of any sheet, already in the reader's language. */
type Cells = readonly CellValue[];

interface Part<Row> {
  /** What the title of the export is followed by; null for the first part. */
  title: Bilingual | null;
  columns: readonly SheetColumn<Row>[];
  rowCount: number;
  rows: AsyncIterable<Row> | Iterable<Row>;
}

async function* cellsOf<Row>({ columns, rows }: Part<Row>, language: Language): AsyncGenerator<Cells> {
  for await (const row of rows) yield columns.map((column) => column.value(row, language));
}

/** A part as a sheet whose rows are cells, so that parts of different rows stand in one file. */
function sheetOf<Row>(part: Part<Row>, note: Omit<SheetNote, "rowCount">, language: Language): Sheet<Cells> {
  const named = (of: Language): string => (part.title === null ? note.title[of] : `${note.title[of]} ${part.title[of]}`);
  return {
    note: { ...note, title: { zh: named("zh"), en: named("en") }, rowCount: part.rowCount },
    columns: part.columns.map(({ key, header, width }, index) => ({ key, header, width, value: (row) => row[index] ?? null })),
    rows: cellsOf(part, language),
  };
}

const TITLES = {
  cells: { zh: "逐格与比较", en: "cells and comparison" },
  coverage: { zh: "覆盖情况", en: "coverage" },
  leftOut: { zh: "未计入", en: "left out" },
  years: { zh: "历年", en: "over the years" },
} as const;

/** The parts of the export of figures, each as a sheet. */
function statisticsSheets(db: Database, facts: StatisticsFacts, note: Omit<SheetNote, "rowCount">, language: Language) {
  const { shape, coverage, compared, years } = facts;
  const cells = facts.cells.map((sum, index): CellRow => ({ sum, compared: compared?.[index] ?? null }));
  const series = seriesRows(years);
  const lines = coverageRows(coverage);
  const sheet = <Row>(part: Part<Row>): Sheet<Cells> => sheetOf(part, note, language);
  return {
    forms: TABLE_KEYS.map((table) => {
      const rows = formRows(table, shape, facts.cells);
      return sheet({ title: { zh: tableLabel(table, "zh"), en: tableLabel(table, "en") }, columns: formColumns(table, shape), rowCount: rows.length, rows });
    }),
    cells: sheet({ title: TITLES.cells, columns: CELL_COLUMNS, rowCount: cells.length, rows: cells }),
    coverage: sheet({ title: TITLES.coverage, columns: COVERAGE_COLUMNS, rowCount: lines.length, rows: lines }),
    leftOut: sheet({ title: TITLES.leftOut, columns: LEFT_OUT_COLUMNS, rowCount: countLeftOut(coverage), rows: leftOutRows(db, facts) }),
    years: sheet({ title: TITLES.years, columns: SERIES_COLUMNS, rowCount: series.length, rows: series }),
  };
}

const rowsOf = (sheets: readonly Sheet<Cells>[]): number => sheets.reduce((sum, sheet) => sum + sheet.note.rowCount, 0);

/** Writes the figures: a workbook with the official tables and all that is to be said of them, a plain table of cells, or all of it as JSON. */
export function writeStatistics(db: Database, facts: StatisticsFacts, note: Omit<SheetNote, "rowCount" | "title">, language: Language, format: "xlsx" | "csv" | "json"): { rowCount: number; chunks: AsyncIterable<Uint8Array> } {
  const { forms, cells, coverage, leftOut, years } = statisticsSheets(db, facts, { ...note, title: PAPER_TITLES.statistics }, language);
  if (format === "csv") return { rowCount: cells.note.rowCount, chunks: writeCsv(cells, language) };
  if (format === "json") return { rowCount: rowsOf([cells, coverage, leftOut, years]), chunks: writeJsonParts([["cells", cells], ["coverage", coverage], ["leftOut", leftOut], ["years", years]], language) };
  const rest = [cells, coverage, leftOut, years];
  const [first = cells, ...more] = [...forms, ...rest];
  return { rowCount: rowsOf([first, ...more]), chunks: writeWorkbook([first, ...more], language) };
}

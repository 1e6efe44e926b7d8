import { writeXlsx } from "hucre/xlsx";
import type { ReportModel } from "../model";
import { gridOf } from "./grid";

/** Figures are numbers in a workbook; what is more than a figure stays text. */
const valueOf = (text: string): string | number => (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text);

/** Renders a report as the workbook that offices fill in: a sheet a chapter, its heading above the table with merged cells. */
export async function renderXlsx(model: ReportModel): Promise<Uint8Array> {
  const sheets = model.sections.map((section, index) => {
    const rows: (string | number | null)[][] = index === 0 ? [...model.header, ...(model.title === null ? [] : [model.title]), ...model.preface].map((line) => [line]) : [];
    const merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = [];
    rows.push([section.ordinal === null ? section.heading : `${section.ordinal}、${section.heading}`]);
    for (const block of section.blocks) {
      if (block.kind === "paragraph") {
        rows.push([block.text]);
        continue;
      }
      const grid = gridOf(block.table);
      const top = rows.length;
      grid.rows.forEach(({ cells }, at) => {
        const row = Array.from<string | number | null>({ length: grid.columns }).fill(null);
        for (const { text, column, colspan, rowspan } of cells) {
          row[column] = text === "" ? null : valueOf(text);
          if (colspan > 1 || rowspan > 1) merges.push({ startRow: top + at, endRow: top + at + rowspan - 1, startCol: column, endCol: column + colspan - 1 });
        }
        rows.push(row);
      });
    }
    return { name: `${index + 1}`, rows, merges };
  });
  return await writeXlsx({ sheets });
}

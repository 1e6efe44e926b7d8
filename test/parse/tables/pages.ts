import { DEMONSTRATION_REGION } from "../../../lib/demo/bodies/county";
import { countyReports } from "../../../lib/demo/corpus/bulk";
import { encodeUtf8 } from "../../../lib/demo/dirt/encode";
import type { ReportModel } from "../../../lib/demo/model";
import { HTML_LAYOUTS } from "../../../lib/demo/render/html-layouts";
import { parseReport } from "../../../lib/parse/index";
import { TABLE_KEYS, type TableKey } from "../../../lib/report/cells";
import type { TabularEra } from "../../../lib/report/formats";
import type { ParsedReport } from "../../../lib/report/schema";

const MODELS: Readonly<Record<TabularEra, ReportModel>> = (() => {
  const models = [...countyReports(DEMONSTRATION_REGION, [2020, 2023], "pages-of-tables")];
  return { "2019": models.find(({ era }) => era === "2019")!, "2021": models.find(({ era }) => era === "2021")! };
})();

/** What every cell of a page prints, by table. */
export type Printed = Partial<Record<TableKey, Record<string, string>>>;

/**
 * A page in which every cell has a number of its own, so that a shift of any kind shows.
 * @param isBlank which cells are left blank, by the count of the cells before them
 */
export function pageOf(era: TabularEra, layout: string, isBlank: (count: number) => boolean = () => false): { html: string; printed: Printed } {
  const printed: Printed = {};
  let count = 0;
  const model = MODELS[era];
  const numbered: ReportModel = {
    ...model,
    sections: model.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.kind === "paragraph") return block;
        const raw = Object.fromEntries(Object.keys(block.table.raw).map((cell) => [cell, isBlank(++count) ? "" : String(100 + count)]));
        printed[block.table.key] = raw;
        return { ...block, table: { ...block.table, raw } };
      }),
    })),
  };
  return { html: HTML_LAYOUTS.find(({ id }) => id === layout)!.render(numbered).text, printed };
}

export const readPage = (html: string): ParsedReport => parseReport(encodeUtf8(html), { path: "a.html" });

/** What was read of the tables, in the form of what was printed. */
export function cellsRead(report: ParsedReport): Printed {
  return Object.fromEntries(TABLE_KEYS.flatMap((key) => (report.tables[key] ? [[key, Object.fromEntries(Object.entries(report.tables[key].cells).map(([cell, { raw }]) => [cell, raw]))]] : [])));
}

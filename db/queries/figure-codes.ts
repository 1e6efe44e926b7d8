import { sql } from "kysely";
import { MAIN_FIGURE_CELLS, MAIN_FIGURES } from "../../lib/statistics/figures";
import { cellCode } from "../cell-codes";

/** The numbers of the cells that make up a figure. */
export const codesOf = (cells: readonly { table: Parameters<typeof cellCode>[0]; cell: string }[]): number[] =>
  cells.flatMap(({ table, cell }) => cellCode(table, cell) ?? []);

/** The cells of the main figures, a row each. */
export const FIGURE_CELLS = sql`(values ${sql.join(MAIN_FIGURES.flatMap((figure) => codesOf(MAIN_FIGURE_CELLS[figure]).map((code) => sql`(${sql.lit(figure)}, ${sql.lit(code)}::smallint)`)))})`;
/** The main figures, a row each, with their cells. */
export const FIGURE_SETS = sql`(values ${sql.join(MAIN_FIGURES.map((figure) => sql`(${sql.lit(figure)}, ${sql.lit(`{${codesOf(MAIN_FIGURE_CELLS[figure]).join(",")}}`)}::smallint[])`))})`;

import { DISPUTE_GROUPS, disputeCell, isTableKey, OUTCOME_ROWS_2021, requestCell, type DisputeColumn, type RequestRow } from "../report/cells";
import { eraDueFor, type TabularEra } from "../report/formats";
import { OFFICIAL_CELLS, type CellAddress } from "../report/figure-set";

/** The first year whose reports have prescribed tables. */
export const FIRST_TABULAR_YEAR = 2019;

/** The shape that reports on a year have to have; null before there were prescribed tables. */
export function shapeDue(year: number): TabularEra | null {
  const era = eraDueFor(year);
  return era === "pre2019" ? null : era;
}
/** The other shape: reports in it are not added up with those of the shape due. */
export const otherShape = (shape: TabularEra): TabularEra => (shape === "2019" ? "2021" : "2019");

/** Every cell of a shape, table by table in the form's order. */
export const officialCells = (shape: TabularEra): CellAddress[] =>
  (["disclosure", "requests", "disputes"] as const).flatMap((table) => OFFICIAL_CELLS[shape][table].map((cell) => ({ table, cell })));

const inRow = (row: RequestRow): CellAddress => ({ table: "requests", cell: requestCell(row, "total") });
const rowsOfClass = (name: string): CellAddress[] => OUTCOME_ROWS_2021.filter((row) => row.startsWith(`${name}.`)).map(inRow);
const disputesWith = (column: DisputeColumn): CellAddress[] => DISPUTE_GROUPS.map((group) => ({ table: "disputes", cell: disputeCell(group, column) }));

export const MAIN_FIGURES = ["newReceived", "granted", "partial", "denied", "unavailable", "refused", "carriedForward", "upheld", "corrected", "licensing", "penalties"] as const;
/** A figure that is followed over the years; classes of outcomes and of cases take several cells together. All are counts of both shapes. */
export type MainFigure = (typeof MAIN_FIGURES)[number];
export const MAIN_FIGURE_CELLS: Readonly<Record<MainFigure, readonly CellAddress[]>> = {
  newReceived: [inRow("newReceived")],
  granted: [inRow("granted")],
  partial: [inRow("partial")],
  denied: rowsOfClass("denied"),
  unavailable: rowsOfClass("unavailable"),
  refused: rowsOfClass("refused"),
  carriedForward: [inRow("carriedForward")],
  upheld: disputesWith("upheld"),
  corrected: disputesWith("corrected"),
  licensing: [{ table: "disclosure", cell: "licensing.decisions" }],
  penalties: [{ table: "disclosure", cell: "penalties.decisions" }],
};

/** One cell, or one of the main figures: what the bodies behind a number are listed for. */
export type Figure = { main: MainFigure; cells: readonly CellAddress[] } | { main: null; cells: readonly [CellAddress] };

/** How a cell stands in an address: `requests.newReceived.total`. */
export const cellName = ({ table, cell }: CellAddress): string => `${table}.${cell}`;

/** Reads what an address names: a main figure, or a cell of the shape; null for anything else. */
export function figureNamed(name: string, shape: TabularEra): Figure | null {
  const main = MAIN_FIGURES.find((key) => key === name);
  if (main !== undefined) return { main, cells: MAIN_FIGURE_CELLS[main] };
  const dot = name.indexOf(".");
  const [table, cell] = [name.slice(0, dot), name.slice(dot + 1)];
  return isTableKey(table) && OFFICIAL_CELLS[shape][table].includes(cell) ? { main: null, cells: [{ table, cell }] } : null;
}

/** Whether a cell holds an amount of money (万元) and not a count. */
export const isMoney = (cell: string): boolean => cell.endsWith(".amount");

const DECIMALS = 6;
/** A sum without the traces of binary fractions: up to six decimals are said of money. */
export const roundedSum = (sum: number): number => Number(sum.toFixed(DECIMALS));


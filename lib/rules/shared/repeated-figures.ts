import { splitCell, TABLE_KEYS } from "../../report/cells";
import { OFFICIAL_CELLS, type CellAddress } from "../../report/figure-set";
import type { SeriesReport } from "../series";
import { perReport } from "./per-report";
import { previousReports } from "./previous-year";
import { ownInSeries } from "./year-on-year";

/** A figure that counts what happened in the year and is the same as the year before. */
export interface RepeatedFigure extends CellAddress {
  value: number;
}
/** The tables held against those of the year before. */
export interface Repetition {
  /** `different`: at least one cell differs, or the two cannot be held against each other · `unknown`: a cell that would have to be looked at was not read. */
  verdict: "identical" | "different" | "unknown";
  previous: SeriesReport | null;
  /** The figures of the year itself that are not zero, sums and stocks left out. */
  repeated: readonly RepeatedFigure[];
}

const NOTHING: Repetition = { verdict: "different", previous: null, repeated: [] };
/** They stay the same while nothing happens. */
const STOCKS: ReadonlySet<string> = new Set(["inForce", "totalPublic", "previousItems"]);
const SUM_ROW = "total";
const SUM_COLUMN = "total";

/** Whether the tables are, cell by cell, those of the body's own report on the year before. */
export const repeatedFigures = perReport((facts): Repetition => {
  const [previous, ...more] = previousReports(facts);
  if (!previous || more.length > 0 || previous.isPredecessor || previous.shape === null || facts.tabularEra !== previous.shape) return NOTHING;
  const own = ownInSeries(facts);
  const repeated: RepeatedFigure[] = [];
  let isUnknown = false;
  for (const table of TABLE_KEYS) {
    for (const cell of OFFICIAL_CELLS[previous.shape][table]) {
      const [now, before] = [own.figure(table, cell), previous.figure(table, cell)];
      if ("missing" in now || "missing" in before) {
        const areBothBlank = "missing" in now && "missing" in before && now.missing === "cell-blank" && before.missing === "cell-blank";
        isUnknown ||= !areBothBlank;
        continue;
      }
      if (now.value !== before.value) return NOTHING;
      const { row, column } = splitCell(cell);
      if (now.value !== 0 && row !== SUM_ROW && column !== SUM_COLUMN && !STOCKS.has(column)) repeated.push({ table, cell, value: now.value });
    }
  }
  return { verdict: isUnknown ? "unknown" : "identical", previous, repeated };
});

const GREAT = 20;
const MIN_FIGURES = 4;
const ENFORCEMENT: ReadonlySet<string> = new Set(["licensing.decisions", "penalties.decisions", "fees.amount"]);

/** Whether so much repeats that chance does not explain it: enough figures, or a great one of enforcement. */
export function isMoreThanChance({ verdict, repeated }: Repetition, { minFigures = MIN_FIGURES, minGreat = GREAT }: { minFigures?: number; minGreat?: number } = {}): boolean {
  if (verdict !== "identical") return false;
  return repeated.length >= minFigures || repeated.some(({ cell, value }) => ENFORCEMENT.has(cell) && value >= minGreat);
}

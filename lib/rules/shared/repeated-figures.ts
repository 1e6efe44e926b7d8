import { splitCell, TABLE_KEYS, type TableKey } from "../../report/cells";
import { OFFICIAL_CELLS, type CellAddress } from "../../report/figure-set";
import type { ParsedReport } from "../../report/schema";
import { figure, type Figure } from "../figures";
import type { SeriesReport } from "../series";
import { perReport } from "./per-report";
import { previousReports } from "./previous-year";

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

/** The report's own cell, money in 万元 as the series has it; an amount in another unit is not told. */
function ownFigure(report: ParsedReport, table: TableKey, cell: string): Figure {
  const unit = splitCell(cell).column === "amount" ? (report.tables[table]?.cells[cell]?.unit ?? null) : null;
  return unit === null || unit === "万元" ? figure(report, table, cell) : { missing: "cell-unread" };
}
/** A cell that is there and states no number. */
const isWithoutNumber = (read: Figure): boolean => "missing" in read && (read.missing === "cell-blank" || read.missing === "cell-not-a-number");

/** Whether the tables are, cell by cell, those of the body's own report on the year before. */
export const repeatedFigures = perReport((facts): Repetition => {
  const [previous, ...more] = previousReports(facts);
  if (!previous || more.length > 0 || previous.isPredecessor || previous.shape === null || facts.tabularEra !== previous.shape) return NOTHING;
  const repeated: RepeatedFigure[] = [];
  let isUnknown = false;
  for (const table of TABLE_KEYS) {
    for (const cell of OFFICIAL_CELLS[previous.shape][table]) {
      const [now, before] = [ownFigure(facts.report, table, cell), previous.figure(table, cell)];
      if ("missing" in now || "missing" in before) {
        isUnknown ||= !(isWithoutNumber(now) && isWithoutNumber(before));
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

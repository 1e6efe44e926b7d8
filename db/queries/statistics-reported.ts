import { sql } from "kysely";
import type { TabularEra } from "../../lib/report/formats";
import type { CellAddress } from "../../lib/report/figure-set";
import type { Stated } from "../../lib/statistics/comparison";
import { MAIN_FIGURE_CELLS, type MainFigure } from "../../lib/statistics/figures";
import { cellCode } from "../cell-codes";
import type { Database } from "../client";
import { withinBounds } from "./scope";
import { bodyStatus, type BodyStatus, type StatisticsScope } from "./statistics-scope";

/** The report of a region's government, which may speak for the region. */
export interface RegionReport {
  regionCode: string;
  agencyId: number;
  agency: string;
  reportId: number;
  status: Exclude<BodyStatus, "missing">;
  /** What it states in a cell; `unread` for every cell when its tables are of the other shape or could not be read. */
  statedAt(at: CellAddress): Stated;
  /** A main figure as it states it; null unless every cell of it has a number. */
  mainFigure(figure: MainFigure): number | null;
}
interface ReportRow {
  regionCode: string;
  agencyId: number;
  agency: string;
  reportId: number;
  status: Exclude<BodyStatus, "missing">;
  cells: number[] | null;
  amounts: number[] | null;
  blank: number[] | null;
  unread: number[] | null;
  inferred: number[] | null;
}

function regionReport({ cells, amounts, blank, unread, inferred, ...row }: ReportRow): RegionReport {
  const numbers = new Map((cells ?? []).map((code, index) => [code, amounts?.[index] ?? 0]));
  const statedAt = ({ table, cell }: CellAddress): Stated => {
    const code = cellCode(table, cell);
    if (row.status !== "counted" || code === undefined || unread === null || unread.includes(code)) return { kind: "unread" };
    if (blank?.includes(code)) return { kind: "blank" };
    return { kind: "number", value: numbers.get(code) ?? 0, inferred: inferred?.includes(code) ?? false };
  };
  return {
    ...row,
    statedAt,
    mainFigure(figure) {
      const stated = MAIN_FIGURE_CELLS[figure].map(statedAt);
      return stated.reduce<number | null>((sum, cell) => (sum === null || cell.kind !== "number" ? null : sum + cell.value), 0);
    },
  };
}

/** The reports of the governments of regions on a year, by region. Where a region has several, the one with the lowest number. @param regions full codes */
export async function regionReports(db: Database, { year, bounds }: Pick<StatisticsScope, "year" | "bounds">, shape: TabularEra, regions: readonly string[]): Promise<Map<string, RegionReport>> {
  const { rows } = await sql<ReportRow>`
    select a.region_code as "regionCode", a.id as "agencyId", a.name as agency, r.id as "reportId", ${bodyStatus(shape)} as status, f.cells, f.amounts, f.blank, f.unread, f.inferred
    from agency a join report r on r.agency_id = a.id and r.year = ${year} left join figure_set f on f.report_id = r.id
    where a.region_code = any(${[...regions]}::text[]) and a.kind = 'government' and a.level in ('county', 'city', 'province') and ${withinBounds("a", bounds, "id")} order by a.id desc`.execute(db);
  return new Map(rows.map((row) => [row.regionCode, regionReport(row)]));
}


import { sql } from "kysely";
import { COUNTRY } from "../../lib/statistics/counting";
import { compareCells, type ComparedCell } from "../../lib/statistics/comparison";
import { FIRST_TABULAR_YEAR, shapeDue } from "../../lib/statistics/figures";
import type { CellSum, Coverage } from "../../lib/statistics/sums";
import type { YearFigures } from "../../lib/statistics/series";
import type { LeftOutRow } from "../../lib/export/statistics-sheets";
import type { TabularEra } from "../../lib/report/formats";
import type { Database } from "../client";
import { inScope } from "../queries/scope";
import { statisticsCoverage, statisticsSums } from "../queries/statistics";
import { statisticsSeries } from "../queries/statistics-figures";
import { regionReports } from "../queries/statistics-reported";
import { bodyStatus, membersOf, topRegions, type StatisticsScope } from "../queries/statistics-scope";
import type { ExportScope } from "./scope";
import { pagedByKey } from "./snapshot";

/** The figures of one year of a scope as they are exported. */
export interface StatisticsFacts {
  scope: StatisticsScope;
  shape: TabularEra;
  coverage: Coverage;
  cells: CellSum[];
  /** Null when there is no report of the region's government to compare with. */
  compared: ComparedCell[] | null;
  years: YearFigures[];
}

/** The scope of an export as the page of figures has it. */
async function summedExport(db: Database, { year, region, level, kind, bounds }: ExportScope & { year: number }): Promise<StatisticsScope> {
  const narrowed = { region: region ?? null, level: level ?? null, kind: kind ?? null, bounds };
  return { year, ...narrowed, tops: await topRegions(db, narrowed) };
}

async function comparedWith(db: Database, scope: StatisticsScope, shape: TabularEra, coverage: Coverage, cells: readonly CellSum[]): Promise<ComparedCell[] | null> {
  const [top = COUNTRY, ...more] = scope.tops;
  if (more.length > 0 || top === COUNTRY || scope.level !== null || scope.kind !== null || scope.bounds.kind === "agencies") return null;
  const report = (await regionReports(db, scope, shape, [top])).get(top);
  return report?.status === "counted" ? compareCells(cells, coverage, (at) => report.statedAt(at)) : null;
}

/** Everything that the export of figures is made from; null for years without prescribed tables. */
export async function statisticsFacts(db: Database, asked: ExportScope & { year: number }): Promise<StatisticsFacts | null> {
  const shape = shapeDue(asked.year);
  if (shape === null) return null;
  const scope = await summedExport(db, asked);
  const coverage = await statisticsCoverage(db, scope, shape);
  const { cells } = await statisticsSums(db, scope, shape);
  return { scope, shape, coverage, cells, compared: await comparedWith(db, scope, shape, coverage, cells), years: await statisticsSeries(db, scope, FIRST_TABULAR_YEAR, asked.year) };
}

/** The bodies of a scope that its sums do not hold, in the order of their numbers. */
export async function* leftOutRows(db: Database, { scope, shape }: Pick<StatisticsFacts, "scope" | "shape">): AsyncGenerator<LeftOutRow> {
  const { year, bounds } = scope;
  const outside = bounds.kind === "agencies" ? sql`false` : sql`(a.counts_in is null and r.id is not null and ${inScope("a", scope, "id")})`;
  const page = async (after: number, limit: number): Promise<(LeftOutRow & { id: number })[]> => {
    const { rows } = await sql<LeftOutRow & { id: number }>`
      select * from (
        select a.id, a.name as agency, a.region_name as region, a.region_code as "regionCode", a.level, a.kind, case when ${outside} then 'outside' else ${bodyStatus(shape)} end as reason
        from agency a left join roster_entry e on e.agency_id = a.id and e.year = ${year} left join report r on r.agency_id = a.id and r.year = ${year} left join figure_set f on f.report_id = r.id
        where a.id > ${after} and (e.agency_id is not null or r.id is not null) and (${outside} or (${membersOf(scope)}))
      ) as body where reason <> 'counted' order by id limit ${limit}`.execute(db);
    return rows;
  };
  for await (const { id: _, ...row } of pagedByKey(page, (stored) => stored.id)) yield row;
}

/** How many bodies `leftOutRows` gives. */
export const countLeftOut = ({ missing, otherShape, noTables, outside }: Coverage): number => missing + otherShape + noTables + outside;

/** How many reports the figures of a scope add up; null without a year, or for years without prescribed tables. */
export async function countSummed(db: Database, asked: ExportScope): Promise<number | null> {
  const { year } = asked;
  const shape = year === undefined ? null : shapeDue(year);
  if (year === undefined || shape === null) return null;
  return (await statisticsCoverage(db, await summedExport(db, { ...asked, year }), shape)).counted;
}

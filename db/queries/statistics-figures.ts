import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { TabularEra } from "../../lib/report/formats";
import { MAIN_FIGURE_CELLS, MAIN_FIGURES, roundedSum, type MainFigure } from "../../lib/statistics/figures";
import type { FigureGroup, FigureSum, YearFigures } from "../../lib/statistics/series";
import { cellCode } from "../cell-codes";
import type { Database } from "../client";
import { allOf, inScope, regionPrefix } from "./scope";
import { bodyStatus, isMember, membersOf, yearlyStatus, type BodyStatus, type StatisticsScope } from "./statistics-scope";

/** The numbers of the cells that make up a figure. */
export const codesOf = (cells: readonly { table: Parameters<typeof cellCode>[0]; cell: string }[]): number[] =>
  cells.flatMap(({ table, cell }) => cellCode(table, cell) ?? []);

const FIGURE_CELLS = sql`(values ${sql.join(MAIN_FIGURES.flatMap((figure) => codesOf(MAIN_FIGURE_CELLS[figure]).map((code) => sql`(${sql.lit(figure)}, ${sql.lit(code)}::smallint)`)))})`;
const FIGURE_SETS = sql`(values ${sql.join(MAIN_FIGURES.map((figure) => sql`(${sql.lit(figure)}, ${sql.lit(`{${codesOf(MAIN_FIGURE_CELLS[figure]).join(",")}}`)}::smallint[])`))})`;

interface GroupRow {
  part: "bodies" | "sum" | "unknown";
  group: string;
  figure: MainFigure | null;
  sum: number;
  count: number;
}

interface Grouping {
  /** What the reports are put together by. */
  by: RawBuilder<unknown>;
  years: readonly [from: number, to: number];
  members: RawBuilder<SqlBool>;
  status: RawBuilder<BodyStatus>;
}

async function figureGroups(db: Database, { by, years: [from, to], members, status }: Grouping): Promise<Map<string, FigureGroup>> {
  const { rows } = await sql<GroupRow>`
    with body as materialized (
      select (${by})::text as "group", e.agency_id is not null as due, ${status} as status, f.cells, f.amounts, f.blank, f.unread
      from agency a cross join generate_series(${from}::int, ${to}::int) as of_year(year)
      left join roster_entry e on e.agency_id = a.id and e.year = of_year.year
      left join report r on r.agency_id = a.id and r.year = of_year.year left join figure_set f on f.report_id = r.id
      where ${members} and (e.agency_id is not null or r.id is not null)
    ), counted as (select * from body where status = 'counted')
    select 'bodies' as part, "group", null as figure, count(*) filter (where due)::float8 as sum, count(*) filter (where status = 'counted')::int as count from body group by "group"
    union all
    select 'sum', "group", of.figure, sum(x.amount), 0 from counted, unnest(cells, amounts) as x(code, amount) join ${FIGURE_CELLS} as of(figure, code) on of.code = x.code group by "group", of.figure
    union all
    select 'unknown', "group", of.figure, 0, count(*)::int from counted join ${FIGURE_SETS} as of(figure, codes) on counted.unread && of.codes or counted.blank && of.codes group by "group", of.figure`.execute(db);
  const groups = new Map<string, FigureGroup>();
  for (const row of rows) if (row.part === "bodies") groups.set(row.group, { expected: row.sum, counted: row.count, figures: figuresIn(rows, row.group) });
  return groups;
}

function figuresIn(rows: readonly GroupRow[], group: string): Record<MainFigure, FigureSum> {
  const of = (figure: MainFigure): FigureSum => {
    const found = rows.filter((row) => row.group === group && row.figure === figure);
    return { sum: roundedSum(found.find(({ part }) => part === "sum")?.sum ?? 0), unknown: found.find(({ part }) => part === "unknown")?.count ?? 0 };
  };
  return {
    newReceived: of("newReceived"), granted: of("granted"), partial: of("partial"), denied: of("denied"), unavailable: of("unavailable"), refused: of("refused"),
    carriedForward: of("carriedForward"), upheld: of("upheld"), corrected: of("corrected"), licensing: of("licensing"), penalties: of("penalties"),
  };
}

/** The main figures of a scope over the years, oldest first; years of which nothing is known are left out. */
export async function statisticsSeries(db: Database, scope: StatisticsScope, fromYear: number, toYear: number): Promise<YearFigures[]> {
  const groups = await figureGroups(db, { by: sql`of_year.year`, years: [fromYear, toYear], members: membersOf(scope), status: yearlyStatus(sql`of_year.year`, fromYear, toYear) });
  return [...groups].map(([year, group]) => ({ year: Number(year), ...group })).toSorted((a, b) => a.year - b.year);
}

/** The main figures of the bodies of each region, as the page of that region adds them up. @param regions full codes of one step below a scope's region */
export async function statisticsByRegion(db: Database, scope: StatisticsScope, shape: TabularEra, regions: readonly string[]): Promise<Map<string, FigureGroup>> {
  const digits = Math.max(2, ...regions.map((code) => regionPrefix(code).length));
  const region = sql`rpad(left(a.region_code, ${sql.lit(digits)}), 6, '0')`;
  const members = allOf([inScope("a", scope, "id"), sql`${region} = any(${[...regions]}::text[])`, isMember(scope, (code) => sql`${code} = ${region}`)]);
  return await figureGroups(db, { by: region, years: [scope.year, scope.year], members, status: bodyStatus(shape) });
}

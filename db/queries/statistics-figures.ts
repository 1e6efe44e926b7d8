import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { TabularEra } from "../../lib/report/formats";
import { MAIN_FIGURE_CELLS, MAIN_FIGURES, roundedSum, type MainFigure } from "../../lib/statistics/figures";
import type { FigureGroup, FigureSum, YearFigures } from "../../lib/statistics/series";
import type { Database } from "../client";
import { figureParts, type FigurePart } from "../tallies/read-figures";
import { codesOf, FIGURE_CELLS, FIGURE_SETS } from "./figure-codes";
import { allOf, inScope, regionPrefix } from "./scope";
import { bodyStatus, isMember, membersOf, yearlyStatus, type BodyStatus, type StatisticsScope } from "./statistics-scope";

interface GroupRow {
  part: "bodies" | "sum" | "unknown";
  group: string;
  figure: MainFigure | null;
  sum: number;
  count: number;
}

interface Grouping {
  /** What the reports are put together by; told the column of the year. */
  by: (year: "e.year" | "r.year") => RawBuilder<unknown>;
  years: readonly [from: number, to: number];
  members: RawBuilder<SqlBool>;
  status: RawBuilder<BodyStatus>;
}

async function figureGroups(db: Database, { by, years: [from, to], members, status }: Grouping): Promise<Map<string, FigureGroup>> {
  // Roster and reports are joined to the bodies apart: each can then be read by body or by year, whichever is less.
  const { rows } = await sql<GroupRow>`
    with due as (
      select (${by("e.year")})::text as "group", count(*)::int as bodies from roster_entry e join agency a on a.id = e.agency_id where e.year between ${from} and ${to} and ${members} group by 1
    ), counted as materialized (
      select (${by("r.year")})::text as "group", f.cells, f.amounts, f.blank, f.unread
      from report r join agency a on a.id = r.agency_id join figure_set f on f.report_id = r.id
      where r.year between ${from} and ${to} and ${members} and ${status} = 'counted'
    ), reports as (select "group", count(*)::int as bodies from counted group by 1)
    select 'bodies' as part, "group", null as figure, coalesce(due.bodies, 0)::float8 as sum, coalesce(reports.bodies, 0) as count from due full join reports using ("group")
    union all
    select 'sum', "group", of.figure, sum(x.amount), 0 from counted, unnest(cells, amounts) as x(code, amount) join ${FIGURE_CELLS} as of(figure, code) on of.code = x.code group by "group", of.figure
    union all
    select 'unknown', "group", of.figure, 0, count(*)::int from counted join ${FIGURE_SETS} as of(figure, codes) on counted.unread && of.codes or counted.blank && of.codes group by "group", of.figure`.execute(db);
  const groups = new Map<string, FigureGroup>();
  for (const row of rows) if (row.part === "bodies") groups.set(row.group, { expected: row.sum, counted: row.count, figures: figuresIn(rows, row.group) });
  return groups;
}

/** The same from what is kept added up. */
function groupsOf(parts: readonly FigurePart[]): Map<string, FigureGroup> {
  const groups = new Map<string, FigureGroup>();
  for (const group of new Set(parts.map((part) => part.group))) {
    const own = parts.filter((part) => part.group === group);
    const number = (name: string): number => own.find(({ part }) => part === name)?.reports ?? 0;
    const [expected, counted] = [number("due"), number("counted")];
    if (expected === 0 && counted === 0) continue;
    const rows = MAIN_FIGURES.flatMap((figure): GroupRow[] => {
      const codes = codesOf(MAIN_FIGURE_CELLS[figure]);
      const sum = own.reduce((total, { part, code, sum: amount }) => (part === "amount" && codes.includes(code) ? total + amount : total), 0);
      return [{ part: "sum", group, figure, sum, count: 0 }, { part: "unknown", group, figure, sum: 0, count: number(`unknown:${figure}`) }];
    });
    groups.set(group, { expected, counted, figures: figuresIn(rows, group) });
  }
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
  const parts = await figureParts(db, scope, [fromYear, toYear], { by: "year" });
  const groups = parts ? groupsOf(parts) : await figureGroups(db, { by: (year) => sql.ref(year), years: [fromYear, toYear], members: membersOf(scope), status: yearlyStatus(fromYear, toYear) });
  return [...groups].map(([year, group]) => ({ year: Number(year), ...group })).toSorted((a, b) => a.year - b.year);
}

/** The main figures of the bodies of each region, as the page of that region adds them up. @param regions full codes of one step below a scope's region */
export async function statisticsByRegion(db: Database, scope: StatisticsScope, shape: TabularEra, regions: readonly string[]): Promise<Map<string, FigureGroup>> {
  const parts = await figureParts(db, scope, [scope.year, scope.year], { by: "region", regions });
  if (parts) return groupsOf(parts);
  const digits = Math.max(2, ...regions.map((code) => regionPrefix(code).length));
  const region = sql`rpad(left(a.region_code, ${sql.lit(digits)}), 6, '0')`;
  const isDirect = scope.level === null && (scope.kind === null || scope.kind === "government");
  // Said twice where it can be, since only the plain column has an index.
  const among = isDirect ? sql<SqlBool>`a.counts_in = any(${[...regions]}::text[])` : sql<SqlBool>`${region} = any(${[...regions]}::text[])`;
  const members = allOf([inScope("a", scope, "id"), among, isMember(scope, (code) => sql`${code} = ${region}`)]);
  return await figureGroups(db, { by: () => region, years: [scope.year, scope.year], members, status: bodyStatus(shape) });
}

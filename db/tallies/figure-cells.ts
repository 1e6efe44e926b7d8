import { sql, type RawBuilder, type SqlBool } from "kysely";
import { allOf, inScope } from "../queries/scope";
import { FIGURE_SETS } from "../queries/figure-codes";
import { isMember, LEVEL_OF_REGION, SPEAKS, yearlyStatus, type IsTop, type StatisticsScope } from "../queries/statistics-scope";
import { AREA_DIGITS, inAreas, type ChangedArea } from "./areas";

const IS_NESTED = sql<boolean>`coalesce(a.counts_in is not null and ${LEVEL_OF_REGION} = a.level::text, false)`;

interface Rows {
  years: readonly [from: number, to: number];
  where: RawBuilder<SqlBool>;
  /** How often a body counts: a body that a tally counted and that is none of the sum's counts −1. */
  weight: RawBuilder<unknown>;
  /** Columns of the agency `a` and the year `y.year` that the rows are put together by, each with its name. */
  by: RawBuilder<unknown>;
  names: RawBuilder<unknown>;
}

/**
 * What the page of figures adds up, over bodies `a` and years `y`, a row for each part and cell:
 * - `due`, `counted`, `unexpected`, `missing`, `otherShape`, `noTables`, `outside` count bodies;
 * - `amount`, `blank`, `unread`, `inferred` are of a cell of the reports that are counted;
 * - `unknown:` and a main figure counts the reports that lack a number in one of its cells.
 */
function partRows({ years: [from, to], where, weight, by, names }: Rows): RawBuilder<unknown> {
  const cell = (part: string, column: string): RawBuilder<unknown> => sql`
    select ${names}, ${sql.lit(part)}, x.code, 0::float8, weight from counted, unnest(${sql.ref(column)}) as x(code)`;
  return sql`
    with body as materialized (
      select ${by}, ${weight} as weight, e.agency_id is not null as due, a.counts_in is null as outside, r.id is not null as here,
        case when r.id is null then 'missing' else ${yearlyStatus(from, to)} end as status, f.cells, f.amounts, f.blank, f.unread, f.inferred
      from agency a cross join (select y::smallint as year from generate_series(${from}::int, ${to}::int) y) y
        left join roster_entry e on e.agency_id = a.id and e.year = y.year left join report r on r.agency_id = a.id and r.year = y.year left join figure_set f on f.report_id = r.id
      where (e.agency_id is not null or r.id is not null) and ${where}
    ), counted as materialized (select * from body where status = 'counted' and not outside),
    part as (
      select ${names}, case when outside then 'outside' else status end as part, 0::smallint as code, 0::float8 as sum, weight as reports from body where not outside or here
      union all select ${names}, 'due', 0, 0, weight from body where due and not outside
      union all select ${names}, 'unexpected', 0, 0, weight from counted where not due
      union all select ${names}, 'amount', x.code, x.amount * weight, weight from counted, unnest(cells, amounts) as x(code, amount)
      union all ${cell("blank", "blank")} union all ${cell("unread", "unread")} union all ${cell("inferred", "inferred")}
      union all select ${names}, 'unknown:' || of.figure, 0, 0, weight from counted join ${FIGURE_SETS} as of(figure, codes) on counted.unread && of.codes or counted.blank && of.codes
    )
    select ${names}, part, code, sum(sum) as sum, sum(reports)::int as reports from part where part is not null group by ${names}, part, code`;
}

/** Counts areas from the reports: the columns of `figure_tally`. */
export function figureCells(areas: readonly ChangedArea[]): RawBuilder<unknown> {
  const years = areas.map(({ year }) => year);
  const names = sql`region, year, level, kind, is_nested`;
  return sql`select ${sql.lit(AREA_DIGITS)}, * from (${partRows({
    years: [Math.min(...years), Math.max(...years)],
    where: inAreas("a", areas, "y"),
    weight: sql`1`,
    by: sql`left(a.region_code, ${sql.lit(AREA_DIGITS)}) as region, y.year, coalesce(a.level::text, '') as level, a.kind, ${IS_NESTED} as is_nested`,
    names,
  })}) as cells`;
}

/** Whether the tally's rows of a scope hold the body `a`, before what is said of its own regions. */
const isTallied = ({ level, kind }: StatisticsScope): RawBuilder<SqlBool> => (kind !== null && kind !== "government" ? sql`true` : level === null ? sql`false` : sql`not ${IS_NESTED}`);

/**
 * What has to be added to a tally's rows for a scope: the bodies of areas that have changed, and those that count differently
 * because they stand directly under a region that the sum speaks of, or speak for it.
 * @param group what the rows are put together by; told the year
 */
export function figureCorrections(scope: StatisticsScope, years: readonly [number, number], { isTop, group, changed, among }: { isTop: IsTop; group: RawBuilder<unknown>; changed: readonly ChangedArea[]; among: RawBuilder<SqlBool> }): RawBuilder<unknown> {
  const isChanged = changed.length === 0 ? sql<SqlBool>`false` : inAreas("a", changed, "y");
  const isSpecial = sql<SqlBool>`(${isTop(sql`a.counts_in`)} or (${SPEAKS} and ${isTop(sql`a.region_code`)}))`;
  const isIn = sql`(a.counts_in is null or ${isMember(scope, isTop)})::int`;
  const wasIn = sql`(a.counts_in is null or ${isTallied(scope)})::int`;
  const weight = sql`(${isIn} - case when ${isChanged} then 0 else ${wasIn} end)`;
  const part = (where: RawBuilder<SqlBool>): RawBuilder<unknown> =>
    partRows({ years, where: allOf([inScope("a", scope, "id"), among, where, sql`${weight} <> 0`]), weight, by: sql`${group} as "group"`, names: sql`"group"` });
  // Two statements, since one condition of both would keep each from its index.
  const special = part(sql`${isSpecial} and not coalesce(${isChanged}, false)`);
  return changed.length === 0 ? special : sql`(${special}) union all (${part(isChanged)})`;
}

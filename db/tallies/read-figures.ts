import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Database } from "../client";
import { allOf, regionPrefix } from "../queries/scope";
import { amongTops, type IsTop, type StatisticsScope } from "../queries/statistics-scope";
import { AREA_DIGITS, countedRegion, ofAreas, planTally } from "./areas";
import { figureCorrections } from "./figure-cells";

/** A part of what is added up, as `figure-cells.ts` tells them, of one group. */
export interface FigurePart {
  group: string;
  part: string;
  code: number;
  sum: number;
  reports: number;
}
/** What the sums are put together by: nothing, the year, or the regions of one step. */
export type FigureGrouping = { by: "nothing" } | { by: "year" } | { by: "region"; regions: readonly string[] };

interface Grouped {
  digits: number;
  kept: RawBuilder<unknown>;
  now: RawBuilder<unknown>;
  isTop: IsTop;
  /** Of the tally's rows and of the bodies those of the groups. */
  ofKept: RawBuilder<SqlBool>;
  among: RawBuilder<SqlBool>;
}

function groupedBy(scope: StatisticsScope, grouping: FigureGrouping): Grouped {
  const isTop = amongTops(scope.tops);
  const everything = { isTop, digits: 0, ofKept: sql<SqlBool>`true`, among: sql<SqlBool>`true` };
  if (grouping.by === "nothing") return { ...everything, kept: sql`''`, now: sql`''` };
  if (grouping.by === "year") return { ...everything, kept: sql`t.year::text`, now: sql`y.year::text` };
  const regions = sql`${[...grouping.regions]}::text[]`;
  const digits = Math.max(2, ...grouping.regions.map((code) => regionPrefix(code).length));
  const full = (code: RawBuilder<unknown>): RawBuilder<unknown> => sql`rpad(left(${code}, ${sql.lit(digits)}), 6, '0')`;
  const [kept, now] = [full(sql`t.region`), full(sql`a.region_code`)];
  return { digits, kept, now, isTop: (code) => sql`(${code} = any(${regions}) and ${code} = ${now})`, ofKept: sql`${kept} = any(${regions})`, among: sql`${now} = any(${regions})` };
}

/** Whether a scope's sums are over so many bodies that they are kept: those of a level or kind. Others hold the bodies directly under a region. */
const isKept = ({ level, kind }: StatisticsScope): boolean => level !== null || (kind !== null && kind !== "government");

/**
 * What the page of figures adds up for a scope that is narrowed to a level or kind, over some years.
 * @returns null when it has to be added up from the reports
 */
export async function figureParts(db: Database, scope: StatisticsScope, [from, to]: readonly [number, number], grouping: FigureGrouping): Promise<FigurePart[] | null> {
  if (!isKept(scope)) return null;
  const { digits, kept, now, isTop, ofKept, among } = groupedBy(scope, grouping);
  const plan = digits > AREA_DIGITS ? null : await planTally(db, scope, Array.from({ length: to - from + 1 }, (_, index) => from + index));
  if (plan === null) return null;
  const { level, kind } = scope;
  const conditions = [
    sql<SqlBool>`t.year between ${from} and ${to}`,
    ofKept,
    ...(level === null ? [] : [sql<SqlBool>`t.level = ${level}`]),
    ...(kind === null ? [] : [sql<SqlBool>`t.kind = ${kind}`]),
    ...(kind !== null && kind !== "government" ? [] : [sql<SqlBool>`not t.is_nested`]),
  ];
  const regions = plan.prefixes.length === 0 ? sql`false` : sql`(${sql.join(plan.prefixes.map((prefix) => countedRegion(prefix, digits)), sql` or `)})`;
  const less = sql`union all select ${kept}, part, code, -sum, -reports from figure_tally t where t.breadth = 4 and ${ofAreas("t", "region", plan.changed)} and ${allOf(conditions)}`;
  const { rows } = await sql<FigurePart>`
    select "group", part, code::int, sum(sum)::float8 as sum, sum(reports)::int as reports from (
      select ${kept} as "group", part, code, sum, reports from figure_tally t where ${regions} and ${allOf(conditions)}
      ${plan.changed.length === 0 ? sql`` : less}
      union all (${figureCorrections(scope, [from, to], { isTop, group: now, changed: plan.changed, among })})
    ) as parts group by 1, 2, 3 having sum(reports) <> 0`.execute(db);
  return rows;
}

import { sql, type RawBuilder, type SqlBool } from "kysely";
import { otherShape, shapeDue } from "../../lib/statistics/figures";
import { OFFICIAL_CELLS } from "../../lib/report/figure-set";
import { TABLE_KEYS } from "../../lib/report/cells";
import type { TabularEra } from "../../lib/report/formats";
import { COUNTRY } from "../../lib/statistics/counting";
import type { Database } from "../client";
import { allOf, inScope, regionPrefix, type Scope } from "./scope";

/** What figures are added up for. `tops` are the regions that the sum speaks of, as full codes. */
export interface StatisticsScope extends Scope {
  year: number;
  tops: readonly string[];
}

const CODE_DIGITS = 6;
const fullCode = (prefix: string): string => prefix.padEnd(CODE_DIGITS, "0");

/** The smallest region that has all bodies; the country when there are none. All codes lie between the first and the last. */
async function commonRegion(db: Database): Promise<string> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`select min(region_code) as first, max(region_code) as last from agency where region_code > ''`.execute(db);
  const [first, last] = [rows[0]?.first ?? COUNTRY, rows[0]?.last ?? COUNTRY];
  const digits = [6, 4, 2].find((length) => first.slice(0, length) === last.slice(0, length)) ?? 0;
  return fullCode(first.slice(0, digits));
}

/**
 * The regions that the sums of a scope speak of: the region asked for, else what the account is bounded to, else the smallest
 * region that has all bodies, so that a county's installation shows the county at once.
 */
export async function topRegions(db: Database, { region, bounds }: Pick<Scope, "region" | "bounds">): Promise<string[]> {
  const asked = region === null ? null : regionPrefix(region);
  if (bounds.kind === "regions") {
    const below = bounds.prefixes.filter((prefix) => asked === null || prefix.startsWith(asked));
    if (below.length > 0 && !(asked !== null && bounds.prefixes.some((prefix) => asked.startsWith(prefix)))) return below.map(fullCode);
  }
  if (asked !== null) return [fullCode(asked)];
  return [await commonRegion(db)];
}

/** Whether a code is one of the regions that a sum speaks of. */
export type IsTop = (code: RawBuilder<unknown>) => RawBuilder<SqlBool>;
/** The regions of a scope, for `isMember`. */
export const amongTops = (tops: readonly string[]): IsTop => (code) => sql`${code} = any(${[...tops]}::text[])`;

/** Whether the report of the agency `a` may speak for its region. */
export const SPEAKS = sql<SqlBool>`(a.kind = 'government' and a.level in ('county', 'city', 'province'))`;
/** The level of the region whose figures hold those of the agency `a`. */
export const LEVEL_OF_REGION = sql`(case when a.counts_in = ${sql.lit(COUNTRY)} then 'national' when a.counts_in like '%0000' then 'province' when a.counts_in like '%00' then 'city' else 'county' end)`;

/** `isCounted` of `lib/statistics/counting.ts`, on the agency `a`. An account of bodies sees theirs, each figure once. */
export function isMember({ level, kind, bounds }: Pick<Scope, "level" | "kind" | "bounds">, isTop: IsTop): RawBuilder<SqlBool> {
  const countsIn = sql`a.counts_in`;
  if (bounds.kind === "agencies") {
    return sql`not exists (select from agency above where above.id = any(${[...bounds.ids]}::int[]) and above.kind = 'government' and above.level <> 'township' and above.region_code = a.counts_in and above.id <> a.id)`;
  }
  if (kind === null || kind === "government") {
    const direct = isTop(countsIn);
    if (level === null) return direct;
    return sql`a.counts_in is not null and not (${SPEAKS} and ${isTop(sql`a.region_code`)}) and (${direct} or ${LEVEL_OF_REGION} <> ${level})`;
  }
  return sql`a.counts_in is not null and not (${SPEAKS} and ${isTop(sql`a.region_code`)})`;
}

/** The bodies of a scope that are added up, whether their report is here or not, as a condition on the agency `a`. */
export const membersOf = (scope: StatisticsScope): RawBuilder<SqlBool> => allOf([inScope("a", scope, "id"), isMember(scope, amongTops(scope.tops))]);

const officialCount = (shape: TabularEra): number => TABLE_KEYS.reduce((sum, table) => sum + OFFICIAL_CELLS[shape][table].length, 0);

export const BODY_STATUSES = ["counted", "missing", "otherShape", "noTables"] as const;
/** What became of a body's report in a sum. */
export type BodyStatus = (typeof BODY_STATUSES)[number];

/** The status of a body of one year, from its report `r` and figures `f`, whose rows may be absent. @param shape the shape due */
export const bodyStatus = (shape: TabularEra): RawBuilder<BodyStatus> => sql`(case
  when r.id is null then 'missing'
  when r.era = ${otherShape(shape)}::era_found then 'otherShape'
  when f.report_id is null or cardinality(f.unread) >= ${officialCount(shape)} then 'noTables'
  else 'counted' end)`;

/** The same of reports over several years, each with its own shape. */
export const yearlyStatus = (fromYear: number, toYear: number): RawBuilder<BodyStatus> => {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const cases = years.flatMap((year) => {
    const shape = shapeDue(year);
    return shape === null ? [] : [sql`when ${sql.lit(year)} then ${bodyStatus(shape)}`];
  });
  return sql`(case r.year ${sql.join(cases, sql` `)} end)`;
};

import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Database } from "../client";
import { regionPrefix, type Scope } from "../queries/scope";

/** Numbers are counted anew for whole prefectures: the first four digits of a region code. */
export const AREA_DIGITS = 4;
/** An area and year in which something has changed since it was counted. */
export interface ChangedArea {
  area: string;
  year: number;
}

/** Up to so many areas are each found by an index; more are found by reading the table. */
const FEW = 64;

/** Whether a row belongs to one of the areas and their years. @param alias a table with `region_code` @param yearAlias the table with `year`, where it is another */
export function inAreas(alias: string, areas: readonly ChangedArea[], yearAlias = alias): RawBuilder<SqlBool> {
  const code = sql.ref(`${alias}.region_code`);
  const year = sql.ref(`${yearAlias}.year`);
  if (areas.length > FEW) return sql`(left(${code}, ${sql.lit(AREA_DIGITS)}), ${year}) in (select * from unnest(${areas.map(({ area }) => area)}::text[], ${areas.map((entry) => entry.year)}::smallint[]))`;
  // An area of fewer digits is that of codes that have no more.
  const ofArea = ({ area }: ChangedArea): RawBuilder<SqlBool> => (area.length < AREA_DIGITS ? sql`${code} = ${area}` : sql`${code} >= ${area} and ${code} < ${`${area}:`}`);
  return areas.length === 0 ? sql`false` : sql`(${sql.join(areas.map((entry) => sql`(${ofArea(entry)} and ${year} = ${entry.year})`), sql` or `)})`;
}

/** Whether a row of a tally by areas is of one of them. @param region the column of the area */
export const ofAreas = (alias: string, region: string, areas: readonly ChangedArea[]): RawBuilder<SqlBool> =>
  sql`(${sql.ref(`${alias}.${region}`)}, ${sql.ref(`${alias}.year`)}) in (select * from unnest(${areas.map(({ area }) => area)}::text[], ${areas.map(({ year }) => year)}::smallint[]))`;

/**
 * The code prefixes, of as many digits as are counted by (0, 2 or 4), that make up a scope's region within what the account may look at;
 * null when it cannot be put together of whole areas, as a county's cannot.
 */
export function countedPrefixes({ region, bounds }: Pick<Scope, "region" | "bounds">): string[] | null {
  if (bounds.kind === "agencies") return null;
  const asked = region === null ? "" : regionPrefix(region);
  const allowed = bounds.kind === "everything" ? [""] : bounds.prefixes.map(regionPrefix);
  const within = allowed.flatMap((prefix) => (prefix.startsWith(asked) ? [prefix] : asked.startsWith(prefix) ? [asked] : []));
  const outermost = [...new Set(within)].filter((prefix, _, all) => !all.some((other) => other !== prefix && prefix.startsWith(other)));
  return outermost.every(({ length }) => length === 0 || length === 2 || length === AREA_DIGITS) ? outermost : null;
}

/** What a scope's numbers are put together from: what is counted already, without the areas that have changed. */
export interface TallyPlan {
  prefixes: readonly string[];
  changed: readonly ChangedArea[];
}

/** Beyond so many changed areas it is as well to read everything. */
const MOST_CHANGED = 40;

/**
 * Tells how a scope's numbers can be had from the tallies. What is asked by the plan later is never older than this call.
 * @param years the years that are looked at; null for all
 * @returns null when they have to be counted from the tables: the scope does not consist of whole areas, or too much has changed
 */
export async function planTally(db: Database, scope: Pick<Scope, "region" | "bounds">, years: readonly number[] | null): Promise<TallyPlan | null> {
  const prefixes = countedPrefixes(scope);
  if (prefixes === null) return null;
  const { rows } = await sql<ChangedArea>`select distinct area, year from tally_mark`.execute(db);
  const changed = rows.filter(({ area, year }) => (years === null || years.includes(year)) && prefixes.some((prefix) => area.startsWith(prefix)));
  return changed.length > MOST_CHANGED ? null : { prefixes, changed };
}

/** The rows of a tally `t` that make up a prefix, as coarse as can be while so many digits are told apart. */
export function countedRegion(prefix: string, digits: number): RawBuilder<SqlBool> {
  const breadth = Math.max(prefix.length, digits);
  const within = prefix.length === breadth ? sql<SqlBool>`t.region = ${prefix}` : prefix === "" ? sql<SqlBool>`true` : sql<SqlBool>`t.region >= ${prefix} and t.region < ${`${prefix}:`}`;
  return sql<SqlBool>`(t.breadth = ${sql.lit(breadth)} and ${within})`;
}

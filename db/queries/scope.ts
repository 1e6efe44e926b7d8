import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";

/** What a page is narrowed to. */
export interface Scope {
  /** The report year; null for every year. */
  year: number | null;
  /** A GB/T 2260 code of two to six digits; it stands for everything below it as well. */
  region: string | null;
  level: AgencyLevel | null;
  kind: AgencyKind | null;
  /** What the account may look at. */
  bounds: Bounds;
}

/** A condition that always holds. */
export const always: RawBuilder<SqlBool> = sql`true`;

/** Conditions joined by `and`; without any, a condition that always holds. */
export const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> => (conditions.length === 0 ? always : sql`${sql.join(conditions, sql` and `)}`);

/**
 * The digits that every region code at or below a region begins with: 370000 → 37, 370300 → 3703, 370303 → 370303.
 * @param code two to six digits
 */
export const regionPrefix = (code: string): string => code.replace(/(?:00)+$/, "");

/** The codes at or below a region, as a range that the index on a code can use. */
export function withinRegion(column: RawBuilder<unknown>, region: string): RawBuilder<SqlBool> {
  const prefix = regionPrefix(region);
  return sql`(${column} >= ${prefix} and ${column} < ${prefix + ":"})`;
}

/**
 * The bodies that an account may look at.
 * @param alias a table with the columns `region_code` and `agency_id` (or, for `agency` itself, `id`)
 */
export function withinBounds(alias: string, bounds: Bounds, idColumn: "agency_id" | "id"): RawBuilder<SqlBool> {
  if (bounds.kind === "everything") return always;
  if (bounds.kind === "agencies") return sql`${sql.ref(`${alias}.${idColumn}`)} = any(${[...bounds.ids]}::int[])`;
  const regions = bounds.prefixes.map((prefix) => withinRegion(sql.ref(`${alias}.region_code`), prefix));
  return regions.length === 0 ? sql`false` : sql`(${sql.join(regions, sql` or `)})`;
}

/**
 * The part of a scope that is about the body: what the account may look at, and region, level and kind of the table behind `alias`.
 * @param alias a table with the columns `region_code`, `level`, `kind` and `agency_id` (or, for `agency` itself, `id`)
 */
export function inScope(alias: string, scope: Pick<Scope, "region" | "level" | "kind" | "bounds">, idColumn: "agency_id" | "id" = "agency_id"): RawBuilder<SqlBool> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  const conditions: RawBuilder<SqlBool>[] = [withinBounds(alias, scope.bounds, idColumn)];
  if (scope.region !== null) conditions.push(withinRegion(column("region_code"), scope.region));
  if (scope.level !== null) conditions.push(sql`${column("level")} = ${scope.level}`);
  if (scope.kind !== null) conditions.push(sql`${column("kind")} = ${scope.kind}`);
  return allOf(conditions);
}

/** Counting stops here: a page says "over 10,000" rather than reading on. */
export const COUNT_CAP = 10_000;
/** A number of rows, or "more than the cap". */
export interface CappedCount {
  count: number;
  over: boolean;
}
/** Turns a count that was taken up to one row behind the cap into a capped count. */
export const capped = (count: number): CappedCount => (count > COUNT_CAP ? { count: COUNT_CAP, over: true } : { count, over: false });

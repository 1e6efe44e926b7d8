import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";
import { allOf, withinBounds, withinRegion } from "../queries/scope";

/** What an export is narrowed to. */
export interface ExportScope {
  /** What the account may look at, whatever else was chosen. */
  bounds: Bounds;
  year?: number;
  /** A region code; the regions below belong to it. */
  region?: string;
  level?: AgencyLevel;
  kind?: AgencyKind;
  /** A body's id. */
  agency?: number;
}

/** The scope as a condition on the table behind `alias`, which has `year`, `region_code`, `level`, `kind` and `agency_id`. */
export function agencyScope(alias: string, scope: ExportScope): RawBuilder<SqlBool> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  const conditions: RawBuilder<SqlBool>[] = [withinBounds(alias, scope.bounds, "agency_id")];
  if (scope.year !== undefined) conditions.push(sql`${column("year")} = ${scope.year}`);
  if (scope.region !== undefined) conditions.push(withinRegion(column("region_code"), scope.region));
  if (scope.level !== undefined) conditions.push(sql`${column("level")} = ${scope.level}`);
  if (scope.kind !== undefined) conditions.push(sql`${column("kind")} = ${scope.kind}`);
  if (scope.agency !== undefined) conditions.push(sql`${column("agency_id")} = ${scope.agency}`);
  return allOf(conditions);
}

/** The filters as the person set them: what an export says of itself. */
export const filtersOf = ({ year, region, level, kind, agency }: ExportScope): Record<string, string> =>
  Object.fromEntries(Object.entries({ year, region, level, kind, agency }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));

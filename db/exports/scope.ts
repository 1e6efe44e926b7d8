import { sql, type RawBuilder, type SqlBool } from "kysely";
import { allOf, withinRegion } from "../queries/scope";

/** What an export is narrowed to. */
export interface ExportScope {
  year?: number;
  /** A region code; the regions below belong to it. */
  region?: string;
  /** A body's id. */
  agency?: number;
}

/** The scope as a condition on the table behind `alias`, which has `year`, `region_code` and `agency_id`. */
export function agencyScope(alias: string, scope: ExportScope): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (scope.year !== undefined) conditions.push(sql`${sql.ref(`${alias}.year`)} = ${scope.year}`);
  if (scope.region !== undefined) conditions.push(withinRegion(sql.ref(`${alias}.region_code`), scope.region));
  if (scope.agency !== undefined) conditions.push(sql`${sql.ref(`${alias}.agency_id`)} = ${scope.agency}`);
  return allOf(conditions);
}

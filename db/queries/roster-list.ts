import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";
import type { RegionCount } from "../../lib/roster/region-tree";
import type { Database } from "../client";
import { allOf, capped, COUNT_CAP, inScope, withinBounds, type CappedCount, type Scope } from "./scope";

/** A body that must report on a year. */
export interface RosterLine {
  agencyId: number;
  name: string;
  regionName: string;
  regionCode: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  /** Null: the date of the law applies. */
  dueOn: string | null;
  source: string;
  reportId: number | null;
  publishedOn: string | null;
}
export interface RosterQuery {
  scope: Scope & { year: number };
  /** Part of the body's name. */
  search: string | null;
  /** The body's number where the page before ended. */
  after: number | null;
  limit: number;
}

const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;
const LINE = sql`
  a.id as "agencyId", a.name, a.region_name as "regionName", a.region_code as "regionCode", a.level, a.kind, e.due_on as "dueOn", e.source, r.id as "reportId", r.published_on as "publishedOn"
  from roster_entry e join agency a on a.id = e.agency_id left join report r on r.agency_id = e.agency_id and r.year = e.year`;

/** One page of the bodies that must report on the scope's year, in the order in which they became known. */
export async function listRoster(db: Database, { scope, search, after, limit }: RosterQuery): Promise<{ rows: RosterLine[]; next: number | null; count: CappedCount }> {
  const conditions: RawBuilder<SqlBool>[] = [sql`e.year = ${scope.year}`, inScope("a", scope, "id")];
  if (search !== null) conditions.push(sql`a.name like ${likePattern(search)}`);
  const page = after === null ? conditions : [...conditions, sql<SqlBool>`a.id > ${after}`];
  const [rows, counted] = await Promise.all([
    sql<RosterLine>`select ${LINE} where ${allOf(page)} order by a.id limit ${limit + 1}`.execute(db),
    sql<{ count: number }>`select count(*)::int as count from (select from roster_entry e join agency a on a.id = e.agency_id where ${allOf(conditions)} limit ${COUNT_CAP + 1}) as counted`.execute(db),
  ]);
  const shown = rows.rows.slice(0, limit);
  return { rows: shown, next: rows.rows.length > limit ? (shown.at(-1)?.agencyId ?? null) : null, count: capped(counted.rows[0]?.count ?? 0) };
}

/** The entry of a body for a year; undefined when it need not report. */
export async function findRosterLine(db: Database, agencyId: number, year: number): Promise<RosterLine | undefined> {
  const { rows } = await sql<RosterLine>`select ${LINE} where e.agency_id = ${agencyId} and e.year = ${year}`.execute(db);
  return rows[0];
}

/** The counts of the regions within bounds, by the codes under which bodies are filed. */
export async function countRosterRegions(db: Database, { year, bounds }: Pick<RosterQuery["scope"], "year" | "bounds">): Promise<RegionCount[]> {
  const { rows } = await sql<RegionCount>`
    select a.region_code as code, count(*)::int as due, count(r.id)::int as received
    from roster_entry e join agency a on a.id = e.agency_id left join report r on r.agency_id = e.agency_id and r.year = e.year
    where e.year = ${year} and ${withinBounds("a", bounds, "id")} group by a.region_code order by a.region_code`.execute(db);
  return rows;
}

import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import type { LogLine } from "../../lib/export/audit-log/sheet";
import type { Database } from "../client";
import { allOf, capped, COUNT_CAP, withinBounds, type CappedCount } from "./scope";

/** What of the audit log is looked at. */
export interface LogFilters {
  actor: string | null;
  action: string | null;
  /** `account:zhang`. */
  subject: string | null;
  /** Moments from this one on. */
  from: Date | null;
  /** Moments before this one. */
  before: Date | null;
  /** Words anywhere in what a line says. */
  search: string | null;
}
export interface LogQuery {
  filters: LogFilters;
  /** Who looks sees the lines of the bodies within bounds, and their own. */
  viewer: { id: string; bounds: Bounds };
}

const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;

function conditionsOf({ filters: { actor, action, subject, from, before, search }, viewer }: LogQuery): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (viewer.bounds.kind !== "everything") conditions.push(sql`(${withinBounds("l", viewer.bounds, "agency_id")} or l.actor_id = ${viewer.id})`);
  if (actor !== null) conditions.push(sql`l.actor = ${actor}`);
  if (action !== null) conditions.push(sql`l.action = ${action}`);
  if (subject !== null) conditions.push(sql`l.subject = ${subject}`);
  if (from !== null) conditions.push(sql`l.at >= ${from}`);
  if (before !== null) conditions.push(sql`l.at < ${before}`);
  if (search !== null) conditions.push(sql`concat_ws(' ', l.actor, l.origin, l.subject, l.before::text, l.after::text) ilike ${likePattern(search)}`);
  return conditions;
}

const LINE = sql`l.id, l.at, l.actor, l.origin, l.action, l.subject, l.region_code as "regionCode", l.before, l.after from audit_log l`;

/** One page of the audit log, the newest first. @param behind the id where the page before ended */
export async function listLog(db: Database, query: LogQuery, { behind, limit }: { behind: number | null; limit: number }): Promise<{ rows: LogLine[]; next: number | null; count: CappedCount }> {
  const conditions = conditionsOf(query);
  const page = behind === null ? conditions : [...conditions, sql<SqlBool>`l.id < ${behind}`];
  const { rows } = await sql<LogLine>`select ${LINE} where ${allOf(page)} order by l.id desc limit ${limit + 1}`.execute(db);
  const { rows: counted } = await sql<{ count: number }>`select count(*)::int as count from (select from audit_log l where ${allOf(conditions)} limit ${COUNT_CAP + 1}) as counted`.execute(db);
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null, count: capped(counted[0]?.count ?? 0) };
}

/** Lines in the order in which they were written, for an export. @param after the id where the page before ended */
export async function logPage(db: Database, query: LogQuery, after: number, limit: number): Promise<LogLine[]> {
  const { rows } = await sql<LogLine>`select ${LINE} where ${allOf([...conditionsOf(query), sql<SqlBool>`l.id > ${after}`])} order by l.id limit ${limit}`.execute(db);
  return rows;
}

/** How many lines an export has. */
export async function countLog(db: Database, query: LogQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_log l where ${allOf(conditionsOf(query))}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The different actions and actors of the log, each found by one step on an index. */
async function different(db: Database, column: "action" | "actor"): Promise<string[]> {
  const name = sql.ref(column);
  const { rows } = await sql<{ value: string }>`
    with recursive step as (
      (select ${name} as value from audit_log order by ${name} limit 1)
      union all select (select ${name} from audit_log where ${name} > step.value order by ${name} limit 1) from step where step.value is not null
    ) select value from step where value is not null`.execute(db);
  return rows.map(({ value }) => value);
}

/** What the log can be narrowed to. */
export const logChoices = async (db: Database): Promise<{ actions: string[]; actors: string[] }> => ({ actions: await different(db, "action"), actors: await different(db, "actor") });

import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { z } from "zod";
import type { agencyDetailSchema, agencyItemSchema } from "../../lib/api/agencies";
import type { Database } from "../client";
import { agencyYears, type AgencyYear } from "../queries/agency-detail";
import { allOf, inScope, type Scope } from "../queries/scope";

type Item = z.infer<typeof agencyItemSchema>;
type Detail = z.infer<typeof agencyDetailSchema>;

const ITEM = sql`select a.id, a.name, a.region_code as "regionCode", a.region_name as "regionName", a.level, a.kind, a.credit_code as "creditCode", a.aliases, a.on_roster as "onRoster" from agency a`;
const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** One page of bodies, by number. @param after the number where the page before ended */
export async function agencyPage(
  db: Database,
  { scope, search, after, limit }: { scope: Omit<Scope, "year">; search: string | null; after: number | null; limit: number },
): Promise<{ items: Item[]; after: number | null }> {
  const conditions: RawBuilder<SqlBool>[] = [inScope("a", scope, "id")];
  if (search !== null) conditions.push(sql`a.name like ${likePattern(search)}`);
  if (after !== null) conditions.push(sql`a.id > ${after}`);
  const { rows } = await sql<Item>`${ITEM} where ${allOf(conditions)} order by a.id limit ${limit + 1}`.execute(db);
  const items = rows.slice(0, limit);
  return { items, after: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

function yearOf({ year, status, publishedOn, reportId, era, versions, total, grade, reference, critical, major, minor, info, inReview }: AgencyYear): Detail["years"][number] {
  const counts = critical === null || major === null || minor === null || info === null || inReview === null ? null : { critical, major, minor, info, review: inReview };
  return { year, status, publishedOn, reportId, era, versions, total, grade, reference, counts };
}

/** A body with its years, the newest first; null when there is none. */
export async function agencyDetail(db: Database, id: number): Promise<Detail | null> {
  const { rows } = await sql<Item>`${ITEM} where a.id = ${id}`.execute(db);
  const [item] = rows;
  return item ? { ...item, years: (await agencyYears(db, id)).map(yearOf) } : null;
}

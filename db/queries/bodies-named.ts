import { sql } from "kysely";
import type { Database } from "../client";

/** A body as it is named and told from others. */
export interface NamedBody {
  id: number;
  name: string;
  regionName: string;
}

const MAX_ID = 2_147_483_647;

/** The body of a number, or those whose name, alone or behind its region's, is just these words. */
export async function findBodiesNamed(db: Database, words: string, limit: number): Promise<NamedBody[]> {
  const columns = ["id", "name", "region_name as regionName"] as const;
  const number = Number(words);
  if (/^\d+$/.test(words) && number <= MAX_ID) return await db.selectFrom("agency").select(columns).where("id", "=", number).execute();
  return await db
    .selectFrom("agency")
    .select(columns)
    .where((where) => where.or([where("name", "=", words), where(sql<string>`region_name || name`, "=", words)]))
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Bodies by their numbers, in their order; those that are not there are left out. */
export async function bodiesByIds(db: Database, ids: readonly number[]): Promise<NamedBody[]> {
  if (ids.length === 0) return [];
  return await db.selectFrom("agency").select(["id", "name", "region_name as regionName"]).where("id", "in", [...ids]).orderBy("id").execute();
}

/** The region codes of bodies, by their numbers. */
export async function regionsOfAgencies(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("agency").select(["id", "region_code as code"]).where("id", "in", [...ids]).execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}

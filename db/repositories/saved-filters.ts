import type { Database } from "../client";
import { errorCode } from "../error-code";
import { logChange, type Actor } from "./audit-log";

/** How many filters an account can keep. */
export const MAX_SAVED_FILTERS = 30;

/** A filter of the findings page under its name. */
export interface SavedFilter {
  id: number;
  name: string;
  /** The page's address behind the question mark. */
  query: string;
}
/** What stands in the way of a change. */
export type FilterRefusal = "taken" | "full" | "gone";
/** Whose filters are changed, by whom and from where. */
export type FilterOwner = Actor & { id: string };

/** The filters that an account keeps, by name. */
export async function savedFilters(db: Database, accountId: string): Promise<SavedFilter[]> {
  return await db.selectFrom("saved_filter").select(["id", "name", "query"]).where("account_id", "=", accountId).orderBy("name").orderBy("id").execute();
}

const UNIQUE_VIOLATION = "23505";

const orTaken = async (work: Promise<FilterRefusal | null>): Promise<FilterRefusal | null> =>
  await work.catch((error: unknown) => {
    if (errorCode(error) === UNIQUE_VIOLATION) return "taken";
    throw error;
  });

/** Keeps a filter under a name. The account's row is held, so that two windows together do not exceed the limit. @returns what stands in the way */
export async function keepFilter(db: Database, owner: FilterOwner, { name, query }: Omit<SavedFilter, "id">, now: Date): Promise<FilterRefusal | null> {
  const keep = db.transaction().execute(async (unit): Promise<FilterRefusal | null> => {
    await unit.selectFrom("auth_user").select("id").where("id", "=", owner.id).forNoKeyUpdate().executeTakeFirstOrThrow();
    const { kept } = await unit.selectFrom("saved_filter").select(({ fn }) => fn.countAll<number>().as("kept")).where("account_id", "=", owner.id).executeTakeFirstOrThrow();
    if (kept >= MAX_SAVED_FILTERS) return "full";
    await unit.insertInto("saved_filter").values({ account_id: owner.id, name, query, created_at: now }).execute();
    await logChange(unit, owner, { action: "filter.saved", subject: `account:${owner.name}`, after: { name, query } }, now);
    return null;
  });
  return await orTaken(keep);
}

/** Gives one of an account's filters another name. @returns what stands in the way */
export async function renameFilter(db: Database, owner: FilterOwner, id: number, name: string, now: Date): Promise<FilterRefusal | null> {
  const rename = db.transaction().execute(async (unit): Promise<FilterRefusal | null> => {
    const before = await unit.selectFrom("saved_filter").select("name").where("id", "=", id).where("account_id", "=", owner.id).forUpdate().executeTakeFirst();
    if (!before) return "gone";
    if (before.name === name) return null;
    await unit.updateTable("saved_filter").set({ name }).where("id", "=", id).execute();
    await logChange(unit, owner, { action: "filter.renamed", subject: `account:${owner.name}`, before, after: { name } }, now);
    return null;
  });
  return await orTaken(rename);
}

/** Deletes one of an account's filters. @returns what stands in the way */
export async function deleteFilter(db: Database, owner: FilterOwner, id: number, now: Date): Promise<FilterRefusal | null> {
  return await db.transaction().execute(async (unit) => {
    const before = await unit.deleteFrom("saved_filter").where("id", "=", id).where("account_id", "=", owner.id).returning(["name", "query"]).executeTakeFirst();
    if (!before) return "gone";
    await logChange(unit, owner, { action: "filter.deleted", subject: `account:${owner.name}`, before }, now);
    return null;
  });
}

import { sql } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import type { Database } from "../client";
import { withinBounds } from "./scope";

/** Of the given reports those that an account with these bounds may look at. */
export async function reportsWithin(db: Database, bounds: Bounds, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: number }>`select r.id from report r where r.id = any(${[...ids]}::int[]) and ${withinBounds("r", bounds, "agency_id")}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

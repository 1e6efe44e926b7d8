import { sql } from "kysely";
import type { Database } from "../client";

const MAX_FAILURES = 5;
const LOCKED_MINUTES = 15;

/**
 * Takes one attempt to sign in under a name. Names that no account has are counted like others, so that nobody learns which exist.
 * @returns the minutes until the next attempt when the name is locked, else null
 */
export async function lockedMinutes(db: Database, username: string, now: Date): Promise<number | null> {
  const row = await db.selectFrom("sign_in_failure").selectAll().where("username", "=", username.toLowerCase()).executeTakeFirst();
  if (!row || row.failures < MAX_FAILURES) return null;
  const left = LOCKED_MINUTES - (now.getTime() - row.last_at.getTime()) / 60_000;
  return left > 0 ? Math.ceil(left) : null;
}

/** Counts a failed attempt; the count starts anew when the last one is long ago. */
export async function countFailure(db: Database, username: string, now: Date): Promise<void> {
  await sql`insert into sign_in_failure as f (username, failures, last_at) values (${username.toLowerCase()}, 1, ${now})
    on conflict (username) do update set last_at = ${now},
      failures = case when f.last_at < ${new Date(now.getTime() - LOCKED_MINUTES * 60_000)} then 1 else least(f.failures + 1, 1000) end`.execute(db);
}

/** Forgets the failed attempts of a name. */
export async function clearFailures(db: Database, username: string): Promise<void> {
  await db.deleteFrom("sign_in_failure").where("username", "=", username.toLowerCase()).execute();
}

import { sql } from "kysely";
import type { Database } from "../client";

export interface LatestRun {
  ruleSetVersion: string;
  finishedAt: Date;
  /** The database holds the demonstration corpus: invented bodies and figures, whatever was done since it was loaded. */
  demonstration: boolean;
}

/** The import or audit that finished last; undefined before the first one. */
export async function latestRun(db: Database): Promise<LatestRun | undefined> {
  const row = await db
    .selectFrom("audit_run")
    .select(["rule_set_version", "finished_at", sql<boolean>`exists (select 1 from audit_run loaded where loaded.scope ->> 'corpus' = 'demonstration')`.as("demonstration")])
    .where("finished_at", "is not", null)
    .orderBy("finished_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.finished_at ? { ruleSetVersion: row.rule_set_version, finishedAt: row.finished_at, demonstration: row.demonstration } : undefined;
}

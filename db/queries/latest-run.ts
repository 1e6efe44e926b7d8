import { sql } from "kysely";
import type { Database } from "../client";

export interface LatestRun {
  ruleSetVersion: string;
  finishedAt: Date;
  /** It loaded the demonstration corpus: invented bodies and figures. */
  demonstration: boolean;
}

/** The import or audit that finished last; undefined before the first one. */
export async function latestRun(db: Database): Promise<LatestRun | undefined> {
  const row = await db
    .selectFrom("audit_run")
    .select(["rule_set_version", "finished_at", sql<boolean>`coalesce(scope ->> 'corpus' = 'demonstration', false)`.as("demonstration")])
    .where("finished_at", "is not", null)
    .orderBy("finished_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.finished_at ? { ruleSetVersion: row.rule_set_version, finishedAt: row.finished_at, demonstration: row.demonstration } : undefined;
}

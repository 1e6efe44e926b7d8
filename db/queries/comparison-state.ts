import { sql } from "kysely";
import type { Database } from "../client";
import { countOf, reportTotals } from "../tallies/read-reports";
import { allOf, inScope, type Scope } from "./scope";

/** How far the comparison of reports with each other has come: not one was compared, some wait, all are done; `empty` when there are no reports. */
export type ComparisonState = "empty" | "none" | "partly" | "done";

/** The reports that wait are those without words, whose number is kept counted, and the few in an index whose words are newer than the last comparison: each of these is looked up. */
const HAS_WORDS = sql`exists (select from report_print p where p.report_id = r.id)`;
const IS_UNSEEN = sql`exists (select from report_print p where p.report_id = r.id and p.change <> p.seen_change)`;

const EVERY_YEAR = [2000, 2100] as const;

/** The state of the comparison over the reports of a scope. */
export async function comparisonState(db: Database, scope: Scope): Promise<ComparisonState> {
  const within = allOf([inScope("r", scope), ...(scope.year === null ? [] : [sql<boolean>`r.year = ${scope.year}`])]);
  const [from, to] = scope.year === null ? EVERY_YEAR : [scope.year, scope.year];
  const { rows } = await sql<{ waits: boolean; done: boolean }>`
    with unseen as (select p.report_id from report_print p where p.change <> p.seen_change)
    select coalesce((select ${countOf("t", "wordless")} from ${await reportTotals(db, scope, from, to)} as t), 0) > 0 or exists (select from unseen, lateral (select from report r where r.id = unseen.report_id and ${within} limit 1) as one) as waits,
      exists (select from report r where ${within} and ${HAS_WORDS} and not ${IS_UNSEEN}) as done`.execute(db);
  const { waits, done } = rows[0]!;
  if (!waits && !done) return "empty";
  if (!done) return "none";
  return waits ? "partly" : "done";
}

/** Whether a report's words were compared with those of all others. */
export async function isCompared(db: Database, reportId: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select ${HAS_WORDS} and not ${IS_UNSEEN} as done from report r where r.id = ${reportId}`.execute(db);
  return rows[0]?.done ?? false;
}

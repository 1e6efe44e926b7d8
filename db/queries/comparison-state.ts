import { sql } from "kysely";
import type { Database } from "../client";
import { allOf, inScope, type Scope } from "./scope";

/** How far the comparison of reports with each other has come: not one was compared, some wait, all are done; `empty` when there are no reports. */
export type ComparisonState = "empty" | "none" | "partly" | "done";

const WAITS = sql`not exists (select from report_print p where p.report_id = r.id and p.judged_overlaps is not null)`;

/** The state of the comparison over the reports of a scope. */
export async function comparisonState(db: Database, scope: Scope): Promise<ComparisonState> {
  const within = allOf([inScope("r", scope), ...(scope.year === null ? [] : [sql<boolean>`r.year = ${scope.year}`])]);
  const { rows } = await sql<{ waits: boolean; done: boolean }>`
    select exists (select from report r where ${within} and ${WAITS}) as waits, exists (select from report r where ${within} and not ${WAITS}) as done`.execute(db);
  const { waits, done } = rows[0]!;
  if (!waits && !done) return "empty";
  if (!done) return "none";
  return waits ? "partly" : "done";
}

/** Whether a report was compared with the others since its words were last read. */
export async function isCompared(db: Database, reportId: number): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select ${WAITS} as waits from report r where r.id = ${reportId}`.execute(db);
  return rows[0]?.waits === false;
}

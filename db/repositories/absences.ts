import { sql } from "kysely";
import type { AgencyRecord, RosterScope } from "../../lib/audit/ports";
import type { FoundFinding, Reconciliation, StoredFinding } from "../../lib/findings/reconcile";
import { regionPrefix } from "../queries/scope";
import type { Database } from "../client";
import { AGENCY_COLUMNS } from "./agencies";
import { insertEvents } from "./findings";

const BATCH = 500;

/** Reads the gaps in batches by body and year, so that a long audit holds no cursor open. */
export async function* rosterGaps(db: Database, { year, region, agencyIds }: RosterScope): AsyncGenerator<{ agency: AgencyRecord; year: number }> {
  let after: { agencyId: number; year: number } = { agencyId: 0, year: 0 };
  for (;;) {
    let query = db
      .selectFrom("roster_entry as e")
      .innerJoin("agency as a", "a.id", "e.agency_id")
      .select(AGENCY_COLUMNS.map((column) => `a.${column}` as const))
      .select("e.year")
      .where(sql<boolean>`(not exists (select from report r where r.agency_id = e.agency_id and r.year = e.year)
        or exists (select from finding f where f.agency_id = e.agency_id and f.year = e.year and f.report_id is null and f.active))`)
      .where(sql<boolean>`(e.agency_id, e.year) > (${after.agencyId}::int, ${after.year}::int)`)
      .orderBy("e.agency_id")
      .orderBy("e.year")
      .limit(BATCH);
    if (year !== undefined) query = query.where("e.year", "=", year);
    if (region !== undefined) query = query.where("a.region_code", "like", `${regionPrefix(region)}%`);
    if (agencyIds !== undefined) query = query.where(sql<boolean>`e.agency_id = any(${[...agencyIds]}::int[])`);
    const rows = await query.execute();
    for (const { year: entryYear, ...agency } of rows) yield { agency, year: entryYear };
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = { agencyId: last.id, year: last.year };
  }
}

/** The findings on a body's having no report on a year. */
export async function absenceFindings(db: Database, agencyId: number, year: number): Promise<StoredFinding[]> {
  return await db
    .selectFrom("finding")
    .select(["id", "rule_id as ruleId", "message_id as messageId", "params", "evidence", "fingerprint", "place_key as placeKey", "state", "decision", "reopened"])
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .where("report_id", "is", null)
    .forUpdate()
    .execute();
}

const judgementOf = ({ ruleId, category, severity, outcome, messageId, params, evidence, fingerprint, placeKey }: FoundFinding) => ({
  rule_id: ruleId,
  category,
  severity,
  outcome,
  message_id: messageId,
  params: JSON.stringify(params),
  evidence: JSON.stringify(evidence),
  fingerprint,
  place_key: placeKey,
});

/** Writes what an audit found of a body without a report, with a line of history for every change of state. */
export async function saveAbsence(db: Database, agency: AgencyRecord, year: number, { added, continued, fixed }: Reconciliation, runId: number, now: Date): Promise<void> {
  const { id: agencyId, regionCode, level, kind } = agency;
  for (const finding of added) {
    await db
      .insertInto("finding")
      .values({ ...judgementOf(finding), agency_id: agencyId, year, region_code: regionCode, level, kind, state: "open", active: true, first_run_id: runId, last_run_id: runId, updated_at: now })
      .execute();
  }
  for (const { id, found, state, decision, reopened } of continued) {
    const isChanged = sql<boolean>`state <> ${state} or fingerprint <> ${found.fingerprint}`;
    const changed = { revision: sql<number>`revision + (${isChanged})::int`, changed_by: sql<string | null>`case when ${isChanged} then null else changed_by end`, changed_at: sql<Date | null>`case when ${isChanged} then ${now}::timestamptz else changed_at end` };
    await db.updateTable("finding").set({ ...judgementOf(found), ...changed, state, decision, reopened, active: true, last_run_id: runId, updated_at: now }).where("id", "=", id).execute();
  }
  const gone = fixed.map(({ findingId }) => findingId);
  const closed = { state: "fixed" as const, active: false, reopened: null, last_run_id: runId, updated_at: now, revision: sql<number>`revision + 1`, changed_by: null, changed_at: now };
  if (gone.length > 0) await db.updateTable("finding").set(closed).where("id", "in", gone).execute();
  await insertEvents(db, [...continued.flatMap(({ event }) => event ?? []), ...fixed], runId, now);
}

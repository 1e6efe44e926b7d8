import type { Auditor } from "../../lib/audit/ports";
import { reconcile } from "../../lib/findings/reconcile";
import type { Database } from "../client";
import { absenceFindings, saveAbsence } from "./absences";
import { agencyById } from "./agencies";
import { logChange, type Actor } from "./audit-log";
import { finishRun, startRun } from "./runs";

type AuditorVersions = Pick<Auditor, "ruleSetVersion" | "profileVersion">;

/** An entry of the roster as a person saw it. */
export interface SeenEntry {
  agencyId: number;
  year: number;
}

/** The report of that body and year was judged by the due date of before: it waits to be judged again. */
const outdate = (unit: Database, { agencyId, year }: SeenEntry) => unit.updateTable("report").set({ stale: true }).where("agency_id", "=", agencyId).where("year", "=", year).execute();

async function lockedEntry(unit: Database, { agencyId, year }: SeenEntry) {
  return await unit
    .selectFrom("roster_entry as e")
    .innerJoin("agency as a", "a.id", "e.agency_id")
    .select(["e.due_on as dueOn", "e.source", "a.name", "a.region_code as regionCode"])
    .where("e.agency_id", "=", agencyId)
    .where("e.year", "=", year)
    .forUpdate("e")
    .executeTakeFirst();
}

/**
 * Corrects the date by which a body must publish its report on a year.
 * @param dueOn ISO; null for the date of the law
 * @returns whether there is such an entry and it was another date
 */
export async function correctDueDate(db: Database, entry: SeenEntry, dueOn: string | null, actor: Actor, now: Date): Promise<boolean> {
  return await db.transaction().execute(async (unit) => {
    const before = await lockedEntry(unit, entry);
    if (!before || before.dueOn === dueOn) return false;
    await unit.updateTable("roster_entry").set({ due_on: dueOn }).where("agency_id", "=", entry.agencyId).where("year", "=", entry.year).execute();
    await outdate(unit, entry);
    const about = { regionCode: before.regionCode, agencyId: entry.agencyId };
    await logChange(unit, actor, { action: "roster.changed", subject: `roster:${entry.year}`, ...about, before: { dueOn: before.dueOn }, after: { body: before.name, dueOn } }, now);
    return true;
  });
}

/** Closes what was found of the body's having no report on the year, under a run of its own. */
async function closeAbsence(unit: Database, { agencyId, year }: SeenEntry, auditor: AuditorVersions, actor: Actor, now: Date): Promise<void> {
  const stored = await absenceFindings(unit, agencyId, year);
  const changes = reconcile(stored, []);
  if (changes.fixed.length === 0) return;
  const runId = await startRun(unit, "audit", auditor, { year, roster: agencyId }, now, actor);
  await saveAbsence(unit, await agencyById(unit, agencyId), year, changes, runId, now);
  await finishRun(unit, runId, { found: changes.fixed.length }, now);
}

/**
 * Takes a body off the roster of a year: it need not report on it, and is not missing any more. Its reports stay.
 * @param auditor by which rules the finding on a missing report is closed
 * @returns whether there was such an entry
 */
export async function endEntry(db: Database, entry: SeenEntry, auditor: AuditorVersions, actor: Actor, now: Date): Promise<boolean> {
  return await db.transaction().execute(async (unit) => {
    const before = await lockedEntry(unit, entry);
    if (!before) return false;
    await unit.deleteFrom("roster_entry").where("agency_id", "=", entry.agencyId).where("year", "=", entry.year).execute();
    await outdate(unit, entry);
    const about = { regionCode: before.regionCode, agencyId: entry.agencyId };
    await logChange(unit, actor, { action: "roster.ended", subject: `roster:${entry.year}`, ...about, before: { body: before.name, dueOn: before.dueOn, source: before.source } }, now);
    await closeAbsence(unit, entry, auditor, actor, now);
    return true;
  });
}

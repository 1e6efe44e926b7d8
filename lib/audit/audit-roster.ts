import { reconcile, type StoredFinding } from "../findings/reconcile";
import { absentReport } from "../rules/absent-report";
import { judge } from "./load-report";
import { officeDay } from "./office-day";
import type { AgencyRecord, Auditor, AuditStore, RosterScope } from "./ports";

const agencyOf = ({ name, regionName, regionCode, level, kind, creditCode }: AgencyRecord) => ({
  name,
  region: regionName === "" ? null : regionName,
  regionCode: regionCode === "" ? null : regionCode,
  level,
  kind,
  creditCode,
});

/**
 * Looks for bodies of the roster that have no report and judges that; what was found of bodies whose report has come is closed.
 * Each body and year is one transaction.
 * @returns how many findings were added and how many closed
 */
export async function auditRoster(store: AuditStore, auditor: Auditor, scope: RosterScope, runId: number, now: Date): Promise<{ added: number; fixed: number }> {
  const sums = { added: 0, fixed: 0 };
  for await (const { agency, year } of store.rosterGaps(scope)) {
    await store.transaction(async (unit) => {
      const state = await unit.lockReport(agency.id, year);
      const stored: StoredFinding[] = await unit.absenceFindings(agency.id, year);
      const context = await unit.context(agency, year, null, officeDay(now), null);
      const { found } = state === null ? judge(absentReport(agencyOf(agency), year, context.roster?.dueOn ?? null), agency, auditor, context) : { found: [] };
      const changes = reconcile(stored, found);
      await unit.saveAbsence(agency, year, changes, runId, now);
      sums.added += changes.added.length;
      sums.fixed += changes.fixed.length;
    });
  }
  return sums;
}

/** Looks for missing reports as a run of its own, as after a roster was loaded. */
export async function lookForMissing(store: AuditStore, auditor: Auditor, scope: RosterScope, now: Date): Promise<{ added: number; fixed: number }> {
  const runId = await store.startRun("audit", auditor, { year: scope.year ?? null, region: scope.region ?? null }, now);
  const sums = await auditRoster(store, auditor, scope, runId, now);
  await store.finishRun(runId, { missing: sums.added, found: sums.fixed }, now);
  return sums;
}

import { auditRoster } from "./audit-roster";
import { judgeAgain } from "./audit-stored";
import type { Auditor, AuditStore, RunCounts } from "./ports";

/**
 * Ends a load: compares the words of the new reports with all others, judges again what is compared with them, and looks for reports that the roster expects of their bodies.
 * Doing it twice changes nothing.
 * @param agencyIds the bodies whose reports came
 * @returns how many reports were judged again, by result
 */
export async function settle(store: AuditStore, auditor: Auditor, agencyIds: readonly number[], runId: number, now: () => Date): Promise<RunCounts> {
  const counts: RunCounts = {};
  await store.compareWords(auditor.leastLimits);
  for await (const { status } of judgeAgain(store, auditor, { stale: true }, runId, { now })) counts[`settled-${status}`] = (counts[`settled-${status}`] ?? 0) + 1;
  await store.clusterCopies();
  await auditRoster(store, auditor, { agencyIds }, runId, now());
  return counts;
}

import type { ParsedReport } from "../report/schema";
import { NO_CONTEXT } from "../rules/context";
import { AgencyDirectory } from "./agency-directory";
import { filedReport } from "./filed-report";
import { officeDay } from "./office-day";
import type { Auditor, AuditOutcome, AuditStore } from "./ports";
import { readReport } from "./read-items";
import { wordsOf } from "./words";

/**
 * Audits a draft beside what is stored of its body, and stores nothing.
 * @throws UnreadableDocument when it is not a report that can be read
 */
export async function checkDraft(bytes: Uint8Array, path: string, { store, auditor, now }: { store: AuditStore; auditor: Auditor; now: Date }): Promise<{ report: ParsedReport; outcome: AuditOutcome }> {
  const report = await readReport(bytes, { path });
  const { year } = report;
  const resolution = await new AgencyDirectory(store).resolve(report.agency);
  if (resolution.kind !== "known" || year === null) return { report, outcome: auditor.audit(report, NO_CONTEXT) };
  const { agency } = resolution;
  const context = await store.transaction((unit) => unit.context(agency, year, null, officeDay(now), wordsOf(report, agency)));
  return { report, outcome: auditor.audit(filedReport(report, agency), context) };
}

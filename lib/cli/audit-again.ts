import { auditStored, type AuditOptions } from "../audit/audit-stored";
import type { Auditor, AuditScope, AuditStore } from "../audit/ports";
import { writeLine, type CommandContext } from "./command";
import { Progress } from "./progress";

const IDENTITY_DIFFERS = "重新读取后机关或年度与入库时不同，保留原读取结果，请人工核对。 Read again, the body or year differs from what it is filed as; the earlier reading was kept, please look.";

/**
 * Audits stored reports again with a progress bar, names those that failed, and writes the sums.
 * @returns whether every report could be audited
 */
export async function auditAgain(store: AuditStore, auditor: Auditor, scope: AuditScope, { read }: Pick<AuditOptions, "read">, { stdout, stderr, now }: CommandContext): Promise<boolean> {
  const progress = new Progress(stderr, now, await store.countReports(scope));
  const sums = { audited: 0, added: 0, fixed: 0, reopened: 0 };
  let failed = false;
  for await (const result of auditStored(store, auditor, scope, { now, ...(read && { read }) })) {
    progress.step();
    if (result.status === "failed" || result.status === "identity-differs") {
      failed ||= result.status === "failed";
      progress.clear();
      writeLine(stderr, `${result.path}: ${result.status === "failed" ? result.message : IDENTITY_DIFFERS}`);
    }
    if (!("added" in result)) continue;
    sums.audited += 1;
    sums.added += result.added;
    sums.fixed += result.fixed;
    sums.reopened += result.reopened;
  }
  progress.clear();
  writeLine(stdout, `已核查 audited: ${sums.audited}；新问题 new findings: ${sums.added}；已消除 gone: ${sums.fixed}；重新打开 reopened: ${sums.reopened}`);
  return !failed;
}

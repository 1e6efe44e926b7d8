import type { Auditor, Refusal, RunCounts } from "../../lib/audit/ports";
import type { Database } from "../client";
import { logChange, type Actor } from "./audit-log";
import type { Part } from "./statement";

/** Opens the record of an import or audit, with its line in the audit log; to be called in a transaction. @returns its id */
export async function startRun(
  db: Database,
  kind: "import" | "audit",
  auditor: Pick<Auditor, "ruleSetVersion" | "profileVersion">,
  scope: Record<string, string | number | null>,
  now: Date,
  actor: Actor,
): Promise<number> {
  const row = { kind, rule_set_version: auditor.ruleSetVersion, profile_version: auditor.profileVersion, scope: JSON.stringify(scope), started_at: now };
  const { id } = await db.insertInto("audit_run").values(row).returning("id").executeTakeFirstOrThrow();
  const region = typeof scope["region"] === "string" ? scope["region"] : null;
  await logChange(db, actor, { action: `${kind}.started`, subject: `run:${id}`, regionCode: region, after: { ...scope, ruleSet: auditor.ruleSetVersion, profile: auditor.profileVersion } }, now);
  return id;
}

/** Closes the record of a run with what it did. */
export async function finishRun(db: Database, runId: number, counts: RunCounts, now: Date): Promise<void> {
  await db.updateTable("audit_run").set({ finished_at: now, counts: JSON.stringify(counts) }).where("id", "=", runId).execute();
}

/** Notes a file that could not be taken in; the same file at the same path is noted once. */
export async function saveRefusal(db: Database, refusal: Refusal, documentKept: boolean, runId: number, now: Date): Promise<void> {
  const { sha256, path, code, message, sizeBytes } = refusal;
  await db
    .insertInto("import_refusal")
    .values((values) => ({
      sha256,
      path,
      run_id: runId,
      document_id: documentKept ? values.selectFrom("document").select("id").where("sha256", "=", sha256) : null,
      code,
      message: JSON.stringify(message),
      size_bytes: sizeBytes,
      at: now,
    }))
    .onConflict((conflict) => conflict.columns(["sha256", "path"]).doUpdateSet({ run_id: runId, code, message: JSON.stringify(message), at: now }))
    .execute();
}

/** Forgets the refusals of a document that has been taken in. */
export function clearRefusalsPart(sha256: string): Part {
  return { name: "cleared_refusals", sql: "delete from import_refusal where sha256 = $1", values: [sha256] };
}

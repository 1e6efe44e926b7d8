import type { z } from "zod";
import { findBatch } from "../../db/queries/uploads";
import { createBatch, receiveFile, sealBatch } from "../../db/repositories/uploads";
import { auditStore } from "../../db/store";
import type { batchSchema } from "../../lib/api/batches";
import type { importResultSchema } from "../../lib/api/reports";
import { importDocuments, type ImportItem, type ImportResult } from "../../lib/audit/import-documents";
import type { RunContext } from "../../lib/audit/load-report";
import { sha256Of } from "../../lib/audit/read-items";
import type { Language } from "../../lib/rules/rule";
import type { Caller } from "./api-token";
import { notFound } from "./api-problem";
import { currentAuditor } from "./auditor";
import { openedDatabase } from "./database";

type Batch = z.infer<typeof batchSchema>;
type Result = z.infer<typeof importResultSchema>;
type Also = NonNullable<RunContext["also"]>;

/** Writes what was stored into the audit log, in the transaction that stores it. */
const logged = ({ actor }: Caller, now: Date): Also => async (unit, result) => {
  if (!("agency" in result)) return;
  const { agency, reportId, versionId, status, year } = result;
  if (status !== "unchanged") await unit.logChange(actor, { action: `report.${status}`, subject: `report:${reportId}`, regionCode: agency.regionCode, agencyId: agency.id, after: { versionId, year } }, now);
};

function told(result: ImportResult, language: Language): Result {
  const nothing = { code: null, message: null, reportId: null, agency: null, year: null };
  const { path, status } = result;
  if (status === "failed") {
    console.error(`${path}: ${result.message}`);
    return { ...nothing, path, status, code: "fault", message: language === "zh" ? "服务器内部出错，请稍后再试。" : "The server failed; try again later." };
  }
  if (status === "refused" || status === "unidentified") return { ...nothing, path, status, code: result.code, message: result.message[language] };
  const { id, name, regionCode, regionName, level, kind } = result.agency;
  return { ...nothing, path, status, reportId: result.reportId, agency: { id, name, regionCode, regionName, level, kind }, year: result.year };
}

/** Stores and audits a few documents at once. @returns what became of each, in the order in which they came */
export async function importNow(items: readonly ImportItem[], caller: Caller, language: Language, now: Date): Promise<Result[]> {
  const store = auditStore(await openedDatabase());
  const results = new Map<string, Result>();
  for await (const result of importDocuments(store, await currentAuditor(), items, { scope: { token: caller.token.name }, now: () => new Date(), bounds: caller.bounds, also: logged(caller, now) })) results.set(result.path, told(result, language));
  return items.flatMap(({ path }) => results.get(path) ?? []);
}

/** A batch as it is told; null when there is none. */
export async function batchOf(id: number): Promise<Batch | null> {
  const batch = await findBatch((await openedDatabase()).db, id, null);
  return batch ? { id: batch.id, state: batch.state, counts: batch.counts } : null;
}

/** Queues files to be read one after the other, in the name of the account that the token belongs to. @returns the batch to ask for */
export async function importLater(files: readonly { name: string; bytes: Uint8Array }[], yearWhenUntold: number | null, { actor, token }: Caller, now: Date): Promise<Batch> {
  const { db } = await openedDatabase();
  const id = await createBatch(db, { note: actor.name, yearWhenUntold, createdBy: token.owner.username, actor }, await currentAuditor(), now);
  for (const { name, bytes } of files) await receiveFile(db, id, { path: name, bytes, sha256: sha256Of(bytes), sizeBytes: bytes.length }, now);
  await sealBatch(db, id);
  const batch = await batchOf(id);
  if (!batch) throw notFound();
  return batch;
}

import { sql } from "kysely";
import type { Auditor } from "../../lib/audit/ports";
import type { UploadForm, UploadKey, UploadOutcome, UploadPart } from "../../lib/audit/upload";
import type { ManifestEntry } from "../../lib/ingest/document";
import type { Database } from "../client";
import { queueReading, queueSettling } from "../queue/jobs";
import { startRun } from "./runs";
import { UploadTakenOver } from "./upload-work";

export interface NewBatch {
  note: string;
  yearWhenUntold: number | null;
  createdBy: string | null;
}
/** A file as the browser announces it. */
export interface AnnouncedFile {
  path: string;
  sha256: string;
  sizeBytes: number;
}
/** A batch that takes no more files, or none at all. */
export class BatchClosed extends Error {}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** PostgreSQL has no text with NUL. */
const withoutNul = (text: string | null): string | null => (text === null ? null : text.replaceAll("\0", ""));

/**
 * Opens a batch, with the run under which its reports are audited.
 * @param also what else belongs into the transaction
 * @returns its id
 */
export async function createBatch(db: Database, batch: NewBatch, auditor: Pick<Auditor, "ruleSetVersion" | "profileVersion">, now: Date, also?: (unit: Database, id: number) => Promise<void>): Promise<number> {
  return db.transaction().execute(async (unit) => {
    const runId = await startRun(unit, "import", auditor, { uploaded: batch.note, year: batch.yearWhenUntold }, now);
    const row = { created_at: now, created_by: batch.createdBy, note: batch.note, year_when_untold: batch.yearWhenUntold, state: "receiving" as const, run_id: runId };
    const { id } = await unit.insertInto("upload_batch").values(row).returning("id").executeTakeFirstOrThrow();
    await also?.(unit, id);
    return id;
  });
}

async function openBatch(unit: Database, batchId: number): Promise<void> {
  const batch = await unit.selectFrom("upload_batch").select("state").where("id", "=", batchId).forKeyShare().executeTakeFirst();
  if (batch?.state !== "receiving") throw new BatchClosed(`batch ${batchId} takes no more files`);
}

interface NewFile extends AnnouncedFile {
  form: UploadForm;
  bytes: Uint8Array | null;
}

/** Adds files, each once for its path and content, and queues those that are new. */
async function addFiles(unit: Database, batchId: number, files: readonly NewFile[], now: Date): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map(({ path, sha256, sizeBytes, form, bytes }) => ({ batch_id: batchId, path: path.replaceAll("\0", ""), sha256, size_bytes: sizeBytes, form, bytes: bytes && asBuffer(bytes), manifest: null, status: "received" as const, received_at: now }));
  const added = await unit.insertInto("upload_file").values(rows).onConflict((conflict) => conflict.expression(sql`batch_id, sha256, md5(path)`).doNothing()).returning("id").execute();
  await queueReading(unit, added.map(({ id }) => id));
}

/**
 * Notes files that are to come. Those whose content is here already are taken from the store, and need not be sent.
 * @returns the places in `files` of those that must be sent
 * @throws BatchClosed
 */
export async function announceFiles(db: Database, batchId: number, files: readonly AnnouncedFile[], now: Date): Promise<number[]> {
  return db.transaction().execute(async (unit) => {
    await openBatch(unit, batchId);
    const hashes = [...new Set(files.map(({ sha256 }) => sha256))];
    const kept = await unit.selectFrom("document").select("sha256").where("sha256", "=", sql<string>`any(${hashes}::text[])`).where("bytes", "is not", null).execute();
    const here = await unit.selectFrom("upload_file").select(["sha256", "path"]).where("batch_id", "=", batchId).where("sha256", "=", sql<string>`any(${hashes}::text[])`).execute();
    const isKept = new Set(kept.map(({ sha256 }) => sha256));
    const isHere = new Set(here.map(({ sha256, path }) => `${sha256} ${path}`));
    await addFiles(unit, batchId, files.filter(({ sha256 }) => isKept.has(sha256)).map((file) => ({ ...file, form: "document", bytes: null })), now);
    return files.flatMap(({ sha256, path }, place) => (isKept.has(sha256) || isHere.has(`${sha256} ${path}`) ? [] : [place]));
  });
}

/**
 * Keeps a file with its bytes and queues it, in one transaction. The same file at the same path is kept once.
 * @throws BatchClosed
 */
export async function receiveFile(db: Database, batchId: number, file: AnnouncedFile & { bytes: Uint8Array }, now: Date): Promise<void> {
  await db.transaction().execute(async (unit) => {
    await openBatch(unit, batchId);
    await addFiles(unit, batchId, [{ ...file, form: "document" }], now);
  });
}

/** Closes a batch: all its files are here. Closing it twice changes nothing. */
export async function sealBatch(db: Database, batchId: number): Promise<void> {
  await db.updateTable("upload_batch").set({ state: "sent" }).where("id", "=", batchId).where("state", "=", "receiving").execute();
  await queueSettling(db, batchId);
}

/** What a person says of a file: facts that it does not tell, and the known body whose report it is. */
export interface Said {
  manifest: ManifestEntry;
  agencyId: number | null;
}

/**
 * Has a file read again, with what a person says of it: one that was unidentified, or that failed.
 * @returns its batch; null when there is no such file in one of these states
 */
export async function readAgain(db: Database, fileId: number, said: Said | null): Promise<number | null> {
  return db.transaction().execute(async (unit) => {
    const set = { status: "received" as const, code: null, message: null, finished_at: null, ...(said && { manifest: JSON.stringify(said.manifest), agency_id: said.agencyId }) };
    const file = await unit.updateTable("upload_file").set(set).where("id", "=", fileId).where("status", "in", ["unidentified", "failed"]).returning("batch_id").executeTakeFirst();
    if (!file) return null;
    await unit.updateTable("upload_batch").set({ state: "sent" }).where("id", "=", file.batch_id).where("state", "=", "settled").execute();
    await queueReading(unit, [fileId]);
    return file.batch_id;
  });
}

/** Notes what became of a file that was taken up. @throws UploadTakenOver when another worker has taken it up since */
export async function noteUpload(db: Database, { id, attempt }: UploadKey, { status, agencyName, year, era, filed, problem }: UploadOutcome, now: Date): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("upload_file")
    .set({
      status,
      bytes: null,
      agency_name: withoutNul(agencyName),
      year,
      era,
      report_id: filed?.reportId ?? null,
      version_id: filed?.versionId ?? null,
      agency_id: filed?.agencyId ?? null,
      code: problem?.code ?? null,
      message: problem && JSON.stringify(problem.message),
      finished_at: now,
    })
    .where("id", "=", id)
    .where("status", "=", "reading")
    .where("attempts", "=", attempt)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new UploadTakenOver(`file ${id} was taken up by another worker`);
}

/** Puts the parts of a file in its place. @throws UploadTakenOver when another worker has taken it up since */
export async function unpackUpload(db: Database, upload: UploadKey, parts: readonly UploadPart[], problem: UploadOutcome["problem"], now: Date): Promise<void> {
  await noteUpload(db, upload, { status: "unpacked", agencyName: null, year: null, era: null, filed: null, problem }, now);
  const chunk = 200;
  for (let from = 0; from < parts.length; from += chunk) {
    await addFiles(db, upload.batchId, parts.slice(from, from + chunk).map((part) => ({ ...part, sizeBytes: part.bytes.length })), now);
  }
}

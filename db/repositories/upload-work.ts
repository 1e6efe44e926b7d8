import { sql } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import { EVERYWHERE, standingImportBounds } from "../../lib/accounts/importing";
import type { RunCounts } from "../../lib/audit/ports";
import { PENDING_UPLOADS, type TakenUpload, type UploadKey } from "../../lib/audit/upload";
import type { Bilingual } from "../../lib/rules/rule";
import type { Database } from "../client";
import { activeAccountNamed } from "./accounts";
import { agencyById } from "./agencies";
import { finishRun } from "./runs";

/** Another worker has taken up the file since: this one was taken to be dead, and must store nothing. */
export class UploadTakenOver extends Error {}

const PROBLEMS = {
  "reader-died": {
    zh: "读取这份文件时程序几次中断，已停止尝试。请另存为其他格式后再导入，并把原文件交给管理员。",
    en: "The program broke off several times while reading this file, so it was given up. Save it in another format and import that, and give the original to the administrator.",
  },
  "bytes-gone": { zh: "文件内容已不在，请重新上传。", en: "The file's content is no longer here; send it again." },
} satisfies Record<string, Bilingual>;

async function fail(db: Database, id: number, attempt: number, code: string, message: Bilingual, now: Date): Promise<void> {
  await db.updateTable("upload_file").set({ status: "failed", code, message: JSON.stringify(message), finished_at: now }).where("id", "=", id).where("attempts", "=", attempt).where("status", "=", "reading").execute();
}

/**
 * Takes up a file that waits, or that another worker began and did not end.
 * @param until with which attempt to stop: beyond it the file is given up
 * @returns null when there is nothing to do
 */
export async function takeFile(db: Database, id: number, until: number, now: Date): Promise<TakenUpload | null> {
  const file = await db
    .updateTable("upload_file as f")
    .from("upload_batch as b")
    .set((set) => ({ status: "reading", attempts: sql<number>`${set.ref("f.attempts")} + 1`, started_at: now }))
    .whereRef("b.id", "=", "f.batch_id")
    .where("f.id", "=", id)
    .where("f.status", "in", [...PENDING_UPLOADS])
    .returning((columns) => [
      "f.batch_id", "f.path", "f.sha256", "f.form", "f.manifest", "f.agency_id", "f.attempts", "b.run_id", "b.year_when_untold", "b.created_by",
      sql<Buffer | null>`coalesce(${columns.ref("f.bytes")}, (select d.bytes from document d where d.sha256 = ${columns.ref("f.sha256")}))`.as("content"),
    ])
    .executeTakeFirst();
  if (!file) return null;
  const attempt = file.attempts;
  const code = attempt > until ? "reader-died" : file.content === null ? "bytes-gone" : null;
  if (code !== null || file.content === null) {
    await fail(db, id, attempt, code ?? "bytes-gone", PROBLEMS[code ?? "bytes-gone"], now);
    return null;
  }
  const { batch_id: batchId, path, sha256, form, manifest, run_id: runId, year_when_untold: yearWhenUntold, content: bytes } = file;
  const agency = file.agency_id === null ? null : await agencyById(db, file.agency_id);
  return { id, batchId, attempt, runId, path, form, bytes, sha256, manifest, agency, yearWhenUntold, bounds: await boundsOfSender(db, file.created_by) };
}

/** What who sent a batch may load now, whatever it was when they sent it. */
async function boundsOfSender(db: Database, username: string | null): Promise<Bounds | null> {
  if (username === null) return EVERYWHERE;
  const account = await activeAccountNamed(db, username);
  return account && standingImportBounds(account);
}

/** Gives up a file that could not be stored; its bytes stay, so that it can be tried again. */
export async function failFile(db: Database, { id, attempt }: UploadKey, reason: string, now: Date): Promise<void> {
  const said = reason.replaceAll("\0", "");
  await fail(db, id, attempt, "not-stored", { zh: `未能入库：${said}。可以重试。`, en: `It could not be stored: ${said}. It can be tried again.` }, now);
}

/** The batch of a file; null when there is no such file. */
export async function batchOfFile(db: Database, id: number): Promise<number | null> {
  const file = await db.selectFrom("upload_file").select("batch_id").where("id", "=", id).executeTakeFirst();
  return file?.batch_id ?? null;
}

const hasPending = (db: Database, batchId: number) => db.selectFrom("upload_file").select("id").where("batch_id", "=", batchId).where("status", "in", [...PENDING_UPLOADS]).limit(1);

/** What a settling needs to know of a batch; null when files are still to be read, whose end will ask again. */
export async function batchToSettle(db: Database, batchId: number): Promise<{ id: number; runId: number; agencyIds: number[]; begun: Date | null } | null> {
  if (await hasPending(db, batchId).executeTakeFirst()) return null;
  const batch = await db.selectFrom("upload_batch").select(["run_id"]).where("id", "=", batchId).executeTakeFirst();
  if (!batch) return null;
  const bodies = await db.selectFrom("upload_file").select("agency_id").distinct().where("batch_id", "=", batchId).where("agency_id", "is not", null).execute();
  const last = await db.selectFrom("upload_file").select((columns) => columns.fn.max("finished_at").as("at")).where("batch_id", "=", batchId).executeTakeFirst();
  return { id: batchId, runId: batch.run_id, agencyIds: bodies.flatMap(({ agency_id: id }) => (id === null ? [] : [id])), begun: last?.at ?? null };
}

/** Notes that a batch is settled, as far as the file that ended last before it was begun, and closes its run with what became of the files. */
export async function closeBatch(db: Database, { id, runId, begun }: { id: number; runId: number; begun: Date | null }, settled: RunCounts, now: Date): Promise<void> {
  await db.transaction().execute(async (unit) => {
    const ends = await unit.selectFrom("upload_file").select(["status", (columns) => columns.fn.countAll<number>().as("files")]).where("batch_id", "=", id).groupBy("status").execute();
    await unit.updateTable("upload_batch").set({ settled_at: begun ?? now, state: sql`case when state = 'sent' then 'settled'::upload_batch_state else state end` }).where("id", "=", id).execute();
    await finishRun(unit, runId, { ...Object.fromEntries(ends.map(({ status, files }) => [status, files])), ...settled }, now);
  });
}

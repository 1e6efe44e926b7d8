import { DEFAULT_LIMITS } from "../../lib/ingest/limits";
import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { prepareQueue } from "../../db/queue/prepare";
import { startWorker, type RunningWorker } from "../../db/queue/worker";
import { takeFile, UploadTakenOver } from "../../db/repositories/upload-work";
import { announceFiles, BatchClosed, createBatch, readAgain, receiveFile, sealBatch } from "../../db/repositories/uploads";
import { auditStore } from "../../db/store";
import { EVERYWHERE } from "../../lib/accounts/importing";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { readReport, sha256Of } from "../../lib/audit/read-items";
import { takeUpload } from "../../lib/audit/take-upload";
import { demonstration } from "../cli/documents";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const WORKER = fileURLToPath(new URL("work-for-ever.ts", import.meta.url));
let database: TestDatabase;
let workers: RunningWorker[] = [];
let processes: ChildProcess[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  await prepareQueue(database.pool);
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  for (const child of processes) child.kill("SIGKILL");
  workers = [];
  processes = [];
});
afterAll(() => database.close());

const work = (): void => void workers.push(startWorker(database, { now: () => NOW, log: () => undefined }));
function workInAProcess(): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", WORKER], { env: { ...process.env, ...database.env }, stdio: "ignore" });
  processes.push(child);
  return child;
}
const newBatch = (): Promise<number> => createBatch(database.db, { note: "", yearWhenUntold: null, createdBy: null }, catalogueAuditor(), NOW);
const named = (path: string, content: Uint8Array | string): { path: string; bytes: Uint8Array; sha256: string; sizeBytes: number } => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, bytes, sha256: sha256Of(bytes), sizeBytes: bytes.length };
};
/** Sends files of a year of the demonstration and says that these are all. */
async function send(files: readonly ReturnType<typeof named>[]): Promise<number> {
  const batch = await newBatch();
  for (const file of files) await receiveFile(database.db, batch, file, NOW);
  await sealBatch(database.db, batch);
  return batch;
}
const filesOf = (year: number): ReturnType<typeof named>[] => demonstration().files.filter(({ manifest }) => manifest.year === year).map(({ path, bytes }) => named(path, bytes));
const rowsOf = (batch: number) => database.db.selectFrom("upload_file").select(["id", "path", "status", "attempts", "code", "message", "report_id"]).where("batch_id", "=", batch).orderBy("id").execute();
async function settled(batch: number): Promise<void> {
  for (;;) {
    const { state } = await database.db.selectFrom("upload_batch").select("state").where("id", "=", batch).executeTakeFirstOrThrow();
    if (state === "settled") return;
    await pause(50);
  }
}
const jobsLeft = async (): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs`.execute(database.db)).rows[0]!.n;
async function jobsDone(): Promise<void> {
  while ((await jobsLeft()) > 0) await pause(50);
}
const countOf = async (table: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]!.n;

describe("files that are sent", () => {
  it("are read by two workers once each, settled together at the end, and leave no bytes behind", async () => {
    workInAProcess();
    work();
    const files = filesOf(2019);
    const batch = await send(files);
    await settled(batch);
    await jobsDone();
    const rows = await rowsOf(batch);
    expect(rows).toHaveLength(files.length);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["stored"]));
    expect(rows.every(({ attempts }) => attempts === 1)).toBe(true);
    expect([await countOf("report"), await countOf("report_version")]).toEqual([files.length, files.length]);
    const { rows: left } = await sql<{ stale: number; kept: number }>`select (select count(*)::int from report where stale) as stale, (select count(*)::int from upload_file where bytes is not null) as kept`.execute(database.db);
    expect(left).toEqual([{ stale: 0, kept: 0 }]);
    const runs = await database.db.selectFrom("audit_run").select(["counts", "finished_at"]).execute();
    expect(runs).toEqual([{ counts: expect.objectContaining({ stored: files.length }), finished_at: NOW }]);
  });

  it("are all read, each once, when a worker is killed again and again in the middle of its work", async () => {
    const files = filesOf(2020);
    const before = await countOf("report_version");
    const batch = await send(files);
    for (let round = 0; round < 3; round++) {
      const child = workInAProcess();
      const begun = (await rowsOf(batch)).filter(({ status }) => status !== "received").length;
      while ((await rowsOf(batch)).filter(({ status }) => status !== "received").length < begun + 4) await pause(2);
      child.kill("SIGKILL");
    }
    await pause(100);
    expect(await jobsLeft()).toBeGreaterThan(0);
    work();
    await settled(batch);
    await jobsDone();
    expect(new Set((await rowsOf(batch)).map(({ status }) => status))).toEqual(new Set(["stored"]));
    expect(await countOf("report_version")).toBe(before + files.length);
  }, 60_000);

  it("go on being read, each once, when the worker's connections are lost", async () => {
    work();
    const files = filesOf(2023).slice(0, 20);
    const before = await countOf("report_version");
    const batch = await send(files);
    while ((await rowsOf(batch)).every(({ status }) => status === "received")) await pause(2);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db);
    await pause(300);
    await settled(batch);
    expect(new Set((await rowsOf(batch)).map(({ status }) => status))).toEqual(new Set(["stored"]));
    expect(await countOf("report_version")).toBe(before + files.length);
  }, 60_000);

  it("wait for a worker when none runs, and are unchanged when they come again", async () => {
    const files = filesOf(2020).slice(0, 3);
    const batch = await newBatch();
    expect(await announceFiles(database.db, batch, [...files, named("new.txt", "new")], EVERYWHERE, NOW)).toEqual([3]);
    await sealBatch(database.db, batch);
    expect((await rowsOf(batch)).map(({ status }) => status)).toEqual(["received", "received", "received"]);
    work();
    await settled(batch);
    expect((await rowsOf(batch)).map(({ status }) => status)).toEqual(["unchanged", "unchanged", "unchanged"]);
  });

  it("are refused with the reason when they are none, and the others go on", async () => {
    work();
    const good = filesOf(2021)[0]!;
    const batch = await send([named("empty.txt", ""), named("login.txt", "用户登录 请输入用户名和密码 验证码 忘记密码"), named("program.txt", "\x7fELF\0\0\0"), good]);
    await settled(batch);
    const rows = await rowsOf(batch);
    expect(rows.map(({ status }) => status)).toEqual(["refused", "refused", "refused", "stored"]);
    for (const { message } of rows.slice(0, 3)) expect([message!.zh, message!.en].every((words) => words.length > 10)).toBe(true);
  });

  it("are asked for when it cannot be told whose they are, and stored once a person says so", async () => {
    work();
    const words = new TextDecoder().decode(filesOf(2021)[1]!.bytes);
    const file = named("unknown.txt", words.replaceAll(/青禾县[^\n，。、]{0,12}(?:局|政府|办公室|委员会|街道办事处)/g, "").replaceAll("2021年", ""));
    const report = await readReport(file.bytes, { path: file.path });
    const batch = await send([file]);
    await settled(batch);
    const [row] = await rowsOf(batch);
    expect([report.agency.name, report.year], JSON.stringify(row)).not.toEqual(["", 2021]);
    expect(row!.status).toBe("unidentified");
    expect(await readAgain(database.db, row!.id, { manifest: { agency: "青禾县水务局", year: 2022 }, agencyId: null })).toBe(batch);
    await jobsDone();
    const [afterwards] = await rowsOf(batch);
    expect(afterwards!.status).toBe("stored");
    expect(await readAgain(database.db, row!.id, null)).toBeNull();
    await settled(batch);
  });

  it("of parsed reports, one a line, are read line by line", async () => {
    work();
    const parsed = await Promise.all(filesOf(2022).slice(2, 4).map(async ({ path, bytes }) => JSON.stringify(await readReport(bytes, { path }))));
    const batch = await send([named("reports.jsonl", [...parsed, "{}"].join("\n"))]);
    await settled(batch);
    expect((await rowsOf(batch)).map(({ path, status }) => [path, status])).toEqual([
      ["reports.jsonl", "unpacked"], ["reports.jsonl:1", "stored"], ["reports.jsonl:2", "stored"], ["reports.jsonl:3", "refused"],
    ]);
  });
});

describe("a file that a worker took up", () => {
  it("is given up, and says so, when reading it has killed its worker three times", async () => {
    const batch = await newBatch();
    await receiveFile(database.db, batch, named("deadly.txt", "x"), NOW);
    const { id } = (await rowsOf(batch))[0]!;
    for (let attempt = 1; attempt <= 3; attempt++) expect((await takeFile(database.db, id, 3, NOW))!.attempt).toBe(attempt);
    expect(await takeFile(database.db, id, 3, NOW)).toBeNull();
    expect((await rowsOf(batch))[0]).toMatchObject({ status: "failed", code: "reader-died" });
    await sealBatch(database.db, batch);
    work();
    await jobsDone();
  });

  it("is not stored by the one that was taken to be dead", async () => {
    const batch = await newBatch();
    await receiveFile(database.db, batch, filesOf(2021)[5]!, NOW);
    const { id } = (await rowsOf(batch))[0]!;
    const first = (await takeFile(database.db, id, 3, NOW))!;
    const second = (await takeFile(database.db, id, 3, NOW))!;
    const before = await countOf("report_version");
    const tools = { store: auditStore(database), auditor: catalogueAuditor(), limits: DEFAULT_LIMITS, now: NOW };
    await expect(takeUpload(first, tools)).rejects.toThrow(UploadTakenOver);
    expect(await countOf("report_version")).toBe(before);
    await takeUpload(second, tools);
    expect([await countOf("report_version"), (await rowsOf(batch))[0]!.status]).toEqual([before + 1, "stored"]);
  });

  it("is not accepted into a batch that was closed", async () => {
    const batch = await send([]);
    await expect(receiveFile(database.db, batch, named("late.txt", "x"), NOW)).rejects.toThrow(BatchClosed);
    await expect(announceFiles(database.db, 999_999, [], EVERYWHERE, NOW)).rejects.toThrow(BatchClosed);
  });
});

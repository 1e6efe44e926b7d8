import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findBatch, findBodies, findUploadFile, listBatches } from "../../db/queries/uploads";
import { prepareQueue } from "../../db/queue/prepare";
import { startWorker, type RunningWorker } from "../../db/queue/worker";
import { announceFiles, createBatch, readAgain, receiveFile, sealBatch } from "../../db/repositories/uploads";
import { auditStore } from "../../db/store";
import type { Bounds } from "../../lib/accounts/account";
import { EVERYWHERE } from "../../lib/accounts/importing";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { previewRoster } from "../../lib/audit/preview-roster";
import { sha256Of } from "../../lib/audit/read-items";
import { rosterRowSchema, type RosterRow } from "../../lib/roster/roster";
import { collect, sampleReport, type SampleFacts } from "../audit/sample-report";
import { demonstration } from "../cli/documents";
import { plainAccount } from "../support/accounts";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { zipFile } from "../ingest/zip-file";

const COUNTY: Bounds = { kind: "regions", prefixes: ["990101"] };
const ELSEWHERE = { name: "磐石市水利局", region: "磐石市", regionCode: "220284" };
let database: TestDatabase;
let worker: RunningWorker | null = null;
beforeAll(async () => {
  database = await openTestDatabase();
  await prepareQueue(database.pool);
  await plainAccount(database.db, "county", { regions: ["990101"] });
  await plainAccount(database.db, "other", { regions: ["22"] });
  await plainAccount(database.db, "whole", { regions: [""] });
});
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run, roster_entry, upload_batch, upload_file restart identity cascade`.execute(database.db);
  await sql`update auth_user set banned = false`.execute(database.db);
  await sql`update account_bounds set regions = '{990101}' where user_id = 'id-county'`.execute(database.db);
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});
afterAll(() => database.close());

const work = (): void => void (worker = startWorker(database, { now: () => NOW, log: () => undefined }));
const named = (path: string, bytes: Uint8Array) => ({ path, bytes, sha256: sha256Of(bytes), sizeBytes: bytes.length });
const fileOf = (year: number, index: number) => {
  const { path, bytes } = demonstration().files.filter(({ manifest }) => manifest.year === year)[index]!;
  return named(path, bytes);
};
/** Parsed reports, one a line. */
const list = (path: string, ...samples: SampleFacts[]) => named(path, new TextEncoder().encode(samples.map((facts) => JSON.stringify(sampleReport(facts).report)).join("\n")));
const newBatch = (createdBy: string): Promise<number> => createBatch(database.db, { note: "", yearWhenUntold: null, createdBy }, catalogueAuditor(), NOW);
async function send(createdBy: string, ...files: ReturnType<typeof named>[]): Promise<number> {
  const batch = await newBatch(createdBy);
  for (const file of files) await receiveFile(database.db, batch, file, NOW);
  await sealBatch(database.db, batch);
  return batch;
}
async function settled(batch: number): Promise<void> {
  while ((await database.db.selectFrom("upload_batch").select("state").where("id", "=", batch).executeTakeFirstOrThrow()).state !== "settled") await pause(30);
}
const endsOf = async (batch: number) => (await database.db.selectFrom("upload_file").select(["path", "status", "code"]).where("batch_id", "=", batch).orderBy("id").execute()).map(({ path, status, code }) => [path, status, code]);
/** Loads the roster of the county, whose bodies no register knows. */
const knowCounty = () => loadRoster(auditStore(database), demonstration().roster, { year: 2019, source: "test", now: NOW, regionName: () => "青禾县" });
/** How much there is of what an import stores. */
async function stored(): Promise<Record<string, number>> {
  const tables = ["agency", "document", "report", "report_version", "import_refusal"] as const;
  const counts = await Promise.all(tables.map(async (table) => [table, (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]!.n] as const));
  return Object.fromEntries(counts);
}
const keptBytes = async () => (await sql<{ n: number }>`select count(*)::int as n from upload_file where bytes is not null`.execute(database.db)).rows[0]!.n;

describe("a reviewer of a county", () => {
  it("loads the county's files; another county's, and those that tell no body or region, are refused with the reason and leave nothing behind", async () => {
    work();
    const batch = await send("county", list("reports.jsonl", {}, { agency: ELSEWHERE, words: "b" }, { agency: { name: "" }, words: "c" }, { agency: { name: "无名县水利局", region: "无名县", regionCode: null }, words: "d" }, { agency: { name: "国家水利局", region: null, regionCode: null, level: "national" }, words: "e" }));
    await settled(batch);
    expect(await endsOf(batch)).toEqual([["reports.jsonl", "unpacked", null], ["reports.jsonl:1", "stored", null], ...[2, 3, 4, 5].map((line) => [`reports.jsonl:${line}`, "refused", "outside-bounds"])]);
    expect(await stored()).toEqual({ agency: 1, document: 1, report: 1, report_version: 1, import_refusal: 0 });
    expect(await keptBytes()).toBe(0);
    const { message } = await database.db.selectFrom("upload_file").select("message").where("path", "=", "reports.jsonl:2").executeTakeFirstOrThrow();
    expect([message!.zh, message!.en]).toEqual([expect.stringContaining("磐石市水利局"), expect.stringContaining("outside your regions")]);
  });

  it("loads an archive whose files are judged one by one", async () => {
    work();
    await knowCounty();
    const inside = fileOf(2019, 1);
    const outside = new TextEncoder().encode(new TextDecoder().decode(fileOf(2019, 2).bytes).replaceAll("青禾县", "磐石市"));
    const batch = await send("county", named("all.zip", zipFile([{ name: "inside.txt", data: inside.bytes }, { name: "outside.txt", data: outside }])));
    await settled(batch);
    expect((await endsOf(batch)).map(([, status, code]) => [status, code])).toEqual([["unpacked", null], ["stored", null], ["refused", "outside-bounds"]]);
  });

  it("is asked for the year of the county's own reports, and cannot hand one to a body of another county", async () => {
    work();
    await collect(importDocuments(auditStore(database), catalogueAuditor(), [{ path: "b.txt", received: sampleReport({ agency: ELSEWHERE, words: "b" }) }], { scope: {}, now: () => NOW }));
    await knowCounty();
    const before = await stored();
    const withoutYear = new TextEncoder().encode(new TextDecoder().decode(fileOf(2021, 1).bytes).replaceAll(/20\d\d\s*年?/g, ""));
    const batch = await send("county", named("undated.txt", withoutYear));
    await settled(batch);
    const { id } = await database.db.selectFrom("upload_file").select("id").where("status", "=", "unidentified").executeTakeFirstOrThrow();
    expect(await findUploadFile(database.db, id, "county")).toMatchObject({ code: "year-unknown" });
    expect(await findUploadFile(database.db, id, "other")).toBeUndefined();
    expect(await readAgain(database.db, id, { manifest: {}, agencyId: 1 })).toBe(batch);
    await settled(batch);
    expect((await endsOf(batch))[0]).toEqual(["undated.txt", "refused", "outside-bounds"]);
    expect(await stored()).toMatchObject({ report: before["report"], agency: before["agency"] });
  });

  it.each([
    ["was disabled", sql`update auth_user set banned = true where id = 'id-county'`, "sender-may-not"],
    ["has another region", sql`update account_bounds set regions = '{22}' where user_id = 'id-county'`, "outside-bounds"],
    ["has no region any more", sql`update account_bounds set regions = '{}' where user_id = 'id-county'`, "sender-may-not"],
    ["became a leader", sql`update auth_user set role = 'leader' where id = 'id-county'`, "sender-may-not"],
  ] as const)("that %s between sending and reading has nothing taken in", async (_, change, code) => {
    const batch = await send("county", list("reports.jsonl", {}), fileOf(2020, 1));
    await change.execute(database.db);
    work();
    await settled(batch);
    await sql`update auth_user set role = 'reviewer' where id = 'id-county'`.execute(database.db);
    expect(new Set((await endsOf(batch)).filter(([, status]) => status !== "unpacked").map(([, status, why]) => `${status} ${why}`))).toEqual(new Set([`refused ${code}`]));
    expect(await stored()).toMatchObject({ report: 0, document: 0, agency: 0 });
  });

  it("sees its own batches alone; an account for everywhere sees all", async () => {
    const [mine, theirs] = [await newBatch("county"), await newBatch("other")];
    const idsFor = async (owner: string | null) => (await listBatches(database.db, { before: null, limit: 10, owner })).rows.map(({ id }) => id);
    expect([await idsFor("county"), await idsFor(null)]).toEqual([[mine], [theirs, mine]]);
    expect([await findBatch(database.db, theirs, "county"), (await findBatch(database.db, theirs, null))?.id]).toEqual([undefined, theirs]);
  });

  it("does not learn that a file of another county is here already, and chooses among the county's bodies only", async () => {
    const [inside, outside] = [sampleReport(), sampleReport({ agency: ELSEWHERE, words: "b" })];
    await collect(importDocuments(auditStore(database), catalogueAuditor(), [inside, outside].map((received) => ({ path: received.report.source.path, received })), { scope: {}, now: () => NOW }));
    const files = [inside, outside].map(({ bytes }) => named("a.txt", bytes));
    expect(await announceFiles(database.db, await newBatch("county"), files, COUNTY, NOW)).toEqual([1]);
    expect(await announceFiles(database.db, await newBatch("whole"), files, EVERYWHERE, NOW)).toEqual([]);
    expect([(await findBodies(database.db, "水", COUNTY, 9)).map(({ regionName }) => regionName), (await findBodies(database.db, "水", EVERYWHERE, 9)).length]).toEqual([["青禾县"], 2]);
  });
});

const row = (name: string, regionCode = "990101"): RosterRow => rosterRowSchema.parse({ name, regionCode, level: "县级", kind: "部门" });
const bodies = async () => (await database.db.selectFrom("agency").select(["name", "region_code"]).orderBy("id").execute()).map(({ name, region_code: code }) => `${name} ${code}`);

describe("a roster within bounds", () => {
  it("leaves out each row outside them with the reason, in the preview as when it is taken over, and moves no body of an unknown region", async () => {
    const store = auditStore(database);
    await collect(importDocuments(store, catalogueAuditor(), [{ path: "a.txt", received: sampleReport({ agency: { regionCode: null } }) }], { scope: {}, now: () => NOW }));
    const rows = [row("青禾县民政局"), row("磐石市水利局", "220284"), row("青禾县水务局"), row("浔渡镇人民政府", "990101102"), row("吉林市水利局", "220200")];
    for (const take of [previewRoster, loadRoster]) {
      const refused: string[] = [];
      await take(store, rows, { year: 2023, source: "test", now: NOW, regionName: () => "青禾县", bounds: COUNTY, onRefusal: ({ name }, { zh, en }) => void refused.push(`${name}: ${zh} / ${en}`) });
      expect(refused).toEqual([expect.stringMatching(/^磐石市水利局: .*不在您负责的地区.*outside/), expect.stringMatching(/^青禾县水务局: .*不限地区的账号.*not known/), expect.stringMatching(/^吉林市水利局: /)]);
      expect(await bodies()).toEqual(take === previewRoster ? ["青禾县水务局 "] : ["青禾县水务局 ", "青禾县民政局 990101", "浔渡镇人民政府 990101"]);
    }
  });
});

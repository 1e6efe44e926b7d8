import { sql, type Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "../../db/accounts/account-service";
import { createAuthenticator, sessionSecret } from "../../db/accounts/authenticator";
import { DatabaseNotEmpty, restoreBackup, type Restored } from "../../db/backup/restore-backup";
import { takeBackup } from "../../db/backup/take-backup";
import { applyMigrations, migrate } from "../../db/migrate";
import { MIGRATIONS } from "../../db/migrations";
import { prepareQueue } from "../../db/queue/prepare";
import { commandLineActor } from "../../db/repositories/audit-log";
import { createBatch, receiveFile } from "../../db/repositories/uploads";
import { auditStore } from "../../db/store";
import { auditStored } from "../../lib/audit/audit-stored";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { sha256Of } from "../../lib/audit/read-items";
import { UnusableBackup } from "../../lib/backup/damage";
import type { TableSum } from "../../lib/backup/manifest";
import { readTar } from "../../lib/backup/tar";
import { parseTextReport } from "../../lib/parse";
import { regionNamer } from "../../lib/roster/region-name";
import { collect } from "../audit/sample-report";
import { demonstration } from "../cli/documents";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const actor = commandLineActor("test");
const auditor = catalogueAuditor();
const itemsOf = (year: number) =>
  demonstration()
    .files.filter(({ manifest }) => manifest.year === year)
    .map(({ path, bytes, manifest: { url, publishedOn, agency } }) => {
      const manifest = { url, publishedOn, agency, year };
      return { path, received: { report: parseTextReport(bytes, { path, manifest }), bytes, manifest } };
    });
const load = (database: TestDatabase, year: number) => collect(importDocuments(auditStore(database), auditor, itemsOf(year), { scope: {}, now: () => NOW }));

async function bytesOf(database: TestDatabase, sums: TableSum[] = []): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of takeBackup(database, { actor, now: NOW, onTable: (sum) => void sums.push(sum) })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
/** In pieces that fit no boundary of the archive. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 70_001) yield bytes.subarray(from, from + 70_001);
}
const restoreInto = (target: TestDatabase, bytes: Uint8Array): Promise<Restored> => restoreBackup(target.pool, inPieces(bytes), { actor, now: NOW, place: "./here" });
const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await restoreInto(empty, bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnusableBackup);
  return (error as UnusableBackup).reason.en;
};
const findingsOf = (database: TestDatabase) => database.db.selectFrom("finding").select(["agency_id", "year", "rule_id", "fingerprint", "state", "decision", "active"]).orderBy("id").execute();
const rowsIn = async (database: TestDatabase, table: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]!.n;

let source: TestDatabase;
let empty: TestDatabase;
let backup: Buffer;
const sums: TableSum[] = [];
const FIRST_PASSWORD = "first-password-7";
const authenticatorOf = async (database: TestDatabase) => createAuthenticator({ pool: database.pool, secret: await sessionSecret(database.db, undefined), baseUrl: "http://127.0.0.1:3000" });

beforeAll(async () => {
  [source, empty] = [await openTestDatabase(), await openTestDatabase()];
  await prepareQueue(source.pool);
  const corpus = demonstration();
  await loadRoster(auditStore(source), corpus.roster, { year: 2023, source: "test", now: NOW, regionName: regionNamer(corpus.roster) });
  await load(source, 2022);
  await lookForMissing(auditStore(source), auditor, { year: 2023 }, NOW);
  await createAccount({ db: source.db, authenticator: await authenticatorOf(source) }, { username: "zhang", name: "张", role: "reviewer", regions: [""], agencyIds: [] }, actor, NOW, FIRST_PASSWORD);
  await (await authenticatorOf(source)).api.signInUsername({ body: { username: "zhang", password: FIRST_PASSWORD } });
  await sql`update finding set state = 'dismissed', decision = 'dismissed', decided_by = '张\t"\\', decided_at = now() where id % 5 = 0`.execute(source.db);
  const batch = await createBatch(source.db, { note: "半途 \\N \t", yearWhenUntold: null, createdBy: "zhang" }, auditor, NOW);
  const waiting = new Uint8Array([0, 92, 78, 255, 10, 13, 9]);
  await receiveFile(source.db, batch, { path: "等待.txt", bytes: waiting, sha256: sha256Of(waiting), sizeBytes: waiting.length }, NOW);
  backup = await bytesOf(source, sums);
});
afterAll(async () => {
  await source.close();
  await empty.close();
});

describe("a backup", () => {
  it("restores every table with the same rows, and what is copied out again has the same sums", async () => {
    const target = await openTestDatabase();
    const { tables } = await restoreInto(target, backup);
    expect(tables).toEqual(sums);
    for (const { name, rows } of sums.filter((sum) => sum.name !== "queued_job" && sum.name !== "audit_log" && sum.name !== "installation_setting")) expect([name, await rowsIn(target, name)]).toEqual([name, rows]);
    const again: TableSum[] = [];
    await bytesOf(target, again);
    const grown = new Set(["audit_log"]);
    expect(again.filter(({ name }) => !grown.has(name))).toEqual(sums.filter(({ name }) => !grown.has(name)));
    expect(sums.find(({ name }) => name === "finding")!.rows).toBeGreaterThan(50);
    await target.close();
  });

  it("gives a product that works: the same password, the same findings when audited again, new numbers behind the old, the waiting file read", async () => {
    const target = await openTestDatabase();
    await restoreInto(target, backup);
    expect([await rowsIn(target, "auth_session"), await rowsIn(source, "auth_session")]).toEqual([0, 1]);
    expect(await sessionSecret(target.db, undefined)).not.toBe(await sessionSecret(source.db, undefined));
    const response = await (await authenticatorOf(target)).api.signInUsername({ body: { username: "zhang", password: FIRST_PASSWORD }, asResponse: true });
    expect(response.status).toBe(200);
    const before = await findingsOf(target);
    await collect(auditStored(auditStore(target), auditor, {}, { now: () => NOW, read: async (bytes, { path, manifest }) => parseTextReport(bytes, { path, ...(manifest && { manifest }) }) }));
    expect(await findingsOf(target)).toEqual(before);
    expect(before).toEqual(await findingsOf(source));
    expect((await load(target, 2023)).every(({ status }) => status === "stored")).toBe(true);
    const { rows } = await sql`select task_identifier, attempts, locked_by from graphile_worker.jobs`.execute(target.db);
    expect(rows).toEqual([{ task_identifier: "read-file", attempts: 0, locked_by: null }]);
    const lines = await target.db.selectFrom("audit_log").select("action").where("action", "like", "backup.%").orderBy("id").execute();
    expect(lines.map(({ action }) => action)).toEqual(["backup.taken", "backup.restored"]);
    await target.close();
  });

  it("taken while reports come in holds each of them whole or not at all", async () => {
    const chunks: Uint8Array[] = [];
    const taking = takeBackup(source, { actor, now: NOW });
    const importing = importDocuments(auditStore(source), auditor, itemsOf(2023), { scope: {}, now: () => NOW });
    for (let stored = 0; stored < 5; stored++) await importing.next();
    // With the first chunk the view is taken; the rest comes in while it is read.
    const { value: first } = await taking.next();
    if (first) chunks.push(first);
    const rest = collect(importing);
    for await (const chunk of taking) chunks.push(chunk);
    const target = await openTestDatabase();
    await restoreInto(target, Buffer.concat(chunks));
    const { rows: broken } = await sql`
      select r.id from report r
      where r.year = 2023 and (not exists (select from report_version v join report_content c on c.version_id = v.id join document d on d.id = v.document_id and d.bytes is not null join scorecard s on s.version_id = v.id where v.id = r.current_version_id)
        or not exists (select from figure_set f where f.report_id = r.id)
        or r.critical + r.major + r.minor + r.info <> (select count(*) from finding f where f.report_id = r.id and f.active and f.outcome = 'fail'))`.execute(target.db);
    expect(broken).toEqual([]);
    const [before, held, all] = [itemsOf(2022).length, await rowsIn(target, "report"), (await rest).length + 5 + itemsOf(2022).length];
    expect(held).toBeGreaterThanOrEqual(before + 5);
    expect(held).toBeLessThan(all);
    expect(await rowsIn(source, "report")).toBe(all);
    await target.close();
  });

  it("of a database that was never set up, and of one that the server has set up already, can be restored alike", async () => {
    const bare = await openTestDatabase();
    await sql`drop schema public cascade; create schema public`.execute(bare.db);
    expect((await restoreInto(bare, backup)).tables).toEqual(sums);
    await bare.close();
    const started = await openTestDatabase();
    const secret = await sessionSecret(started.db, undefined);
    expect((await restoreInto(started, backup)).tables).toEqual(sums);
    expect(await sessionSecret(started.db, undefined)).toBe(secret);
    expect(await migrate(started.pool, NOW)).toEqual([]);
    await started.close();
  });

  it("holds no session, no password in words and no secret", async () => {
    const { gunzipSync } = await import("node:zlib");
    const secret = await sessionSecret(source.db, undefined);
    const { rows } = await sql<{ token: string }>`select token from auth_session`.execute(source.db);
    const names: string[] = [];
    for await (const { name, bytes } of readTar(inPieces(backup), 1e8)) {
      names.push(name);
      const text = name.endsWith(".gz") ? gunzipSync(bytes).toString("latin1") : Buffer.from(bytes).toString("latin1");
      for (const hidden of [secret, rows[0]!.token, FIRST_PASSWORD]) expect(text.includes(hidden), name).toBe(false);
    }
    expect(names.some((name) => name.includes("auth_session"))).toBe(false);
    expect(names[0]).toBe("backup.json");
    expect(names.at(-1)).toBe("manifest.json");
  });
});

describe("a restore", () => {
  it("refuses a database that holds anything, says what to do, and changes nothing", async () => {
    const before = await rowsIn(source, "audit_log");
    const error: unknown = await restoreInto(source, backup).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseNotEmpty);
    expect((error as DatabaseNotEmpty).reason.en).toMatch(/not empty.*MINGJIAN_DATA.*DATABASE_URL/);
    expect(await rowsIn(source, "audit_log")).toBe(before);
  });

  it.each([0.0001, 0.05, 0.3, 0.7, 0.97, 1])("refuses a file that ends after %f of it, names the part, and leaves the database empty", async (share) => {
    const end = backup.lastIndexOf("manifest.json") + 600;
    const reason = await refusalOf(backup.subarray(0, Math.floor(end * share)));
    expect(reason).toMatch(/ends in “(?:backup\.json|manifest\.json|tables\/\w+\/\d+\.copy\.gz)”|not a backup/);
    expect(await rowsIn(empty, "agency") + (await rowsIn(empty, "audit_log"))).toBe(0);
  });

  it("refuses a file in which a byte has changed, and names where", async () => {
    const at = backup.indexOf("tables/finding/000001.copy.gz");
    const changed = (offset: number): Buffer => {
      const copy = Buffer.from(backup);
      copy[offset]! ^= 0x55;
      return copy;
    };
    expect(await refusalOf(changed(at + 512 + 4000))).toContain("tables/finding/000001.copy.gz");
    expect(await refusalOf(changed(at + 3))).toMatch(/damaged after “tables\/\w+\/\d+\.copy\.gz”/);
    const rows = backup.indexOf('"rows": ', backup.lastIndexOf("manifest.json"));
    const digit = Buffer.from(backup);
    digit[rows + 8] = digit[rows + 8] === 49 ? 50 : 49;
    expect(await refusalOf(digit)).toMatch(/table “\w+”/);
  });

  it("refuses what is no backup", async () => {
    expect(await refusalOf(Buffer.from("机关名称,行政区划代码\n"))).toContain("not a backup");
    expect(await refusalOf(Buffer.alloc(10_240))).toContain("not a backup");
    expect(await refusalOf(new Uint8Array())).toContain("not a backup");
  });
});

describe("a backup of an earlier release", () => {
  it("is brought up to date, also in a database that this release has set up", async () => {
    const earlier = MIGRATIONS.slice(0, -1);
    const old = await openTestDatabase();
    await prepareQueue(old.pool);
    await sql`drop schema public cascade; create schema public`.execute(old.db);
    await old.db.transaction().execute((transaction) => applyMigrations(transaction as unknown as Kysely<unknown>, NOW, new Set(earlier.map(({ name }) => name))));
    await sql`insert into agency (name, region_code, region_name, kind, created_at) select '第' || n || '局', '990101', '青禾县', 'department', now() from generate_series(1, 30) n`.execute(old.db);
    await sql`insert into roster_entry select id, 2023, null, 'test' from agency`.execute(old.db);
    const bytes = await bytesOf(old);
    const target = await openTestDatabase();
    await restoreInto(target, bytes);
    expect(await rowsIn(target, "roster_entry")).toBe(30);
    expect(await migrate(target.pool, NOW)).toEqual([]);
    expect(await rowsIn(target, "migration")).toBe(MIGRATIONS.length);
    await old.close();
    await target.close();
  });
  it("is refused by an earlier release than its own, before anything is done", async () => {
    const later = Buffer.from(backup);
    later.write("2999", later.indexOf("2026-11-2"), "latin1");
    expect(await refusalOf(later)).toMatch(/newer release \(2999-11-2/);
  });
});

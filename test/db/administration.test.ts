import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportLog } from "../../db/exports/audit-log";
import { onSnapshot } from "../../db/exports/snapshot";
import { listLog, logChoices, type LogFilters, type LogQuery } from "../../db/queries/audit-log";
import { readHealth } from "../../db/queries/health";
import { countRosterRegions, findRosterLine, listRoster } from "../../db/queries/roster-list";
import { prepareQueue } from "../../db/queue/prepare";
import { startWorker } from "../../db/queue/worker";
import { logChange, type Actor } from "../../db/repositories/audit-log";
import { profileStore } from "../../db/repositories/profiles";
import { correctDueDate, endEntry } from "../../db/repositories/roster-entries";
import { createBatch } from "../../db/repositories/uploads";
import { auditStore } from "../../db/store";
import type { Bounds } from "../../lib/accounts/account";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { previewRoster } from "../../lib/audit/preview-roster";
import { saveProfile } from "../../lib/audit/save-profile";
import { settle } from "../../lib/audit/settle";
import { parseTextReport } from "../../lib/parse";
import { regionNamer } from "../../lib/roster/region-name";
import { collect } from "../audit/sample-report";
import { demonstration } from "../cli/documents";
import { bytesOf } from "../export/bytes";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const YEAR = 2023;
const EVERYTHING: Bounds = { kind: "everything" };
const zhang: Actor = { id: "z", name: "zhang", origin: "10.0.0.1" };
const auditor = catalogueAuditor();
let database: TestDatabase;
const corpus = demonstration();
const rosterOptions = { year: YEAR, source: "名录.csv", now: NOW, regionName: regionNamer(corpus.roster) };

const all: LogFilters = { actor: null, action: null, subject: null, from: null, before: null, search: null };
const query = (filters: Partial<LogFilters> = {}, bounds: Bounds = EVERYTHING, id = "nobody"): LogQuery => ({ filters: { ...all, ...filters }, viewer: { id, bounds } });
const lines = async (filters: Partial<LogFilters> = {}, bounds: Bounds = EVERYTHING, id = "nobody") => (await listLog(database.db, query(filters, bounds, id), { behind: null, limit: 1000 })).rows;
const subjects = async (...of: Parameters<typeof lines>): Promise<string[]> => (await lines(...of)).map(({ subject }) => subject);

const scope = (over: Partial<Parameters<typeof listRoster>[1]["scope"]> = {}) => ({ year: YEAR, region: null, level: null, kind: null, bounds: EVERYTHING, ...over });
beforeAll(async () => {
  database = await openTestDatabase();
  await prepareQueue(database.pool);
});
afterAll(() => database.close());

describe("what leaves a line in the audit log", () => {
  it("a roster leaves one line, and none when it is only previewed", async () => {
    const store = auditStore(database, zhang);
    await previewRoster(store, corpus.roster, rosterOptions);
    expect(await subjects()).toEqual([]);
    await loadRoster(store, corpus.roster, rosterOptions);
    expect(await lines()).toMatchObject([{ action: "roster.loaded", subject: `roster:${YEAR}`, actor: "zhang", origin: "10.0.0.1", after: { source: "名录.csv", rows: corpus.roster.length } }]);
  });
  it("an import leaves one line, however many documents it brings, and an audit one", async () => {
    const items = corpus.files
      .filter(({ manifest }) => manifest.year === YEAR)
      .map(({ path, bytes, manifest: { url, publishedOn, agency, year } }) => ({ path, received: { report: parseTextReport(bytes, { path, manifest: { url, publishedOn, agency, year } }), bytes, manifest: { url, publishedOn, agency, year } } }));
    const store = auditStore(database, zhang);
    await collect(importDocuments(store, auditor, items, { scope: { paths: "年报" }, now: () => NOW }));
    expect(await lines({ action: "import.started" })).toMatchObject([{ subject: "run:1", actor: "zhang", after: { paths: "年报", ruleSet: auditor.ruleSetVersion } }]);
    await lookForMissing(store, auditor, { year: YEAR }, NOW);
    expect(await lines({ action: "audit.started" })).toMatchObject([{ subject: "run:2", actor: "zhang" }]);
  });
  it("files that are sent in the browser leave one line under who sends them", async () => {
    await createBatch(database.db, { note: "二月", yearWhenUntold: null, createdBy: "li", actor: { id: "l", name: "li", origin: "10.0.0.2" } }, auditor, NOW);
    expect(await lines({ actor: "li" })).toMatchObject([{ action: "import.started", origin: "10.0.0.2", after: { uploaded: "二月" } }]);
  });
  it("a profile leaves a line with both sides in the region that it is for, and none when it was not saved", async () => {
    const profiles = profileStore(database.db);
    const change = { region: "990101", content: { rules: { "CON-009": { enabled: false } } }, by: zhang, note: "暂停" };
    expect((await saveProfile(profiles, { ...change, baseRevision: 0 }, NOW)).status).toBe("saved");
    expect((await saveProfile(profiles, { ...change, content: { rules: {} }, baseRevision: 0 }, NOW)).status).toBe("conflict");
    expect(await lines({ action: "profile.changed" })).toMatchObject([{ subject: "profile:990101", regionCode: "990101", before: { rules: {} }, after: { rules: { "CON-009": { enabled: false } }, revision: 1, note: "暂停" } }]);
  });
});

describe("the audit log as it is looked at", () => {
  const elsewhere: Bounds = { kind: "regions", prefixes: ["3703"] };
  beforeAll(async () => {
    for (const [number, regionCode] of [[1, "370303"], [2, "370300"], [3, "371000"], [4, null]] as const) {
      await logChange(database.db, { id: `u${number}`, name: `user-${number}`, origin: "10.0.0.9" }, { action: "finding.confirm", subject: `finding:${number}`, regionCode, before: { state: "open" }, after: { state: "confirmed", note: `说明 100%_${number}` } }, new Date(`2026-03-0${number}T15:59:00Z`));
    }
  });
  it("is bounded by the viewer's regions, their own lines excepted", async () => {
    expect(await subjects({}, elsewhere)).toEqual(["finding:2", "finding:1"]);
    expect(await subjects({}, elsewhere, "u4")).toEqual(["finding:4", "finding:2", "finding:1"]);
    expect(await subjects({}, { kind: "regions", prefixes: [] })).toEqual([]);
    expect(await subjects({}, { kind: "agencies", ids: [1] })).toEqual([]);
  });
  it.each([
    ["by who", { actor: "user-3" }, ["finding:3"]],
    ["by what", { action: "profile.changed" }, ["profile:990101"]],
    ["by its subject", { subject: "finding:2" }, ["finding:2"]],
    ["by time", { from: new Date("2026-03-02T00:00:00Z"), before: new Date("2026-03-03T15:59:00Z") }, ["finding:2"]],
    ["by words, whose signs mean themselves", { search: "100%_3" }, ["finding:3"]],
    ["by words that are nowhere", { search: "100%x3" }, []],
  ] as [string, Partial<LogFilters>, string[]][])("is narrowed %s", async (_, filters, expected) => {
    expect(await subjects(filters)).toEqual(expected);
  });
  it("is paged by key without a gap, and tells what it can be narrowed to", async () => {
    const everything = await subjects();
    const paged: string[] = [];
    for (let behind: number | null = null; ; ) {
      const page = await listLog(database.db, query(), { behind, limit: 3 });
      paged.push(...page.rows.map(({ subject }) => subject));
      expect(page.count).toEqual({ count: everything.length, over: false });
      if (page.next === null) break;
      behind = page.next;
    }
    expect(paged).toEqual(everything);
    const { actions, actors } = await logChoices(database.db);
    expect(actions).toEqual(["audit.started", "finding.confirm", "import.started", "profile.changed", "roster.loaded"]);
    expect(actors).toEqual(["li", "user-1", "user-2", "user-3", "user-4", "zhang"]);
  });
  it("is exported whole, above any page, within the same bounds", async () => {
    await sql`insert into audit_log (at, actor, origin, action, subject, region_code) select now(), 'many', 'test', 'finding.confirm', 'finding:' || n, '440000' from generate_series(1, 2500) n`.execute(database.db);
    const exported = async (bounds: Bounds) =>
      await onSnapshot(database.db, async (snapshot) => {
        const { chunks, rowCount } = await exportLog(snapshot, { query: query({ action: "finding.confirm" }, bounds), format: "json", language: "zh", filters: {}, now: NOW });
        const { rows } = JSON.parse(new TextDecoder().decode(await bytesOf(chunks))) as { rows: { id: number }[] };
        return [rows.length, rowCount, new Set(rows.map(({ id }) => id)).size];
      });
    expect(await exported(EVERYTHING)).toEqual([2504, 2504, 2504]);
    expect(await exported(elsewhere)).toEqual([2, 2, 2]);
  });
});

describe("the roster", () => {
  it("lists the bodies of a year by pages, within bounds, and finds them by name", async () => {
    const first = await listRoster(database.db, { scope: scope(), search: null, after: null, limit: 30 });
    const second = await listRoster(database.db, { scope: scope(), search: null, after: first.next, limit: 30 });
    expect(first.rows.length + second.rows.length).toBe(corpus.roster.length);
    expect([first.count.count, second.next]).toEqual([corpus.roster.length, null]);
    expect((await listRoster(database.db, { scope: scope({ year: 2019 }), search: null, after: null, limit: 30 })).rows).toEqual([]);
    expect((await listRoster(database.db, { scope: scope({ bounds: { kind: "regions", prefixes: ["37"] } }), search: null, after: null, limit: 30 })).rows).toEqual([]);
    expect((await listRoster(database.db, { scope: scope(), search: first.rows[4]!.name, after: null, limit: 30 })).rows.map(({ agencyId }) => agencyId)).toEqual([first.rows[4]!.agencyId]);
    const [region] = await countRosterRegions(database.db, scope());
    const { rows } = await sql<{ received: number }>`select count(*)::int as received from report r join roster_entry e using (agency_id, year) where year = ${YEAR}`.execute(database.db);
    expect(region).toEqual({ code: "990101", due: corpus.roster.length, received: rows[0]!.received });
  });
  it("takes another due date, which the report is judged by, and the lawful one again", async () => {
    const { rows } = await listRoster(database.db, { scope: scope(), search: null, after: null, limit: 100 });
    const onTime = rows.find(({ publishedOn, reportId }) => reportId !== null && publishedOn !== null && publishedOn > "2024-01-05" && publishedOn < "2024-01-31")!;
    const entry = { agencyId: onTime.agencyId, year: YEAR };
    const lateFindings = async (): Promise<number> => {
      const store = auditStore(database, zhang);
      const run = await store.startRun("audit", auditor, {}, NOW);
      await settle(store, auditor, [entry.agencyId], run, () => NOW);
      return (await database.db.selectFrom("finding").select("id").where("report_id", "=", onTime.reportId).where("category", "=", "timeliness").where("active", "=", true).execute()).length;
    };
    const before = await lateFindings();
    expect(await correctDueDate(database.db, entry, "2024-01-02", zhang, NOW)).toBe(true);
    expect(await correctDueDate(database.db, entry, "2024-01-02", zhang, NOW)).toBe(false);
    expect(await lateFindings()).toBeGreaterThan(before);
    expect(await correctDueDate(database.db, entry, null, zhang, NOW)).toBe(true);
    expect(await lateFindings()).toBe(before);
    expect(await lines({ action: "roster.changed" })).toMatchObject([{ regionCode: "990101", before: { dueOn: "2024-01-02" }, after: { dueOn: null } }, { after: { dueOn: "2024-01-02" } }]);
  });
  it("lets a body go, and closes the finding that its report is missing", async () => {
    const { rows } = await listRoster(database.db, { scope: scope(), search: null, after: null, limit: 100 });
    const missing = rows.find(({ reportId }) => reportId === null)!;
    const entry = { agencyId: missing.agencyId, year: YEAR };
    const open = async (): Promise<number> => (await database.db.selectFrom("finding").select("id").where("agency_id", "=", missing.agencyId).where("report_id", "is", null).where("active", "=", true).execute()).length;
    expect(await open()).toBeGreaterThan(0);
    expect(await endEntry(database.db, entry, auditor, zhang, NOW)).toBe(true);
    expect(await endEntry(database.db, entry, auditor, zhang, NOW)).toBe(false);
    expect([await open(), await findRosterLine(database.db, missing.agencyId, YEAR)]).toEqual([0, undefined]);
    expect(await lines({ action: "roster.ended" })).toMatchObject([{ subject: `roster:${YEAR}`, before: { body: missing.name } }]);
  });
});

describe("health", () => {
  it("tells the server, the schema, the queue and how much there is, and whether a worker lives", async () => {
    const opened = { ...database, place: "here" };
    const before = await readHealth(opened, false);
    expect(before).toMatchObject({ place: "here", workers: 0, disk: null, failedFiles: 0, queue: { running: 0, failed: 0 } });
    expect(before.counts.agencies).toBe(corpus.roster.length);
    expect(before.counts.reports).toBeGreaterThan(20);
    expect(before.migrations[0]!.name).toMatch(/^\d{4}-\d{2}-\d{2}-/);
    expect(before.sizeBytes).toBeGreaterThan(1_000_000);
    const worker = startWorker(database, { now: () => NOW, log: () => undefined });
    await expect.poll(async () => (await readHealth(opened, false)).workers, { timeout: 10_000 }).toBe(1);
    await worker.stop();
    await expect.poll(async () => (await readHealth(opened, false)).workers, { timeout: 10_000 }).toBe(0);
  });
});

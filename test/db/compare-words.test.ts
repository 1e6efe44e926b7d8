import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { compareWords, type CompareHow } from "../../db/overlaps/compare-words";
import { auditStore } from "../../db/store";
import { auditStored } from "../../lib/audit/audit-stored";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { settle } from "../../lib/audit/settle";
import { randomOf } from "../../lib/demo/random";
import type { LeastLimits } from "../../lib/rules/least-limits";
import type { RosterRow } from "../../lib/roster/roster";
import type { ParsedReport } from "../../lib/report/schema";
import { compareAmong } from "../../lib/similarity/in-memory";
import { limitAuditor } from "../audit/sample-report";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { itemsOf, reportOf, wordingCorpus } from "./wording-corpus";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, audit_run restart identity cascade`.execute(database.db);
});

const corpus = wordingCorpus();

/** Everything that is told of every pair, by the paths of its reports. */
const expected = (reports: readonly ParsedReport[]): string[] =>
  Array.from(compareAmong(reports), ([report, { overlaps }]) => overlaps.map(({ other, relation, sharers, massShared, sections }) =>
    JSON.stringify([report.source.path, other.path, relation, sharers, massShared, sections.map((section) => ({ ...section, passages: undefined }))]))).flat().toSorted();

async function stored(): Promise<string[]> {
  const { rows } = await sql<{ told: [string, string, string, number, boolean, unknown] }>`
    select json_build_array(v.path, w.path, o.relation, o.sharers, o.mass_shared, o.sections) as told from overlap o
    join report r on r.id = o.report_id join report_version v on v.id = r.current_version_id join report q on q.id = o.other_report_id join report_version w on w.id = q.current_version_id`.execute(database.db);
  return rows.map(({ told }) => JSON.stringify(told)).toSorted();
}
/** The mass-shared fingerprints by what defines them. */
async function commonByDefinition(): Promise<unknown> {
  const { rows } = await sql<{ missing: number; over: number }>`
    with counted as (select h from report_print, unnest(hashes) h group by h having count(distinct body) > 12)
    select (select count(*) from counted where h not in (select hash from common_fingerprint))::int as missing, (select count(*) from common_fingerprint where hash not in (select h from counted))::int as over`.execute(database.db);
  return rows[0];
}

async function load(reports: readonly ParsedReport[], parallel = 6, how: CompareHow = "cheaper"): Promise<void> {
  const store = { ...auditStore(database), compareWords: (limits: LeastLimits) => compareWords(database.pool, limits, how) };
  for await (const result of importDocuments(store, limitAuditor(), itemsOf(reports), { scope: {}, now: () => NOW, parallel })) expect(["stored", "new-version"]).toContain(result.status);
}
const shuffled = (seed: string): ParsedReport[] => randomOf(seed).sample(corpus, corpus.length);

async function expectAsComparedAtOnce(reports: readonly ParsedReport[] = corpus): Promise<void> {
  expect(await stored()).toEqual(expected(reports));
  expect(await commonByDefinition()).toEqual({ missing: 0, over: 0 });
  expect(await database.db.selectFrom("report").select("id").where("stale", "=", true).execute()).toEqual([]);
}

const NOTHING_TOLD: LeastLimits = { percent: 101, run: 100_000 };
const ALL_TOLD: LeastLimits = { percent: 0, run: 0 };

/** Loads everything, and lets it look as if a report had been judged with other overlaps. */
async function judgedWithOthers(): Promise<number> {
  await load(corpus);
  const { rows: [row] } = await sql<{ id: number }>`update report_print set judged_overlaps = 'other', seen_change = 0 where report_id = (select min(report_id) from overlap) returning report_id as id`.execute(database.db);
  return row!.id;
}
const stale = async (): Promise<number[]> => (await database.db.selectFrom("report").select("id").where("stale", "=", true).execute()).map(({ id }) => id);

describe("what reports share", () => {
  it("is what comparing everything at once gives, and there is something of every kind", async () => {
    await load(corpus);
    await expectAsComparedAtOnce();
    const rows = await database.db.selectFrom("overlap").select(["relation", "mass_shared", "sharers"]).execute();
    expect(new Set(rows.map(({ relation, mass_shared: isMass }) => `${relation} ${isMass}`))).toEqual(new Set(["own-past false", "other-body false", "other-body true"]));
    expect(Math.max(...rows.map(({ sharers }) => sharers))).toBeGreaterThanOrEqual(5);
  }, 120_000);

  it.each(["one", "two"])("is the same when reports come in small batches, in the order %s", async (seed) => {
    const reports = shuffled(seed);
    await load(reports.slice(0, 48));
    for (let from = 48; from < reports.length; from += 4) await load(reports.slice(from, from + 4), 2, "lookups");
    await expectAsComparedAtOnce();
  }, 240_000);

  it("is the same when several workers import at once", async () => {
    const reports = shuffled("workers");
    await load(reports.slice(0, 40));
    await Promise.all([0, 1, 2].map((worker) => load(reports.slice(40).filter((_, at) => at % 3 === worker), 3)));
    await settle(auditStore(database), limitAuditor(), [], 1, () => NOW);
    await expectAsComparedAtOnce();
  }, 240_000);

  it("follows a new version: what the old one shared is gone, what the new one shares is there", async () => {
    await load(corpus);
    const [copy, source] = [corpus.find(({ source: { path } }) => path === "990101/2023/财政局.txt")!, reportOf(2, 2021)];
    const again = reportOf(12, 2023, { overview: source.text.slice(...source.sections.find(({ key }) => key === "overview")!.body) });
    expect(again.source.path).toBe(copy.source.path);
    await load([again], 1, "lookups");
    await expectAsComparedAtOnce(corpus.map((report) => (report === copy ? again : report)));
  }, 120_000);

  it("is found again by an audit when all of it was lost", async () => {
    await load(corpus);
    await sql`truncate report_print, overlap, common_fingerprint`.execute(database.db);
    for await (const { status } of auditStored(auditStore(database), limitAuditor(), {}, { now: () => NOW })) expect(status).toBe("audited");
    await expectAsComparedAtOnce();
  }, 120_000);

  it("knows a body again that a roster has given its region: its own words are not another's", async () => {
    const standing = { overview: corpus[0]!.text.slice(...corpus[0]!.sections[0]!.body) };
    const early = reportOf(0, 2022, standing);
    await load([{ ...early, agency: { ...early.agency, regionCode: null } }]);
    const row = { name: "水务局", regionCode: "990101", level: "county", kind: "department", creditCode: null, aliases: [], parent: null, predecessors: [], hosts: [], dueOn: null } satisfies RosterRow;
    await loadRoster(auditStore(database), [row], { year: 2023, source: "roster.csv", now: NOW, regionName: () => "青禾县" });
    await load([reportOf(0, 2023, standing), reportOf(3, 2023)]);
    expect(await database.db.selectFrom("report_print").select("body").distinct().orderBy("body").execute()).toEqual([{ body: "990101|林业局" }, { body: "990101|水务局" }]);
    expect(await database.db.selectFrom("overlap").select(["relation", "other_report_id"]).execute()).toEqual([{ relation: "own-past", other_report_id: 1 }]);
  }, 60_000);

  describe("of reports that were judged with other overlaps", () => {
    it.each(["lookups", "everything"] as const)("marks none when nothing has changed: %s", async (how) => {
      await load(corpus);
      await sql`update report_print set seen_change = 0 where report_id = 3`.execute(database.db);
      await compareWords(database.pool, ALL_TOLD, how);
      expect(await stale()).toEqual([]);
    }, 60_000);

    it.each(["lookups", "everything"] as const)("marks those of which a rule could tell: %s", async (how) => {
      const id = await judgedWithOthers();
      await compareWords(database.pool, ALL_TOLD, how);
      expect(await stale()).toEqual([id]);
    }, 60_000);

    it.each(["lookups", "everything"] as const)("only writes down what no rule could tell of: %s", async (how) => {
      const id = await judgedWithOthers();
      const before = await stored();
      await sql`delete from overlap where report_id = ${id}`.execute(database.db);
      await compareWords(database.pool, NOTHING_TOLD, how);
      expect(await stale()).toEqual([]);
      expect(await stored()).toEqual(before);
      expect(await database.db.selectFrom("report_print").select("report_id").where("judged_overlaps", "=", "other").execute()).toEqual([]);
    }, 60_000);

    it("marks one that a finding speaks of, so that the finding is closed", async () => {
      const id = await judgedWithOthers();
      await sql`
        insert into finding (report_id, first_version_id, version_id, agency_id, year, region_code, kind, rule_id, category, severity, outcome, message_id, params, evidence, fingerprint, place_key, state, active, first_run_id, last_run_id, updated_at)
        select r.id, r.current_version_id, r.current_version_id, r.agency_id, r.year, r.region_code, r.kind, 'ORI-001', 'originality', 'major', 'fail', 'earlier', '{}', '[]', 'f', 'p', 'open', true, 1, 1, now() from report r where r.id = ${id}`.execute(database.db);
      await compareWords(database.pool, NOTHING_TOLD, "lookups");
      expect(await stale()).toEqual([id]);
    }, 60_000);

    it("marks one that is being judged while others are compared", async () => {
      const id = await judgedWithOthers();
      const judging = await database.pool.connect();
      await judging.query("begin");
      await judging.query("select from report_print where report_id = $1 for update", [id]);
      const comparing = compareWords(database.pool, NOTHING_TOLD, "lookups");
      await expect.poll(async () => (await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock' and query like 'select judged_overlaps%'`.execute(database.db)).rows[0]?.waiting).toBe(1);
      await judging.query("commit");
      judging.release();
      await comparing;
      expect(await stale()).toEqual([id]);
    }, 60_000);
  });
});

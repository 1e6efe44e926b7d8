import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportContents } from "../../db/exports/contents";
import { preparePaper, type PaperRequest } from "../../db/exports/prepare";
import { heldSnapshot, onSnapshot } from "../../db/exports/snapshot";
import { listAgencies } from "../../db/queries/agency-list";
import { listFindings } from "../../db/queries/finding-list";
import { yearlyTotals } from "../../db/queries/yearly-totals";
import { readLetterhead, saveLetterhead } from "../../db/repositories/letterhead";
import { auditStore } from "../../db/store";
import type { Bounds } from "../../lib/accounts/account";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { filledLetterhead } from "../../lib/export/letterhead";
import type { PaperFormat, PaperName } from "../../lib/export/papers";
import { parseTextReport } from "../../lib/parse";
import { regionNamer } from "../../lib/roster/region-name";
import { collect } from "../audit/sample-report";
import { demonstration } from "../cli/documents";
import { bytesOf, paragraphsOf, partsOf } from "../export/bytes";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const YEAR = 2023;
const EVERYTHING: Bounds = { kind: "everything" };
const ELSEWHERE = "990201";
const NO_FACETS = { severity: null, state: null, outcome: null, about: null, category: null, ruleId: null, agencyId: null, assignee: null, search: null };
let database: TestDatabase;
const pageScope = (bounds: Bounds = EVERYTHING) => ({ year: YEAR, region: null, level: null, kind: null, bounds });

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  const [store, auditor, corpus] = [auditStore(database), catalogueAuditor(), demonstration()];
  await loadRoster(store, corpus.roster, { year: YEAR, source: "test", now: NOW, regionName: regionNamer(corpus.roster) });
  const items = corpus.files
    .filter(({ manifest }) => manifest.year >= YEAR - 1)
    .map(({ path, bytes, manifest: { url, publishedOn, agency, year } }) => ({ path, received: { report: parseTextReport(bytes, { path, manifest: { url, publishedOn, agency, year } }), bytes, manifest: { url, publishedOn, agency, year } } }));
  await collect(importDocuments(store, auditor, items, { scope: {}, now: () => NOW }));
  await lookForMissing(store, auditor, {}, NOW);
  // A third of the bodies lie in another region; one of them has a name that would start a formula.
  for (const [table, id] of [["agency", "id"], ["report", "agency_id"], ["finding", "agency_id"]] as const) await sql`update ${sql.table(table)} set region_code = ${ELSEWHERE} where ${sql.ref(id)} % 3 = 0`.execute(db);
  await sql`update agency set name = '=HYPERLINK("http://x")' where id = (select min(agency_id) from finding where active and year = ${YEAR} and region_code = ${ELSEWHERE})`.execute(db);
  await sql`update finding set state = 'confirmed', decision = 'confirmed' where active and year = ${YEAR} and id % 2 = 0`.execute(db);
  await sql`update finding set state = 'dismissed', decision = 'dismissed' where active and year = ${YEAR} and id % 7 = 1`.execute(db);
});
afterAll(() => database.close());

const request = (name: PaperName, format: PaperFormat, over: Partial<PaperRequest> = {}): PaperRequest => ({
  name, format, scope: { bounds: EVERYTHING, year: YEAR }, language: "zh", letterhead: filledLetterhead({}, "2026-02-10"), allFailures: false, now: NOW, ...over,
});
const written = async (name: PaperName, format: PaperFormat, over: Partial<PaperRequest> = {}) =>
  onSnapshot(database.db, async (snapshot) => {
    const paper = await preparePaper(snapshot, request(name, format, over));
    return { ...paper, bytes: await bytesOf(paper.chunks) };
  });
const csvRows = async (name: PaperName, over: Partial<PaperRequest> = {}): Promise<unknown[][]> => parseCsv(new TextDecoder().decode((await written(name, "csv", over)).bytes), { typeInference: false }).slice(1);
const bounded = (prefix: string): Partial<PaperRequest> => ({ scope: { year: YEAR, bounds: { kind: "regions", prefixes: [prefix] } } });

const documents = (parts: Record<string, string>): string[] => Object.keys(parts).filter((name) => name.endsWith(".docx"));

describe("exports from the database", () => {
  it.each(["findings", "ledger", "scorecards"] as const)("%s has as many rows in every format as it announces", async (name) => {
    const csv = await csvRows(name);
    const xlsx = await written(name, "xlsx");
    expect((await readXlsx(xlsx.bytes)).sheets[0]!.rows.length - 2).toBe(csv.length);
    expect(xlsx.rowCount).toBe(csv.length);
    expect(csv.length).toBeGreaterThan(20);
  });
  it("the ledger has exactly the findings that the page shows about the bodies, none dismissed", async () => {
    const page = await listFindings(database.db, { scope: pageScope(), facets: { ...NO_FACETS, about: "body" }, after: null, limit: 2000 });
    const rows = await csvRows("ledger");
    expect(rows.map((row) => String(row[5])).toSorted()).toEqual(page.rows.map(({ fingerprint }) => fingerprint).toSorted());
    expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => String(index + 1)));
    expect(new Set(rows.map((row) => row[24]))).toEqual(new Set(["待核实", "已确认"]));
  });
  it("the ledger keeps a confirmed fault that a later version put right, and drops what only an audit took back", async () => {
    const before = await csvRows("ledger");
    const confirmed = await database.db.selectFrom("finding").select(["id", "version_id", "fingerprint"]).where("active", "=", true).where("state", "=", "confirmed").where("report_id", "is not", null).where("year", "=", YEAR).orderBy("id").limit(2).execute();
    const [corrected, takenBack] = confirmed;
    await database.db.transaction().execute(async (unit) => {
      await unit.updateTable("finding").set({ state: "fixed", active: false }).where("id", "in", [corrected!.id, takenBack!.id]).execute();
      const [old] = await unit.selectFrom("report_version").select("id").where("id", "<>", corrected!.version_id).where("report_id", "<>", 0).orderBy("id").limit(1).execute();
      await unit.updateTable("finding").set({ version_id: old!.id, first_version_id: old!.id }).where("id", "=", corrected!.id).execute();
    });
    const after = await csvRows("ledger");
    expect(after.length).toBe(before.length - 1);
    expect(after.find((row) => row[5] === corrected!.fingerprint)![24]).toBe("销号");
    expect(after.some((row) => row[5] === takenBack!.fingerprint)).toBe(false);
    for (const { id, version_id } of confirmed) await database.db.updateTable("finding").set({ state: "confirmed", active: true, version_id, first_version_id: version_id }).where("id", "=", id).execute();
  });
  it.each(["findings", "ledger", "scorecards"] as const)("%s of an account with a region holds that region and nothing else", async (name) => {
    const [all, here, there] = [await csvRows(name), await csvRows(name, bounded("9901")), await csvRows(name, bounded(ELSEWHERE))];
    expect(here.length).toBeGreaterThan(0);
    expect(there.length).toBeGreaterThan(0);
    expect(here.length + there.length).toBe(all.length);
    expect(await csvRows(name, bounded("11"))).toEqual([]);
    // A region asked for does not widen what the account may look at.
    expect(await csvRows(name, { scope: { year: YEAR, region: ELSEWHERE, bounds: { kind: "regions", prefixes: ["990101"] } } })).toEqual([]);
  });
  it("notices and the circular of an account with a region speak of that region only", async () => {
    const [all, here, there] = [await written("notices", "docx"), await written("notices", "docx", bounded("9901")), await written("notices", "docx", bounded(ELSEWHERE))];
    expect(here.rowCount + there.rowCount).toBe(all.rowCount);
    const elsewhere = (await database.db.selectFrom("agency").select("name").where("region_code", "=", ELSEWHERE).execute()).map(({ name }) => name);
    const circular = paragraphsOf(partsOf((await written("bulletin", "docx", bounded("9901"))).bytes)["word/document.xml"]!);
    expect(circular.filter((text) => elsewhere.includes(text))).toEqual([]);
    await expect(written("notices", "docx", bounded("11"))).rejects.toThrow("confirmed");
  });
  it("no cell starts a formula, in no format", async () => {
    for (const name of ["findings", "ledger"] as const) {
      expect((await csvRows(name)).flat().filter((cell) => /^[=+\-@\t\r]/.test(String(cell)))).toEqual([]);
      const sheet = partsOf((await written(name, "xlsx")).bytes)["xl/worksheets/sheet1.xml"];
      expect(sheet).not.toMatch(/<f[ >]/);
      expect(sheet).toContain("=HYPERLINK(");
    }
  });
});

describe("notices", () => {
  it("are one a body with confirmed findings, with an index; the announced findings are the confirmed ones", async () => {
    const { bytes, rowCount, ending } = await written("notices", "docx");
    expect(ending).toBe("zip");
    const parts = partsOf(bytes);
    const confirmed = await listFindings(database.db, { scope: pageScope(), facets: { ...NO_FACETS, about: "body", state: "confirmed" }, after: null, limit: 2000 });
    expect(rowCount).toBe(confirmed.rows.length);
    expect(documents(parts)).toHaveLength(new Set(confirmed.rows.map(({ agencyId }) => agencyId)).size);
    const index = parseCsv(parts["目录.csv"]!).slice(1);
    expect(index.map((row) => row[0])).toEqual(documents(parts));
    expect(index.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(rowCount);
  });
  it("with all failures have the open ones as well, and never a question that nobody confirmed", async () => {
    const failures = await listFindings(database.db, { scope: pageScope(), facets: { ...NO_FACETS, about: "body" }, after: null, limit: 2000 });
    expect((await written("notices", "docx", { allFailures: true })).rowCount).toBe(failures.rows.filter(({ outcome, state }) => outcome === "fail" || state === "confirmed").length);
  });
  it("to one body are one document", async () => {
    const { agencyId } = (await listFindings(database.db, { scope: pageScope(), facets: { ...NO_FACETS, about: "body", state: "confirmed" }, after: null, limit: 1 })).rows[0]!;
    const paper = await written("notices", "docx", { scope: { year: YEAR, agency: agencyId, bounds: EVERYTHING } });
    expect(paper.ending).toBe("docx");
    expect(partsOf(paper.bytes)["word/document.xml"]).toContain("一、存在问题");
  });
});

describe("the circular from the database", () => {
  it("gives the figures of the overview and the list of bodies", async () => {
    const paper = await written("bulletin", "docx");
    const text = paragraphsOf(partsOf(paper.bytes)["word/document.xml"]!).join("\n");
    const [totals] = await yearlyTotals(database.db, pageScope(), YEAR, YEAR);
    const { due, received, missing, onTime, late, mean, ranked } = totals!;
    expect(text).toContain(`应发布年度报告的机关${due}家，已发布并采集到年度报告${received}份，未采集到年度报告${missing}家；按时公布${onTime}家，逾期公布${late}家`);
    expect(text).toContain(`参与评分${ranked}份，年报质量分平均${mean!.toFixed(1)}分`);
    const bodies = await listAgencies(database.db, { scope: pageScope(), sort: "name", show: null, grade: null, search: null, after: null, limit: 1000 });
    expect(paper.rowCount).toBe(bodies.rows.length);
    expect(paper.rowCount).toBe((await csvRows("scorecards")).length);
    const lateOnes = bodies.rows.filter(({ daysLate }) => daysLate !== null);
    expect(lateOnes.length).toBe(late);
    expect(late).toBeGreaterThan(0);
    expect(text).toContain(`最长${Math.max(...lateOnes.map(({ daysLate }) => daysLate ?? 0))}天，为`);
    for (const { name, reportId } of bodies.rows) if (reportId === null) expect(text).toContain(`\n${name}\n`);
  });
  it("of a year that nothing is known of is refused", async () => {
    await expect(written("bulletin", "docx", { scope: { year: 2012, bounds: EVERYTHING } })).rejects.toThrow("no reports on 2012");
  });
});

it("the export page counts what the exports hold", async () => {
  for (const over of [{}, bounded("9901")]) {
    const { scope } = request("ledger", "csv", over);
    const { findings, ledger, scorecards, confirmed, failures } = await exportContents(database.db, scope);
    const sheets = await Promise.all((["findings", "ledger", "scorecards"] as const).map((name) => csvRows(name, over)));
    expect([findings, ledger, scorecards]).toEqual(sheets.map(({ length }) => ({ count: length, over: false })));
    for (const [contents, allFailures] of [[confirmed, false], [failures, true]] as const) {
      const paper = await written("notices", "docx", { ...over, allFailures });
      expect(contents).toEqual({ notices: Object.keys(partsOf(paper.bytes)).length - 1, findings: { count: paper.rowCount, over: false } });
    }
  }
});

describe("a download", () => {
  it("gives its view of the database back when the reader goes away before the first byte", async () => {
    for (let attempt = 0; attempt < 25; attempt++) {
      const paper = await heldSnapshot(database.db, (snapshot) => preparePaper(snapshot, request("ledger", "csv")));
      await paper.chunks.return?.();
    }
    const whole = await heldSnapshot(database.db, (snapshot) => preparePaper(snapshot, request("ledger", "csv")));
    expect((await bytesOf(whole.chunks)).length).toBeGreaterThan(1000);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`.execute(database.db);
    expect(rows[0]!.count).toBe(0);
  });
});

describe("the letterhead", () => {
  it("is kept for every paper to come, with a line in the audit log", async () => {
    expect(await readLetterhead(database.db)).toEqual({});
    await saveLetterhead(database.db, { issuer: "青禾县人民政府办公室", firstNumber: 3 }, { id: null, name: "zhang", origin: "test" }, NOW);
    expect(await readLetterhead(database.db)).toEqual({ issuer: "青禾县人民政府办公室", firstNumber: 3 });
    const log = await database.db.selectFrom("audit_log").select(["action", "before", "after"]).where("action", "=", "letterhead.changed").execute();
    expect(log).toEqual([{ action: "letterhead.changed", before: {}, after: { issuer: "青禾县人民政府办公室", firstNumber: 3 } }]);
  });
});

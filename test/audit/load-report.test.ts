import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { cellOfCode } from "../../db/cell-codes";
import { auditStore } from "../../db/store";
import { importDocuments, type ImportItem, type ImportResult } from "../../lib/audit/import-documents";
import type { Auditor, AuditStore } from "../../lib/audit/ports";
import type { ReceivedReport } from "../../lib/audit/load-report";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { collect, GRANTED, limitAuditor, NEW_RECEIVED, sampleReport, type SampleFacts } from "./sample-report";

let database: TestDatabase;
let store: AuditStore;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run, roster_entry restart identity cascade`.execute(database.db);
  store = auditStore(database);
});

const itemOf = (received: ReceivedReport): ImportItem => ({ path: received.report.source.path, received });
async function load(items: (ImportItem | SampleFacts)[], auditor: Auditor = limitAuditor(), parallel = 1): Promise<ImportResult[]> {
  const all = items.map((item) => ("received" in item || "refusal" in item ? item : itemOf(sampleReport(item))));
  return collect(importDocuments(store, auditor, all, { scope: {}, now: () => NOW, parallel }));
}
const TABLES = ["agency", "document", "report", "report_version", "report_content", "finding", "finding_event", "figure_set", "scorecard", "import_refusal"] as const;
/** Every row of every table but the record of runs. */
async function everything(): Promise<unknown[]> {
  return Promise.all(TABLES.map((table) => database.db.selectFrom(table).selectAll().execute()));
}
async function countRows(): Promise<Record<string, number>> {
  const counts = await Promise.all(TABLES.map(async (table) => [table, (await database.db.selectFrom(table).selectAll().execute()).length] as const));
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
const findings = (): Promise<{ place: string; state: string; version_id: number | null }[]> =>
  database.db.selectFrom("finding").select(["place_key as place", "state", "version_id"]).orderBy("id").execute();

describe("loading a report", () => {
  it("stores the original, what was read, its figures, findings and score", async () => {
    const received = sampleReport({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 0 } });
    const [result] = await load([itemOf(received)]);
    expect(result).toMatchObject({ status: "stored", year: 2023, agency: { name: "青禾县水务局", regionCode: "990101" } });
    expect(await countRows()).toEqual({ agency: 1, document: 1, report: 1, report_version: 1, report_content: 1, finding: 1, figure_set: 1, scorecard: 1 });
    const stored = await store.loadVersion(1);
    expect(stored.report).toEqual(received.report);
    expect(stored.original && Buffer.from(received.bytes).equals(stored.original)).toBe(true);
    expect(await database.db.selectFrom("report").selectAll().executeTakeFirst()).toMatchObject({ total: 99, grade: "excellent", major: 1, critical: 0, published_on: "2024-01-20", version_count: 1, region_code: "990101" });
  });

  it("tells zero, blank and unread cells apart", async () => {
    await load([{ cells: { [NEW_RECEIVED]: 7, "newReceived.company": 0, "newReceived.research": "" } }]);
    const figures = await database.db.selectFrom("figure_set").selectAll().executeTakeFirstOrThrow();
    expect(figures.cells.map((code) => cellOfCode(code).cell)).toEqual([NEW_RECEIVED]);
    expect(figures.amounts).toEqual([7]);
    expect(figures.blank.map((code) => cellOfCode(code).cell)).toEqual(["newReceived.research"]);
    const unread = figures.unread.map((code) => cellOfCode(code).cell);
    expect(unread).toContain(GRANTED);
    expect(unread).not.toContain("newReceived.company");
  });

  it("changes nothing when the same bytes come again, wherever they lie", async () => {
    await load([{ cells: { [NEW_RECEIVED]: 12 } }]);
    const before = await everything();
    const [again] = await load([{ cells: { [NEW_RECEIVED]: 12 }, path: "another/folder.txt" }]);
    expect(again?.status).toBe("unchanged");
    expect(await everything()).toEqual(before);
  });

  it("makes another document of the same body and year the current version and keeps the first", async () => {
    await load([{ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 15 } }, { cells: { [NEW_RECEIVED]: 12, [GRANTED]: 3 }, words: "更正" }]);
    expect(await database.db.selectFrom("report").select(["version_count", "current_version_id", "total", "major"]).execute()).toEqual([{ version_count: 2, current_version_id: 2, total: 99, major: 1 }]);
    expect(await findings()).toMatchObject([{ state: "open", version_id: 2 }, { state: "fixed", version_id: 1 }]);
    expect((await store.loadVersion(1)).report.tables.requests?.cells[GRANTED]?.value).toBe(15);
    const figures = await database.db.selectFrom("figure_set").select(["version_id", "amounts"]).execute();
    expect(figures).toEqual([{ version_id: 2, amounts: [12, 3] }]);
  });

  it("leaves the current version alone when an earlier one comes again", async () => {
    const first = { cells: { [NEW_RECEIVED]: 12 } };
    await load([first, { ...first, words: "更正" }]);
    const before = await everything();
    expect(await load([first])).toMatchObject([{ status: "unchanged", versionId: 1 }]);
    expect(await everything()).toEqual(before);
  });

  it("takes a better reading of the same bytes without making a version of it", async () => {
    const received = sampleReport({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 15 } });
    const { requests } = received.report.tables;
    const less = { ...received, report: { ...received.report, tables: { ...received.report.tables, requests: requests && { ...requests, cells: { [NEW_RECEIVED]: requests.cells[NEW_RECEIVED]! } } } } };
    await load([itemOf(less)]);
    expect(await load([itemOf(received)])).toMatchObject([{ status: "reread" }]);
    expect(await database.db.selectFrom("report").select(["version_count", "major"]).execute()).toEqual([{ version_count: 1, major: 2 }]);
  });

  it("keeps the same bytes once when two bodies published them", async () => {
    const one = sampleReport();
    const other: ReceivedReport = { ...one, report: { ...one.report, agency: { ...one.report.agency, name: "青禾县农业农村局" } } };
    await load([itemOf(one), itemOf(other)]);
    expect(await countRows()).toMatchObject({ document: 1, report: 2, report_version: 2, agency: 2 });
  });

  it("stores a parsed report without an original, and the original when it comes", async () => {
    const received = sampleReport({ cells: { [NEW_RECEIVED]: 3 } });
    await load([itemOf({ ...received, bytes: null })]);
    expect((await store.loadVersion(1)).report).toEqual(received.report);
    const again = sampleReport({ cells: { [NEW_RECEIVED]: 3 }, agency: { name: "青禾县农业农村局" } });
    await load([itemOf(again)]);
    expect((await store.loadVersion(1)).original).not.toBeNull();
  });

  it("accepts NUL and lone surrogates wherever a document can have them", async () => {
    const received = sampleReport({ cells: { [NEW_RECEIVED]: 12 } });
    const odd = "\0坏\ud83d字";
    const report = { ...received.report, text: received.report.text + odd, title: { value: odd, span: [0, 4] as [number, number] } };
    const auditor = limitAuditor();
    const quoting: Auditor = {
      ...auditor,
      audit: (audited, context) => {
        const outcome = auditor.audit(audited, context);
        return { ...outcome, findings: outcome.findings.map((finding) => ({ ...finding, params: { text: odd }, evidence: [{ ...finding.evidence[0], quote: odd }] })) };
      },
    };
    expect(await load([itemOf({ ...received, report })], quoting)).toMatchObject([{ status: "stored" }]);
    expect(await database.db.selectFrom("finding").select("params").executeTakeFirst()).toEqual({ params: { text: odd } });
  });
});

describe("documents whose body or year cannot be told", () => {
  it("are kept with the reason, and no report is made of them", async () => {
    const results = await load([{ year: null }, { agency: { name: "" }, words: "a" }, { agency: { name: "水务局", region: null, regionCode: null }, words: "b" }]);
    expect(results).toMatchObject([{ status: "unidentified", code: "year-unknown" }, { status: "unidentified", code: "agency-unknown" }, { status: "unidentified", code: "region-unknown" }]);
    expect(await countRows()).toEqual({ document: 3, import_refusal: 3 });
  });

  it("are taken in, and the refusal forgotten, once it is told", async () => {
    const received = sampleReport({ year: null });
    await load([itemOf(received)]);
    await load([itemOf({ ...received, report: { ...received.report, year: 2022 }, manifest: { year: 2022 } })]);
    expect(await countRows()).toMatchObject({ document: 1, report: 1 });
    expect(await database.db.selectFrom("import_refusal").selectAll().execute()).toEqual([]);
    expect((await store.loadVersion(1)).manifest).toEqual({ year: 2022 });
  });

  it("are never filed under a body of another county with the same name", async () => {
    const office = { name: "水务局", region: null, regionCode: null };
    await load([{ agency: { name: "水务局", region: "甲县", regionCode: "990101" } }, { agency: { name: "水务局", region: "乙县", regionCode: "990102" }, words: "b" }]);
    expect(await load([{ agency: office, words: "c" }])).toMatchObject([{ status: "unidentified", code: "agency-ambiguous" }]);
  });

  it("are filed under the only body of that name", async () => {
    await load([{ agency: { name: "水务局", region: "甲县", regionCode: "990101" } }]);
    expect(await load([{ agency: { name: "水务局", region: null, regionCode: null }, words: "c" }])).toMatchObject([{ status: "new-version", agency: { regionCode: "990101" } }]);
  });
});

describe("an import of many files", () => {
  it("goes on after a file that was refused and one that could not be stored", async () => {
    const auditor = limitAuditor();
    const failing: Auditor = {
      ...auditor,
      audit: (report, context) => {
        if (report.text.includes("故障")) throw new Error("planted fault");
        return auditor.audit(report, context);
      },
    };
    const refusal = { path: "空.txt", sha256: "0".repeat(64), sizeBytes: 0, code: "empty", message: { zh: "文件是空的。", en: "The file is empty." } };
    const results = await load([{ path: "空.txt", refusal }, { words: "故障" }, { year: 2021 }], failing);
    expect(results.map(({ status }) => status)).toEqual(["refused", "failed", "stored"]);
    expect(await countRows()).toMatchObject({ document: 1, report: 1, import_refusal: 1 });
    expect(await database.db.selectFrom("audit_run").select(["counts", "kind"]).execute()).toEqual([{ kind: "import", counts: { refused: 1, failed: 1, stored: 1 } }]);
  });

  it("notes the same refused file once", async () => {
    const refusal = { path: "空.txt", sha256: "0".repeat(64), sizeBytes: 0, code: "empty", message: { zh: "文件是空的。", en: "The file is empty." } };
    await load([{ path: "空.txt", refusal }]);
    await load([{ path: "空.txt", refusal }]);
    expect(await countRows()).toEqual({ import_refusal: 1 });
  });

  it("stores every report once when many of the same body, year and bytes come at the same time", async () => {
    const bodies = ["水务局", "农业农村局", "教育局"];
    const items = Array.from({ length: 60 }, (_, index): SampleFacts => ({ agency: { name: bodies[index % 3]! }, year: 2020 + (index % 2), words: String(index % 4) }));
    const results = await load(items, limitAuditor(), 8);
    expect(results.filter(({ status }) => status === "failed")).toEqual([]);
    const { report, agency, report_version: versions } = await countRows();
    expect({ report, agency }).toEqual({ report: 6, agency: 3 });
    expect(versions).toBe(new Set(items.map(({ agency: body, year, words }) => `${body?.name}${year}${words}`)).size);
  });
});

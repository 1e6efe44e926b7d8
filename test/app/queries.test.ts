import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAgencies, type AgencyQuery } from "../../db/queries/agency-list";
import { listRegionsBelow, listYears } from "../../db/queries/filter-choices";
import { regionPrefix } from "../../db/queries/scope";
import { yearlyTotals } from "../../db/queries/yearly-totals";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";
import type { Grade } from "../../lib/rules/finding";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;

interface Body {
  name: string;
  region: string;
  level: AgencyLevel;
  kind: AgencyKind;
  due?: { year: number; on: string | null };
  report?: { year: number; publishedOn: string | null; total: number | null; grade: Grade; reference?: boolean; critical?: number };
}

async function insert(body: Body): Promise<void> {
  const { db } = database;
  const { id } = await db
    .insertInto("agency")
    .values({ name: body.name, region_code: body.region, region_name: `地区${body.region}`, level: body.level, kind: body.kind, credit_code: null, parent: null, created_at: NOW })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (body.due) await db.insertInto("roster_entry").values({ agency_id: id, year: body.due.year, due_on: body.due.on, source: "test" }).execute();
  const { report } = body;
  if (!report) return;
  await db.transaction().execute(async (unit) => {
    const document = await unit.insertInto("document").values({ sha256: `${id}`.padStart(64, "0"), media_type: "text/plain", encoding: "utf-8", size_bytes: 1, bytes: null, received_at: NOW }).returning("id").executeTakeFirstOrThrow();
    await unit
      .insertInto("report")
      .values({
        id,
        agency_id: id,
        year: report.year,
        region_code: body.region,
        level: body.level,
        kind: body.kind,
        current_version_id: id,
        version_count: 1,
        era: "2021",
        published_on: report.publishedOn,
        total: report.total,
        grade: report.grade,
        assessable: 70,
        reference: report.reference ?? false,
        critical: report.critical ?? 0,
        major: 0,
        minor: 0,
        info: 0,
        in_review: 0,
        updated_at: NOW,
      })
      .execute();
    await unit
      .insertInto("report_version")
      .values({ id, report_id: id, number: 1, document_id: document.id, path: "x.txt", url: null, title: null, era: "2021", era_due: "2021", published_on: report.publishedOn, parse_hash: "x", manifest: null, created_at: NOW })
      .execute();
  });
}

const excellent = { total: 95, grade: "excellent" } as const;
const BODIES: Body[] = [
  { name: "甲县人民政府", region: "220284", level: "county", kind: "government", report: { year: 2023, publishedOn: "2024-03-31", ...excellent } },
  { name: "甲县财政局", region: "220284", level: "county", kind: "department", due: { year: 2023, on: null }, report: { year: 2023, publishedOn: "2024-02-01", total: 70, grade: "fair", critical: 1 } },
  { name: "甲县教育局", region: "220284", level: "county", kind: "department", due: { year: 2023, on: "2024-02-28" }, report: { year: 2023, publishedOn: "2024-02-01", total: 40, grade: "poor" } },
  { name: "甲县水务局", region: "220284", level: "county", kind: "department", due: { year: 2023, on: null } },
  { name: "乙镇人民政府", region: "220284", level: "township", kind: "government", due: { year: 2023, on: null }, report: { year: 2023, publishedOn: "2024-01-05", ...excellent } },
  { name: "丙镇人民政府", region: "220284", level: "township", kind: "government", due: { year: 2023, on: "2024-01-31" }, report: { year: 2023, publishedOn: null, total: 100, grade: "excellent", reference: true } },
  { name: "丁市财政局", region: "220200", level: "city", kind: "department", report: { year: 2023, publishedOn: "2024-01-31", total: null, grade: "unrated" } },
  { name: "戊县水务局", region: "220221", level: "county", kind: "department", report: { year: 2018, publishedOn: "2019-03-30", ...excellent } },
  { name: "己县水务局", region: "370303", level: "county", kind: "department", report: { year: 2023, publishedOn: "2024-01-30", total: 88, grade: "good" } },
];

beforeAll(async () => {
  database = await openTestDatabase();
  for (const body of BODIES) await insert(body);
});
afterAll(async () => {
  await database.close();
});

const EVERYTHING = { kind: "everything" } as const;
const SCOPE = { year: 2023, region: null, level: null, kind: null, bounds: EVERYTHING } as const;
const query = (over: Partial<AgencyQuery> = {}): AgencyQuery => ({ scope: SCOPE, sort: "worst", show: null, grade: null, search: null, after: null, limit: 50, ...over });
const names = async (over: Partial<AgencyQuery>): Promise<string[]> => (await listAgencies(database.db, query(over))).rows.map((row) => row.name);

const codes = async (region: string | null): Promise<string[]> => (await listRegionsBelow(database.db, region)).map((entry) => entry.code);

describe("publication", () => {
  it.each([
    ["a government by 31 March", "甲县人民政府", "onTime"],
    ["a department by 31 January", "甲县财政局", "late"],
    ["by the roster's date where it gives one", "甲县教育局", "onTime"],
    ["a township by no statutory date: it cannot be told", "乙镇人民政府", "undetermined"],
    ["without a date of publication it cannot be told", "丙镇人民政府", "undetermined"],
    ["expected and not there is missing", "甲县水务局", "missing"],
  ])("is judged %s", async (_title, name, status) => {
    const { rows } = await listAgencies(database.db, query());
    expect(rows.find((row) => row.name === name)?.status).toBe(status);
  });
  it("before 2019 had 31 March for every body", async () => {
    const [body] = (await listAgencies(database.db, query({ scope: { ...SCOPE, year: 2018 } }))).rows;
    expect(body).toMatchObject({ name: "戊县水务局", status: "onTime" });
  });
});

describe("totals of a year", () => {
  it("count each body once, in one of the states, and leave reference scores out of the mean", async () => {
    const [year] = await yearlyTotals(database.db, SCOPE, 2023, 2023);
    expect(year).toMatchObject({ due: 5, missing: 1, received: 7, onTime: 4, late: 1, undetermined: 2, ranked: 5, unrated: 1, reference: 1, excellent: 2, good: 1, fair: 1, poor: 1, critical: 1 });
    expect(year!.onTime + year!.late + year!.undetermined).toBe(year!.received);
    expect(year!.mean).toBeCloseTo((95 + 70 + 40 + 95 + 88) / 5, 5);
  });
  it("agree with the lists that they open", async () => {
    const [year] = await yearlyTotals(database.db, SCOPE, 2023, 2023);
    for (const show of ["due", "received", "onTime", "late", "undetermined", "missing", "ranked", "reference", "unrated", "critical"] as const) {
      const page = await listAgencies(database.db, query({ show }));
      expect([show, page.rows.length, page.count.count]).toEqual([show, year![show], year![show]]);
    }
  });
  it("narrow to a region with everything below it", async () => {
    const [city] = await yearlyTotals(database.db, { ...SCOPE, region: "220200" }, 2023, 2023);
    const [county] = await yearlyTotals(database.db, { ...SCOPE, region: "220284" }, 2023, 2023);
    expect([city!.received, county!.received]).toEqual([6, 5]);
  });
});

describe("the list of bodies", () => {
  it("puts the missing first, then the gravest", async () => {
    expect((await names({ sort: "worst" })).slice(0, 2)).toEqual(["甲县水务局", "甲县财政局"]);
  });
  it("never ranks a reference score: it stands behind the ranked ones in either direction", async () => {
    for (const sort of ["scoreDesc", "scoreAsc"] as const) expect((await names({ sort })).indexOf("丙镇人民政府")).toBeGreaterThan(4);
  });
  it.each(["worst", "scoreDesc", "scoreAsc", "name"] as const)("sorted by %s is the same in pages as in one piece", async (sort) => {
    const whole = await names({ sort });
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await listAgencies(database.db, query({ sort, after, limit: 2 }));
      paged.push(...page.rows.map((row) => row.name));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(8);
  });
  it("takes signs in a search for what they are", async () => {
    expect(await names({ search: "%" })).toEqual([]);
    expect(await names({ search: "水务" })).toEqual(["甲县水务局", "己县水务局"]);
  });
});

describe("the filter bar", () => {
  it("offers the years that have data, the newest first", async () => {
    expect(await listYears(database.db)).toEqual([2023, 2018]);
  });
  it("offers regions one step down, and passes over a step with a single choice", async () => {
    expect(await codes(null)).toEqual(["220000", "370000"]);
    expect(await codes("370000")).toEqual(["370303"]);
    expect(await codes("220000")).toEqual(["220221", "220284"]);
    expect(await codes("220284")).toEqual([]);
  });
  it("reads a code by its meaning digits", () => {
    expect(["370000", "370300", "370303", "37"].map(regionPrefix)).toEqual(["37", "3703", "370303", "37"]);
  });
});

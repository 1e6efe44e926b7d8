import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statisticsCoverage, statisticsSums } from "../../db/queries/statistics";
import { BODY_SORTS, statisticsBodies, type BodyQuery } from "../../db/queries/statistics-bodies";
import { statisticsByRegion, statisticsSeries } from "../../db/queries/statistics-figures";
import { regionReports } from "../../db/queries/statistics-reported";
import { topRegions, type StatisticsScope } from "../../db/queries/statistics-scope";
import { regionPrefix } from "../../db/queries/scope";
import { refreshTallies } from "../../db/tallies/refresh";
import { contextOf } from "../../db/repositories/context";
import type { Bounds } from "../../lib/accounts/account";
import { speaksForRegion } from "../../lib/audit/region-members";
import { figuresOf } from "../../lib/report/figure-set";
import { AGENCY_KINDS, AGENCY_LEVELS } from "../../lib/report/schema";
import { COUNTRY, isCounted, regionOfFigures } from "../../lib/statistics/counting";
import { MAIN_FIGURE_CELLS, MAIN_FIGURES, otherShape, roundedSum, shapeDue } from "../../lib/statistics/figures";
import { CITY, COUNTY, fillSampleStore, OTHER_COUNTY, PROVINCE, YEAR, type FiledReport } from "../statistics/sample-store";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const EVERYTHING: Bounds = { kind: "everything" };
const NEW_RECEIVED = { table: "requests", cell: "newReceived.total" } as const;
let database: TestDatabase;
let filed: FiledReport[];
beforeAll(async () => {
  database = await openTestDatabase();
  filed = await fillSampleStore(database);
  await refreshTallies(database.db);
}, 120_000);
afterAll(() => database.close());

const scopeOf = (top: string, over: Partial<StatisticsScope> = {}): StatisticsScope => ({ year: YEAR, tops: [top], region: top === COUNTRY ? null : top, level: null, kind: null, bounds: EVERYTHING, ...over });
const within = ({ agency: { regionCode, level, kind } }: FiledReport, { region, level: wantedLevel, kind: wantedKind }: StatisticsScope): boolean =>
  (region === null || regionCode.startsWith(regionPrefix(region))) && (wantedLevel === null || wantedLevel === level) && (wantedKind === null || wantedKind === kind);
/** The reports that a scope adds up, told from the parsed reports alone. */
function countedReports(scope: StatisticsScope): FiledReport[] {
  const shape = shapeDue(scope.year)!;
  return filed.filter((report) => report.year === scope.year && within(report, scope) && isCounted(report.agency, scope) && report.parsed.era !== otherShape(shape) && Object.values(report.parsed.tables).some((table) => table !== null));
}
const amountIn = ({ parsed }: FiledReport, table: string, cell: string): number => figuresOf(parsed).amounts.find((at) => at.table === table && at.cell === cell)?.amount ?? 0;

const query = (over: Partial<BodyQuery> = {}): BodyQuery => ({ scope: scopeOf(COUNTY), shape: "2021", cells: [NEW_RECEIVED], show: "counted", sort: "amountDesc", after: null, limit: 1000, ...over });
const bounded = (prefix: string): Bounds => ({ kind: "regions", prefixes: [prefix] });
const tops = (region: string | null, bounds: Bounds): Promise<string[]> => topRegions(database.db, { region, bounds });

const SCOPES: [string, StatisticsScope][] = [
  ["the county", scopeOf(COUNTY)],
  ["another county", scopeOf(OTHER_COUNTY)],
  ["the city", scopeOf(CITY)],
  ["the province", scopeOf(PROVINCE)],
  ["the country", scopeOf(COUNTRY)],
  ["an earlier year", scopeOf(COUNTY, { year: YEAR - 1 })],
  ["a year of the earlier shape", scopeOf(OTHER_COUNTY, { year: 2020 })],
  ["departments of the city", scopeOf(CITY, { kind: "department" })],
  ["towns of the province", scopeOf(PROVINCE, { level: "township" })],
  ["the county level of the city", scopeOf(CITY, { level: "county" })],
  ["the county level of the county", scopeOf(COUNTY, { level: "county" })],
  ["governments of the country", scopeOf(COUNTRY, { kind: "government" })],
  ["county governments of the country", scopeOf(COUNTRY, { kind: "government", level: "county" })],
];

describe("the region whose figures hold a body’s", () => {
  it("is the same in the database as in the catalogue’s rules, for bodies of every kind, level and sort of code", async () => {
    const names = ["某局", "国家税务总局某县税务局", "某市气象局", "某县人民政府"];
    const codes = [COUNTRY, "110000", "110105", "220000", "220200", "220284", "429004", "441900", "22", ""];
    const bodies = names.flatMap((name) => codes.flatMap((regionCode) => [null, ...AGENCY_LEVELS].flatMap((level) => AGENCY_KINDS.map((kind) => ({ name: `${name}${level}${kind}`, regionCode, level, kind })))));
    await database.db.transaction().execute(async (unit) => {
      const { rows } = await sql<{ name: string; region_code: string; counts_in: string | null }>`
        insert into agency (name, region_code, region_name, level, kind, created_at)
        select b.name, b."regionCode", 'x', b.level::agency_level, b.kind::agency_kind, ${NOW} from json_to_recordset(${JSON.stringify(bodies)}::json) as b(name text, "regionCode" text, level text, kind text)
        returning name, region_code, counts_in`.execute(unit);
      const stored = new Map(rows.map((row) => [`${row.region_code}/${row.name}`, row.counts_in]));
      expect(stored.size).toBe(bodies.length);
      for (const body of bodies) expect(stored.get(`${body.regionCode}/${body.name}`), JSON.stringify(body)).toBe(regionOfFigures(body));
      await sql`delete from agency where region_name = 'x'`.execute(unit);
    });
  });
});

describe("the sums of a scope", () => {
  it.each(SCOPES)("of %s are those of the parsed reports, cell by cell, with what has no number", async (_title, scope) => {
    const shape = shapeDue(scope.year)!;
    const reports = countedReports(scope);
    const { reports: counted, cells } = await statisticsSums(database.db, scope, shape);
    expect(counted).toBe(reports.length);
    const holds = (kind: "blank" | "unread" | "inferred", table: string, cell: string): number => reports.filter(({ parsed }) => figuresOf(parsed)[kind].some((at) => at.table === table && at.cell === cell)).length;
    for (const { table, cell, sum, stated, blank, unread, inferred } of cells) {
      expect({ cell, sum }).toEqual({ cell, sum: roundedSum(reports.reduce((total, report) => total + amountIn(report, table, cell), 0)) });
      expect({ cell, blank, unread, inferred }).toEqual({ cell, blank: holds("blank", table, cell), unread: holds("unread", table, cell), inferred: holds("inferred", table, cell) });
      expect(stated).toBe(counted - blank - unread);
    }
  });
  it("are not all zero, and some cells were not read: the comparison above looks at something", async () => {
    const { reports, cells } = await statisticsSums(database.db, scopeOf(COUNTY), "2021");
    expect(reports).toBeGreaterThan(30);
    expect(cells.filter(({ sum }) => sum > 0).length).toBeGreaterThan(40);
    expect(cells.some(({ unread }) => unread > 0)).toBe(true);
  });
  it("of a region are what the audit of its government’s report adds up", async () => {
    for (const [region, year] of [[COUNTY, YEAR - 1], [CITY, YEAR]] as const) {
      const speaker = filed.find((report) => report.year === year && report.agency.regionCode === region && speaksForRegion(report.agency))!;
      const record = { id: speaker.agencyId, regionName: "x", creditCode: null, aliases: [], hosts: [], predecessors: [], onRoster: true, parent: null, ...speaker.agency };
      const client = await database.pool.connect();
      const context = await contextOf(client, record, year, null, "2024-04-01", null);
      client.release();
      const { cells } = await statisticsSums(database.db, scopeOf(region, { year }), "2021");
      const coverage = await statisticsCoverage(database.db, scopeOf(region, { year }), "2021");
      for (const { table, cell, sum } of cells) expect([cell, roundedSum(context.region!.sum(table, cell).total)]).toEqual([cell, sum]);
      expect([coverage.expected, coverage.missing]).toEqual([context.region!.expected, context.region!.missing.length]);
    }
  });
  it("never hold the region’s own report, nor those of bodies under vertical leadership", async () => {
    const { cells } = await statisticsSums(database.db, scopeOf(OTHER_COUNTY), "2021");
    expect(cells.find(({ cell }) => cell === NEW_RECEIVED.cell)).toMatchObject({ sum: 10, stated: 2, unread: 1 });
  });
});

describe("coverage", () => {
  it("says of every body why it is in the sum or not", async () => {
    expect(await statisticsCoverage(database.db, scopeOf(OTHER_COUNTY), "2021")).toEqual({ expected: 6, counted: 3, unexpected: 0, missing: 1, otherShape: 1, noTables: 1, outside: 1 });
  });
  it.each(SCOPES)("of %s counts exactly the bodies that its lists have", async (_title, scope) => {
    const shape = shapeDue(scope.year)!;
    const coverage = await statisticsCoverage(database.db, scope, shape);
    for (const show of ["expected", "counted", "unexpected", "missing", "otherShape", "noTables", "outside"] as const) {
      const page = await statisticsBodies(database.db, { scope, shape, cells: [], show, sort: "name", after: null, limit: 1000 });
      expect([show, page.rows.length, page.count.count]).toEqual([show, coverage[show], coverage[show]]);
    }
  });
});

describe("the bodies behind a number", () => {
  it("add up to it, for cells and for figures of several cells", async () => {
    const { cells } = await statisticsSums(database.db, scopeOf(COUNTY), "2021");
    for (const figure of MAIN_FIGURES) {
      const page = await statisticsBodies(database.db, query({ cells: MAIN_FIGURE_CELLS[figure] }));
      const expected = MAIN_FIGURE_CELLS[figure].reduce((sum, at) => sum + cells.find(({ table, cell }) => table === at.table && cell === at.cell)!.sum, 0);
      expect([figure, page.rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)]).toEqual([figure, expected]);
    }
  });
  it("that have no number in a cell are exactly those that the sum names", async () => {
    const { cells } = await statisticsSums(database.db, scopeOf(COUNTY), "2021");
    const doubtful = cells.filter(({ blank, unread, inferred }) => blank + unread + inferred > 0);
    for (const { table, cell, ...sum } of doubtful.slice(0, 12)) {
      for (const show of ["stated", "blank", "unread", "inferred"] as const) expect([cell, show, (await statisticsBodies(database.db, query({ cells: [{ table, cell }], show }))).rows.length]).toEqual([cell, show, sum[show]]);
    }
  });
  it("have no amount where the cell was not read, and never a zero in its place", async () => {
    const { rows } = await statisticsBodies(database.db, query({ scope: scopeOf(OTHER_COUNTY) }));
    expect(rows.map(({ name, amount, unread }) => [name, amount, unread])).toEqual([["白杨县财政局", 8, false], ["榆桥镇人民政府", 2, false], ["白杨县民政局", null, true]]);
  });
  it.each(BODY_SORTS)("sorted by %s are the same in pages as in one piece", async (sort) => {
    const whole = (await statisticsBodies(database.db, query({ sort }))).rows.map(({ id }) => id);
    const paged: number[] = [];
    let after: string | null = null;
    do {
      const page = await statisticsBodies(database.db, query({ sort, after, limit: 7 }));
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(30);
  });
});

describe("regions and years", () => {
  it.each([["all bodies", {}], ["departments", { kind: "department" }], ["towns", { level: "township" }], ["the county level", { level: "county" }]] as const)("%s of each region have the figures of its own page", async (_title, over) => {
    const groups = await statisticsByRegion(database.db, scopeOf(CITY, over), "2021", [COUNTY, OTHER_COUNTY]);
    for (const region of [COUNTY, OTHER_COUNTY]) {
      const own = scopeOf(region, over);
      const [{ cells, reports }, coverage] = [await statisticsSums(database.db, own, "2021"), await statisticsCoverage(database.db, own, "2021")];
      const group = groups.get(region)!;
      expect([group.expected, group.counted]).toEqual([coverage.expected, reports]);
      for (const figure of MAIN_FIGURES) {
        const of = MAIN_FIGURE_CELLS[figure].map((at) => cells.find(({ table, cell }) => table === at.table && cell === at.cell)!);
        expect([figure, group.figures[figure].sum]).toEqual([figure, of.reduce((sum, cell) => sum + cell.sum, 0)]);
      }
    }
    if (!("level" in over)) expect(groups.get(OTHER_COUNTY)!.figures.refused).toEqual({ sum: 4, unknown: 1 });
  });
  it("over the years are those of each year’s page, in each year’s shape", async () => {
    const years = await statisticsSeries(database.db, scopeOf(OTHER_COUNTY), 2019, YEAR);
    expect(years.map(({ year, counted, figures }) => [year, counted, figures.newReceived.sum])).toEqual([[2020, 1, 4], [2022, 1, 5], [2023, 3, 10]]);
    const last = years.at(-1)!;
    expect([last.expected, last.figures.newReceived.unknown]).toEqual([6, 1]);
  });
});

describe("what the region reported", () => {
  it("is its government’s report, with what it does not state", async () => {
    const report = (await regionReports(database.db, scopeOf(CITY), "2021", [CITY, PROVINCE])).get(CITY)!;
    expect(report.agency).toBe("示例市人民政府");
    expect(report.statedAt(NEW_RECEIVED)).toEqual({ kind: "number", value: 400, inferred: false });
    expect(report.statedAt({ table: "requests", cell: "granted.total" })).toEqual({ kind: "unread" });
    expect([report.mainFigure("newReceived"), report.mainFigure("denied"), report.mainFigure("granted")]).toEqual([400, 0, null]);
  });
});

describe("the bounds of an account", () => {
  it("narrow every sum, list and report, whatever the address asks for", async () => {
    const bounds = bounded(OTHER_COUNTY);
    expect((await statisticsSums(database.db, scopeOf(CITY, { kind: "department", bounds }), "2021")).reports).toBe(2);
    expect((await statisticsSums(database.db, scopeOf(COUNTY, { bounds }), "2021")).reports).toBe(0);
    expect((await statisticsBodies(database.db, { scope: scopeOf(COUNTY, { bounds }), shape: "2021", cells: [], show: "counted", sort: "name", after: null, limit: 10 })).rows).toEqual([]);
    expect(await regionReports(database.db, scopeOf(CITY, { bounds }), "2021", [CITY])).toEqual(new Map());
    expect([...(await statisticsByRegion(database.db, scopeOf(CITY, { bounds }), "2021", [COUNTY, OTHER_COUNTY])).keys()]).toEqual([OTHER_COUNTY]);
  });
  it("choose the region that a page opens with", async () => {
    expect(await tops(null, EVERYTHING)).toEqual([PROVINCE]);
    expect(await tops("9901", EVERYTHING)).toEqual([CITY]);
    expect(await tops(null, bounded(OTHER_COUNTY))).toEqual([OTHER_COUNTY]);
    expect(await tops("99", bounded("9901"))).toEqual([CITY]);
    expect(await tops(COUNTY, bounded("9901"))).toEqual([COUNTY]);
    expect(await tops(null, { kind: "regions", prefixes: [COUNTY, OTHER_COUNTY] })).toEqual([COUNTY, OTHER_COUNTY]);
  });
  it("of a reporting body are its own figures and nobody else’s", async () => {
    const own = filed.find(({ agency, year }) => agency.name === "白杨县财政局" && year === YEAR)!;
    const scope = scopeOf(PROVINCE, { region: null, bounds: { kind: "agencies", ids: [own.agencyId] } });
    const { reports, cells } = await statisticsSums(database.db, scope, "2021");
    expect(reports).toBe(1);
    for (const { table, cell, sum } of cells) expect([cell, sum]).toEqual([cell, amountIn(own, table, cell)]);
    expect(await statisticsCoverage(database.db, scope, "2021")).toEqual({ expected: 1, counted: 1, unexpected: 0, missing: 0, otherShape: 0, noTables: 0, outside: 0 });
  });
  it("of a government with its departments hold no figure twice", async () => {
    const ids = filed.filter(({ agency, year }) => agency.regionCode === OTHER_COUNTY && year === YEAR && agency.name !== "国家税务总局白杨县税务局").map(({ agencyId }) => agencyId);
    const { reports, cells } = await statisticsSums(database.db, scopeOf(PROVINCE, { region: null, bounds: { kind: "agencies", ids } }), "2021");
    expect([reports, cells.find(({ cell }) => cell === NEW_RECEIVED.cell)!.sum]).toEqual([1, 77]);
  });
});


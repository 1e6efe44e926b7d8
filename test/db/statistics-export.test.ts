import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportContents } from "../../db/exports/contents";
import { preparePaper, type PaperRequest } from "../../db/exports/prepare";
import { onSnapshot } from "../../db/exports/snapshot";
import { statisticsCoverage, statisticsSums } from "../../db/queries/statistics";
import { statisticsBodies } from "../../db/queries/statistics-bodies";
import type { Bounds } from "../../lib/accounts/account";
import { filledLetterhead } from "../../lib/export/letterhead";
import type { ExportScope } from "../../db/exports/scope";
import { cellName } from "../../lib/statistics/figures";
import { bytesOf } from "../export/bytes";
import { CITY, COUNTY, fillSampleStore, OTHER_COUNTY, PROVINCE, YEAR } from "../statistics/sample-store";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const EVERYTHING: Bounds = { kind: "everything" };
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await fillSampleStore(database);
}, 120_000);
afterAll(() => database.close());

type Values = Record<string, string | number | null>;
interface Exported {
  title: string;
  note: { filters: Record<string, string>; rowCount: number; ruleSetVersion: string };
  cells: Values[];
  coverage: Values[];
  leftOut: Values[];
  years: Values[];
}
const scopeOf = (over: Partial<ExportScope> = {}): ExportScope => ({ bounds: EVERYTHING, year: YEAR, ...over });
const written = async (scope: ExportScope, format: "xlsx" | "csv" | "json", language: "zh" | "en" = "zh") =>
  onSnapshot(database.db, async (snapshot) => {
    const request: PaperRequest = { name: "statistics", format, scope, language, letterhead: filledLetterhead({}, "2026-02-10"), allFailures: false, now: NOW };
    const paper = await preparePaper(snapshot, request);
    return { ...paper, bytes: await bytesOf(paper.chunks) };
  });
const json = async (scope: ExportScope): Promise<Exported> => JSON.parse(new TextDecoder().decode((await written(scope, "json")).bytes)) as Exported;
const summed = (region: string) => ({ year: YEAR, tops: [region], region, level: null, kind: null, bounds: EVERYTHING });

describe("the export of figures", () => {
  it.each([COUNTY, OTHER_COUNTY, CITY, PROVINCE])("of %s has the sums of the page, cell by cell, and what they rest on", async (region) => {
    const { cells } = await json(scopeOf({ region }));
    const page = await statisticsSums(database.db, summed(region), "2021");
    expect(cells.map(({ cell, stated, unread, blank, inferred }) => [cell, stated, unread, blank, inferred])).toEqual(page.cells.map((cell) => [cellName(cell), cell.stated, cell.unread, cell.blank, cell.inferred]));
    for (const [index, { sum }] of cells.entries()) expect(sum).toBe(page.cells[index]!.stated > 0 ? page.cells[index]!.sum : "未读出");
  });
  it("says of every body that is left out why, as many as the page counts", async () => {
    const { leftOut, coverage } = await json(scopeOf({ region: OTHER_COUNTY }));
    expect(Object.fromEntries(leftOut.map(({ agency, reason }) => [agency, String(reason).slice(0, 6)]))).toEqual({ 国家税务总局白杨县税务局: "垂直管理或层", 柳坪乡人民政府: "未见报告（未", 白杨县水务局: "报告不是本年", 白杨县教育局: "报告的表格未" });
    expect(leftOut).toHaveLength(4);
    expect(Object.fromEntries(coverage.map(({ key, count }) => [key, count]))).toEqual(await statisticsCoverage(database.db, summed(OTHER_COUNTY), "2021"));
    const all = await json(scopeOf({ region: PROVINCE, kind: "department" }));
    const scope = { ...summed(PROVINCE), kind: "department" as const };
    let bodies = 0;
    for (const show of ["missing", "otherShape", "noTables", "outside"] as const) bodies += (await statisticsBodies(database.db, { scope, shape: "2021", cells: [], show, sort: "name", after: null, limit: 1000 })).rows.length;
    expect(all.leftOut).toHaveLength(bodies);
  });
  it("has what the region reported beside the sums, and calls no difference a fault while bodies are missing", async () => {
    const { cells } = await json(scopeOf({ region: OTHER_COUNTY }));
    const of = (name: string) => cells.find(({ cell }) => cell === name)!;
    expect(of("requests.newReceived.total")).toMatchObject({ sum: 10, reported: 77, difference: 67, result: "有差额，覆盖不全，仅供参考" });
    expect(of("disputes.review.corrected")).toMatchObject({ sum: 0, reported: 0, difference: 0, result: "一致" });
    const city = await json(scopeOf({ region: CITY }));
    expect(city.cells.find(({ cell }) => cell === "requests.granted.total")).toMatchObject({ reported: "未读出", difference: null, result: "无法比较" });
    expect((await json(scopeOf({ region: OTHER_COUNTY, level: "township" }))).cells.every(({ reported, result }) => reported === null && result === null)).toBe(true);
  });
  it("is a workbook with the three official tables in their order and all that is to be said of them", async () => {
    const paper = await written(scopeOf({ region: COUNTY }), "xlsx");
    const { sheets } = await readXlsx(paper.bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["数据汇总 表二", "数据汇总 表三", "数据汇总 表四", "数据汇总 逐格与比较", "数据汇总 覆盖情况", "数据汇总 未计入", "数据汇总 历年"]);
    expect(sheets.reduce((sum, { rows }) => sum + rows.length - 2, 0)).toBe(paper.rowCount);
    expect(sheets[1]!.rows).toHaveLength(27);
    const page = await statisticsSums(database.db, summed(COUNTY), "2021");
    const sumOf = (cell: string) => page.cells.find((at) => at.cell === cell)!.sum;
    expect(sheets[1]!.rows[2]).toEqual(["本年新收政府信息公开申请数量", ...["naturalPerson", "company", "research", "publicInterest", "legalService", "otherOrganisation", "total"].map((column) => sumOf(`newReceived.${column}`))]);
    expect(sheets[2]!.rows[2]!.slice(1)).toEqual(["upheld", "corrected", "otherResult", "pending", "total"].map((column) => sumOf(`review.${column}`)));
    for (const { rows } of sheets) expect(String(rows[0]![0])).toMatch(/^数据汇总 .+ · 规则集 .+ · 规则口径 .+ · 筛选 年度=2023 地区=990101 · 导出时间 2026-02-10 09:00:00 UTC\+8 · 行数 \d+$/);
  });
  it("has in CSV the cells, and in both languages the same numbers", async () => {
    const { rowCount, bytes } = await written(scopeOf({ region: COUNTY }), "csv", "en");
    const rows = parseCsv(new TextDecoder().decode(bytes)).slice(1);
    expect([rows.length, rowCount]).toEqual([200, 200]);
    const { cells } = await json(scopeOf({ region: COUNTY }));
    expect(rows.map((row) => Number(row[3]))).toEqual(cells.map(({ sum }) => sum));
    expect(String(rows[0]![0])).toBe("Table 2");
  });
  it("has the figures of every year, the newest first", async () => {
    const { years } = await json(scopeOf({ region: OTHER_COUNTY }));
    const received = years.filter(({ figure }) => figure === "新收申请");
    expect(received.map(({ year, sum, difference, share }) => [year, sum, difference, share])).toEqual([[2023, 10, 5, 100], [2022, 5, null, null], [2020, 4, null, null]]);
    expect(received[0]!["remark"]).toContain("两年计入的报告数不同");
  });
  it("says of which region it speaks when none was asked for", async () => {
    expect((await json(scopeOf())).note.filters).toEqual({ year: "2023", region: PROVINCE });
    expect((await json(scopeOf({ bounds: { kind: "regions", prefixes: [OTHER_COUNTY] } }))).note.filters).toEqual({ year: "2023", region: OTHER_COUNTY });
  });
  it("holds nothing beyond the bounds of the account", async () => {
    const bounds: Bounds = { kind: "regions", prefixes: [OTHER_COUNTY] };
    const all = await json(scopeOf({ region: OTHER_COUNTY }));
    const bounded = await json(scopeOf({ region: PROVINCE, bounds }));
    expect([bounded.cells, bounded.coverage, bounded.leftOut, bounded.years]).toEqual([all.cells, all.coverage, all.leftOut, all.years]);
    await expect(written(scopeOf({ region: COUNTY, bounds }), "csv")).rejects.toThrow("no reports on 2023");
  });
  it("is refused without a year, for years without prescribed tables, and where there is nothing to add up", async () => {
    await expect(written({ bounds: EVERYTHING }, "csv")).rejects.toThrow("name it");
    await expect(written(scopeOf({ year: 2018 }), "csv")).rejects.toThrow("begin with 2019");
    await expect(written(scopeOf({ region: "110000" }), "csv")).rejects.toThrow("no reports on 2023");
  });
  it("is announced on the export page with the reports that it adds up", async () => {
    expect((await exportContents(database.db, scopeOf({ region: OTHER_COUNTY }))).statistics).toBe(3);
    expect((await exportContents(database.db, scopeOf({ year: 2018 }))).statistics).toBeNull();
    expect((await exportContents(database.db, { bounds: EVERYTHING })).statistics).toBeNull();
  });
});

import { readXlsx } from "hucre/xlsx";
import { parseCsv } from "hucre/csv";
import { describe, expect, it } from "vitest";
import { writeCsv } from "../../lib/export/csv";
import { writeJson, writeJsonParts } from "../../lib/export/json";
import type { Sheet } from "../../lib/export/sheet";
import { writeWorkbook, writeXlsx } from "../../lib/export/xlsx";
import { bytesOf, partsOf } from "./bytes";

interface Row {
  name: string;
  score: number | null;
}
const HOSTILE = ["=1+1", "+86", "-甲", "@SUM(A1)", "\tx", "\r=1", "|cmd", 'a "quoted", word', "two\nlines", "控制\u0000\u0007符", "\uD800孤", "甲"];
const rows: Row[] = HOSTILE.map((name, index) => ({ name, score: index === 2 ? null : index }));

const sheetOf = (source: Row[], rowCount = source.length): Sheet<Row> => ({
  note: { title: { zh: "试表", en: "Test" }, ruleSetVersion: "2026.11", profileVersion: "default-1", filters: { year: "2023" }, exportedAt: new Date("2026-01-02T03:04:05Z"), rowCount },
  columns: [
    { key: "name", header: { zh: "名称", en: "Name" }, width: 20, value: (row) => row.name },
    { key: "score", header: { zh: "得分", en: "Score" }, width: 8, value: (row) => row.score },
  ],
  rows: source,
});

const named = (zh: string, of: Row[]): Sheet<Row> => ({ ...sheetOf(of), note: { ...sheetOf(of).note, title: { zh, en: "Test" } } });

describe("an export", () => {
  it("has the same rows in every format", async () => {
    const csv = parseCsv(new TextDecoder().decode(await bytesOf(writeCsv(sheetOf(rows), "zh"))));
    const json = JSON.parse(new TextDecoder().decode(await bytesOf(writeJson(sheetOf(rows), "zh")))) as { rows: Row[] };
    const workbook = await readXlsx(await bytesOf(writeXlsx(sheetOf(rows), "zh")));
    expect(csv).toHaveLength(rows.length + 1);
    expect(json.rows).toEqual(rows);
    expect(workbook.sheets[0]!.rows).toHaveLength(rows.length + 2);
  });
  it("says what it is in every format", async () => {
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(writeCsv(sheetOf(rows), "zh")));
    expect(csv.startsWith("\uFEFF名称,得分,规则集,规则口径,筛选,导出时间,行数\r\n")).toBe(true);
    const json = JSON.parse(new TextDecoder().decode(await bytesOf(writeJson(sheetOf(rows), "en")))) as { note: unknown };
    expect(json.note).toEqual({ ruleSetVersion: "2026.11", profileVersion: "default-1", filters: { year: "2023" }, exportedAt: "2026-01-02T03:04:05.000Z", rowCount: rows.length });
    const workbook = await readXlsx(await bytesOf(writeXlsx(sheetOf(rows), "zh")));
    expect(workbook.sheets[0]!.rows[0]![0]).toBe(`试表 · 规则集 2026.11 · 规则口径 default-1 · 筛选 年度=2023 · 导出时间 2026-01-02 11:04:05 UTC+8 · 行数 ${rows.length}`);
    expect(workbook.sheets[0]!.rows[1]!.slice(0, 2)).toEqual(["名称", "得分"]);
  });
  it("never starts a formula in a spreadsheet", async () => {
    const csv = parseCsv(new TextDecoder().decode(await bytesOf(writeCsv(sheetOf(rows), "zh"))), { typeInference: false });
    for (const [name] of csv.slice(1)) expect(String(name)).not.toMatch(/^[=+\-@\t\r|]/);
    const workbook = await readXlsx(await bytesOf(writeXlsx(sheetOf(rows), "zh")), { readStyles: true });
    const names = workbook.sheets[0]!.rows.slice(2).map((cells) => cells[0]);
    expect(names[0]).toBe("=1+1");
    expect(names).toHaveLength(rows.length);
    const sheet = partsOf(await bytesOf(writeXlsx(sheetOf(rows), "zh")))["xl/worksheets/sheet1.xml"]!;
    expect(sheet).not.toMatch(/<f[ >]/);
    // The apostrophe that keeps such text text when somebody edits the cell.
    expect([...sheet.matchAll(/ s="2"><is><t xml:space="preserve">(.)/g)].map(([, first]) => first)).toEqual(["=", "+", "-", "@", "\t", "&", "|"]);
  });
  it("keeps its headers in view with filters over all rows, and offers choices where a column has them", async () => {
    const source = sheetOf(rows);
    const chosen: Sheet<Row> = { ...source, columns: [source.columns[0]!, { ...source.columns[1]!, choices: ["已整改", "未整改"] }] };
    const sheet = partsOf(await bytesOf(writeXlsx(chosen, "zh")))["xl/worksheets/sheet1.xml"]!;
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain(`<autoFilter ref="A2:B${rows.length + 2}"/>`);
    expect(sheet).toContain(`sqref="B3:B${rows.length + 2}"><formula1>"已整改,未整改"</formula1>`);
  });
  it("goes on with a further sheet where one is full, and loses no row", async () => {
    const workbook = await readXlsx(await bytesOf(writeXlsx(sheetOf(rows), "zh", 7)));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["试表", "试表_2", "试表_3"]);
    const names = workbook.sheets.flatMap((sheet) => sheet.rows.slice(2).map((cells) => cells[0]));
    expect(names).toHaveLength(rows.length);
    expect(names.at(-1)).toBe("甲");
  });
  it("of several sheets is one workbook, each named by its title and going on where it is full", async () => {
    const workbook = await readXlsx(await bytesOf(writeWorkbook([named("甲表", rows.slice(0, 2)), named("乙表", rows), named("丙表", [])], "zh", 9)));
    expect(workbook.sheets.map(({ name, rows: lines }) => [name, lines.length - 2])).toEqual([["甲表", 2], ["乙表", 7], ["乙表_2", 5], ["丙表", 0]]);
    expect(workbook.sheets.map(({ rows: lines }) => String(lines[0]![0]).slice(0, 2))).toEqual(["甲表", "乙表", "乙表", "丙表"]);
  });
  it("of several parts is one JSON object, empty parts among them", async () => {
    const json = JSON.parse(new TextDecoder().decode(await bytesOf(writeJsonParts([["one", sheetOf(rows)], ["none", sheetOf([])]], "zh")))) as { note: { rowCount: number }; one: Row[]; none: Row[] };
    expect([json.one, json.none, json.note.rowCount]).toEqual([rows, [], rows.length]);
  });
  it("replaces what a workbook cannot carry, and keeps the rest", async () => {
    const workbook = await readXlsx(await bytesOf(writeXlsx(sheetOf(rows), "zh")));
    const names = workbook.sheets[0]!.rows.slice(2).map((cells) => cells[0]);
    expect(names.slice(-3)).toEqual(["控制\uFFFD\uFFFD符", "\uFFFD孤", "甲"]);
  });
  it("fails rather than hold other rows than it announces", async () => {
    await expect(bytesOf(writeCsv(sheetOf(rows, 3), "zh"))).rejects.toThrow(`announced 3 rows and wrote ${rows.length}`);
  });
});

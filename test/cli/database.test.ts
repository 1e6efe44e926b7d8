import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { parseCsv } from "hucre/csv";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderDocx } from "../../lib/demo/render/docx";
import { buildReport } from "../support/report-builder";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { faultyFile, folderWith, mingjian, modelOf, soundFile } from "./documents";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const run = (...args: string[]) => mingjian(args, database.env);
const notices = (...more: string[]) => run("export", "notices", "--format", "docx", ...more);
const countOf = async (table: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]!.n;

const roster = "机关名称,行政区划代码,层级,类别\n青禾县人民政府,990101,县级,人民政府\n青禾县不报局,990101,县级,部门\n";

describe("the command line over a database", () => {
  const folder = folderWith({ "sound.txt": soundFile(2023, 1).bytes, "broken.txt": faultyFile("BAL-001").bytes, "empty.txt": "", "login.txt": "用户登录 请输入用户名和密码 验证码 忘记密码" });

  it("imports what can be read, names what cannot, and stores nothing half", async () => {
    const { status, stdout, stderr } = await run("import", folder);
    expect(status).toBe(2);
    expect(stdout).toContain("stored: 2");
    expect(stdout).toContain("refused: 2");
    expect(stderr).toContain(join(folder, "empty.txt"));
    expect(stderr).toContain(join(folder, "login.txt"));
    expect([await countOf("report"), await countOf("report_version"), await countOf("scorecard"), await countOf("import_refusal")]).toEqual([2, 2, 2, 2]);
  });
  it("changes nothing when the same bytes come again", async () => {
    const before = [await countOf("report_version"), await countOf("finding"), await countOf("document")];
    const { stdout } = await run("import", join(folder, "sound.txt"), join(folder, "broken.txt"));
    expect(stdout).toContain("unchanged: 2");
    expect([await countOf("report_version"), await countOf("finding"), await countOf("document")]).toEqual(before);
  });
  it("takes over a roster and names its faulty rows", async () => {
    const path = join(folderWith({ "roster.csv": `${roster},990101,县级,部门\n` }), "roster.csv");
    const { status, stdout, stderr } = await run("import", "--roster", path, "--year", "2023");
    expect(status).toBe(2);
    expect(stdout).toContain("2 个机关 bodies");
    expect(stderr).toContain(`${path}:4: 机关名称`);
    expect(await countOf("roster_entry")).toBe(2);
  });
  it("takes back what parse wrote, and refuses a spoiled line with its number", async () => {
    const { stdout } = await mingjian(["parse", join(folderWith({ "a.txt": soundFile(2022, 2).bytes }), "a.txt")]);
    const path = join(folderWith({ "reports.jsonl": `${stdout}{"schemaVersion":1}\n` }), "reports.jsonl");
    const result = await run("import", path);
    expect(result.status).toBe(2);
    expect(result.stdout).toContain("stored: 1");
    expect(result.stderr).toContain(`${path}:2:`);
  });
  it("uses what a manifest knows of a file", async () => {
    const file = soundFile(2021, 3);
    const other = folderWith({ "m.txt": file.bytes, "manifest.csv": "path,url,publishedOn\nm.txt,https://www.example.gov.cn/m.html,2022-01-20\n" });
    expect((await run("import", join(other, "m.txt"), "--manifest", join(other, "manifest.csv"))).status).toBe(0);
    const { rows } = await sql<{ url: string; published_on: string }>`select url, published_on from report_version where path like '%/m.txt'`.execute(database.db);
    expect(rows).toEqual([{ url: "https://www.example.gov.cn/m.html", published_on: "2022-01-20" }]);
  });
  it("imports an archive of Word files, the same bytes once, and names what in it was refused", async () => {
    const model = modelOf(2020);
    const archive = zipSync({ "某县/甲.docx": await renderDocx(model), "某县/乙.exe": Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]) });
    const path = join(folderWith({ "reports.zip": archive }), "reports.zip");
    const first = await run("import", path);
    expect([first.status, first.stdout.split("\n").toSorted()]).toEqual([2, ["", "新入库 stored: 1", "未接收 refused: 1"]]);
    expect(first.stderr).toContain(`${path}/某县/乙.exe: `);
    expect((await run("import", path)).stdout).toContain("unchanged: 1");
    const { rows } = await sql<{ path: string; media_type: string; encoding: string }>`select v.path, d.media_type, d.encoding from report_version v join document d on d.id = v.document_id where v.path like '%甲.docx'`.execute(database.db);
    expect(rows).toEqual([{ path: `${path}/某县/甲.docx`, media_type: expect.stringContaining("wordprocessingml"), encoding: "binary" }]);
  });
  it("audits again from the kept originals without finding anything else", async () => {
    const { status, stdout } = await run("audit");
    expect(status).toBe(0);
    expect(stdout).toMatch(/audited: 5；新问题 new findings: 0；已消除 gone: 0；重新打开 reopened: 0/);
  });
  it("exports the same findings in each format, and says how many", async () => {
    const out = folderWith({});
    for (const format of ["xlsx", "csv", "json"]) expect((await run("export", "findings", "--format", format, "--out", join(out, `f.${format}`))).status).toBe(0);
    const json = JSON.parse(readFileSync(join(out, "f.json"), "utf8")) as { note: { rowCount: number }; rows: { fingerprint: string; ruleId: string }[] };
    const csv = parseCsv(readFileSync(join(out, "f.csv"), "utf8"), { typeInference: false });
    const sheet = (await readXlsx(readFileSync(join(out, "f.xlsx")))).sheets[0]!.rows;
    const fingerprints = json.rows.map((row) => row.fingerprint);
    expect(json.note.rowCount).toBe(fingerprints.length);
    expect(json.rows.map((row) => row.ruleId)).toContain("BAL-001");
    const place = csv[0]!.indexOf("问题指纹");
    expect(csv.slice(1).map((row) => row[place])).toEqual(fingerprints);
    expect(sheet.slice(2).map((row) => row[place])).toEqual(fingerprints);
  });
  it("exports a scorecard for a body that did not publish, and only the region and year asked for", async () => {
    const out = join(folderWith({}), "s.csv");
    await run("export", "scorecards", "--year", "2023", "--region", "9901", "--format", "csv", "--out", out);
    const rows = parseCsv(readFileSync(out, "utf8"), { typeInference: false });
    const silent = rows.find((row) => row[0] === "青禾县不报局")!;
    expect(silent[rows[0]!.indexOf("等次")]).toBe("未公布");
    expect(silent[rows[0]!.indexOf("得分")]).toBe("");
    expect(new Set(rows.slice(1).map((row) => row[rows[0]!.indexOf("报告年度")]))).toEqual(new Set(["2023"]));
    await run("export", "scorecards", "--region", "11", "--format", "csv", "--out", out);
    expect(parseCsv(readFileSync(out, "utf8"))).toHaveLength(1);
  });
  it("writes notices with the letterhead of a file, and says when nothing is confirmed yet or several need a ZIP", async () => {
    const out = folderWith({ "head.json": JSON.stringify({ issuer: "青禾县人民政府办公室", firstNumber: 4 }), "bad.json": '{"isuer":"x"}' });
    expect(await notices("--out", join(out, "n.zip"))).toMatchObject({ status: 2, stderr: expect.stringContaining("confirm findings first") });
    expect(await notices("--all-failures", "--out", join(out, "n.docx"))).toMatchObject({ status: 2, stderr: expect.stringContaining(".zip") });
    expect(await notices("--all-failures", "--letterhead", join(out, "bad.json"), "--out", join(out, "n.zip"))).toMatchObject({ status: 2, stderr: expect.stringContaining("isuer") });
    expect((await notices("--all-failures", "--letterhead", join(out, "head.json"), "--out", join(out, "n.zip"))).status).toBe(0);
    const [first] = Object.entries(unzipSync(readFileSync(join(out, "n.zip")))).filter(([name]) => name.endsWith(".docx"));
    const document = strFromU8(unzipSync(first![1])["word/document.xml"]!);
    expect(document).toContain("青禾县人民政府办公室");
    expect(document).toContain("（代字）〔2026〕4号");
  });
  it("refuses to mix the demonstration with real data", async () => {
    const before = await countOf("report");
    expect((await run("demo")).status).toBe(2);
    expect(await countOf("report")).toBe(before);
  });
  it("exports the figures of a year in each format, with the same sums", async () => {
    const reports = [4, 7].map((received, index) => buildReport({ agency: { name: `青禾县第${index}局`, region: "青禾县", regionCode: "990101", level: "county", kind: "department" }, tables: { requests: { "newReceived.total": received } } }));
    const out = folderWith({ "reports.jsonl": reports.map((report) => JSON.stringify(report)).join("\n") });
    expect((await run("import", join(out, "reports.jsonl"))).stdout).toContain("stored: 2");
    for (const format of ["xlsx", "csv", "json"]) expect((await run("export", "statistics", "--year", "2023", "--format", format, "--out", join(out, `n.${format}`))).status).toBe(0);
    const json = JSON.parse(readFileSync(join(out, "n.json"), "utf8")) as { note: { filters: unknown }; cells: { cell: string; sum: number }[] };
    const csv = parseCsv(readFileSync(join(out, "n.csv"), "utf8"), { typeInference: false });
    const matrix = (await readXlsx(readFileSync(join(out, "n.xlsx")))).sheets[1]!.rows;
    const sum = json.cells.find(({ cell }) => cell === "requests.newReceived.total")!.sum;
    expect(sum).toBe(11);
    expect(csv.find((row) => row[1] === "requests.newReceived.total")![3]).toBe(String(sum));
    expect(matrix[2]!.at(-1)).toBe(sum);
    expect(json.note.filters).toEqual({ year: "2023", region: "990101" });
    expect(await run("export", "statistics", "--year", "2018", "--format", "csv", "--out", join(out, "x.csv"))).toMatchObject({ status: 2, stderr: expect.stringContaining("begin with 2019") });
  });
});

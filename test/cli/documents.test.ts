import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { faultOf } from "../../lib/demo/faults/index";
import { renderDocx } from "../../lib/demo/render/docx";
import { renderPdf } from "../../lib/demo/render/pdf/render-pdf";
import { renderXlsx } from "../../lib/demo/render/xlsx";
import { parsedReportSchema } from "../../lib/report/schema";
import { checkResultSchema } from "../../lib/rules/finding";
import { RULES } from "../../lib/rules/registry";
import { faultyFile, folderWith, mingjian, modelOf, soundFile } from "./documents";

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

describe("mingjian", () => {
  it("lists its commands, and each answers --help", async () => {
    const overview = await mingjian(["--help"]);
    expect(overview.status).toBe(0);
    for (const name of ["parse", "check", "import", "audit", "export", "rules", "schema", "demo", "serve"]) {
      expect(overview.stdout).toContain(`  ${name} `);
      const help = await mingjian([name, "--help"]);
      expect(help).toMatchObject({ status: 0, stderr: "" });
      expect(help.stdout).toContain(`mingjian ${name}`);
    }
  });
  it.each([[["nonsense"]], [["check"]], [["check", "x", "--format", "pdf"]], [["check", "x", "--surprise"]], [["export", "findings", "--format", "docx", "--out", "x"]], [["export", "notices", "--format", "xlsx", "--out", "x"]], [["export", "bulletin", "--format", "docx", "--out", "x"]], [["export", "bulletin", "--year", "2023", "--agency", "1", "--format", "docx", "--out", "x"]], [["export", "statistics", "--format", "csv", "--out", "x"]], [["export", "statistics", "--year", "2023", "--agency", "1", "--format", "csv", "--out", "x"]], [["export", "statistics", "--year", "2023", "--format", "docx", "--out", "x"]], [["export", "ledger", "--all-failures", "--format", "csv", "--out", "x"]], [["export", "notices", "--format", "docx", "--out", "x", "--letterhead", "/nowhere.json"]], [["import", "x", "--year", "abc"]]])("refuses the call %j in one line", async (args) => {
    const { status, stderr } = await mingjian(args);
    expect(status).toBe(2);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toContain("--help");
  });
});

describe("parse", () => {
  it("writes one valid parsed report a line, and the others too when one file is bad", async () => {
    const folder = folderWith({ "a.txt": soundFile(2023).bytes, "b.txt": "", "c.exe": new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "d/e.txt": soundFile(2022).bytes });
    const { status, stdout, stderr } = await mingjian(["parse", folder]);
    expect(status).toBe(2);
    const reports = linesOf(stdout).map((line) => parsedReportSchema.parse(JSON.parse(line)));
    expect(reports.map((report) => report.year)).toEqual([2023, 2022]);
    expect(linesOf(stderr).map((line) => line.split(": ")[0])).toEqual([`${folder}/b.txt`, `${folder}/c.exe`]);
  });
  it("reads Word, PDF and workbooks, in folders and in archives, and names what in an archive is none", async () => {
    const model = modelOf(2023);
    const [docx, pdf, xlsx] = [await renderDocx(model), renderPdf(model), await renderXlsx(model)];
    const archive = zipSync({ "内/甲.docx": docx, "内/坏.docx": docx.slice(0, 3000), "乙.pdf": pdf });
    const folder = folderWith({ "a.zip": archive, "b/c.xlsx": xlsx, "d.txt": soundFile(2022).bytes });
    const { status, stdout, stderr } = await mingjian(["parse", folder]);
    expect(status).toBe(2);
    const reports = linesOf(stdout).map((line) => parsedReportSchema.parse(JSON.parse(line)));
    expect(reports.map(({ source, year }) => `${source.path.slice(folder.length + 1)} ${year}`)).toEqual(["a.zip/内/甲.docx 2023", "a.zip/乙.pdf 2023", "b/c.xlsx 2023", "d.txt 2022"]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/a\.zip\/内\/坏\.docx: 文件已损坏或不完整.*damaged or incomplete/)]);
  });
  it("takes its limits from the environment, and names a wrong one", async () => {
    const folder = folderWith({ "a.pdf": renderPdf(modelOf(2023)) });
    const { status, stderr } = await mingjian(["parse", folder], { MINGJIAN_MAX_PAGES: "2" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("MINGJIAN_MAX_PAGES")]);
    const wrong = await mingjian(["check", folder], { MINGJIAN_MAX_PAGES: "few" });
    expect([wrong.status, linesOf(wrong.stderr)]).toEqual([2, [expect.stringMatching(/MINGJIAN_MAX_PAGES takes a number.*--help/)]]);
  });
  it("says that a path does not exist", async () => {
    const { status, stderr } = await mingjian(["parse", "/nowhere/at/all.txt"]);
    expect(status).toBe(2);
    expect(stderr).toContain("/nowhere/at/all.txt: there is no such file or folder");
  });
});

describe("check", () => {
  it("passes a sound report", async () => {
    const { status, stdout, stderr } = await mingjian(["check", folderWith({ "a.txt": soundFile(2023).bytes })]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("得分");
  });
  it("finds the same in a Word file and a PDF as in the text", async () => {
    const model = faultOf("BAL-001/received-too-many").plant(modelOf(2023));
    const folder = folderWith({ "a.docx": await renderDocx(model), "b.pdf": renderPdf(model) });
    const { status, stdout } = await mingjian(["check", folder, "--format", "json"]);
    expect(status).toBe(1);
    const results = linesOf(stdout).map((line) => checkResultSchema.parse(JSON.parse(line)));
    expect(results.map(({ findings }) => findings.some(({ ruleId, outcome }) => ruleId === "BAL-001" && outcome === "fail"))).toEqual([true, true]);
    expect(results[0]!.score).toEqual(results[1]!.score);
  });
  it("fails a report with a broken official identity, and shows equation, basis and remedy in both languages", async () => {
    const folder = folderWith({ "a.txt": faultyFile("BAL-001").bytes });
    const [zh, en] = [await mingjian(["check", folder]), await mingjian(["check", folder, "--lang", "en"])];
    expect([zh.status, en.status]).toEqual([1, 1]);
    expect(zh.stdout).toContain("BAL-001 表三总计列勾稽关系不平");
    expect(zh.stdout).toContain("依据: 统一格式表三注明的勾稽关系");
    expect(en.stdout).toContain("BAL-001 Official identity broken (total column)");
    expect(en.stdout).toContain("Remedy");
  });
  it("tells with --timings what each rule took, the slowest first, beside the same results", async () => {
    const folder = folderWith({ "a.txt": soundFile(2023).bytes, "b.txt": soundFile(2022).bytes });
    const [plain, timed] = [await mingjian(["check", folder]), await mingjian(["check", folder, "--timings"])];
    expect({ status: timed.status, stdout: timed.stdout }).toEqual({ status: plain.status, stdout: plain.stdout });
    const [head, ...rules] = linesOf(timed.stderr);
    expect(head).toMatch(/over documents: 2 .*100\.0 %$/);
    expect(rules).toHaveLength(RULES.length);
    const spent = rules.map((line) => Number(/([\d.]+) ms/.exec(line)?.[1]));
    expect(spent).toEqual(spent.toSorted((a, b) => b - a));
  });
  it("writes valid results as JSON and obeys --fail-on", async () => {
    const folder = folderWith({ "a.txt": faultyFile("BAL-001").bytes });
    const { status, stdout } = await mingjian(["check", folder, "--format", "json", "--fail-on", "never"]);
    expect(status).toBe(0);
    const result = checkResultSchema.parse(JSON.parse(stdout));
    expect(result.findings.map((finding) => finding.ruleId)).toContain("BAL-001");
    expect((await mingjian(["check", folder, "--fail-on", "critical"])).status).toBe(1);
  });
  it("does not fail over a minor fault by default", async () => {
    const folder = folderWith({ "a.txt": faultyFile("TPL-005").bytes });
    expect((await mingjian(["check", folder])).status).toBe(0);
    expect((await mingjian(["check", folder, "--fail-on", "minor"])).status).toBe(1);
  });
  it("exits with 2 on unreadable input even when the others are sound", async () => {
    const { status, stdout } = await mingjian(["check", folderWith({ "a.txt": soundFile(2023).bytes, "b.txt": "\0\0\0\0" }), "--format", "json"]);
    expect(status).toBe(2);
    expect(linesOf(stdout)).toHaveLength(1);
  });
});

describe("rules", () => {
  it("prints every rule in each format", async () => {
    for (const format of ["text", "json", "markdown"]) {
      const { stdout } = await mingjian(["rules", "--format", format]);
      for (const rule of RULES) expect(stdout).toContain(rule.id);
    }
  });
  it("prints a document whose contents lead to every family and rule, in the order of the catalogue", async () => {
    const { stdout } = await mingjian(["rules", "--format", "markdown"]);
    const targets = [...stdout.matchAll(/\]\(#([\w-]+)\)/g)].map((match) => match[1]!);
    const anchors = [...stdout.matchAll(/<a id="([\w-]+)"><\/a>/g)].map((match) => match[1]!);
    expect(targets).toEqual(anchors);
    expect(targets.filter((target) => target.includes("-"))).toEqual(RULES.map(({ id }) => id.toLowerCase()));
  });
  it("explains every rule by its examples, in the document and in JSON, and leaves no placeholder open", async () => {
    const document = (await mingjian(["rules", "--format", "markdown"])).stdout;
    expect(document).not.toMatch(/\{\w+(\|\w+)?\}|undefined/);
    const { rules } = JSON.parse((await mingjian(["rules", "--format", "json"])).stdout) as { rules: { id: string; examples: { fires: { title: { zh: string }; message: { en: string } }[]; silent: { title: { zh: string } }[] } }[] };
    for (const { id, examples } of rules) {
      expect([examples.fires.length > 0, examples.silent.length > 0], id).toEqual([true, true]);
      for (const { title } of [...examples.fires, ...examples.silent]) expect(document).toContain(title.zh);
    }
  });
});

describe("schema", () => {
  it("prints the JSON Schema of what parse writes", async () => {
    const { stdout } = await mingjian(["schema"]);
    const schema = JSON.parse(stdout) as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(parsedReportSchema.shape));
  });
});

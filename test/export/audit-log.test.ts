import { describe, expect, it } from "vitest";
import { VERBS } from "../../lib/findings/transitions";
import { fieldChanges } from "../../lib/export/audit-log/difference";
import { changeText, LOG_COLUMNS, type LogLine } from "../../lib/export/audit-log/sheet";
import { NOTICE_EVENTS } from "../../lib/notices/transitions";
import { hasActionWords, subjectWords } from "../../lib/export/audit-log/words";
import { writeCsv } from "../../lib/export/csv";
import { sourceFiles } from "../architecture/source-files";
import { bytesOf } from "./bytes";

const line = (over: Partial<LogLine>): LogLine => ({ id: 1, at: new Date("2026-02-10T01:00:00Z"), actor: "zhang", origin: "10.0.0.1", action: "account.changed", subject: "account:li", regionCode: null, before: null, after: null, ...over });

describe("a line of the audit log", () => {
  it.each([
    ["nothing when both sides are equal", { role: "leader", regions: ["22"] }, { role: "leader", regions: ["22"] }, []],
    ["only what differs", { role: "leader", name: "李" }, { role: "reviewer", name: "李" }, [{ path: "role", before: "leader", after: "reviewer" }]],
    ["fields within fields by their path", { rules: {} }, { rules: { "TIM-003": { enabled: false, thresholds: { dueDay: 20 } } } }, [
      { path: "rules.TIM-003.enabled", before: null, after: "false" },
      { path: "rules.TIM-003.thresholds.dueDay", before: null, after: "20" },
    ]],
    ["what was taken away", { dueOn: "2024-01-31" }, null, [{ path: "dueOn", before: "2024-01-31", after: null }]],
    ["lists as a whole", { agencyIds: [1, 2] }, { agencyIds: [2] }, [{ path: "agencyIds", before: "1, 2", after: "2" }]],
    ["everywhere as a sign of its own", { regions: ["22"] }, { regions: [""] }, [{ path: "regions", before: "22", after: "*" }]],
    ["no field that is empty on both sides", { note: null, reason: "" }, { note: "", reason: null }, []],
  ])("tells %s", (_, before, after, expected) => {
    expect(fieldChanges(before, after)).toEqual(expected);
  });
  it("is told in words, in both languages", () => {
    const change = { before: { role: "leader", regions: ["22"], state: "open" }, after: { role: "reviewer", regions: [""], state: "dismissed", reason: "misread" } };
    expect(changeText(change, "zh")).toBe("角色：领导 → 审核人员；地区：22 → 全部；状态：待处理 → 已排除；理由：— → 解析错误");
    expect(changeText(change, "en")).toBe("role: leader → reviewer; regions: 22 → all; state: open → dismissed; reason: — → misread");
    expect([subjectWords("finding:12", "zh"), subjectWords("database", "en"), subjectWords("odd thing", "zh")]).toEqual(["问题 12", "database", "odd thing"]);
  });
  it("begins no formula in an exported table", async () => {
    const rows = [line({ actor: "=cmd()", after: { note: "+1" } })];
    const note = { title: { zh: "操作日志", en: "Audit log" }, ruleSetVersion: "1", profileVersion: "—", filters: {}, exportedAt: new Date("2026-02-10T01:00:00Z"), rowCount: 1 };
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(writeCsv({ note, columns: LOG_COLUMNS, rows }, "zh")));
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text).toContain(",'=cmd(),");
    expect(text.split(/[,\r\n]/).some((cell) => /^"?[=+\-@]/.test(cell))).toBe(false);
  });
});

it("every action that the product logs has words in both languages", () => {
  const literal = ["app", "db", "lib"].flatMap(sourceFiles).flatMap(({ text }) => (text.includes("logChange") ? [...text.matchAll(/"([a-z]{4,}\.[a-zA-Z-]{4,})"/g)].map((match) => match[1]!) : []));
  const made = [...VERBS.map((verb) => `finding.${verb}`), ...NOTICE_EVENTS.map((event) => `notice.${event}`), ...["stored", "new-version", "reread"].map((status) => `report.${status}`), "import.started", "audit.started"];
  expect(literal.length).toBeGreaterThan(10);
  expect([...literal, ...made].filter((action) => !hasActionWords(action))).toEqual([]);
});

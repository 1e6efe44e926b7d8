import { readFileSync, existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FindingState } from "../../lib/findings/reconcile";
import { LEDGER_COLUMNS, LEDGER_STATES, REVIEW_RESULTS, type LedgerNotice, type LedgerRow } from "../../lib/export/ledger-sheet";
import type { CellValue } from "../../lib/export/sheet";

const row = (state: FindingState, outcome: "fail" | "review" = "fail", notice: LedgerNotice | null = null): LedgerRow => ({
  number: 1,
  notice,
  agency: { name: "青禾县水务局", region: "青禾县", regionCode: "990101", level: "county", creditCode: "11990101MB0000001X" },
  year: 2020,
  state,
  updatedAt: new Date("2026-02-10T20:00:00Z"),
  finding: {
    ruleId: "CON-007", ruleName: "typo", severity: "minor", outcome, messageId: "typo", params: { found: "登陆", expected: "登录", times: 1 },
    evidence: [{ quote: "群众\n登陆", span: [0, 5], section: "overview", table: null, cell: null }], fingerprint: "f1", placeKey: "p1",
  },
});
const cell = (key: string, of: LedgerRow): CellValue => LEDGER_COLUMNS.find((column) => column.key === key)!.value(of, "zh");
const noticed = (over: Partial<LedgerNotice> = {}): LedgerNotice => ({
  documentNumber: "青政办公开〔2026〕3号", issuedOn: "2026-02-10", deadline: "2026-02-24", state: "issued", upheld: null, sentBack: null, isChanged: false, ...over,
});
const choicesOf = (key: string) => LEDGER_COLUMNS.find((column) => column.key === key)!.choices;
const HEADERS = "序号 · 机关名称 · 层级 · 统一社会信用代码 · 报告年度 · 问题编号 · 规则编号 · 问题类别 · 严重程度 · 问题位置 · 原文摘录 · 问题描述 · 依据 · 整改要求 · 整改时限 · 下发日期 · 文号 · 责任单位/责任人 · 整改措施 · 整改完成日期 · 佐证材料 · 复核结果 · 复核人 · 复核日期 · 销号状态 · 备注";
const DOMAIN = "/work/shared/spec/domain.md";

describe("the rectification ledger", () => {
  it("has the columns of the office's form in their order", () => {
    expect(LEDGER_COLUMNS.map(({ header }) => header.zh).join(" · ")).toBe(HEADERS);
  });
  it.runIf(existsSync(DOMAIN))("has those that were asked for", () => {
    const line = readFileSync(DOMAIN, "utf8").split("\n").find((text) => text.startsWith("整改台账 columns"))!;
    expect(/columns: (.*?)\. States/.exec(line)![1]!.replace(/复核结果\([^)]*\)/, "复核结果")).toBe(HEADERS);
  });
  it.each([
    ["open", "fail", "待核实", "系统据报告原文认定，尚未经人工确认。"],
    ["open", "review", "待核实", "存疑事项，须由人判断，不扣分。"],
    ["confirmed", "review", "已确认", null],
    ["fixed", "fail", "销号", "更正后的报告中已无此问题，由系统复核。"],
  ] as const)("says of a finding that is %s (%s) that it is %s", (state, outcome, words, remark) => {
    expect([cell("state", row(state, outcome)), cell("remark", row(state, outcome))]).toEqual([words, remark]);
  });
  it("closes what is gone on the office's day, and claims nothing that nobody told it", () => {
    expect(["result", "completedOn", "checkedOn"].map((key) => cell(key, row("fixed")))).toEqual(["已整改", "2026-02-11", "2026-02-11"]);
    for (const key of ["deadline", "issuedOn", "documentNumber", "responsible", "measures", "proof", "checkedBy"]) expect(cell(key, row("fixed")), key).toBeNull();
    for (const key of ["result", "completedOn", "checkedOn"]) expect(cell(key, row("confirmed")), key).toBeNull();
  });
  it("has the deadline, the day and the number of the notice that names the fault", () => {
    expect(["deadline", "issuedOn", "documentNumber"].map((key) => cell(key, row("confirmed", "fail", noticed())))).toEqual(["2026-02-24", "2026-02-10", "青政办公开〔2026〕3号"]);
  });
  it.each([
    ["issued", "confirmed", "已下发"],
    ["rectifying", "confirmed", "整改中"],
    ["rechecking", "open", "待复核"],
    ["closed", "fixed", "销号"],
    ["closed", "dismissed", "申辩成立撤销"],
  ] as const)("in a notice that is %s, says of a finding that is %s that it is %s", (state, finding, words) => {
    expect(cell("state", row(finding, "fail", noticed({ state })))).toBe(words);
  });
  it.each([
    ["nobody has looked at the corrected version yet", "open", { state: "rechecking", isChanged: true }, [null, null, null]],
    ["it was sent back unchanged", "confirmed", { state: "rectifying" }, ["未整改", "li", "2026-02-21"]],
    ["it was sent back, with another value that is wrong too", "open", { state: "rectifying", isChanged: true }, ["部分整改", "li", "2026-02-21"]],
    ["the objection was upheld", "dismissed", { state: "closed", upheld: { by: "wang", at: new Date("2026-02-15T01:00:00Z") } }, ["申辩成立", "wang", "2026-02-15"]],
    ["it was dismissed for another reason", "dismissed", { state: "closed" }, [null, null, null]],
    ["the audit found it gone", "fixed", { state: "closed" }, ["已整改", null, "2026-02-11"]],
  ] as const)("when %s, gives result, who and when", (_, state, over, expected) => {
    const of = row(state, "fail", noticed({ sentBack: { by: "li", at: new Date("2026-02-20T17:00:00Z") }, ...over }));
    expect(["result", "checkedBy", "checkedOn"].map((key) => cell(key, of))).toEqual(expected);
  });
  it("offers states and results as choices, and uses no others", () => {
    expect(choicesOf("state")).toEqual(LEDGER_STATES);
    expect(choicesOf("result")).toEqual(REVIEW_RESULTS);
    for (const state of ["open", "confirmed", "dismissed", "fixed"] as const) expect(LEDGER_STATES).toContain(cell("state", row(state)));
  });
  it("quotes in one line and gives place, judgement, basis and remedy in Chinese", () => {
    const of = row("open");
    expect([cell("quote", of), cell("place", of), cell("message", of)]).toEqual(["群众 登陆", "一、总体情况", "正文中“登陆”应为“登录”，共1处。"]);
    expect(cell("basis", of)).not.toBe("");
    expect(cell("remedy", of)).toBe("“登陆”应为“登录”。");
  });
});

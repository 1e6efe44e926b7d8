import { describe, expect, it } from "vitest";
import { ReportFacts } from "../../lib/rules/facts";
import { DIMENSIONS, type Category, type Finding, type Severity } from "../../lib/rules/finding";
import type { Rule } from "../../lib/rules/rule";
import type { Verdict } from "../../lib/rules/runner";
import { gradeOf, scoreReport } from "../../lib/score/scorecard";
import { buildReport, type ReportInput } from "../support/report-builder";

const ruleOf = (id: string, category: Category, kind: Rule["kind"] = "deterministic"): Rule => ({
  id, name: id.toLowerCase(), title: { zh: id, en: id }, checks: { zh: "", en: "" }, leavesAlone: { zh: "", en: "" }, severity: "minor", kind, category,
  eras: ["2019", "2021"], needs: [], basis: ["format2021"], messages: {}, remedy: { zh: "", en: "" }, check: () => [],
});
/** One rule for each dimension, named by it, and the rules that may veto. */
const RULES: readonly Rule[] = [...DIMENSIONS.map((dimension) => ruleOf(dimension, dimension)), ...["SEC-001", "SEC-002", "SEC-004", "SEC-005"].map((id) => ruleOf(id, "security")), ruleOf("copy", "intake")];

let serial = 0;
const finding = (ruleId: string, severity: Severity, outcome: Finding["outcome"] = "fail"): Finding => ({
  ruleId, ruleName: ruleId, severity, outcome, messageId: "m", params: {}, fingerprint: `f${++serial}`, placeKey: `p${serial}`,
  evidence: [{ quote: "x", span: [0, 1], section: null, table: null, cell: null }],
});

function score(findings: readonly Finding[], unjudged: readonly string[] = [], input: ReportInput = {}, rules: readonly Rule[] = RULES) {
  const verdicts = new Map(rules.map(({ id }): [string, Verdict] => [id, unjudged.includes(id) ? "notAssessed" : "pass"]));
  return scoreReport(new ReportFacts(buildReport(input)), rules, findings, verdicts);
}

describe("the score of a report", () => {
  it("is 100 and excellent when nothing was found", () => {
    expect(score([])).toMatchObject({ total: 100, grade: "excellent", assessable: 100, pendingPoints: 0, reference: false, notes: [], deductions: [] });
  });

  it("follows the worked example: one critical in balance, one major in structure, two minor in content make 77.5", () => {
    const result = score([finding("balance", "critical"), finding("structure", "major"), finding("content", "minor"), finding("content", "minor")]);
    expect(result).toMatchObject({ total: 77.5, grade: "fair", categories: { timeliness: 10, structure: 10.5, tables: 15, balance: 10, consistency: 10, content: 12, originality: 10 } });
    expect(result.deductions.map(({ dimension, points }) => [dimension, points])).toEqual([["balance", 15], ["structure", 4.5], ["content", 1.5], ["content", 1.5]]);
  });

  it("takes 60, 30, 10 and 0 per cent of the dimension for the four severities", () => {
    const kept = (["critical", "major", "minor", "info"] as const).map((severity) => score([finding("originality", severity)]).categories["originality"]);
    expect(kept).toEqual([4, 7, 9, 10]);
  });

  it("counts a rule three times at most, the gravest first", () => {
    const result = score([finding("tables", "major"), ...Array.from({ length: 5 }, () => finding("tables", "minor"))]);
    expect(result.categories["tables"]).toBe(7.5);
    expect(result.deductions).toHaveLength(3);
  });

  it("never takes more than a dimension has", () => {
    const rules = [...RULES, ruleOf("balance-too", "balance")];
    const result = score([finding("balance", "critical"), finding("balance-too", "critical")], [], {}, rules);
    expect(result.categories["balance"]).toBe(0);
    expect(result.total).toBe(75);
  });

  it("never deducts for a question, and says what its confirmation would take", () => {
    const result = score([finding("balance", "critical", "review"), finding("content", "minor", "review")]);
    expect(result).toMatchObject({ total: 100, deductions: [], pendingPoints: 16.5 });
  });

  it("does not count a question beyond what a rule and a dimension can lose", () => {
    expect(score([finding("tables", "minor"), finding("tables", "minor"), finding("tables", "minor"), finding("tables", "minor", "review")]).pendingPoints).toBe(0);
    const rules = [...RULES, ruleOf("balance-too", "balance")];
    expect(score([finding("balance", "critical"), finding("balance-too", "critical", "review")], [], {}, rules).pendingPoints).toBe(10);
  });

  it("leaves out a dimension that could not be judged and scales the rest to 100", () => {
    const result = score([finding("balance", "major")], ["timeliness", "consistency", "originality"]);
    expect(result).toMatchObject({ assessable: 70, total: 89.3, grade: "good", categories: { timeliness: null, consistency: null, originality: null, balance: 17.5 } });
  });

  it("does not take a rule that only asks for a judgement of its dimension", () => {
    const rules = RULES.map((rule) => (rule.id === "timeliness" ? ruleOf("timeliness", "timeliness", "review") : rule));
    expect(score([], [], {}, rules)).toMatchObject({ assessable: 90, total: 100, categories: { timeliness: null } });
  });

  it("does not rate a report of which fewer than 60 points could be judged", () => {
    expect(score([], ["balance", "structure"])).toMatchObject({ assessable: 60, total: 100 });
    expect(score([finding("content", "minor")], ["balance", "structure", "timeliness"])).toMatchObject({ assessable: 50, total: null, grade: "unrated", notes: ["too-little-assessable"] });
  });

  it("does not rate a report whose year is not known", () => {
    expect(score([], [], { year: null })).toMatchObject({ total: null, grade: "unrated", notes: ["year-unknown"], reference: false });
  });

  it("is for reference only for 2019 and before, when the format was only encouraged or was another", () => {
    expect(score([], [], { year: 2019 })).toMatchObject({ total: 100, reference: true, notes: ["reference-year"] });
    expect(score([], [], { year: 2020 })).toMatchObject({ reference: false, notes: [] });
  });

  it("ignores findings about our copy and about its source", () => {
    expect(score([finding("SEC-002", "critical"), finding("copy", "critical")])).toMatchObject({ total: 100, deductions: [] });
  });

  it("is capped at 59 by a proven veto, and not by one that is still a question", () => {
    const result = score([finding("SEC-001", "critical")]);
    expect(result).toMatchObject({ total: 59, grade: "poor", notes: ["capped"] });
    expect(result.deductions).toMatchObject([{ ruleId: "SEC-001", kind: "veto-cap", points: 41, dimension: null }]);
    expect(score([finding("SEC-001", "critical", "review")])).toMatchObject({ total: 100, notes: [] });
  });

  it("is not raised to the cap", () => {
    const faults = (["balance", "structure", "tables", "content"] as const).map((rule) => finding(rule, "critical"));
    expect(score([...faults, finding("SEC-001", "critical")])).toMatchObject({ total: 58, notes: [] });
  });

  it("loses points off the total for exposed numbers and garbled text, on an official site only", () => {
    const faults = [finding("SEC-004", "major"), finding("SEC-004", "major"), finding("SEC-005", "major")];
    const official = score(faults, [], { url: "https://www.qinghe.gov.cn/nb.html" });
    expect(official.total).toBe(93);
    expect(official.deductions).toMatchObject([{ ruleId: "SEC-004", fingerprint: faults[0]!.fingerprint, kind: "veto-points", points: 2 }, { ruleId: "SEC-005", points: 5 }]);
    expect(score(faults, [], { url: "http://mirror.example.com/nb.html" }).total).toBe(100);
    expect(score(faults).total).toBe(100);
  });

  it("is the sum of what its parts say", () => {
    const result = score([finding("balance", "major"), finding("content", "minor"), finding("SEC-005", "major")], ["originality"], { url: "https://www.qinghe.gov.cn/nb.html" });
    const kept = Object.values(result.categories).reduce<number>((total, points) => total + (points ?? 0), 0);
    expect(kept).toBe(result.assessable - result.deductions.filter(({ kind }) => kind === "finding").reduce((total, { points }) => total + points, 0));
    expect(result.total).toBe(Math.round(((kept * 100) / result.assessable - 5) * 10) / 10);
  });
});

describe("the grade of a total", () => {
  it("changes at 90, 80 and 60, or where a region has set it", () => {
    expect([90, 89.9, 70, 69.9].map((total) => gradeOf(total, { excellent: 90, good: 70, fair: 60 }))).toEqual(["excellent", "good", "good", "fair"]);
    expect([100, 90, 89.9, 80, 79.9, 60, 59.9, 0].map((total) => gradeOf(total))).toEqual(["excellent", "excellent", "good", "good", "fair", "fair", "poor", "poor"]);
  });
});

import { describe, expect, it } from "vitest";
import { checkResultSchema, scoreSchema } from "../../lib/rules/finding";
import { RULE_SET_VERSION } from "../../lib/rules/registry";
import { auditReport } from "../../lib/score/audit-report";
import { toCheckResult } from "../../lib/score/check-result";
import { resultText } from "../../lib/score/result-text";
import { buildReport } from "../support/report-builder";

const broken = { tables: { requests: { "newReceived.naturalPerson": 5, "newReceived.total": 5, "granted.naturalPerson": 4, "granted.total": 4, "total.naturalPerson": 4, "total.total": 4 }, disputes: { "review.total": "" } } };

describe("the audit of one report", () => {
  it("gives the same outcome for the same report, with the versions of rules and profile", () => {
    const report = buildReport(broken);
    expect(auditReport(report)).toEqual(auditReport(report));
    expect(auditReport(report)).toMatchObject({ ruleSetVersion: RULE_SET_VERSION, profileVersion: "default-1" });
  });

  it("says one cause once, judges what can be judged, and names what cannot", () => {
    const { findings, notAssessed } = auditReport(buildReport(broken));
    expect(findings.filter(({ ruleId }) => /^BAL-00[1-5]$/.test(ruleId)).map(({ ruleId }) => ruleId)).toEqual(["BAL-001"]);
    expect(notAssessed).toContainEqual({ ruleId: "BAL-005", reason: "cell-blank", where: "review" });
  });

  it("explains the score by its deductions, each with its finding", () => {
    const { findings, score } = auditReport(buildReport(broken));
    expect(scoreSchema.parse(score)).toEqual(score);
    for (const deduction of score.deductions) expect(findings.map(({ fingerprint }) => fingerprint)).toContain(deduction.fingerprint);
    expect(score.categories["balance"]).toBe(10);
  });

  it("follows the profile: a rule that is off neither speaks nor deducts, a changed severity counts", () => {
    const report = buildReport(broken);
    const off = auditReport(report, { profile: { version: "p-2", rules: { "BAL-001": { enabled: false } } } });
    expect(off.findings.map(({ ruleId }) => ruleId)).not.toContain("BAL-001");
    expect(off.score.categories["balance"]).toBe(25);
    const minor = auditReport(report, { profile: { version: "p-3", rules: { "BAL-001": { severity: "minor" } } } });
    expect(minor.score.categories["balance"]).toBe(22.5);
  });

  it("does not rate a report of 2017, whose format had neither tables nor balances", () => {
    expect(auditReport(buildReport({ year: 2017 })).score).toMatchObject({ total: null, grade: "unrated", reference: true, categories: { tables: null, balance: null } });
  });

  it("is written down in the form of the contract and as text, in both languages", () => {
    const report = buildReport(broken);
    for (const language of ["zh", "en"] as const) {
      const result = toCheckResult(report, auditReport(report), language);
      expect(() => checkResultSchema.parse(result)).not.toThrow();
      const text = resultText(result, language);
      expect(text).toContain("BAL-001");
      expect(text).not.toMatch(/\{\w+(\|\w+)?\}|undefined|NaN|naturalPerson/);
    }
  });
});

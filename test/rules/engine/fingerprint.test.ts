import { describe, expect, it } from "vitest";
import { ReportFacts } from "../../../lib/rules/facts";
import type { Finding } from "../../../lib/rules/finding";
import { DEFAULT_PROFILE } from "../../../lib/rules/profile";
import type { Rule } from "../../../lib/rules/rule";
import { runRules } from "../../../lib/rules/runner";
import { buildReport, type ReportInput } from "../../support/report-builder";
import { cellChecker, runOver, wordFinder } from "./sample-rules";

const found = (rule: Rule, input: ReportInput): Finding[] => runOver(input, [rule]).findings;
const only = (rule: Rule, input: ReportInput): Finding => {
  const findings = found(rule, input);
  expect(findings).toHaveLength(1);
  return findings[0]!;
};
const overview = (text: string): ReportInput => ({ sections: { overview: text } });

const withParams = (params: Record<string, number>): Rule => ({
  ...wordFinder,
  *check(facts) {
    yield { outcome: "fail", message: "spoken", params, evidence: [facts.absenceEvidence()] };
  },
});
const unnamed = (text: string): Finding => only(wordFinder, { ...overview(text), agency: { name: "", regionCode: null } });

describe("fingerprint", () => {
  it("stays when a new crawl changes blanks, width and line ends", () => {
    const first = only(wordFinder, overview("全年甲乙丙公开。"));
    for (const text of ["全年\u00a0\u3000甲 乙\u3000丙 公开。", "\n\n全年甲乙丙公开。\r\n", "本局全年认真工作，全年甲乙丙公开。"]) {
      const again = only(wordFinder, overview(text));
      expect([again.fingerprint, again.placeKey]).toEqual([first.fingerprint, first.placeKey]);
    }
  });

  it("stays when the copy was converted to traditional characters with readings", () => {
    const rule: Rule = { ...wordFinder, *check(facts) { for (const hit of facts.find(/结果应当/g)) yield { outcome: "fail", message: "spoken", params: {}, evidence: [hit.evidence()] }; } };
    const plain = only(rule, overview("处理结果应当公开。"));
    const converted = only(rule, overview("處(chù)理結(jié)果應(yīng)當(dāng)公開(kāi)。"));
    expect(converted.evidence[0].quote).toBe("結(jié)果應(yīng)當(dāng)");
    expect(converted.fingerprint).toBe(plain.fingerprint);
  });

  it("changes with the value of a cell, while the place stays", () => {
    const eleven = only(cellChecker, { tables: { disclosure: { "licensing.decisions": 11 } } });
    const twelve = only(cellChecker, { tables: { disclosure: { "licensing.decisions": 12 } } });
    expect(twelve.fingerprint).not.toBe(eleven.fingerprint);
    expect(twelve.placeKey).toBe(eleven.placeKey);
  });

  it("differs between rules, bodies, years and sections", () => {
    const base = only(wordFinder, overview("甲乙丙。"));
    const others = [
      only({ ...wordFinder, id: "TST-099" }, overview("甲乙丙。")),
      only(wordFinder, { ...overview("甲乙丙。"), agency: { name: "青禾县教育局" } }),
      only(wordFinder, { ...overview("甲乙丙。"), agency: { regionCode: "999902" } }),
      only(wordFinder, { ...overview("甲乙丙。"), year: 2022 }),
      only(wordFinder, { sections: { problems: "甲乙丙。" } }),
    ];
    expect(new Set([base, ...others].map(({ placeKey }) => placeKey)).size).toBe(6);
    expect(new Set([base, ...others].map(({ fingerprint }) => fingerprint)).size).toBe(6);
  });

  it("tells two defects with the same words in one section apart, the same way each time", () => {
    const [first, second] = found(wordFinder, overview("甲乙丙，再甲乙丙。"));
    expect(first!.placeKey).not.toBe(second!.placeKey);
    expect(found(wordFinder, overview("甲乙丙，再甲乙丙。")).map(({ fingerprint }) => fingerprint)).toEqual([first!.fingerprint, second!.fingerprint]);
  });

  it("a place that the rule names stands over the words", () => {
    const named: Rule = { ...wordFinder, *check(facts) { for (const hit of facts.find(/甲乙./g)) yield { outcome: "fail", message: "spoken", params: {}, place: "the one", evidence: [hit.evidence()] }; } };
    expect(only(named, overview("甲乙丁。")).placeKey).toBe(only(named, overview("甲乙戊。")).placeKey);
  });

  it("does not depend on the order of parameters", () => {
    expect(only(withParams({ a: 1, b: 2 }), {}).fingerprint).toBe(only(withParams({ b: 2, a: 1 }), {}).fingerprint);
  });

  it("keeps reports of bodies that nobody could name apart", () => {
    expect(unnamed("甲乙丙。").fingerprint).not.toBe(unnamed("另一份文件。甲乙丙。").fingerprint);
  });

  it("does not change with the profile", () => {
    const facts = new ReportFacts(buildReport(overview("甲乙丙。")));
    const [plain, lowered] = [DEFAULT_PROFILE, { version: "local", rules: { [wordFinder.id]: { severity: "info" as const } } }].map((profile) => runRules(facts, [wordFinder], profile).findings[0]);
    expect(lowered!.severity).toBe("info");
    expect(lowered!.fingerprint).toBe(plain!.fingerprint);
  });
});

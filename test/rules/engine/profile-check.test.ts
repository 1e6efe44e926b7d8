import { describe, expect, it } from "vitest";
import { checkProfile, readProfileFile } from "../../../lib/rules/profile-check";
import { PROFILE_FORMAT, profileFile, type ProfileContent } from "../../../lib/rules/profile-content";
import { RULES } from "../../../lib/rules/registry";
import type { Threshold } from "../../../lib/rules/rule";

const problemsOf = (content: unknown) => {
  const result = checkProfile(content);
  return "problems" in result ? result.problems : [];
};

describe("what a profile may set", () => {
  it.each<{ title: string; content: unknown; names: string[] }>([
    { title: "an unknown rule", content: { rules: { "ABC-001": { enabled: false } } }, names: ["ABC-001"] },
    { title: "an unknown parameter", content: { rules: { "TIM-003": { thresholds: { day: 3 } } } }, names: ["TIM-003", "day"] },
    { title: "a parameter of a rule without any", content: { rules: { "BAL-001": { thresholds: { dueDay: 3 } } } }, names: ["BAL-001", "dueDay"] },
    { title: "a value over its range", content: { rules: { "TIM-003": { thresholds: { dueDay: 32 } } } }, names: ["TIM-003", "dueDay", "32"] },
    { title: "a value under its range", content: { rules: { "CON-004": { thresholds: { longest: -1 } } } }, names: ["CON-004", "longest", "-1"] },
    { title: "half a day", content: { rules: { "TIM-003": { thresholds: { dueDay: 2.5 } } } }, names: ["TIM-003", "dueDay", "2.5"] },
    { title: "a day that June has not", content: { rules: { "TIM-003": { thresholds: { isDaySet: 1, dueMonth: 6, dueDay: 31 } } } }, names: ["TIM-003", "dueMonth", "dueDay", "6", "31"] },
    { title: "a day of leap years only", content: { rules: { "HIE-002": { thresholds: { dueMonth: 2, dueDay: 29 } } } }, names: ["HIE-002", "29"] },
    { title: "a day for which the month above may be too short", content: { rules: { "TIM-003": { thresholds: { dueDay: 30 } } } }, names: ["TIM-003", "dueDay", "30", "dueMonth"] },
    { title: "a month that may be too short for the day above", content: { rules: { "TIM-003": { thresholds: { dueMonth: 6 } } } }, names: ["TIM-003", "dueMonth", "6", "dueDay"] },
    { title: "words for a number", content: { rules: { "TIM-003": { thresholds: { dueDay: "20" } } } }, names: ["rules.TIM-003.thresholds.dueDay"] },
    { title: "an unknown severity", content: { rules: { "TIM-003": { severity: "huge" } } }, names: ["rules.TIM-003.severity", "catalogue"] },
    { title: "an unknown field", content: { rules: { "TIM-003": { off: true } } }, names: ["rules.TIM-003", "off"] },
    { title: "grade bands that do not fall", content: { gradeBands: { excellent: 80, good: 80, fair: 60 } }, names: ["gradeBands"] },
    { title: "a band under which a veto would still pass", content: { gradeBands: { excellent: 90, good: 80, fair: 50 } }, names: ["gradeBands.fair", "60"] },
  ])("refuses $title and says where, in both languages", ({ content, names }) => {
    const problems = problemsOf(content);
    expect(problems).toHaveLength(1);
    for (const name of names) {
      expect(problems[0]!.zh).toContain(name);
      expect(problems[0]!.en).toContain(name);
    }
    expect(problems[0]!.zh).toMatch(/\p{Script=Han}/u);
    expect(problems[0]!.en).toMatch(/^[^一-龥]+$/u);
  });

  it("tells every problem at once", () => {
    expect(problemsOf({ rules: { "ABC-001": {}, "X": { enabled: true }, "TIM-003": { thresholds: { dueDay: 40, dueMonth: 13 } } } })).toHaveLength(3);
  });

  it.each([{ dueDay: 28 }, { dueMonth: 3 }, { dueMonth: 6, dueDay: 30 }, { dueMonth: 2, dueDay: 28 }])("takes a day that every year has: %o", (thresholds) => {
    expect(problemsOf({ rules: { "TIM-003": { thresholds } } })).toEqual([]);
  });

  it("takes every default of the catalogue", () => {
    const rules = Object.fromEntries(RULES.filter(({ thresholds }) => thresholds).map((rule) => [rule.id, { thresholds: Object.fromEntries(Object.entries<Threshold>(rule.thresholds!).map(([id, threshold]) => [id, threshold.default])) }]));
    expect(problemsOf({ rules })).toEqual([]);
  });
});

describe("the file of a profile", () => {
  const content: ProfileContent = { gradeBands: { excellent: 90, good: 70, fair: 60 }, rules: { "SEC-001": { enabled: false }, "TIM-003": { severity: "catalogue", thresholds: { isDaySet: 1, dueDay: 20 } } } };
  it("is read back as it was written", () => {
    expect(readProfileFile(profileFile(content))).toEqual({ content });
    expect(readProfileFile(`\uFEFF${profileFile(content)}`)).toEqual({ content });
  });
  it("leaves out what says nothing", () => {
    expect(readProfileFile(profileFile({ rules: { "BAL-001": {}, "TIM-003": { thresholds: {} } } }))).toEqual({ content: { rules: {} } });
  });
  it.each([
    ["no JSON", "{", "JSON"],
    ["another format", `{"format":"other","rules":{}}`, PROFILE_FORMAT],
    ["a list", "[]", "object"],
  ])("is refused when it is %s", (_, text, word) => {
    const result = readProfileFile(text);
    expect("problems" in result && result.problems.map(({ zh, en }) => zh.includes(word) && en.includes(word))).toContain(true);
  });
});

import { expect, it } from "vitest";
import { settingChanges } from "../../../lib/rules/profile-changes";

it("a change of a profile is told setting by setting, what stays is left out", () => {
  const before = { gradeBands: { excellent: 90, good: 70, fair: 60 }, rules: { "BAL-001": { enabled: false }, "TIM-003": { thresholds: { isDaySet: 1, dueDay: 20 } } } };
  const after = { rules: { "BAL-001": { enabled: false, severity: "minor" as const }, "TIM-003": { thresholds: { isDaySet: 1, dueDay: 25 } } } };
  expect(settingChanges(before, after)).toEqual([
    { ruleId: null, setting: "gradeBands", before: "90 / 70 / 60", after: null },
    { ruleId: "BAL-001", setting: "severity", before: null, after: "minor" },
    { ruleId: "TIM-003", setting: "dueDay", before: 20, after: 25 },
  ]);
  expect(settingChanges(after, after)).toEqual([]);
});

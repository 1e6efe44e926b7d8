import { expect, it } from "vitest";
import { NO_CONTEXT } from "../../lib/rules/context";
import { DEFAULT_PROFILE, type RuleProfile } from "../../lib/rules/profile";
import { auditBoth, changedRules } from "../../lib/score/audit-both";
import { auditReport } from "../../lib/score/audit-report";
import { buildReport } from "../support/report-builder";

const report = buildReport({
  agency: { name: "甲镇人民政府", level: "township", kind: "government" },
  publishedOn: "2024-01-24",
  tables: { requests: { "newReceived.total": 7, "granted.total": 3 } },
  sections: { overview: "简略。", problems: "无。" },
});
const profiles: RuleProfile[] = [
  DEFAULT_PROFILE,
  { version: "a", rules: { "BAL-001": { enabled: false }, "CON-004": { severity: "info" } } },
  { version: "b", rules: { "TIM-003": { thresholds: { isDaySet: 1, dueDay: 10 } }, "CON-005": { enabled: false } }, gradeBands: { excellent: 99, good: 98, fair: 97 } },
];

it("a report judged under two profiles at once is judged as it is by two audits", () => {
  for (const before of profiles) {
    for (const after of profiles) {
      const both = auditBoth(report, NO_CONTEXT, before, after, changedRules(before, after));
      for (const [judged, profile] of [[both.before, before], [both.after, after]] as const) {
        const { findings, score } = auditReport(report, { profile });
        expect(judged).toEqual({ findings, score });
      }
    }
  }
});

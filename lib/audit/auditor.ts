import { DEFAULT_PROFILE, type RuleProfile } from "../rules/profile";
import { RULE_SET_VERSION, ruleById } from "../rules/registry";
import { auditReport } from "../score/audit-report";
import type { Auditor } from "./ports";

/** The rule catalogue under a profile, as the use cases need it. */
export function catalogueAuditor(profile: RuleProfile = DEFAULT_PROFILE): Auditor {
  return {
    ruleSetVersion: RULE_SET_VERSION,
    profileVersion: profile.version,
    audit: (report, context) => auditReport(report, { profile, context }),
    categoryOf: (ruleId) => {
      const rule = ruleById(ruleId);
      if (!rule) throw new Error(`The catalogue has no rule ${ruleId}.`);
      return rule.category;
    },
  };
}

import { leastLimits } from "../rules/least-limits";
import { NO_PROFILES, type ProfileSet } from "../rules/profile-set";
import { RULES, RULE_SET_VERSION, ruleById } from "../rules/registry";
import { auditReport } from "../score/audit-report";
import { scoreFindings } from "../score/scorecard";
import type { Auditor } from "./ports";

/** The rule catalogue as the use cases need it: each report is judged under the profile of the region that its body is filed in. */
export function catalogueAuditor(profiles: ProfileSet = NO_PROFILES): Auditor {
  return {
    ruleSetVersion: RULE_SET_VERSION,
    profileVersion: profiles.version,
    leastLimits: leastLimits([profiles.for(""), ...profiles.regions.map(({ region }) => profiles.for(region))]),
    audit: (report, context) => auditReport(report, { profile: profiles.for(report.agency.regionCode ?? ""), context }),
    score: (basis, findings) => scoreFindings(basis, RULES, findings),
    categoryOf: (ruleId) => {
      const rule = ruleById(ruleId);
      if (!rule) throw new Error(`The catalogue has no rule ${ruleId}.`);
      return rule.category;
    },
  };
}

import { z } from "zod";
import { SEVERITIES } from "./finding";
import type { Rule } from "./rule";

/** What an office may change of the rules for its region. */
export const ruleProfileSchema = z.strictObject({
  version: z.string(),
  rules: z.record(
    z.string(),
    z.strictObject({
      enabled: z.boolean().optional(),
      severity: z.enum(SEVERITIES).optional(),
      thresholds: z.record(z.string(), z.number()).optional(),
    }),
  ),
});
export type RuleProfile = z.infer<typeof ruleProfileSchema>;

/** Every rule as the catalogue has it. */
export const DEFAULT_PROFILE: RuleProfile = { version: "default-1", rules: {} };

const NO_THRESHOLDS: Readonly<Record<string, number>> = Object.freeze({});

/** The thresholds of a rule under a profile. */
export function thresholdsOf(rule: Rule, profile: RuleProfile): Readonly<Record<string, number>> {
  if (!rule.thresholds) return NO_THRESHOLDS;
  const changed = profile.rules[rule.id]?.thresholds;
  return Object.fromEntries(Object.entries(rule.thresholds).map(([id, threshold]) => [id, changed?.[id] ?? threshold.default]));
}

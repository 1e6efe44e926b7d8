import { z } from "zod";
import { SEVERITIES } from "./finding";
import type { Rule, RuleSettings } from "./rule";
import { wordListSchema } from "./word-list";

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
  /** The office's own list of wordings (SEC-007); none when absent. */
  wordList: wordListSchema.optional(),
});
export type RuleProfile = z.infer<typeof ruleProfileSchema>;

/** Every rule as the catalogue has it. */
export const DEFAULT_PROFILE: RuleProfile = { version: "default-1", rules: {} };

type Thresholds = Readonly<Record<string, number>>;

const defaults = new WeakMap<Rule, Thresholds>();
/** What the catalogue sets; the same object whenever it is asked for. */
function defaultThresholds(rule: Rule): Thresholds {
  let known = defaults.get(rule);
  if (!known) defaults.set(rule, (known = Object.fromEntries(Object.entries(rule.thresholds ?? {}).map(([id, threshold]) => [id, threshold.default]))));
  return known;
}

/** The thresholds of a rule under a profile; what the profile names and the rule does not know is left out. */
export function thresholdsOf(rule: Rule, profile: RuleProfile): Thresholds {
  const changed = profile.rules[rule.id]?.thresholds;
  if (!changed) return defaultThresholds(rule);
  return Object.fromEntries(Object.entries(defaultThresholds(rule)).map(([id, value]) => [id, changed[id] ?? value]));
}

const NO_WORDS: RuleSettings = { wordList: [] };
/** What a profile sets besides thresholds. */
export const settingsOf = ({ wordList }: RuleProfile): RuleSettings => (wordList === undefined ? NO_WORDS : { wordList });

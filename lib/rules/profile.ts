import type { Severity } from "./finding";
import type { Rule, RuleSettings } from "./rule";
import type { WordList } from "./word-list";

/** What a profile changes of one rule. */
export interface RuleOverrides {
  enabled?: boolean | undefined;
  severity?: Severity | undefined;
  thresholds?: Readonly<Record<string, number>> | undefined;
}
/** The lowest totals of the grades 优秀, 良好 and 合格. */
export interface GradeBands {
  excellent: number;
  good: number;
  fair: number;
}
/** What is in force for a report: the catalogue with what its region changes of it. */
export interface RuleProfile {
  /** Tells one content from another; stored with every audit. */
  version: string;
  rules: Readonly<Record<string, RuleOverrides>>;
  /** The bands of the scheme when absent. */
  gradeBands?: GradeBands;
  /** The office's own list of wordings (SEC-007); none when absent. */
  wordList?: WordList;
}

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

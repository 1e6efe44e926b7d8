import { CATALOGUE_SEVERITY, type RuleChange } from "./profile-content";
import { regionKeys, SCHEME_BANDS, type ProfileSet } from "./profile-set";
import type { GradeBands } from "./profile";
import type { Severity } from "./finding";
import type { Rule, Threshold } from "./rule";

/** A value in force and the region that set it; null when the catalogue or the scheme did. */
export interface Origin<T> {
  value: T;
  from: string | null;
}
/** Where each setting of a rule comes from. */
export interface RuleOrigins {
  enabled: Origin<boolean>;
  severity: Origin<Severity>;
  thresholds: { id: string; threshold: Threshold; origin: Origin<number> }[];
}

/** The value set lowest on the way down to a region. */
function lowest<T>(keys: readonly string[], catalogue: T, settingIn: (region: string) => T | undefined): Origin<T> {
  for (const region of keys.toReversed()) {
    const value = settingIn(region);
    if (value !== undefined) return { value, from: region };
  }
  return { value: catalogue, from: null };
}

/** What is in force for a rule in a region, setting by setting, with the region that set it. */
export function ruleOrigins(set: ProfileSet, regionCode: string, rule: Rule): RuleOrigins {
  const keys = regionKeys(regionCode);
  const changeIn = (region: string) => set.own(region).content.rules[rule.id];
  const severity = lowest<NonNullable<RuleChange["severity"]>>(keys, CATALOGUE_SEVERITY, (region) => changeIn(region)?.severity);
  return {
    enabled: lowest(keys, true, (region) => changeIn(region)?.enabled),
    severity: severity.value === CATALOGUE_SEVERITY ? { value: rule.severity, from: null } : { value: severity.value, from: severity.from },
    thresholds: Object.entries<Threshold>(rule.thresholds ?? {}).map(([id, threshold]) => ({
      id,
      threshold,
      origin: lowest(keys, threshold.default, (region) => changeIn(region)?.thresholds?.[id]),
    })),
  };
}

/** The grade bands in force in a region, with the region that set them. */
export const bandsOrigin = (set: ProfileSet, regionCode: string): Origin<GradeBands> =>
  lowest<GradeBands>(regionKeys(regionCode), SCHEME_BANDS, (region) => set.own(region).content.gradeBands);

/** The lowest region that changed anything of a rule's settings in force; null when the catalogue stands. */
export function changedBy({ enabled, severity, thresholds }: RuleOrigins): string | null {
  const froms = [
    enabled.value ? null : enabled.from,
    severity.from,
    ...thresholds.map(({ threshold, origin }) => (origin.value === threshold.default ? null : origin.from)),
  ].filter((from) => from !== null);
  return froms.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

import { changedBy, ruleOrigins, type RuleOrigins } from "../rules/profile-origin";
import type { ProfileSet } from "../rules/profile-set";
import { RULES } from "../rules/registry";
import type { Rule } from "../rules/rule";
import { CAPPING_RULES } from "./scheme";

/** What a region's profile changes of the catalogue. */
export interface ProfileSummary {
  version: string;
  changed: { rule: Rule; origins: RuleOrigins; from: string }[];
  off: Rule[];
  /** Rules switched off that would cap the score: a report with such a fault is then graded as if it had none. */
  vetoesOff: Rule[];
}

/** Sums up what is in force in a region: what differs from the catalogue, what is switched off, and which vetoes that silences. */
export function profileSummary(set: ProfileSet, regionCode: string): ProfileSummary {
  const changed = RULES.flatMap((rule) => {
    const origins = ruleOrigins(set, regionCode, rule);
    const from = changedBy(origins);
    return from === null ? [] : [{ rule, origins, from }];
  });
  const off = changed.filter(({ origins }) => !origins.enabled.value).map(({ rule }) => rule);
  return { version: set.for(regionCode).version, changed, off, vetoesOff: off.filter(({ id }) => CAPPING_RULES.has(id)) };
}

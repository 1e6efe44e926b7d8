import type { Overlap } from "../similarity/overlap";
import { copiedFromOtherAgency } from "./originality/copied-from-other-agency";
import { copiedFromOwnPast } from "./originality/copied-from-own-past";
import { problemsSectionCopied } from "./originality/problems-section-copied";
import { thresholdsOf, type RuleProfile } from "./profile";
import type { Rule } from "./rule";
import { sharedText } from "./shared/copied-text";

/** The least that any of the rules on shared wording tells of: a share in per cent, and characters of an unchanged run that another body has. */
export interface LeastLimits {
  percent: number;
  run: number;
}

/** The rules that are told what a report shares with others. */
export const OVERLAP_RULES: readonly Rule[] = [copiedFromOtherAgency, copiedFromOwnPast, problemsSectionCopied];

/** The lowest thresholds in any of some profiles, switched-off rules among them. */
export function leastLimits(profiles: readonly RuleProfile[]): LeastLimits {
  const lowest = (unit: string, only?: string): number =>
    Math.min(...profiles.flatMap((profile) => OVERLAP_RULES.flatMap((rule) => {
      const values = thresholdsOf(rule, profile);
      return Object.entries(rule.thresholds ?? {}).flatMap(([id, threshold]) => (threshold.unit === unit && (only === undefined || id === only) ? [values[id] ?? threshold.default] : []));
    })));
  return { percent: lowest("%"), run: lowest("字", "run") };
}

/** Whether any rule could tell of an overlap: of the whole or of one section so much is shared, or a long run with another body. */
export function couldBeTold({ relation, sections }: Overlap, { percent, run }: LeastLimits): boolean {
  return [sections, ...sections.map((section) => [section])].some((some) => {
    const shared = sharedText(some);
    return shared !== null && (shared.containment * 100 >= percent || shared.jaccard * 100 >= percent || (relation === "other-body" && shared.longestRunHan >= run));
  });
}

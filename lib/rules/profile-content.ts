import { z } from "zod";
import { SEVERITIES } from "./finding";
import { wordListSchema } from "./word-list";

/** Says of a severity that the catalogue decides again, whatever a region above has set. */
export const CATALOGUE_SEVERITY = "catalogue";

/** A veto caps the total at 59 and must stay below 合格, so that band never goes under this. */
const LOWEST_FAIR = 60;

const ruleChangeSchema = z.strictObject({
  enabled: z.boolean().optional(),
  severity: z.enum([...SEVERITIES, CATALOGUE_SEVERITY]).optional(),
  thresholds: z.record(z.string(), z.number()).optional(),
});

export const gradeBandsSchema = z.strictObject({
  excellent: z.number().max(100),
  good: z.number(),
  fair: z.number().min(LOWEST_FAIR),
});

/** What one region sets for itself; whatever it leaves out comes from the region above. Each field here is merged by `profile-set.ts`. */
export const profileContentSchema = z.strictObject({
  gradeBands: gradeBandsSchema.optional(),
  rules: z.record(z.string(), ruleChangeSchema).default({}),
  /** Joined with the list of the region above. */
  wordList: wordListSchema.optional(),
});
export type RuleChange = z.infer<typeof ruleChangeSchema>;
export type ProfileContent = z.infer<typeof profileContentSchema>;

/** A region that sets nothing. */
export const EMPTY_CONTENT: ProfileContent = { rules: {} };

export const PROFILE_FORMAT = "mingjian-rule-profile-1";

/** A profile as it is written to a file and read from one. */
export const profileFileSchema = z.strictObject({ format: z.literal(PROFILE_FORMAT), ...profileContentSchema.shape });

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** The same text for the same content, whatever the order of its keys. */
export const canonicalText = (content: object): string => JSON.stringify(sorted(content));

const isEmpty = (part: object): boolean => Object.values(part).every((value) => value === undefined);

/** The content without rules and thresholds that say nothing. */
export function tidied({ rules, gradeBands, wordList = [] }: ProfileContent): ProfileContent {
  const kept = Object.entries(rules).flatMap(([id, { thresholds, ...change }]): [string, RuleChange][] => {
    const tidy: RuleChange = { ...change, ...(thresholds && !isEmpty(thresholds) ? { thresholds } : {}) };
    return isEmpty(tidy) ? [] : [[id, tidy]];
  });
  return { ...(gradeBands ? { gradeBands } : {}), ...(wordList.length > 0 ? { wordList } : {}), rules: Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A profile's file: JSON that the import takes back. */
export const profileFile = (content: ProfileContent): string => `${JSON.stringify({ format: PROFILE_FORMAT, ...tidied(content) }, null, 2)}\n`;

import { canonicalText, type ProfileContent, type RuleChange } from "./profile-content";

/** The settings of a profile, by the name under which a change tells of them. */
export type SettingValue = boolean | number | string;
/** One setting that a change of a region's own profile alters; null where the region leaves it to the region above. */
export interface SettingChange {
  /** Null for settings that several rules share. */
  ruleId: string | null;
  /** `enabled`, `severity`, a parameter's id, `gradeBands`, or `wordList`, told by its length. */
  setting: string;
  before: SettingValue | null;
  after: SettingValue | null;
}

const settingsOf = ({ enabled, severity, thresholds = {} }: RuleChange): Map<string, SettingValue> => {
  const settings = new Map<string, SettingValue>();
  if (enabled !== undefined) settings.set("enabled", enabled);
  if (severity !== undefined) settings.set("severity", severity);
  for (const [id, value] of Object.entries(thresholds)) settings.set(id, value);
  return settings;
};

const wordsText = ({ wordList = [] }: ProfileContent): number | null => (wordList.length === 0 ? null : wordList.length);

const bandsText = ({ gradeBands }: ProfileContent): string | null => (gradeBands ? `${gradeBands.excellent} / ${gradeBands.good} / ${gradeBands.fair}` : null);

/** What differs between two contents, setting by setting, in the order of the rules' ids. */
export function settingChanges(before: ProfileContent, after: ProfileContent): SettingChange[] {
  const ids = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].toSorted();
  const rules = ids.flatMap((ruleId) => {
    const [old, next] = [settingsOf(before.rules[ruleId] ?? {}), settingsOf(after.rules[ruleId] ?? {})];
    return [...new Set([...old.keys(), ...next.keys()])]
      .filter((setting) => old.get(setting) !== next.get(setting))
      .map((setting): SettingChange => ({ ruleId, setting, before: old.get(setting) ?? null, after: next.get(setting) ?? null }));
  });
  const isOther = canonicalText({ bands: before.gradeBands }) !== canonicalText({ bands: after.gradeBands });
  const isOtherList = canonicalText({ words: before.wordList }) !== canonicalText({ words: after.wordList });
  const words: SettingChange[] = isOtherList ? [{ ruleId: null, setting: "wordList", before: wordsText(before), after: wordsText(after) }] : [];
  return [...words, ...(isOther ? [{ ruleId: null, setting: "gradeBands", before: bandsText(before), after: bandsText(after) }] : []), ...rules];
}

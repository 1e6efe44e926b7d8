import { SEVERITIES } from "../../../lib/rules/finding";
import { CATALOGUE_SEVERITY } from "../../../lib/rules/profile-content";
import type { SettingChange, SettingValue } from "../../../lib/rules/profile-changes";
import { ruleById } from "../../../lib/rules/registry";
import type { Language, Threshold } from "../../../lib/rules/rule";
import { thresholdWords } from "../../../lib/rules/words";
import type { Translate } from "../../_i18n/translate";

/** Whether a parameter is a switch and not a number. */
export const isSwitch = ({ min, max, integer }: Threshold): boolean => integer === true && min === 0 && max === 1;

const thresholdOf = (ruleId: string | null, setting: string): Threshold | undefined => {
  const thresholds: Readonly<Record<string, Threshold>> = (ruleId === null ? undefined : ruleById(ruleId)?.thresholds) ?? {};
  return thresholds[setting];
};

/** What a setting is called. */
export function settingName(t: Translate, language: Language, ruleId: string | null, setting: string): string {
  if (setting === "enabled") return t("profile.enabled");
  if (setting === "severity") return t("profile.severity");
  if (setting === "gradeBands") return t("profile.gradeBands");
  if (setting === "wordList") return t("profile.wordList");
  return thresholdOf(ruleId, setting)?.title[language] ?? setting;
}

/** A parameter's value with its unit; a switch in words. */
export const thresholdValue = (t: Translate, language: Language, threshold: Threshold, value: number): string =>
  isSwitch(threshold) ? t(value === 1 ? "profile.yes" : "profile.no") : thresholdWords(value, threshold.unit, language);

/** What a region that sets nothing takes over: what stands above it, or the catalogue where nothing does. */
export const inherited = (t: Translate, region: string, value: string): string => t(region === "" ? "profile.inheritCatalogue" : "profile.inherit", { value });

/** A setting's value in words; what a region leaves out stands as above it or as in the catalogue. */
export function settingValue(t: Translate, language: Language, region: string, { ruleId, setting }: Pick<SettingChange, "ruleId" | "setting">, value: SettingValue | null): string {
  if (value === null) return t(region === "" ? "profile.asCatalogue" : "profile.unset");
  if (typeof value === "boolean") return t(value ? "profile.on" : "profile.off");
  if (value === CATALOGUE_SEVERITY) return t("profile.asCatalogue");
  const severity = SEVERITIES.find((entry) => entry === value);
  if (severity !== undefined) return t(`severity.${severity}`);
  const threshold = thresholdOf(ruleId, setting);
  return threshold && typeof value === "number" ? thresholdValue(t, language, threshold, value) : String(value);
}

import { SEVERITIES } from "../../../lib/rules/finding";
import { CATALOGUE_SEVERITY, EMPTY_CONTENT } from "../../../lib/rules/profile-content";
import { ruleOrigins } from "../../../lib/rules/profile-origin";
import type { Language, Rule, Threshold } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { previewRule } from "../../_server/profile-actions";
import { thresholdField } from "../../_server/profile-form";
import type { RegionProfiles } from "../../_server/region-profile";
import { ActionForm } from "../action-form";
import { ProfileFields } from "./profile-fields";
import { RegionName } from "./region-name";
import { inherited, isSwitch, thresholdValue } from "./setting-words";

function rangeWords(t: Translate, { min, max }: Threshold): string | null {
  if (min === undefined) return null;
  return max === undefined ? t("profile.rangeFrom", { min: String(min) }) : t("profile.range", { min: String(min), max: String(max) });
}

function ThresholdField(props: { t: Translate; language: Language; region: string; id: string; threshold: Threshold; own: number | undefined; above: number }) {
  const { t, language, region, id, threshold, own, above } = props;
  const inherit = inherited(t, region, thresholdValue(t, language, threshold, above));
  const name = thresholdField(id);
  if (isSwitch(threshold)) {
    return (
      <label className="form-row">
        <span data-quotes>{threshold.title[language]}</span>
        <select className="field" name={name} defaultValue={own === undefined ? "" : String(own)}>
          <option value="">{inherit}</option>
          <option value="1">{t("profile.yes")}</option>
          <option value="0">{t("profile.no")}</option>
        </select>
      </label>
    );
  }
  const range = rangeWords(t, threshold);
  return (
    <label className="form-row">
      <span data-quotes>
        {threshold.title[language]}
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <input className="field w-32" type="number" name={name} defaultValue={own} placeholder={String(above)} min={threshold.min} max={threshold.max} step={threshold.integer ? 1 : "any"} />
        <small className="text-mute" data-quotes>
          {[inherit, range].filter((words) => words !== null).join(" · ")}
        </small>
      </span>
    </label>
  );
}

/** What a region sets of one rule, to be changed: every field left empty takes over what stands above. Leads to the preview. */
export function ProfileRuleForm({ t, language, rule, profiles: { set, here } }: { t: Translate; language: Language; rule: Rule; profiles: RegionProfiles }) {
  const own = set.own(here.key);
  const change = own.content.rules[rule.id] ?? {};
  const above = ruleOrigins(set.with(here.key, EMPTY_CONTENT), here.key, rule);
  const severityAbove = above.severity.from === null ? t("profile.asCatalogue") : t(`severity.${above.severity.value}`);
  return (
    <ActionForm action={previewRule} label={t("profile.edit")} className="form-grid" summary={<>{t("profile.edit")} · <RegionName label={here} /></>}>
      <ProfileFields own={own} />
      <input type="hidden" name="rule" value={rule.id} />
      <label className="form-row">
        <span>{t("profile.enabled")}</span>
        <select className="field" name="enabled" defaultValue={change.enabled === undefined ? "" : change.enabled ? "on" : "off"}>
          <option value="">{inherited(t, here.key, t(above.enabled.value ? "profile.on" : "profile.off"))}</option>
          <option value="on">{t("profile.on")}</option>
          <option value="off">{t("profile.off")}</option>
        </select>
      </label>
      <label className="form-row">
        <span>{t("profile.severity")}</span>
        <select className="field" name="severity" defaultValue={change.severity ?? ""}>
          <option value="">{here.key === "" ? t("profile.asCatalogue") : inherited(t, here.key, severityAbove)}</option>
          {here.key !== "" && <option value={CATALOGUE_SEVERITY}>{t("profile.asCatalogue")}</option>}
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(`severity.${severity}`)}
            </option>
          ))}
        </select>
      </label>
      {above.thresholds.map(({ id, threshold, origin }) => (
        <ThresholdField key={id} t={t} language={language} region={here.key} id={id} threshold={threshold} own={change.thresholds?.[id]} above={origin.value} />
      ))}
      <div className="form-row">
        <span />
        <span className="flex flex-wrap items-center gap-3">
          <button className="btn btn-primary">{t("profile.previewButton")}</button>
          <small className="text-mute">{t("profile.editNote")}</small>
        </span>
      </div>
    </ActionForm>
  );
}

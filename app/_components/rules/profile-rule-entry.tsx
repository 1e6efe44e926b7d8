import { ruleOrigins, type Origin } from "../../../lib/rules/profile-origin";
import type { Rule } from "../../../lib/rules/rule";
import type { Filters } from "../../_server/address";
import { mayChangeProfile } from "../../_server/may-change-profile";
import type { Preferences } from "../../_server/preferences";
import { regionProfiles, type RegionProfiles } from "../../_server/region-profile";
import type { Translate } from "../../_i18n/translate";
import { ProfileRuleForm } from "./profile-rule-form";
import { RegionName } from "./region-name";
import { thresholdValue } from "./setting-words";

function From({ t, origin, profiles }: { t: Translate; origin: Origin<unknown>; profiles: RegionProfiles }) {
  if (origin.from === null) return <small className="text-mute"> · {t("profile.catalogue")}</small>;
  return (
    <small className="text-mute">
      {" "}
      · {t("profile.from")} <RegionName label={profiles.label(origin.from)} />
    </small>
  );
}

/** What is in force for a rule in the region that the page is narrowed to, where each setting comes from, and the form to change it. */
export async function ProfileRuleEntry({ preferences: { t, language }, rule, filters }: { preferences: Preferences; rule: Rule; filters: Filters }) {
  const profiles = await regionProfiles(t, filters.region);
  const { enabled, severity, thresholds } = ruleOrigins(profiles.set, profiles.here.key, rule);
  return (
    <section className="rule-entry" id="profile">
      <h2>
        {t("profile.inForce")}
        <small className="block font-normal">
          <RegionName label={profiles.here} />
        </small>
      </h2>
      <div>
        <ul>
          <li>
            {t("profile.enabled")}{t("profile.colon")}<b>{t(enabled.value ? "profile.on" : "profile.off")}</b>
            <From t={t} origin={enabled} profiles={profiles} />
          </li>
          <li>
            {t("profile.severity")}{t("profile.colon")}<b>{t(`severity.${severity.value}`)}</b>
            <From t={t} origin={severity} profiles={profiles} />
          </li>
          {thresholds.map(({ id, threshold, origin }) => (
            <li key={id}>
              <span data-quotes>
                {threshold.title[language]} · {t("rules.thresholdInForce", { value: thresholdValue(t, language, threshold, origin.value), standard: thresholdValue(t, language, threshold, threshold.default) })}
              </span>
              <From t={t} origin={origin} profiles={profiles} />
            </li>
          ))}
        </ul>
        {(await mayChangeProfile(profiles.here.key)) ? (
          <ProfileRuleForm t={t} language={language} rule={rule} profiles={profiles} />
        ) : (
          <p className="no-print mt-2 text-[13px] text-mute">{t("profile.readOnly")}</p>
        )}
      </div>
    </section>
  );
}

import { bandsOrigin, type Origin } from "../../../lib/rules/profile-origin";
import { SCHEME_BANDS } from "../../../lib/rules/profile-set";
import type { Language } from "../../../lib/rules/rule";
import { profileSummary } from "../../../lib/score/profile-summary";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import type { RegionProfiles } from "../../_server/region-profile";
import { Link } from "../link";
import { Panel, Scroller } from "../panel";
import { RegionName } from "./region-name";
import { settingName, thresholdValue } from "./setting-words";

interface Row {
  key: string;
  rule: { id: string; title: string } | null;
  setting: string;
  value: string;
  catalogue: string;
  origin: Origin<unknown>;
}

const bandsWords = (t: Translate, bands: Record<"excellent" | "good" | "fair", number>): string =>
  t("profile.bandsWords", { excellent: String(bands.excellent), good: String(bands.good), fair: String(bands.fair) });

function rowsOf(t: Translate, language: Language, { set, here }: RegionProfiles): Row[] {
  const bands = bandsOrigin(set, here.key);
  const shared: Row[] = bands.from === null ? [] : [{ key: "bands", rule: null, setting: t("profile.gradeBands"), value: bandsWords(t, bands.value), catalogue: bandsWords(t, SCHEME_BANDS), origin: bands }];
  const rules = profileSummary(set, here.key).changed.flatMap(({ rule, origins: { enabled, severity, thresholds } }): Row[] => {
    const named = { id: rule.id, title: rule.title[language] };
    const rows: Row[] = [];
    if (!enabled.value) rows.push({ key: `${rule.id} enabled`, rule: named, setting: t("profile.enabled"), value: t("profile.off"), catalogue: t("profile.on"), origin: enabled });
    if (severity.from !== null) rows.push({ key: `${rule.id} severity`, rule: named, setting: t("profile.severity"), value: t(`severity.${severity.value}`), catalogue: t("profile.bySeverity"), origin: severity });
    for (const { id, threshold, origin } of thresholds) {
      if (origin.value === threshold.default) continue;
      rows.push({ key: `${rule.id} ${id}`, rule: named, setting: settingName(t, language, rule.id, id), value: thresholdValue(t, language, threshold, origin.value), catalogue: thresholdValue(t, language, threshold, threshold.default), origin });
    }
    return rows;
  });
  return [...shared, ...rules];
}

/** Every setting in force in a region that differs from the catalogue, with the region that set it. */
export function ProfileInForce({ t, language, filters, profiles }: { t: Translate; language: Language; filters: Filters; profiles: RegionProfiles }) {
  const rows = rowsOf(t, language, profiles);
  return (
    <Panel title={t("profile.inForce")} note={t("profile.inForceNote")}>
      {rows.length === 0 ? (
        <p className="text-mute">{t("profile.nothingChanged")}</p>
      ) : (
        <Scroller label={t("profile.inForce")}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t("profile.rule")}</th>
                <th scope="col">{t("profile.setting")}</th>
                <th scope="col">{t("profile.value")}</th>
                <th scope="col">{t("profile.catalogueValue")}</th>
                <th scope="col">{t("profile.from")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, rule, setting, value, catalogue, origin }) => (
                <tr key={key}>
                  <th scope="row" className="min-w-44">
                    {rule === null ? (
                      t("profile.shared")
                    ) : (
                      <Link data-quotes href={address(`/rules/${rule.id}`, filters, { "#": "profile" })}>
                        <code className="mr-1 font-mono text-[12.5px] text-mute">{rule.id}</code> {rule.title}
                      </Link>
                    )}
                  </th>
                  <td data-quotes>{setting}</td>
                  <td data-quotes className="whitespace-nowrap font-semibold">
                    {value}
                  </td>
                  <td data-quotes className="whitespace-nowrap text-mute">
                    {catalogue}
                  </td>
                  <td className="whitespace-nowrap">{origin.from !== null && <RegionName label={profiles.label(origin.from)} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Panel>
  );
}

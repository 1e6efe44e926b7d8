import { LEGACY_BANDS, SCHEME_BANDS } from "../../../lib/rules/profile-set";
import type { GradeBands } from "../../../lib/rules/profile";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import { previewBands, previewFile, previewReset } from "../../_server/profile-actions";
import { bandsValue } from "../../_server/profile-form";
import type { RegionProfiles } from "../../_server/region-profile";
import { ActionForm } from "../action-form";
import { Panel } from "../panel";
import { ProfileFields } from "./profile-fields";
import { inherited } from "./setting-words";

const bandsWords = ({ excellent, good, fair }: GradeBands): string => `${excellent} / ${good} / ${fair}`;

/** The grade bands of a region, to be chosen: those of the scheme, those of before, or whatever a file has set. */
export function BandsForm({ t, profiles: { set, here } }: { t: Translate; profiles: RegionProfiles }) {
  const own = set.own(here.key);
  const { gradeBands } = own.content;
  const choices = [...new Set([SCHEME_BANDS, LEGACY_BANDS, ...(gradeBands ? [gradeBands] : [])].map(bandsValue))];
  return (
    <ActionForm action={previewBands} label={t("profile.gradeBands")} className="no-print flex flex-wrap items-center gap-2">
      <ProfileFields own={own} />
      <label className="flex flex-wrap items-center gap-2">
        {t("profile.gradeBands")}
        <select className="field" name="gradeBands" defaultValue={gradeBands ? bandsValue(gradeBands) : ""}>
          <option value="">{inherited(t, here.key, bandsWords(set.above(here.key).gradeBands ?? SCHEME_BANDS))}</option>
          {choices.map((value) => (
            <option key={value} value={value}>
              {value.replaceAll(" ", " / ")}
            </option>
          ))}
        </select>
      </label>
      <button className="btn">{t("profile.previewButton")}</button>
    </ActionForm>
  );
}

/** A region's own profile as a file: out for everybody, in and away for those who may change it. */
export function FilePanel({ t, filters, profiles: { set, here }, mayChange }: { t: Translate; filters: Filters; profiles: RegionProfiles; mayChange: boolean }) {
  const own = set.own(here.key);
  return (
    <Panel title={t("profile.file")} className="no-print">
      <p className="mb-2 text-mute">{t("profile.fileNote")}</p>
      <div className="grid gap-3">
        <p>
          <a className="btn" href={address("/rules/profile/file", filters)} download>
            {t("profile.export")}
          </a>
        </p>
        {mayChange && (
          <ActionForm action={previewFile} label={t("profile.import")} className="flex flex-wrap items-center gap-2">
            <ProfileFields own={own} />
            <input className="field max-w-full" type="file" name="file" accept=".json,application/json" aria-label={t("profile.importFile")} />
            <button className="btn">{t("profile.import")}</button>
          </ActionForm>
        )}
        {mayChange && own.revision > 0 && (
          <ActionForm action={previewReset} label={t("profile.reset")} className="flex flex-wrap items-center gap-2">
            <ProfileFields own={own} />
            <button className="btn">{t("profile.reset")}</button>
            <small className="text-mute">{t("profile.resetNote")}</small>
          </ActionForm>
        )}
      </div>
    </Panel>
  );
}

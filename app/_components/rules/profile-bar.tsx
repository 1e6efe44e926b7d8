import { profileSummary } from "../../../lib/score/profile-summary";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import type { RegionProfiles } from "../../_server/region-profile";
import { Link } from "../link";
import { ProfileVersion } from "./profile-version";
import { RegionName } from "./region-name";

/** Which profile the rules of a page are shown under, with the way to it; vetoes that it switches off are never left unsaid. */
export function ProfileBar({ t, filters, profiles: { set, here } }: { t: Translate; filters: Filters; profiles: RegionProfiles }) {
  const { version, vetoesOff } = profileSummary(set, here.key);
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        {t("profile.title")} · <RegionName label={here} />{t("profile.colon")}<ProfileVersion t={t} version={version} />
      </span>
      {vetoesOff.length > 0 && (
        <span className="tag tag-critical">
          <span aria-hidden="true">✕</span>
          {t("profile.vetoesOff")}: {vetoesOff.map(({ id }) => id).join(" ")}
        </span>
      )}
      <Link className="link" href={address("/rules/profile", filters)}>
        {t("profile.open")}
      </Link>
    </p>
  );
}

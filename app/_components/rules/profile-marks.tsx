import { changedBy, ruleOrigins } from "../../../lib/rules/profile-origin";
import type { Rule } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import type { RegionProfiles } from "../../_server/region-profile";
import { FindingTag } from "../tags";
import { RegionName } from "./region-name";

/** A rule's severity as it is in force: switched off or not, and marked with the region that changed anything of it. */
export function RuleStanding({ t, rule, profiles }: { t: Translate; rule: Rule; profiles: RegionProfiles }) {
  const origins = ruleOrigins(profiles.set, profiles.here.key, rule);
  const from = changedBy(origins);
  return (
    <span className="flex flex-wrap items-center gap-1">
      {origins.enabled.value ? <FindingTag t={t} severity={origins.severity.value} outcome={rule.kind === "review" ? "review" : "fail"} /> : <span className="tag">– {t("profile.off")}</span>}
      {from !== null && (
        <small className="text-mute">
          {t("profile.changedMark")} · <RegionName label={profiles.label(from)} />
        </small>
      )}
    </span>
  );
}

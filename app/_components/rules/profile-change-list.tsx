import type { SettingChange } from "../../../lib/rules/profile-changes";
import { ruleById } from "../../../lib/rules/registry";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { settingName, settingValue } from "./setting-words";

/** The settings that a change alters, each on a line: rule, setting, before → after. */
export function ProfileChangeList({ t, language, region, changes }: { t: Translate; language: Language; region: string; changes: readonly SettingChange[] }) {
  return (
    <ul data-quotes className="min-w-60">
      {changes.map((change) => {
        const { ruleId, setting, before, after } = change;
        return (
          <li key={`${ruleId} ${setting}`}>
            {ruleId !== null && (
              <>
                <code className="font-mono text-[12.5px] text-mute">{ruleId}</code> {ruleById(ruleId)?.title[language]} ·{" "}
              </>
            )}
            {settingName(t, language, ruleId, setting)}
            {t("profile.colon")}
            {settingValue(t, language, region, change, before)} → <b>{settingValue(t, language, region, change, after)}</b>
          </li>
        );
      })}
    </ul>
  );
}

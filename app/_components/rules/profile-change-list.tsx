import type { SettingChange } from "../../../lib/rules/profile-changes";
import { ruleById } from "../../../lib/rules/registry";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { settingName, settingValue } from "./setting-words";

/** The settings that a change alters, each on a line: rule, setting, before → after. */
export function ProfileChangeList({ t, language, changes }: { t: Translate; language: Language; changes: readonly SettingChange[] }) {
  return (
    <ul data-quotes className="min-w-60">
      {changes.map(({ ruleId, setting, before, after }) => (
        <li key={`${ruleId} ${setting}`}>
          {ruleId !== null && (
            <>
              <code className="font-mono text-[12.5px] text-mute">{ruleId}</code> {ruleById(ruleId)?.title[language]} ·{" "}
            </>
          )}
          {settingName(t, language, ruleId, setting)}: {settingValue(t, language, ruleId, setting, before)} → <b>{settingValue(t, language, ruleId, setting, after)}</b>
        </li>
      ))}
    </ul>
  );
}

import type { ProfileEvent } from "../../../lib/audit/ports";
import { settingChanges } from "../../../lib/rules/profile-changes";
import type { Language } from "../../../lib/rules/rule";
import { formatMoment } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Panel, Scroller } from "../panel";
import { ProfileChangeList } from "./profile-change-list";

/** Every change of a region's own profile, the newest first: when, who, why and what. */
export function ProfileHistory({ t, language, region, events }: { t: Translate; language: Language; region: string; events: readonly ProfileEvent[] }) {
  return (
    <Panel title={t("profile.history")}>
      {events.length === 0 ? (
        <p className="text-mute">{t("profile.historyNone")}</p>
      ) : (
        <Scroller label={t("profile.history")}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col" className="n">
                  {t("profile.revision")}
                </th>
                <th scope="col">{t("profile.at")}</th>
                <th scope="col">{t("profile.actor")}</th>
                <th scope="col">{t("profile.note")}</th>
                <th scope="col">{t("profile.changes")}</th>
              </tr>
            </thead>
            <tbody>
              {events.map(({ revision, at, actor, note, before, after }) => (
                <tr key={revision}>
                  <td className="n">{revision}</td>
                  <td className="whitespace-nowrap">{formatMoment(at, language)}</td>
                  <td data-quotes>{actor}</td>
                  <td data-quotes className="min-w-32">
                    {note}
                  </td>
                  <td className="py-1">
                    <ProfileChangeList t={t} language={language} region={region} changes={settingChanges(before, after)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Panel>
  );
}

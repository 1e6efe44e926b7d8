import { actionWords, subjectWords } from "../../../lib/export/audit-log/words";
import type { Language } from "../../../lib/report/language";
import type { Translate } from "../../_i18n/translate";
import { logAddress, type AskedLog } from "../../_server/log-filters";
import { Link } from "../link";

/** What the audit log is narrowed to: a form whose address is the filter. */
export function LogFilterForm({ t, language, asked, choices }: { t: Translate; language: Language; asked: AskedLog; choices: { actions: readonly string[]; actors: readonly string[] } }) {
  const isNarrowed = Object.values(asked).some((value) => value !== null);
  return (
    <search aria-label={t("admin.log.filter")} className="no-print">
      <form action="/admin/log" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {asked.subject !== null && <input type="hidden" name="subject" value={asked.subject} />}
        <label className="flex items-center gap-2">
          {t("admin.log.search")}
          <input className="field w-40" type="search" name="q" defaultValue={asked.q ?? ""} maxLength={100} />
        </label>
        <label className="flex items-center gap-2">
          {t("admin.log.actor")}
          <input data-quotes className="field w-32" name="actor" defaultValue={asked.actor ?? ""} list="log-actors" maxLength={100} autoComplete="off" />
        </label>
        <datalist id="log-actors">
          {choices.actors.map((actor) => (
            <option key={actor} value={actor}>
              {actor}
            </option>
          ))}
        </datalist>
        <label className="flex items-center gap-2">
          {t("admin.log.action")}
          <select className="field" name="action" defaultValue={asked.action ?? ""}>
            <option value="">{t("admin.log.all")}</option>
            {choices.actions.map((action) => (
              <option key={action} value={action}>
                {actionWords(action, language)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2">
          {t("admin.log.from")}
          <input className="field" type="date" name="from" defaultValue={asked.from ?? ""} />
        </label>
        <label className="flex items-center gap-2">
          {t("admin.log.to")}
          <input className="field" type="date" name="to" defaultValue={asked.to ?? ""} />
        </label>
        <button className="btn">{t("admin.log.apply")}</button>
        {asked.subject !== null && <span data-quotes>{t("admin.log.only", { subject: subjectWords(asked.subject, language) })}</span>}
        {isNarrowed && (
          <Link className="link" href={logAddress("/admin/log", { actor: null, action: null, subject: null, from: null, to: null, q: null })}>
            {t("admin.log.clear")}
          </Link>
        )}
      </form>
    </search>
  );
}

import { COUNT_CAP, type CappedCount } from "../../../db/queries/scope";
import { DISMISSAL_REASONS } from "../../../lib/findings/transitions";
import type { Language } from "../../../lib/rules/rule";
import { formatCount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";

/** Deciding all open findings that the page's filters show, after a look at how many they are. */
export function DecideAll({ t, language, back, address, count }: { t: Translate; language: Language; back: string; address: string; count: CappedCount }) {
  const filtered = address.includes("?") ? address.slice(address.indexOf("?") + 1) : "";
  const number = formatCount(count.over ? COUNT_CAP : count.count, language);
  return (
    <details className="decide-all no-print panel">
      <summary className="cursor-pointer">{t("decision.all", { count: number })}</summary>
      <form method="post" action="/findings/decide" className="mt-2 flex flex-wrap items-center gap-2">
        <input type="hidden" name="filtered" value={filtered} />
        <input type="hidden" name="back" value={back} />
        <p className="w-full text-[13px] text-mute">{t("decision.allNote")}</p>
        <select className="field" name="reason" aria-label={t("decision.why")}>
          {Object.entries(DISMISSAL_REASONS).map(([key, words]) => (
            <option key={key} value={key}>
              {words[language]}
            </option>
          ))}
        </select>
        <input className="field w-64 max-w-full" name="note" maxLength={1000} placeholder={t("decision.note")} aria-label={t("decision.note")} autoComplete="off" />
        <button className="btn" name="verb" value="dismiss">
          {t("decision.dismissAll")}
        </button>
        <button className="btn" name="verb" value="confirm">
          {t("decision.confirmAll")}
        </button>
      </form>
    </details>
  );
}

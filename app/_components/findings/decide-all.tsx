import { COUNT_CAP, type CappedCount } from "../../../db/queries/scope";
import type { Reviewer } from "../../../db/queries/reviewers";
import { DISMISSAL_REASONS } from "../../../lib/findings/transitions";
import type { Language } from "../../../lib/rules/rule";
import { formatCount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { ReviewerChoice } from "./assign-dialog";

interface Props {
  t: Translate;
  language: Language;
  /** The page to come back to. */
  back: string;
  /** The filters as the page's address has them. */
  filtered: string;
  count: CappedCount;
  reviewers: readonly Reviewer[];
  /** The reader's user name. */
  own: string;
  /** Whether any of what is shown can still be decided. */
  mayBeOpen: boolean;
}

function Where({ filtered, back }: Pick<Props, "filtered" | "back">) {
  return (
    <>
      <input type="hidden" name="filtered" value={filtered} />
      <input type="hidden" name="back" value={back} />
    </>
  );
}

/** Deciding all open findings that the page's filters show, or assigning all that they show, after a look at how many they are. */
export function DecideAll({ t, language, back, filtered, count, reviewers, own, mayBeOpen }: Props) {
  const number = formatCount(count.over ? COUNT_CAP : count.count, language);
  return (
    <details className="decide-all no-print panel">
      <summary className="cursor-pointer">{t("decision.all", { count: number })}</summary>
      {mayBeOpen && (
        <form method="post" action="/findings/decide" className="bulk-form mt-2 flex flex-wrap items-center gap-2">
          <Where filtered={filtered} back={back} />
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
      )}
      <form method="post" action="/findings/assign" className="bulk-form mt-3 flex flex-wrap items-center gap-2">
        <Where filtered={filtered} back={back} />
        <p className="w-full text-[13px] text-mute">{t("triage.assignAllNote")}</p>
        <ReviewerChoice t={t} reviewers={reviewers} own={own} label={t("triage.reviewer")} />
        <button className="btn">{t("triage.assignAll", { count: number })}</button>
      </form>
    </details>
  );
}

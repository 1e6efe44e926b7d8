import { NOBODY } from "../../../lib/findings/assignment";
import type { Translate } from "../../_i18n/translate";
import type { Reviewer } from "../../../db/queries/reviewers";

/** To whom: the reader first, then the others, then nobody. */
export function ReviewerChoice({ t, reviewers, own, label }: { t: Translate; reviewers: readonly Reviewer[]; own: string; label: string }) {
  const me = reviewers.find(({ username }) => username === own);
  return (
    <select className="field max-w-full" name="to" aria-label={label} data-quotes>
      {me && <option value={me.username}>{t("triage.mine", { name: me.name })}</option>}
      {reviewers
        .filter(({ username }) => username !== own)
        .map(({ username, name }) => (
          <option key={username} value={username}>
            {name === username ? name : `${name} · ${username}`}
          </option>
        ))}
      <option value={NOBODY}>{t("triage.nobody")}</option>
    </select>
  );
}

/** Assigns the finding whose button or key opened it; scripts fill in which. */
export function AssignDialog({ t, reviewers, own }: { t: Translate; reviewers: readonly Reviewer[]; own: string }) {
  return (
    <dialog className="key-help" data-assign-dialog aria-label={t("triage.assignTitle")}>
      <form method="post" action="/findings/assign" className="assign-form grid gap-3">
        <h2>{t("triage.assignTitle")}</h2>
        <input type="hidden" name="finding" defaultValue="" />
        <ReviewerChoice t={t} reviewers={reviewers} own={own} label={t("triage.reviewer")} />
        <p className="max-w-80 text-[13px] text-mute">{t("triage.assignNote")}</p>
        <p className="flex gap-2">
          <button className="btn btn-primary">{t("triage.assign")}</button>
          <button type="button" className="btn" data-close>
            {t("triage.cancel")}
          </button>
        </p>
      </form>
    </dialog>
  );
}

import { NOBODY } from "../../../lib/findings/assignment";
import type { FindingState, Reopening } from "../../../lib/findings/reconcile";
import { DISMISSAL_REASONS, isDismissalReason } from "../../../lib/findings/transitions";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { reviewerName, type Deciding } from "./deciding";

/** What was decided on a finding, and by whom; who works on it. */
export interface DecisionState {
  id: number;
  revision: number;
  state: FindingState;
  decisionReason: string | null;
  decisionNote: string | null;
  decidedBy: string | null;
  reopened: Reopening | null;
  assignee: string | null;
}

const STATE_SIGNS: Record<FindingState, string> = { open: "○", confirmed: "✓", dismissed: "–", fixed: "✓" };

function StateWords({ t, language, finding, reviewers }: { t: Translate; language: Language; finding: DecisionState; reviewers: Deciding["reviewers"] }) {
  const { state, decisionReason, decisionNote, decidedBy, reopened, assignee } = finding;
  const reason = decisionReason !== null && isDismissalReason(decisionReason) ? DISMISSAL_REASONS[decisionReason][language] : null;
  const details = [reason, decisionNote, decidedBy].filter((part) => part !== null);
  return (
    <span data-state-words data-quotes>
      <span aria-hidden="true">{STATE_SIGNS[state]}</span> {t(`decision.state.${state}`)}
      {details.length > 0 && ` · ${details.join(" · ")}`}
      {reopened !== null && ` · ${t(`decision.reopened.${reopened}`)}`}
      {reviewers !== null && assignee !== null && ` · ${t("triage.assignedTo", { name: reviewerName(reviewers, assignee) })}`}
    </span>
  );
}

function DismissMenu({ t, language }: { t: Translate; language: Language }) {
  return (
    <details className="decision-more">
      <summary className="btn btn-small" data-verb="dismiss">
        {t("decision.dismiss")} <kbd>d</kbd>
      </summary>
      <div className="decision-reasons">
        <fieldset>
          <legend>{t("decision.why")}</legend>
          {Object.entries(DISMISSAL_REASONS).map(([key, words], index) => (
            <label key={key}>
              <input type="radio" name="reason" value={key} defaultChecked={index === 0} /> {words[language]} <kbd>{index + 1}</kbd>
            </label>
          ))}
        </fieldset>
        <input className="field w-full" name="note" maxLength={1000} placeholder={t("decision.note")} aria-label={t("decision.note")} autoComplete="off" />
        <button className="btn btn-small btn-primary" name="verb" value="dismiss">
          {t("decision.dismiss")}
        </button>
      </div>
    </details>
  );
}

/** Deciding one finding: confirm, dismiss with a reason and a remark, take back, assign. Plain forms; with scripts the row stays where it is. */
export function DecisionBar({ t, language, finding, deciding }: { t: Translate; language: Language; finding: DecisionState; deciding: Deciding }) {
  const { id, state, revision, assignee } = finding;
  return (
    <div className="decision" data-decision={id} data-state={state} data-revision={revision} data-assignee={assignee ?? NOBODY}>
      <span className="text-[13px] text-mute">
        <StateWords t={t} language={language} finding={finding} reviewers={deciding.reviewers} />
        {(deciding.notices.get(id) ?? []).map((notice) => (
          <span key={notice.id}>
            {" · "}
            <Link className="quiet-link" href={`/notices/${notice.id}`} data-named-in={notice.id}>
              {t("notices.namedIn")} <span lang="zh-CN" className="whitespace-nowrap">{notice.documentNumber}</span>
            </Link>
          </span>
        ))}
      </span>
      {deciding.mayDecide && state !== "fixed" && (
        <form method="post" action="/findings/decide" className="decision-form no-print">
          <input type="hidden" name="finding" value={`${id}:${revision}`} />
          <input type="hidden" name="back" value={deciding.back} />
          {state !== "confirmed" && (
            <button className="btn btn-small" name="verb" value="confirm" data-verb="confirm">
              {t("decision.confirm")} <kbd>c</kbd>
            </button>
          )}
          {state !== "dismissed" && <DismissMenu t={t} language={language} />}
          {state !== "open" && (
            <button className="btn btn-small" name="verb" value="reopen" data-verb="reopen">
              {t("decision.undo")} <kbd>u</kbd>
            </button>
          )}
          {deciding.mayAssign && (
            <button type="button" className="btn btn-small" data-verb="assign">
              {t("triage.assign")} <kbd>a</kbd>
            </button>
          )}
        </form>
      )}
    </div>
  );
}

import type { NoticeRow } from "../../../db/queries/notices";
import { nextState } from "../../../lib/notices/transitions";
import { MAX_REASON_CHARS } from "../../../lib/notices/limits";
import type { Translate } from "../../_i18n/translate";
import { deadlineAction, sendBackAction, withdrawAction } from "../../_server/notice-actions";
import { ActionForm } from "../action-form";

function Reason({ t, notice }: { t: Translate; notice: number }) {
  return (
    <>
      <input type="hidden" name="notice" value={notice} />
      <label className="grid gap-1">
        {t("notices.action.reason")}
        <textarea className="field min-w-0" name="reason" rows={2} required maxLength={MAX_REASON_CHARS} />
      </label>
    </>
  );
}

/** What the office may do with a notice in its present state. */
export function NoticeActions({ t, notice: { id, state, deadline } }: { t: Translate; notice: NoticeRow }) {
  const submit = <button className="btn justify-self-start">{t("notices.action.submit")}</button>;
  return (
    <div className="grid gap-1">
      {nextState(state, "sentBack") !== null && (
        <ActionForm action={sendBackAction} label={t("notices.action.sendBack")} summary={t("notices.action.sendBack")} className="form-grid">
          <p className="text-[13px] text-mute">{t("notices.action.sendBackNote")}</p>
          <Reason t={t} notice={id} />
          {submit}
        </ActionForm>
      )}
      {nextState(state, "deadlineMoved") !== null && (
        <ActionForm action={deadlineAction} label={t("notices.action.deadline")} summary={t("notices.action.deadline")} className="form-grid">
          <label className="grid gap-1">
            {t("notices.action.newDeadline")}
            <input className="field justify-self-start" type="date" name="deadline" defaultValue={deadline} required />
          </label>
          <Reason t={t} notice={id} />
          {submit}
        </ActionForm>
      )}
      {nextState(state, "withdrawn") !== null && (
        <ActionForm action={withdrawAction} label={t("notices.action.withdraw")} summary={t("notices.action.withdraw")} className="form-grid">
          <p className="text-[13px] text-mute">{t("notices.action.withdrawNote")}</p>
          <Reason t={t} notice={id} />
          {submit}
        </ActionForm>
      )}
    </div>
  );
}

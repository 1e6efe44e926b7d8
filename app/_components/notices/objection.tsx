import type { NamedFinding, NamedObjection } from "../../../db/queries/notice-course";
import { MAX_OBJECTION_CHARS, MAX_OBJECTION_FILE_BYTES, MAX_REASON_CHARS } from "../../../lib/notices/limits";
import type { Language } from "../../../lib/rules/rule";
import { formatMoment } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { answerAction, objectAction } from "../../_server/notice-actions";
import { sizeWords } from "../../_server/upload-limit";
import { ActionForm } from "../action-form";

const LOOKS: Record<NamedObjection["state"], string> = { open: "tag-review", upheld: "tag-excellent", rejected: "tag-minor" };

/** What a body objected, and what the office answered. */
export function ObjectionText({ t, language, objection }: { t: Translate; language: Language; objection: NamedObjection }) {
  const { id, text, raisedAt, raisedBy, fileName, fileSize, state, answer, decidedAt, decidedBy } = objection;
  return (
    <div className="mt-2 border-l-2 border-line pl-3">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{t("notices.objection.said")}</b>
        <span className={`tag ${LOOKS[state]}`}>{t(`notices.objection.decided.${state}`)}</span>
        <span data-quotes className="text-[13px] text-mute">
          {raisedBy} · {formatMoment(raisedAt, language)}
        </span>
      </p>
      <p data-quotes className="whitespace-pre-line break-words">
        {text}
      </p>
      {fileName !== null && (
        <p data-quotes>
          <a className="link break-all" href={`/notices/objections/${id}/file`} download>
            {t("notices.objection.download", { name: fileName, size: sizeWords(fileSize ?? 0) })}
          </a>
        </p>
      )}
      {answer !== null && decidedAt !== null && (
        <>
          <p className="mt-1 flex flex-wrap gap-2">
            <b className="font-semibold">{t("notices.objection.answered")}</b>
            <span data-quotes className="text-[13px] text-mute">
              {decidedBy} · {formatMoment(decidedAt, language)}
            </span>
          </p>
          <p data-quotes className="whitespace-pre-line break-words">
            {answer}
          </p>
        </>
      )}
    </div>
  );
}

/** The form in which a body objects to a finding. */
export function ObjectionForm({ t, notice, finding }: { t: Translate; notice: number; finding: NamedFinding }) {
  return (
    <ActionForm action={objectAction} label={`${t("notices.objection.raise")} ${finding.number}`} summary={t("notices.objection.raise")} className="form-grid">
      <input type="hidden" name="notice" value={notice} />
      <input type="hidden" name="finding" value={finding.id} />
      <label className="grid gap-1">
        {t("notices.objection.text")}
        <textarea className="field min-w-0" name="text" rows={4} required maxLength={MAX_OBJECTION_CHARS} />
      </label>
      <label className="grid gap-1">
        {t("notices.objection.file")}
        <input className="field max-w-full" type="file" name="file" />
      </label>
      <p className="text-[13px] text-mute">{t("notices.objection.raiseNote", { limit: sizeWords(MAX_OBJECTION_FILE_BYTES) })}</p>
      <button className="btn justify-self-start">{t("notices.objection.submit")}</button>
    </ActionForm>
  );
}

/** The form in which the office answers an objection. */
export function AnswerForm({ t, notice, objection }: { t: Translate; notice: number; objection: number }) {
  return (
    <ActionForm action={answerAction} label={t("notices.objection.decide")} summary={t("notices.objection.decide")} className="form-grid">
      <input type="hidden" name="notice" value={notice} />
      <input type="hidden" name="objection" value={objection} />
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">{t("notices.objection.verdict")}</legend>
        {(["upheld", "rejected"] as const).map((verdict) => (
          <label key={verdict} className="inline-flex items-center gap-2">
            <input type="radio" name="verdict" value={verdict} required />
            {t(`notices.objection.${verdict}`)}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1">
        {t("notices.objection.answer")}
        <textarea className="field min-w-0" name="reason" rows={3} required maxLength={MAX_REASON_CHARS} />
      </label>
      <button className="btn justify-self-start">{t("notices.action.submit")}</button>
    </ActionForm>
  );
}

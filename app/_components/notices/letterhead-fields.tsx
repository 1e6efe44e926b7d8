import { DEFAULT_WORKING_DAYS } from "../../../lib/notices/working-days";
import type { Letterhead } from "../../../lib/export/letterhead";
import type { Translate } from "../../_i18n/translate";

const FIELDS = ["issuer", "documentCode", "selfName", "contact", "phone"] as const;

/** What the letters say of the office, and until when bodies have to answer. @param deadline to begin with, `YYYY-MM-DD` */
export function LetterheadFields({ t, letterhead, deadline }: { t: Translate; letterhead: Letterhead; deadline: string }) {
  return (
    <div className="form-grid !mt-0">
      {FIELDS.map((name) => (
        <label key={name} className="form-row">
          {t(`notices.issue.${name}`)}
          <span className="flex flex-wrap items-center gap-x-3">
            <input className="field w-72 max-w-full" name={name} required maxLength={200} defaultValue={letterhead[name] ?? ""} />
            {name === "documentCode" && <small className="text-mute">{t("notices.issue.documentCodeHint")}</small>}
          </span>
        </label>
      ))}
      <label className="form-row">
        {t("notices.issue.deadline")}
        <span className="flex flex-wrap items-center gap-x-3">
          <input className="field" type="date" name="deadline" required defaultValue={deadline} />
          <small className="text-mute">{t("notices.issue.deadlineHint", { days: letterhead.workingDays ?? DEFAULT_WORKING_DAYS })}</small>
        </span>
      </label>
    </div>
  );
}

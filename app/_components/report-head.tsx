import type { ReportDetail } from "../../db/queries/report-detail";
import type { Language } from "../../lib/rules/rule";
import { formatAmount, formatScore } from "../_i18n/format";
import type { Translate } from "../_i18n/translate";
import { StatusTag } from "./agencies/status-tag";
import { Link } from "./link";
import { ProfileVersion } from "./rules/profile-version";
import { scoreNoteWords } from "./score/score-breakdown";
import { GradeTag } from "./tags";

/**
 * What stands above a report: whose and of which year, how it was published, its score and its original.
 * @param score the address of how the score is made up
 * @param versions the address of the list of versions
 */
export function ReportHead({ t, language, report, score, versions }: { t: Translate; language: Language; report: ReportDetail; score: string; versions: string }) {
  const isCurrent = report.versionNumber === report.currentNumber;
  return (
    <header className="report-head">
      <div className="min-w-0 flex-1 basis-80">
        <h1 data-quotes>{t("report.title", { agency: report.agencyName, year: String(report.year) })}</h1>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="tag">{t(`era.${report.era}`)}</span>
          <StatusTag t={t} language={language} status={report.status} publishedOn={report.publishedOn} />
          <Link className="tag" href={versions}>
            {t("report.version", { number: report.versionNumber })}
          </Link>
          {report.url !== null && /^https?:\/\//.test(report.url) && (
            <a className="quiet-link text-[12.5px] text-mute" href={report.url} rel="noreferrer noopener" target="_blank">
              {t("report.source")} ↗
            </a>
          )}
        </p>
        <p className="text-[12.5px] text-mute">
          {t("profile.judgedBy", { version: report.ruleSetVersion })} <ProfileVersion t={t} version={report.profileVersion} />
        </p>
        {report.notes.map((note) => (
          <p key={note} className="mt-1 text-[13px] text-mute">
            ※ {scoreNoteWords(note, language)}
          </p>
        ))}
      </div>
      <Link className="flex items-center gap-2" href={score} aria-label={`${t("kindOfNumber.score")} ${formatScore(report.total)}`}>
        <span className={`text-2xl font-semibold ${report.reference ? "text-mute" : ""}`}>{formatScore(report.total)}</span>
        <GradeTag t={t} grade={report.grade} reference={report.reference} />
        {report.assessable < 100 && <span className="text-[12.5px] text-mute">{t("score.assessable", { points: formatAmount(report.assessable, language) })}</span>}
      </Link>
      <span className="no-print flex gap-2">
        {report.hasOriginal && (
          <a className="btn" href={`/reports/${report.id}/original${isCurrent ? "" : `?version=${report.versionNumber}`}`} download>
            {t("report.original")}
          </a>
        )}
      </span>
    </header>
  );
}

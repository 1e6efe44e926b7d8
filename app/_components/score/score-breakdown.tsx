import { DIMENSIONS, type Deduction, type Dimension, type Grade, type ScoreNote } from "../../../lib/rules/finding";
import { ruleById } from "../../../lib/rules/registry";
import type { Language } from "../../../lib/rules/rule";
import { DIMENSION_POINTS, SCORE_NOTES } from "../../../lib/score/scheme";
import { formatAmount, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { cardId } from "../evidence/finding-view";
import { Link } from "../link";
import { Scroller } from "../panel";
import { GradeTag } from "../tags";

export interface ScoreView {
  total: number | null;
  grade: Grade;
  assessable: number;
  reference: boolean;
  categories: Partial<Record<Dimension, number | null>>;
  deductions: readonly Deduction[];
  notes: readonly string[];
  pendingPoints: number;
}

const isScoreNote = (note: string): note is ScoreNote => note in SCORE_NOTES;

/** Why a score is withheld or for reference only, in one language. */
export const scoreNoteWords = (note: string, language: Language): string => (isScoreNote(note) ? SCORE_NOTES[note][language] : note);

function DeductionList({ t, language, deductions, report }: { t: Translate; language: Language; deductions: readonly Deduction[]; report: string }) {
  if (deductions.length === 0) return <span className="text-mute">{t("score.none")}</span>;
  return (
    <ul>
      {deductions.map((deduction, index) => {
        const title = deduction.kind === "not-published" ? t("score.notPublished") : (ruleById(deduction.ruleId)?.title[language] ?? deduction.ruleId);
        const words = deduction.kind === "veto-cap" ? t("score.cap") : deduction.kind === "veto-points" ? t("score.vetoPoints", { points: formatAmount(deduction.points, language) }) : null;
        return (
          <li key={`${deduction.ruleId}-${index}`} data-quotes className="flex flex-wrap gap-x-2">
            <span className="tabular-nums">−{formatAmount(deduction.points, language)}</span>
            <code className="font-mono text-[12.5px] text-mute">{deduction.ruleId}</code>
            {deduction.fingerprint === null ? title : (
              <Link className="quiet-link" href={`${report}#${cardId(deduction.fingerprint)}`}>
                {title}
              </Link>
            )}
            {words !== null && <span className="text-mute">{words}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** How a score is made up: every dimension with its deductions, the scaling, the vetoes, and what is still open. */
export function ScoreBreakdown({ t, language, score, report }: { t: Translate; language: Language; score: ScoreView; report: string }) {
  const assessed = DIMENSIONS.filter((dimension) => score.categories[dimension] != null);
  const sum = assessed.reduce((total, dimension) => total + score.categories[dimension]!, 0);
  const vetoes = score.deductions.filter((deduction) => deduction.dimension === null);
  const remarks = [
    ...(score.total !== null && score.assessable < 100 ? [t("score.rescaled", { points: formatAmount(score.assessable, language) })] : []),
    ...score.notes.map((note) => scoreNoteWords(note, language)),
    t("score.repeat"),
    t("score.meaning"),
  ];
  return (
    <>
      <Scroller label={t("score.title")}>
        <table className="data score-table">
          <thead>
            <tr>
              <th scope="col">{t("score.dimension")}</th>
              <th scope="col" className="n">
                {t("kindOfNumber.total")}
              </th>
              <th scope="col" className="n">
                {t("score.points")}
              </th>
              <th scope="col">{t("score.because")}</th>
            </tr>
          </thead>
          <tbody>
            {DIMENSIONS.map((dimension) => {
              const points = score.categories[dimension] ?? null;
              return (
                <tr key={dimension}>
                  <th scope="row" className="whitespace-nowrap">
                    {t(`category.${dimension}`)}
                  </th>
                  <td className="n">{DIMENSION_POINTS[dimension]}</td>
                  <td className="n">{points === null ? <span className="text-mute">{t("score.notAssessable")}</span> : formatScore(points)}</td>
                  <td className="min-w-44 py-1.5">
                    {points === null ? (
                      <span className="text-mute">{t("score.notAssessableWhy")}</span>
                    ) : (
                      <DeductionList t={t} language={language} report={report} deductions={score.deductions.filter((deduction) => deduction.dimension === dimension)} />
                    )}
                  </td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{t("score.rawTotal")}</th>
              <td className="n">{score.assessable}</td>
              <td className="n">{formatScore(sum)}</td>
              <td>{score.assessable < 100 && t("score.assessable", { points: formatAmount(score.assessable, language) })}</td>
            </tr>
            {vetoes.length > 0 && (
              <tr>
                <th scope="row" colSpan={3}>
                  {t("category.security")}
                </th>
                <td className="py-1.5">
                  <DeductionList t={t} language={language} report={report} deductions={vetoes} />
                </td>
              </tr>
            )}
            <tr>
              <th scope="row" className="!font-semibold">
                {t("score.total")}
              </th>
              <td className="n">100</td>
              <td className="n text-[15px] font-semibold">{formatScore(score.total)}</td>
              <td>
                <GradeTag t={t} grade={score.grade} reference={score.reference} />
              </td>
            </tr>
          </tbody>
        </table>
      </Scroller>
      <ul className="mt-3 grid gap-1 text-[13px]">
        {remarks.map((words) => (
          <li key={words} className="text-mute">
            {words}
          </li>
        ))}
        {score.pendingPoints > 0 && (
          <li className="text-review">
            ? {t("score.pending", { points: formatAmount(score.pendingPoints, language) })}
          </li>
        )}
      </ul>
    </>
  );
}

import type { DimensionMeans } from "../../../db/queries/dimension-means";
import type { YearlyTotals } from "../../../db/queries/yearly-totals";
import { DIMENSIONS } from "../../../lib/rules/finding";
import type { Language } from "../../../lib/rules/rule";
import { DIMENSION_POINTS } from "../../../lib/score/scheme";
import { address, type Filters } from "../../_server/address";
import { formatChange, formatCount, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { GradeBar } from "../charts/grade-bar";
import { Link } from "../link";
import { Panel } from "../panel";

const SHOWN_GRADES = ["excellent", "good", "fair", "poor"] as const;

/** The grades of a year and the mean of every dimension against the year before. */
export function GradesPanel(props: { t: Translate; language: Language; filters: Filters; now: YearlyTotals; means: DimensionMeans; before: DimensionMeans | null }) {
  const { t, filters, now, means, before, language } = props;
  const shares = SHOWN_GRADES.map((grade) => ({ grade, label: t(`grade.${grade}`), count: now[grade], href: address("/agencies", filters, { grade, sort: "scoreDesc" }) }));
  const aside = (show: string, words: string) => (
    <Link className="num-link" href={address("/agencies", filters, { show })}>
      {words}
    </Link>
  );
  return (
    <Panel title={t("overview.grades")} note={t("overview.gradesNote", { count: now.ranked })}>
      <GradeBar shares={shares} />
      {(now.reference > 0 || now.unrated > 0) && (
        <p className="text-[12.5px] text-mute mb-2">
          {now.reference > 0 && aside("reference", t("overview.gradesReference", { count: formatCount(now.reference, language) }))}
          {now.reference > 0 && now.unrated > 0 && " · "}
          {now.unrated > 0 && aside("unrated", t("overview.gradesUnrated", { count: formatCount(now.unrated, language) }))}
        </p>
      )}
      <table className="data">
        <caption className="sr-only">{t("overview.dimensionMeaning")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("overview.dimensions")}</th>
            <th scope="col" className="n">
              {t("kindOfNumber.total")}
            </th>
            <th scope="col" className="n">
              {t("kindOfNumber.mean")}
            </th>
            <th scope="col" className="n">
              {t("kindOfNumber.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {DIMENSIONS.map((dimension) => {
            const mean = means[dimension];
            const past = before?.[dimension] ?? null;
            return (
              <tr key={dimension}>
                <th scope="row">
                  <Link href={address("/findings", filters, { category: dimension })}>{t(`category.${dimension}`)}</Link>
                </th>
                <td className="n">{DIMENSION_POINTS[dimension]}</td>
                <td className="n">{mean === null ? <span className="text-mute">{t("overview.notScored")}</span> : formatScore(mean)}</td>
                <td className="n">{formatChange(mean === null || past === null ? null : mean - past)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

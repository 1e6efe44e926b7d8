import type { AgencyYear } from "../../../db/queries/agency-detail";
import { DIMENSIONS } from "../../../lib/rules/finding";
import type { Language } from "../../../lib/rules/rule";
import { DIMENSION_POINTS } from "../../../lib/score/scheme";
import { address, type Filters } from "../../_server/address";
import { formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Scroller } from "../panel";
import { SeverityCountTags } from "../severity-counts";
import { GradeTag } from "../tags";
import { StatusTag } from "./status-tag";

/** The years of a body side by side: every dimension a row, every year a column, the newest first. */
export function YearTable(props: { t: Translate; language: Language; filters: Filters; agencyId: number; years: readonly AgencyYear[]; chosen: number }) {
  const { t, language, filters, agencyId, years, chosen } = props;
  const of = (year: AgencyYear): Filters => ({ ...filters, year: year.year });
  const column = (year: AgencyYear): string | undefined => (year.year === chosen ? "n chosen" : "n");
  return (
    <Scroller label={t("agency.years")}>
      <table className="data years">
        <thead>
          <tr>
            <th scope="col">{t("agency.yearColumn")}</th>
            <th scope="col" className="n">
              {t("agency.maximum")}
            </th>
            {years.map((year) => (
              <th key={year.year} scope="col" className={column(year)}>
                <Link href={address(`/agencies/${agencyId}`, of(year))} aria-current={year.year === chosen ? "true" : undefined}>
                  {year.year}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("agency.total")}</th>
            <td className="n">100</td>
            {years.map((year) => (
              <td key={year.year} className={column(year)}>
                {year.reportId === null ? (
                  <span className="text-mute">—</span>
                ) : (
                  <Link className={year.reference ? "num-link text-mute" : "num-link font-semibold"} href={address(`/reports/${year.reportId}`, of(year))}>
                    {formatScore(year.total)}
                  </Link>
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              {t("agencies.gradeIs")}
            </th>
            {years.map((year) => (
              <td key={year.year} className={column(year)}>
                {year.grade === null ? <StatusTag t={t} language={language} status="missing" publishedOn={null} /> : <GradeTag t={t} grade={year.grade} reference={year.reference ?? false} />}
              </td>
            ))}
          </tr>
          {DIMENSIONS.map((dimension) => (
            <tr key={dimension}>
              <th scope="row">{t(`category.${dimension}`)}</th>
              <td className="n text-mute">{DIMENSION_POINTS[dimension]}</td>
              {years.map((year) => {
                const points = year.categories?.[dimension] ?? null;
                const off = points !== null && points < DIMENSION_POINTS[dimension];
                return (
                  <td key={year.year} className={column(year)}>
                    {points === null ? <span className="text-mute">—</span> : off ? <b className="font-semibold">{formatScore(points)}</b> : formatScore(points)}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {t("agencies.findings")}
            </th>
            {years.map((year) => (
              <td key={year.year} className={`${column(year)} py-1.5`}>
                {year.reportId === null ? <span className="text-mute">—</span> : (
                  <span className="inline-flex justify-end">
                    <SeverityCountTags t={t} language={language} counts={year} filters={of(year)} agencyId={agencyId} />
                  </span>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scroller>
  );
}

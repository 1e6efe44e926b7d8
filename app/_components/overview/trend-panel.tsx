import type { YearlyTotals } from "../../../db/queries/yearly-totals";
import type { Language } from "../../../lib/rules/rule";
import { address, type Filters } from "../../_server/address";
import { formatCount, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { TrendChart } from "../charts/trend-chart";
import { Link } from "../link";
import { Panel } from "../panel";

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/** Mean score, received and missing over the years: a drawing, and the figures as a table. */
export function TrendPanel({ t, language, filters, years }: { t: Translate; language: Language; filters: Filters; years: readonly YearlyTotals[] }) {
  const ranked = t("overview.meanScore");
  const reference = t("grade.reference");
  const rows = years.map((year) => ({ year: String(year.year), [ranked]: rounded(year.mean), [reference]: year.mean === null ? rounded(year.referenceMean) : null }));
  const drawn = years.filter((year) => year.mean !== null).length;
  const references = years.filter((year) => year.mean === null && year.referenceMean !== null).length;
  // A line takes two points; a single reference score stands in the table only.
  const series = [...(drawn > 1 ? [ranked] : []), ...(references > 1 ? [reference] : [])];
  return (
    <Panel title={t("overview.trend")} note={t("overview.trendNote")}>
      {series.length > 0 && <TrendChart rows={rows} series={series} />}
      <table className="data">
        <caption className="sr-only">{t("overview.trendTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("filter.year")}</th>
            <th scope="col" className="n">
              {t("overview.meanScore")}
            </th>
            <th scope="col" className="n">
              {t("overview.trendReports")}
            </th>
            <th scope="col" className="n">
              {t("overview.trendMissing")}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map((year) => {
            const within = { ...filters, year: year.year };
            return (
              <tr key={year.year}>
                <th scope="row">
                  <Link href={address("/", within)}>{year.year}</Link>
                </th>
                <td className="n">{year.mean === null && year.referenceMean !== null ? `${formatScore(year.referenceMean)}*` : formatScore(year.mean)}</td>
                <td className="n">
                  <Link className="num-link" href={address("/agencies", within, { show: "received" })}>
                    {formatCount(year.received, language)}
                  </Link>
                </td>
                <td className="n">
                  {year.due === 0 ? (
                    "—"
                  ) : (
                    <Link className="num-link" href={address("/agencies", within, { show: "missing" })}>
                      {formatCount(year.missing, language)}
                    </Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {references > 0 && <p className="mt-2 text-[12.5px] text-mute">{t("overview.trendReference")}</p>}
    </Panel>
  );
}

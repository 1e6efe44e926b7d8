import type { Language } from "../../../lib/rules/rule";
import { MAIN_FIGURES, type MainFigure } from "../../../lib/statistics/figures";
import { MAIN_FIGURE_LABELS } from "../../../lib/statistics/labels";
import { yearChange, type YearFigures } from "../../../lib/statistics/series";
import { formatAmount, formatCount, formatDifference, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { Panel, Scroller } from "../panel";
import { FigureValue } from "./figure-value";
import { YearBars } from "./year-bars";

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  /** Oldest first. */
  years: readonly YearFigures[];
}

const signed = (share: number): string => `${share > 0 ? "+" : share < 0 ? "−" : "±"}${formatShare(Math.abs(share))}`;

function ChangeWords({ language, now, before, figure }: { language: Language; now: YearFigures; before: YearFigures | undefined; figure: MainFigure }) {
  const change = yearChange(now, before, figure);
  if (change === null) return null;
  return (
    <small className="block text-mute">
      {formatDifference(change.difference, language)}
      {change.share !== null && ` (${signed(change.share)})`}
      {change.isUneven && "*"}
    </small>
  );
}

/** The main figures over the years: a small drawing each, and the table with the change on the year before. */
export function SeriesPanel({ t, language, filters, years }: Props) {
  const columns = years.toReversed();
  const before = (year: YearFigures): YearFigures | undefined => years.find((other) => other.year === year.year - 1);
  const of = (year: YearFigures): Filters => ({ ...filters, year: year.year });
  const uneven = years.some((year) => MAIN_FIGURES.some((figure) => yearChange(year, before(year), figure)?.isUneven));
  return (
    <Panel title={t("statistics.yearsTitle")} note={t("statistics.yearsNote")}>
      <div className="year-charts no-print">
        {MAIN_FIGURES.map((figure) => (
          <figure key={figure}>
            <figcaption>{MAIN_FIGURE_LABELS[figure][language]}</figcaption>
            <YearBars bars={years.map((year) => ({ year: year.year, value: year.counted === 0 ? null : year.figures[figure].sum, label: year.counted === 0 ? "—" : formatAmount(year.figures[figure].sum, language) }))} />
          </figure>
        ))}
      </div>
      <Scroller label={t("statistics.yearsTable")}>
        <table className="data years">
          <caption className="sr-only">{t("statistics.yearsTable")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("statistics.item")}</th>
              {columns.map((year) => (
                <th key={year.year} scope="col" className="n">
                  <Link href={address("/statistics", of(year))}>{year.year}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("statistics.reports")}</th>
              {columns.map((year) => (
                <td key={year.year} className="n">
                  <Link className="num-link" href={address("/statistics", of(year), { show: "counted", sort: "name" })}>{formatCount(year.counted, language)}</Link>
                  {" / "}
                  {year.expected === 0 ? "—" : formatCount(year.expected, language)}
                </td>
              ))}
            </tr>
            {MAIN_FIGURES.map((figure) => (
              <tr key={figure}>
                <th scope="row">{MAIN_FIGURE_LABELS[figure][language]}</th>
                {columns.map((year) => (
                  <td key={year.year} className="n">
                    <FigureValue t={t} language={language} value={year.figures[figure]} counted={year.counted} href={address("/statistics", of(year), { cell: figure })} />
                    <ChangeWords language={language} now={year} before={before(year)} figure={figure} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {uneven && <p className="mt-2 text-[12.5px] text-mute">{t("statistics.yearsUneven")}</p>}
      {years.some((year) => MAIN_FIGURES.some((figure) => year.figures[figure].unknown > 0)) && <p className="mt-1 text-[12.5px] text-mute">{t("statistics.legendUnknown")}</p>}
    </Panel>
  );
}

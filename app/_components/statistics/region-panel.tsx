import type { RegionReport } from "../../../db/queries/statistics-reported";
import type { Language } from "../../../lib/rules/rule";
import { MAIN_FIGURES } from "../../../lib/statistics/figures";
import { MAIN_FIGURE_LABELS } from "../../../lib/statistics/labels";
import type { FigureGroup } from "../../../lib/statistics/series";
import { formatAmount, formatCount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import type { RegionChoice } from "../filter-bar";
import { Link } from "../link";
import { Panel, Scroller } from "../panel";
import { StateMessage } from "../state-message";
import { FigureValue } from "./figure-value";

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  regions: readonly RegionChoice[];
  groups: ReadonlyMap<string, FigureGroup>;
  reports: ReadonlyMap<string, RegionReport>;
}

/** The main figures of each region below: its bodies' sum, what its government states, and the way into it. */
export function RegionPanel({ t, language, filters, regions, groups, reports }: Props) {
  const within = (code: string): Filters => ({ ...filters, region: code });
  if (regions.length === 0) {
    return (
      <section className="panel">
        <StateMessage title={t("statistics.regionsNone")}>
          <p>{t("statistics.regionsNoneBody")}</p>
        </StateMessage>
      </section>
    );
  }
  return (
    <Panel title={t("statistics.regionsTitle")} note={t("statistics.regionsNote")}>
      <Scroller label={t("statistics.regionsTitle")}>
        <table className="data data-sticky">
          <thead>
            <tr>
              <th scope="col">{t("statistics.region")}</th>
              <th scope="col" className="n">{t("statistics.reports")}</th>
              {MAIN_FIGURES.map((figure) => (
                <th key={figure} scope="col" className="n">{MAIN_FIGURE_LABELS[figure][language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regions.map(({ code, name }) => {
              const group = groups.get(code);
              const report = reports.get(code);
              return (
                <tr key={code}>
                  <th scope="row" className="min-w-36">
                    <Link lang="zh-CN" href={address("/statistics", within(code))}>{name}</Link>
                  </th>
                  <td className="n">
                    <Link className="num-link" href={address("/statistics", within(code), { show: "counted", sort: "name" })}>{formatCount(group?.counted ?? 0, language)}</Link>
                    {" / "}
                    {group === undefined || group.expected === 0 ? "—" : formatCount(group.expected, language)}
                  </td>
                  {MAIN_FIGURES.map((figure) => {
                    const stated = report?.mainFigure(figure) ?? null;
                    return (
                      <td key={figure} className="n figure-pair">
                        {group === undefined ? <span className="text-mute">—</span> : <FigureValue t={t} language={language} value={group.figures[figure]} counted={group.counted} href={address("/statistics", within(code), { cell: figure })} />}
                        {report !== undefined && stated !== null && (
                          <small className="block text-mute">
                            <Link className="quiet-link" href={address(`/reports/${report.reportId}`, filters)}>{t("statistics.reported", { value: formatAmount(stated, language) })}</Link>
                          </small>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
      {[...groups.values()].some(({ figures }) => MAIN_FIGURES.some((figure) => figures[figure].unknown > 0)) && <p className="mt-2 text-[12.5px] text-mute">{t("statistics.legendUnknown")}</p>}
    </Panel>
  );
}

import type { AgencyRow } from "../../../db/queries/agency-list";
import type { SeriesPoint } from "../../../db/queries/score-series";
import type { Language } from "../../../lib/rules/rule";
import { address, type Filters } from "../../_server/address";
import { formatChange, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Sparkline } from "../charts/sparkline";
import { Link } from "../link";
import { Scroller } from "../panel";
import { SeverityCountTags } from "../severity-counts";
import { GradeTag } from "../tags";
import { StatusTag } from "./status-tag";

/** The list of bodies. */
export function AgencyTable(props: { t: Translate; language: Language; filters: Filters; rows: readonly AgencyRow[]; series: ReadonlyMap<number, SeriesPoint[]> }) {
  const { t, language, filters, rows, series } = props;
  const heads = ["agencies.region", "kindOfNumber.score", "agencies.gradeIs", "kindOfNumber.change", "agencies.findings", "agencies.status", "agencies.trend"] as const;
  const numeric: readonly string[] = ["kindOfNumber.score", "kindOfNumber.change"];
  return (
    <Scroller label={t("agencies.title")}>
      <table className="data data-sticky">
        <thead>
          <tr>
            <th scope="col">{t("agencies.name")}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={numeric.includes(head) ? "n" : undefined}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const points = series.get(row.id) ?? [];
            const values = points.map((point) => `${point.year} ${formatScore(point.total)}${point.reference ? "*" : ""}`).join(", ");
            return (
              <tr key={row.id}>
                <th scope="row" className="min-w-40">
                  <Link lang="zh-CN" href={address(`/agencies/${row.id}`, filters)}>{row.name}</Link>
                </th>
                <td lang="zh-CN" className="whitespace-nowrap text-mute">{row.regionName}</td>
                <td className="n">
                  {row.reportId === null ? (
                    "—"
                  ) : (
                    <Link className={row.reference ? "text-mute" : "font-semibold"} href={address(`/reports/${row.reportId}`, filters)}>
                      {formatScore(row.total)}
                    </Link>
                  )}
                </td>
                <td>{row.grade === null ? <span className="text-mute">—</span> : <GradeTag t={t} grade={row.grade} reference={row.reference ?? false} />}</td>
                <td className="n">{formatChange(row.total === null || row.totalBefore === null || row.reference ? null : row.total - row.totalBefore)}</td>
                <td className="min-w-44 py-1">{row.reportId === null ? <span className="text-mute">—</span> : <SeverityCountTags t={t} language={language} counts={row} filters={filters} agencyId={row.id} />}</td>
                <td className="whitespace-nowrap">
                  <StatusTag t={t} language={language} status={row.status} publishedOn={row.publishedOn} />
                </td>
                <td>
                  <Sparkline points={points} label={t("agencies.sparkline", { values })} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}

import type { AgencyRow } from "../../../db/queries/agency-list";
import type { Language } from "../../../lib/rules/rule";
import { address, type Filters } from "../../_server/address";
import { formatChange, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Scroller } from "../panel";
import { SeverityCountTags } from "../severity-counts";
import { GradeTag } from "../tags";

/** A short list of bodies: score, grade, findings and the change on the year before. */
export function AgencyRows({ t, language, filters, label, rows }: { t: Translate; language: Language; filters: Filters; label: string; rows: readonly AgencyRow[] }) {
  return (
    <Scroller label={label}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t("agencies.name")}</th>
            <th scope="col" className="n">
              {t("kindOfNumber.score")}
            </th>
            <th scope="col">{t("agencies.gradeIs")}</th>
            <th scope="col">{t("agencies.findings")}</th>
            <th scope="col" className="n">
              {t("kindOfNumber.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-36">
                <Link lang="zh-CN" href={address(`/agencies/${row.id}`, filters)}>{row.name}</Link>
              </th>
              <td className="n">
                {row.reportId === null ? "—" : <Link href={address(`/reports/${row.reportId}`, filters)}>{formatScore(row.total)}</Link>}
              </td>
              <td>
                {row.grade === null ? (
                  <span className="tag tag-critical">
                    <span aria-hidden="true">✕</span>
                    {t("status.missing")}
                  </span>
                ) : (
                  <GradeTag t={t} grade={row.grade} reference={row.reference ?? false} />
                )}
              </td>
              <td className="min-w-36 py-1">{row.reportId === null ? <span className="text-mute">—</span> : <SeverityCountTags t={t} language={language} counts={row} filters={filters} agencyId={row.id} />}</td>
              <td className="n">{formatChange(row.total === null || row.totalBefore === null || row.reference ? null : row.total - row.totalBefore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

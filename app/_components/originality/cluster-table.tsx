import type { CopyCluster } from "../../../db/queries/copy-clusters";
import type { Language } from "../../../lib/rules/rule";
import { formatCount, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { Scroller } from "../panel";
import { clusterName, regionWords, toldShare, yearsWords } from "./cluster-words";
import { ReportName } from "./report-name";

/** Clusters of reports that share their words: how large, from where, how far spread. */
export function ClusterTable({ t, language, filters, label, rows, regionNames }: { t: Translate; language: Language; filters: Filters; label: string; rows: readonly CopyCluster[]; regionNames: ReadonlyMap<string, string> }) {
  return (
    <Scroller label={label}>
      <table className="data data-sticky data-cards">
        <thead>
          <tr>
            <th scope="col" className="w-[26%]">{t("originality.cluster")}</th>
            <th scope="col" className="n">{t("originality.bodies")}</th>
            <th scope="col" className="n">{t("originality.reports")}</th>
            <th scope="col" className="w-[24%]">{t("originality.likelyOrigin")}</th>
            <th scope="col">{t("originality.years")}</th>
            <th scope="col" className="w-[20%]">{t("originality.spread")}</th>
            <th scope="col" className="n">{t("originality.meanShare")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-48">
                <Link data-quotes data-open className="font-semibold" href={address(`/originality/${row.id}`, filters)}>
                  {clusterName(t, row)}
                </Link>
              </th>
              <td data-column={t("originality.bodies")} className="n">{formatCount(row.bodies, language)}</td>
              <td data-column={t("originality.reports")} className="n">
                {formatCount(row.reports, language)}
                {row.reportsWithin < row.reports && <small className="block text-mute">{t("originality.within", { count: row.reportsWithin })}</small>}
              </td>
              <td data-column={t("originality.likelyOrigin")} className="min-w-40 py-1">
                <ReportName t={t} filters={filters} report={row.origin} />
                {!row.originIsKnown && <small className="block text-mute">{t("originality.originUnsure")}</small>}
              </td>
              <td data-column={t("originality.years")} className="whitespace-nowrap">{yearsWords(row.years)}</td>
              <td data-column={t("originality.spread")} className="min-w-40 py-1">
                <span data-quotes>{regionWords(t, row.regions, regionNames)}</span>
                {row.regions.length > 1 && <small className="block text-mute">{t("originality.spreadWords", { prefectures: row.prefectures.length, regions: row.regions.length })}</small>}
              </td>
              <td data-column={t("originality.meanShare")} className="n">{formatShare(toldShare(row.meanShare))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

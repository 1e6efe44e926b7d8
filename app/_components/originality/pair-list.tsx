import type { CopyPair } from "../../../db/queries/copy-clusters";
import type { NamedReport } from "../../../db/queries/shared-text";
import type { Language } from "../../../lib/rules/rule";
import { formatCount, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { Scroller } from "../panel";
import { toldShare } from "./cluster-words";
import { ReportName } from "./report-name";

/** The pairs that hold a cluster together, the most shared first; each leads to the two side by side. */
export function PairList({ t, language, filters, members, pairs }: { t: Translate; language: Language; filters: Filters; members: readonly NamedReport[]; pairs: readonly CopyPair[] }) {
  const memberOf = new Map(members.map((member) => [member.reportId, member]));
  return (
    <Scroller label={t("originality.pairs")}>
      <table className="data data-cards">
        <thead>
          <tr>
            <th scope="col">{t("originality.report")}</th>
            <th scope="col" className="n">{t("originality.ownShare")}</th>
            <th scope="col">{t("originality.otherReport")}</th>
            <th scope="col" className="n">{t("originality.otherShare")}</th>
            <th scope="col" className="n">{t("originality.longest")}</th>
            <th scope="col">{t("originality.pair")}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => {
            const [own, other] = [memberOf.get(pair.reportId), memberOf.get(pair.otherReportId)];
            if (!own || !other) return null;
            return (
              <tr key={`${pair.reportId}/${pair.otherReportId}`}>
                <th scope="row" className="min-w-40">
                  <ReportName t={t} filters={filters} report={own} />
                </th>
                <td data-column={t("originality.ownShare")} className="n">{formatShare(toldShare(pair.containment))}</td>
                <td data-column={t("originality.otherReport")} className="min-w-40">
                  <ReportName t={t} filters={filters} report={other} />
                </td>
                <td data-column={t("originality.otherShare")} className="n">{formatShare(toldShare(pair.otherContainment))}</td>
                <td data-column={t("originality.longest")} className="n">{t("originality.characters", { count: formatCount(pair.longestRunHan, language) })}</td>
                <td data-column={t("originality.pair")} className="whitespace-nowrap">
                  {own.withinBounds && other.withinBounds ? (
                    <Link data-pair className="link" href={address(`/originality/pair/${own.reportId}/${other.reportId}`, { ...filters, year: own.year })} aria-label={t("originality.openPairOf", { own: own.agencyName, ownYear: String(own.year), other: other.agencyName, otherYear: String(other.year) })}>
                      {t("originality.openPair")}
                    </Link>
                  ) : (
                    <span className="text-mute">{t("originality.outside")}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}

import type { CopyPair } from "../../../db/queries/copy-clusters";
import type { NamedReport } from "../../../db/queries/shared-text";
import { formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { Scroller } from "../panel";
import { toldShare } from "./cluster-words";

const STEPS = [0, 0.3, 0.5, 0.75];
const shade = (share: number): string => `h${STEPS.filter((step) => share > step).length}`;

/** Every member against every other: the share of the row's text that stands in the column's; each leads to the two side by side. */
export function PairMatrix({ t, filters, members, pairs }: { t: Translate; filters: Filters; members: readonly NamedReport[]; pairs: readonly CopyPair[] }) {
  const shares = new Map(pairs.flatMap((pair): [string, number][] => [[`${pair.reportId}/${pair.otherReportId}`, pair.containment], [`${pair.otherReportId}/${pair.reportId}`, pair.otherContainment]]));
  return (
    <Scroller label={t("originality.matrix")}>
      <table className="heat pair-matrix">
        <thead>
          <tr>
            <th scope="col">{t("originality.matrixHead")}</th>
            {members.map(({ reportId }, at) => (
              <th key={reportId} scope="col">
                {at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((row, at) => (
            <tr key={row.reportId}>
              <th scope="row" data-quotes>
                {at + 1} {t("report.title", { agency: row.agencyName, year: String(row.year) })}
              </th>
              {members.map((column, columnAt) => {
                const share = shares.get(`${row.reportId}/${column.reportId}`);
                if (row === column || share === undefined) return <td key={column.reportId}>{row === column ? "" : "·"}</td>;
                const words = formatShare(toldShare(share));
                return (
                  <td key={column.reportId} className={shade(share)}>
                    {row.withinBounds && column.withinBounds ? (
                      <Link href={address(`/originality/pair/${row.reportId}/${column.reportId}`, { ...filters, year: row.year })} aria-label={t("originality.matrixCell", { row: at + 1, column: columnAt + 1, share: words })}>
                        {words}
                      </Link>
                    ) : (
                      words
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

import type { ReportVersion } from "../../../db/queries/report-versions";
import type { Language } from "../../../lib/rules/rule";
import { formatMoment, formatScore } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { Scroller } from "../panel";
import { GradeTag } from "../tags";

/** The versions of a report, the newest first, each with the way to read it, to its original and to what it changed. */
export function VersionList({ t, language, filters, reportId, versions, compared }: { t: Translate; language: Language; filters: Filters; reportId: number; versions: readonly ReportVersion[]; compared: { from: number; to: number } | null }) {
  const current = versions[0]?.number;
  return (
    <Scroller label={t("versions.title")}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t("versions.number")}</th>
            <th scope="col">{t("versions.received")}</th>
            <th scope="col" className="n">
              {t("versions.score")}
            </th>
            <th scope="col">{t("versions.file")}</th>
            <th scope="col">{t("versions.compare")}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, number, path, receivedAt, total, grade, reference, hasOriginal }, index) => {
            const earlier = versions[index + 1];
            return (
              <tr key={id}>
                <th scope="row" className="whitespace-nowrap">
                  <Link className="link" href={address(`/reports/${reportId}`, filters, { version: number === current ? null : number })}>
                    {t("versions.read")} {number}
                  </Link>{" "}
                  {number === current && <span className="tag">{t("versions.current")}</span>}
                </th>
                <td className="whitespace-nowrap">{formatMoment(receivedAt, language)}</td>
                <td className="n">
                  {formatScore(total)} {grade !== null && <GradeTag t={t} grade={grade} reference={reference} />}
                </td>
                <td className="min-w-44 [overflow-wrap:anywhere]">
                  <span data-quotes>{path.split("/").at(-1)}</span>{" "}
                  {hasOriginal && (
                    <a className="link whitespace-nowrap" href={`/reports/${reportId}/original?version=${number}`} download>
                      {t("versions.original")}
                    </a>
                  )}
                </td>
                <td className="whitespace-nowrap">
                  {earlier && (
                    <Link className="link" href={address(`/reports/${reportId}`, filters, { tab: "versions", from: earlier.number, to: number })} aria-current={compared?.from === earlier.number && compared.to === number ? "true" : undefined}>
                      {t("versions.compareWith", { number: earlier.number })}
                    </Link>
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

import type { NamedReport } from "../../../db/queries/shared-text";
import type { Language } from "../../../lib/rules/rule";
import { formatDate } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";
import { Scroller } from "../panel";

/** The members of a cluster in the likely order of publication, each with the number that the matrix names it by. */
export function MemberTable({ t, language, filters, members, originId }: { t: Translate; language: Language; filters: Filters; members: readonly NamedReport[]; originId: number }) {
  return (
    <Scroller label={t("originality.members")}>
      <table className="data data-cards">
        <thead>
          <tr>
            <th scope="col" className="n">{t("originality.number")}</th>
            <th scope="col">{t("agencies.name")}</th>
            <th scope="col">{t("agencies.region")}</th>
            <th scope="col">{t("filter.year")}</th>
            <th scope="col">{t("originality.published")}</th>
            <th scope="col">{t("originality.report")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member, at) => (
            <tr key={member.reportId}>
              <td className="n">{at + 1}</td>
              <th scope="row" className="min-w-40">
                {member.withinBounds ? (
                  <Link lang="zh-CN" href={address(`/agencies/${member.agencyId}`, { ...filters, year: member.year })}>
                    {member.agencyName}
                  </Link>
                ) : (
                  <span lang="zh-CN">{member.agencyName}</span>
                )}{" "}
                {member.reportId === originId && (
                  <span className="tag tag-review">
                    <span aria-hidden="true">?</span>
                    {t("originality.likelyOrigin")}
                  </span>
                )}
              </th>
              <td data-column={t("agencies.region")} lang="zh-CN" className="whitespace-nowrap text-mute">{member.regionName}</td>
              <td data-column={t("filter.year")}>{member.year}</td>
              <td data-column={t("originality.published")} className="whitespace-nowrap">{member.publishedOn === null ? <span className="text-mute">{t("originality.unknownDate")}</span> : formatDate(member.publishedOn, language)}</td>
              <td data-column={t("originality.report")} className="whitespace-nowrap">
                {member.withinBounds ? (
                  <Link className="link" href={address(`/reports/${member.reportId}`, { ...filters, year: member.year }, { tab: "copied" })} aria-label={`${t("agency.open")} ${at + 1}`}>
                    {t("agency.open")}
                  </Link>
                ) : (
                  <span className="text-mute">{t("originality.outside")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

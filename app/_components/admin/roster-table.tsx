import type { RosterLine } from "../../../db/queries/roster-list";
import type { Language } from "../../../lib/report/language";
import { formatDate } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Scroller } from "../panel";

/** The bodies that must report on a year. */
export function RosterTable({ t, language, lines, entryAddress }: { t: Translate; language: Language; lines: readonly RosterLine[]; entryAddress: (agencyId: number) => string }) {
  return (
    <Scroller label={t("admin.section.roster")}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t("admin.roster.body")}</th>
            <th scope="col">{t("admin.roster.region")}</th>
            <th scope="col">{t("filter.level")}</th>
            <th scope="col">{t("filter.kind")}</th>
            <th scope="col">{t("admin.roster.dueOn")}</th>
            <th scope="col">{t("admin.roster.report")}</th>
            <th scope="col">{t("admin.roster.source")}</th>
            <th scope="col">{t("admin.roster.edit")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ agencyId, name, regionName, level, kind, dueOn, source, reportId }) => (
            <tr key={agencyId}>
              <th scope="row">
                <Link lang="zh-CN" className="quiet-link" href={`/agencies/${agencyId}`}>
                  {name}
                </Link>
              </th>
              <td lang="zh-CN" className="whitespace-nowrap">
                {regionName}
              </td>
              <td className="whitespace-nowrap">{t(`level.${level ?? "unknown"}`)}</td>
              <td className="whitespace-nowrap">{t(`kind.${kind}`)}</td>
              <td className="whitespace-nowrap">{dueOn === null ? <span className="text-mute">{t("admin.roster.lawful")}</span> : formatDate(dueOn, language)}</td>
              <td className="whitespace-nowrap">
                {reportId === null ? (
                  <span>– {t("admin.roster.missing")}</span>
                ) : (
                  <Link className="link" href={`/reports/${reportId}`}>
                    ✓ {t("admin.roster.received")}
                  </Link>
                )}
              </td>
              <td data-quotes>{source}</td>
              <td>
                <Link className="link" href={entryAddress(agencyId)} aria-label={t("admin.roster.editOf", { name })} data-quotes>
                  {t("admin.roster.edit")}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

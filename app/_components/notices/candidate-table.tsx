import type { NoticeCandidate } from "../../../db/queries/notice-candidates";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Scroller } from "../panel";

interface Props {
  t: Translate;
  filters: Filters;
  rows: readonly NoticeCandidate[];
  /** Whether all are chosen to begin with. */
  isPicked: boolean;
  /** Which findings the previews name. */
  findings: "confirmed" | "failures";
}

/** The bodies that a notice could be issued to, each to be chosen. */
export function CandidateTable({ t, filters, rows, isPicked, findings }: Props) {
  return (
    <Scroller label={t("notices.issue.choose")}>
      <table className="data data-cards">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("notices.issue.choose")}</span>
            </th>
            <th scope="col">{t("notices.agency")}</th>
            <th scope="col">{t("notices.reportYear")}</th>
            <th scope="col" className="n">
              {t("notices.issue.count")}
            </th>
            <th scope="col" className="n">
              {t("notices.issue.critical")}
            </th>
            <th scope="col" className="n">
              {t("notices.issue.major")}
            </th>
            <th scope="col">{t("notices.issue.preview")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ agencyId, agencyName, year, findings: count, critical, major }) => (
            <tr key={`${agencyId}:${year}`}>
              <td>
                <input type="checkbox" name="chosen" value={`${agencyId}:${year}`} defaultChecked={isPicked} aria-label={t("notices.issue.pick", { agency: agencyName, year: String(year) })} />
              </td>
              <th scope="row" lang="zh-CN" className="min-w-36">
                <Link href={address("/findings", { ...filters, year }, { agency: agencyId, ...(findings === "confirmed" ? { state: "confirmed" } : {}) })}>{agencyName}</Link>
              </th>
              <td data-column={t("notices.reportYear")}>{year}</td>
              <td data-column={t("notices.issue.count")} className="n">{count}</td>
              <td data-column={t("notices.issue.critical")} className="n">{critical === 0 ? "—" : critical}</td>
              <td data-column={t("notices.issue.major")} className="n">{major === 0 ? "—" : major}</td>
              <td data-column={t("notices.issue.preview")} className="whitespace-nowrap">
                <a className="link" href={`/export/notices?${new URLSearchParams({ year: String(year), agency: String(agencyId), format: "docx", findings }).toString()}`} download aria-label={t("notices.issue.previewName", { agency: agencyName, year: String(year) })}>
                  {t("notices.issue.preview")}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

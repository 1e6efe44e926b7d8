import type { NoticeRow } from "../../../db/queries/notices";
import type { Language } from "../../../lib/rules/rule";
import { address, type Filters } from "../../_server/address";
import { formatDate } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Scroller } from "../panel";
import { Deadline, NoticeTag } from "./notice-tags";

/** A list of notices. */
export function NoticeTable({ t, language, filters, rows, today }: { t: Translate; language: Language; filters: Filters; rows: readonly NoticeRow[]; today: string }) {
  return (
    <Scroller label={t("notices.list")}>
      <table className="data data-sticky data-cards">
        <thead>
          <tr>
            <th scope="col">{t("notices.agency")}</th>
            <th scope="col">{t("notices.reportYear")}</th>
            <th scope="col">{t("notices.number")}</th>
            <th scope="col">{t("notices.issuedOn")}</th>
            <th scope="col">{t("notices.deadline")}</th>
            <th scope="col" className="n">
              {t("notices.findings")}
            </th>
            <th scope="col">{t("notices.stateColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="zh-CN" className="min-w-36">
                <Link href={address(`/agencies/${row.agencyId}`, { ...filters, year: row.year })}>{row.agencyName}</Link>
              </th>
              <td data-column={t("notices.reportYear")}>{row.year}</td>
              <td data-column={t("notices.number")} className="whitespace-nowrap" lang="zh-CN">
                <Link className="link" href={address(`/notices/${row.id}`, filters)} data-notice={row.id}>
                  {row.documentNumber}
                </Link>
              </td>
              <td data-column={t("notices.issuedOn")} className="whitespace-nowrap">{formatDate(row.issuedOn, language)}</td>
              <td data-column={t("notices.deadline")} className="whitespace-nowrap">
                <Deadline t={t} language={language} notice={row} today={today} />
              </td>
              <td data-column={t("notices.findings")} className="n">
                {`${row.remaining} / ${row.named}`}
              </td>
              <td data-column={t("notices.stateColumn")} className="whitespace-nowrap">
                <span className="inline-flex gap-2">
                  <NoticeTag t={t} state={row.state} />
                  {row.objections > 0 && <span className="tag tag-review">{t("notices.objectionOpen")}</span>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

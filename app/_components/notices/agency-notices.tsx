import type { NoticeRow } from "../../../db/queries/notices";
import type { TimelineRow } from "../../../db/queries/notice-course";
import type { Language } from "../../../lib/rules/rule";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Panel } from "../panel";
import { Deadline, NoticeTag } from "./notice-tags";
import { Timeline } from "./timeline";

/** The notices that a body was issued, each with what became of it. @param more the address of all of them, when not all are here */
export function AgencyNotices(props: { t: Translate; language: Language; filters: Filters; rows: readonly NoticeRow[]; timeline: readonly TimelineRow[]; today: string; more: string | null; issue: string | null }) {
  const { t, language, filters, rows, timeline, today, more, issue } = props;
  return (
    <Panel title={t("notices.panel.title")}>
      {rows.length === 0 ? (
        <p className="text-mute">{t("notices.panel.none")}</p>
      ) : (
        <ol className="grid gap-4">
          {rows.map((row) => (
            <li key={row.id}>
              <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link lang="zh-CN" className="link" href={address(`/notices/${row.id}`, { ...filters, year: row.year })}>
                  {row.documentNumber}
                </Link>
                <span className="text-mute">{row.year}</span>
                <NoticeTag t={t} state={row.state} />
                <Deadline t={t} language={language} notice={row} today={today} />
              </p>
              <Timeline t={t} language={language} rows={timeline.filter(({ noticeId }) => noticeId === row.id)} />
            </li>
          ))}
        </ol>
      )}
      <p className="mt-3 flex flex-wrap gap-4 no-print">
        {more !== null && (
          <Link className="link" href={more}>
            {t("notices.panel.all")}
          </Link>
        )}
        {issue !== null && (
          <Link className="link" href={issue}>
            {t("notices.issue.open")}
          </Link>
        )}
      </p>
    </Panel>
  );
}

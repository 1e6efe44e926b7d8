import type { Metadata } from "next";
import { namedFindings, timelineOf } from "../../../db/queries/notice-course";
import { boundsOf, may } from "../../../lib/accounts/account";
import { isOpen } from "../../../lib/notices/transitions";
import { Crumbs } from "../../_components/crumbs";
import { Link } from "../../_components/link";
import { NamedFindings } from "../../_components/notices/named-findings";
import { NoticeActions } from "../../_components/notices/notice-actions";
import { Deadline, NoticeTag } from "../../_components/notices/notice-tags";
import { Timeline } from "../../_components/notices/timeline";
import { Panel } from "../../_components/panel";
import { Shell } from "../../_components/shell";
import { formatDate } from "../../_i18n/format";
import { address, parseFilters, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { officeToday } from "../../_server/office-today";
import { readPreferences } from "../../_server/preferences";
import { reachableNotice } from "../../_server/reachable";
import { readId } from "../../_server/read-id";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await readPreferences();
  const { notice } = await reachableNotice(readId((await params).id));
  return { title: t("app.title", { page: notice.documentNumber }) };
}

export default async function NoticePage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const id = readId((await params).id);
  const { account, notice } = await reachableNotice(id);
  const db = await database();
  const [findings, timeline] = await Promise.all([namedFindings(db, id), timelineOf(db, [id])]);
  const filters = parseFilters(await searchParams, notice.year, boundsOf(account));
  const here = { ...filters, year: notice.year };
  const printed = notice.letter.letterhead.deadline;
  return (
    <Shell
      preferences={preferences}
      place="notices"
      filters={filters}
      back={address(`/notices/${id}`, filters)}
      printable
      bar={<Crumbs label={t("nav.notices")} crumbs={[{ label: t("nav.notices"), href: address("/notices", filters) }, { label: notice.agencyName, href: address(`/agencies/${notice.agencyId}`, here), isName: true }]} />}
    >
      <header className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h1 data-quotes>{t("notices.detail.title", { agency: notice.agencyName, year: String(notice.year) })}</h1>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-mute">
            <span lang="zh-CN">{notice.documentNumber}</span>
            <span data-quotes>
              {formatDate(notice.issuedOn, language)} · {t("notices.detail.by", { by: notice.issuedBy })}
            </span>
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <NoticeTag t={t} state={notice.state} />
            <span className="text-mute">{t("notices.deadline")}</span>
            <Deadline t={t} language={language} notice={notice} today={officeToday()} />
            {printed !== null && printed !== notice.deadline && <span className="text-[13px] text-mute">{t("notices.detail.moved", { date: formatDate(printed, language) })}</span>}
          </p>
        </div>
        <a className="btn no-print" href={`/notices/${id}/letter`} download>
          {t("notices.detail.letter")}
        </a>
      </header>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Panel title={t("notices.detail.findings")} note={t("notices.detail.findingsNote")}>
          <NamedFindings t={t} language={language} filters={here} notice={notice} findings={findings} mayObject={may(account, "objectToFindings")} mayAnswer={may(account, "decideFindings")} />
        </Panel>
        <div className="grid gap-4">
          <Panel title={t("notices.detail.timeline")}>
            <Timeline t={t} language={language} rows={timeline} />
          </Panel>
          {may(account, "issueNotices") && (
            <Panel title={t("notices.detail.actions")} className="no-print">
              {isOpen(notice.state) ? <NoticeActions t={t} notice={notice} /> : <p className="text-mute">{t("notices.detail.none")}</p>}
              <p className="mt-2">
                <Link className="link" href={address("/notices/issue", here, { agency: notice.agencyId })}>
                  {t("notices.issue.open")}
                </Link>
              </p>
            </Panel>
          )}
        </div>
      </div>
    </Shell>
  );
}

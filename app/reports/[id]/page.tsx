import type { Metadata } from "next";
import { z } from "zod";
import { reportFindings } from "../../../db/queries/report-detail";
import { findingsOverVersions } from "../../../db/queries/report-versions";
import { reportsWithin } from "../../../db/queries/reports-within";
import { sharedTextOf } from "../../../db/queries/shared-text";
import { storedReport } from "../../../db/queries/stored-report";
import { Crumbs } from "../../_components/crumbs";
import { DocumentText } from "../../_components/evidence/document-text";
import { copiedFrom, viewFindings } from "../../_components/evidence/finding-view";
import { FindingsPanel, type ListWays } from "../../_components/evidence/findings-panel";
import { ReadingRoom } from "../../_components/evidence/reading-room";
import { roomHelp } from "../../_components/evidence/room-help";
import { AssignDialog } from "../../_components/findings/assign-dialog";
import { triageTexts } from "../../_components/findings/triage-texts";
import { Link } from "../../_components/link";
import { CopiedTab } from "../../_components/originality/copied-tab";
import { ReportHead } from "../../_components/report-head";
import { ScoreBreakdown } from "../../_components/score/score-breakdown";
import { Shell } from "../../_components/shell";
import { findingsOfVersion } from "../../_components/versions/earlier-findings";
import { VersionsTab } from "../../_components/versions/versions-tab";
import { address, paramBy, parseFilters, type RawSearchParams } from "../../_server/address";
import { decidingOf } from "../../_server/deciding";
import { readListAddress } from "../../_server/finding-list-address";
import { copiedText } from "../../_server/copied-text";
import { reachableReport } from "../../_server/reachable";
import { boundsOf, type Account } from "../../../lib/accounts/account";
import { database } from "../../_server/database";
import { readPreferences } from "../../_server/preferences";
import { readId } from "../../_server/read-id";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

/** The list of findings that the reader came from, as its address has it behind the question mark. */
const listQuery = z.string().max(1500);

function listWays(asked: string | null, account: Account): (ListWays & { query: string }) | null {
  if (asked === null) return null;
  const { query } = readListAddress(asked, account);
  return { query, back: `/findings?${query}`, next: `/findings/next?${new URLSearchParams({ list: query }).toString()}` };
}

const TABS = ["text", "score", "copied", "versions"] as const;
const TAB_NAMES = { text: "report.tabText", score: "report.tabScore", copied: "originality.tab", versions: "versions.tab" } as const;
const versionNumber = z.coerce.number().int().min(1).max(32_767);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await readPreferences();
  const { report } = await reachableReport(readId((await params).id));
  return { title: t("app.title", { page: t("report.title", { agency: report.agencyName, year: String(report.year) }) }) };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const id = readId((await params).id);
  const asked = await searchParams;
  const db = await database();
  const { account, report } = await reachableReport(id, paramBy(asked, "version", versionNumber));
  const filters = parseFilters(asked, report.year, boundsOf(account));
  const tab = paramBy(asked, "tab", z.enum(TABS)) ?? "text";
  const version = report.versionNumber === report.currentNumber ? null : report.versionNumber;
  const compared = { from: paramBy(asked, "from", versionNumber), to: paramBy(asked, "to", versionNumber) };
  const list = listWays(paramBy(asked, "list", listQuery), account);
  const self = (name: (typeof TABS)[number]): string => address(`/reports/${id}`, filters, { tab: name === "text" ? null : name, version, list: list?.query });
  const parsed = tab === "text" || version !== null ? await storedReport(db, report.versionId) : null;
  const current = version === null || parsed === null ? (await reportFindings(db, id)).map((row) => ({ ...row, decision: row })) : null;
  const findings = viewFindings(current?.filter(({ state }) => state !== "dismissed") ?? findingsOfVersion(await findingsOverVersions(db, id), version!, parsed!), report.year, language);
  const dismissed = viewFindings(current?.filter(({ state }) => state === "dismissed") ?? [], report.year, language);
  const bounds = boundsOf(account);
  const [shared, pairable] = await Promise.all([sharedTextOf(db, { bounds }, id), reportsWithin(db, bounds, findings.flatMap(copiedFrom))]);
  const crumbs = [
    { label: t("nav.agencies"), href: address("/agencies", filters) },
    ...(report.regionCode === "" ? [] : [{ label: report.regionName || report.regionCode, href: address("/agencies", { ...filters, region: report.regionCode }), isName: true }]),
    { label: report.agencyName, href: address(`/agencies/${report.agencyId}`, { ...filters, year: report.year }), isName: true },
  ];
  const back = tab === "versions" ? address(`/reports/${id}`, filters, { tab, version, ...compared }) : self(tab);
  const asNow = await decidingOf(account, back, current?.map((row) => row.id) ?? []);
  const deciding = current === null ? { ...asNow, mayDecide: false, mayAssign: false } : asNow;
  return (
    <Shell preferences={preferences} place="agencies" filters={filters} back={back} printable bar={<Crumbs label={t("nav.agencies")} crumbs={crumbs} />}>
      <ReportHead t={t} language={language} report={report} score={self("score")} versions={self("versions")} />
      {version !== null && (
        <p className="notice mb-3">
          {t("versions.banner", { number: version, current: report.currentNumber })}{" "}
          <Link className="link" href={address(`/reports/${id}`, filters, { tab: tab === "text" ? null : tab })}>
            {t("versions.bannerOpen")}
          </Link>
        </p>
      )}
      <nav className="tabs" aria-label={t("report.tabs")}>
        {TABS.map((name) => (
          <Link key={name} href={self(name)} aria-current={tab === name ? "page" : undefined}>
            {t(TAB_NAMES[name])}
            {name === "versions" && ` ${report.currentNumber}`}
            {name === "copied" && shared.length > 0 && ` ${shared.length}`}
          </Link>
        ))}
      </nav>
      {tab === "copied" ? (
        <CopiedTab t={t} language={language} filters={filters} reportId={id} {...await copiedText(id, shared)} isCurrent={version === null} />
      ) : tab === "versions" ? (
        <VersionsTab t={t} language={language} filters={filters} db={db} report={report} asked={compared} />
      ) : (
        <ReadingRoom key={`${id} ${tab}`} help={roomHelp(t, deciding.mayDecide, list !== null)} triage={triageTexts(t)} {...(list && { next: list.next })}>
          {tab === "score" || parsed === null ? (
            <div className="p-5">
              <ScoreBreakdown t={t} language={language} score={report} report={self("text")} />
            </div>
          ) : (
            <DocumentText t={t} language={language} report={parsed} findings={findings} />
          )}
          <FindingsPanel t={t} language={language} filters={filters} findings={findings} dismissed={dismissed} notAssessed={report.notAssessed} pairs={{ reportId: id, others: pairable }} deciding={deciding} list={list} />
          {deciding.mayAssign && <AssignDialog t={t} reviewers={deciding.reviewers ?? []} own={account.username} />}
        </ReadingRoom>
      )}
    </Shell>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { findReport, reportFindings } from "../../../db/queries/report-detail";
import { storedReport } from "../../../db/queries/stored-report";
import { StatusTag } from "../../_components/agencies/status-tag";
import { Crumbs } from "../../_components/crumbs";
import { DocumentText } from "../../_components/evidence/document-text";
import { viewFindings } from "../../_components/evidence/finding-view";
import { FindingsPanel } from "../../_components/evidence/findings-panel";
import { ReadingRoom } from "../../_components/evidence/reading-room";
import { roomHelp } from "../../_components/evidence/room-help";
import { Link } from "../../_components/link";
import { ScoreBreakdown, scoreNoteWords } from "../../_components/score/score-breakdown";
import { Shell } from "../../_components/shell";
import { GradeTag } from "../../_components/tags";
import { formatAmount, formatScore } from "../../_i18n/format";
import { address, paramBy, parseFilters, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { readPreferences } from "../../_server/preferences";
import { readId } from "../../_server/read-id";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

const TABS = ["text", "score"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await readPreferences();
  const report = await findReport(await database(), readId((await params).id));
  return { title: t("app.title", { page: report ? t("report.title", { agency: report.agencyName, year: String(report.year) }) : t("nav.agencies") }) };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const id = readId((await params).id);
  const asked = await searchParams;
  const db = await database();
  const report = await findReport(db, id);
  if (!report) notFound();
  const filters = parseFilters(asked, report.year);
  const tab = paramBy(asked, "tab", z.enum(TABS)) ?? "text";
  const self = (name: (typeof TABS)[number]): string => address(`/reports/${id}`, filters, { tab: name === "text" ? null : name });
  const [rows, parsed] = await Promise.all([reportFindings(db, id), tab === "text" ? storedReport(db, report.versionId) : null]);
  const findings = viewFindings(rows, report.year, language);
  const crumbs = [
    { label: t("nav.agencies"), href: address("/agencies", filters) },
    ...(report.regionCode === "" ? [] : [{ label: report.regionName || report.regionCode, href: address("/agencies", { ...filters, region: report.regionCode }), isName: true }]),
    { label: report.agencyName, href: address(`/agencies/${report.agencyId}`, { ...filters, year: report.year }), isName: true },
  ];
  return (
    <Shell preferences={preferences} place="agencies" filters={filters} back={self(tab)} printable bar={<Crumbs label={t("nav.agencies")} crumbs={crumbs} />}>
      <header className="report-head">
        <div className="min-w-0 flex-1 basis-80">
          <h1 data-quotes>{t("report.title", { agency: report.agencyName, year: String(report.year) })}</h1>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="tag">{t(`era.${report.era}`)}</span>
            <StatusTag t={t} language={language} status={report.status} publishedOn={report.publishedOn} />
            <span className="tag">{t("report.version", { number: report.versionNumber })}</span>
            {report.url !== null && /^https?:\/\//.test(report.url) && (
              <a className="quiet-link text-[12.5px] text-mute" href={report.url} rel="noreferrer noopener" target="_blank">
                {t("report.source")} ↗
              </a>
            )}
          </p>
          {report.notes.map((note) => (
            <p key={note} className="mt-1 text-[13px] text-mute">
              ※ {scoreNoteWords(note, language)}
            </p>
          ))}
        </div>
        <Link className="flex items-center gap-2" href={self("score")} aria-label={`${t("kindOfNumber.score")} ${formatScore(report.total)}`}>
          <span className={`text-2xl font-semibold ${report.reference ? "text-mute" : ""}`}>{formatScore(report.total)}</span>
          <GradeTag t={t} grade={report.grade} reference={report.reference} />
          {report.assessable < 100 && <span className="text-[12.5px] text-mute">{t("score.assessable", { points: formatAmount(report.assessable, language) })}</span>}
        </Link>
        <span className="no-print flex gap-2">
          {report.hasOriginal && (
            <a className="btn" href={`/reports/${id}/original`} download>
              {t("report.original")}
            </a>
          )}
        </span>
      </header>
      <nav className="tabs" aria-label={t("report.tabs")}>
        <Link href={self("text")} aria-current={tab === "text" ? "page" : undefined}>
          {t("report.tabText")}
        </Link>
        <Link href={self("score")} aria-current={tab === "score" ? "page" : undefined}>
          {t("report.tabScore")}
        </Link>
      </nav>
      <ReadingRoom
        key={tab}
        help={roomHelp(t)}
      >
        {parsed === null ? (
          <div className="p-5">
            <ScoreBreakdown t={t} language={language} score={report} report={self("text")} />
          </div>
        ) : (
          <DocumentText t={t} language={language} report={parsed} findings={findings} />
        )}
        <FindingsPanel t={t} language={language} filters={filters} findings={findings} notAssessed={report.notAssessed} />
      </ReadingRoom>
    </Shell>
  );
}

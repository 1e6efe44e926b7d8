import type { Metadata } from "next";
import { agencyYears } from "../../../db/queries/agency-detail";
import { listFindings } from "../../../db/queries/finding-list";
import { timelineOf } from "../../../db/queries/notice-course";
import { listNotices } from "../../../db/queries/notices";
import { AgencyNotices } from "../../_components/notices/agency-notices";
import { StatusTag } from "../../_components/agencies/status-tag";
import { YearTable } from "../../_components/agencies/year-table";
import { Sparkline } from "../../_components/charts/sparkline";
import { Crumbs } from "../../_components/crumbs";
import { FindingRow } from "../../_components/findings/finding-row";
import { Link } from "../../_components/link";
import { Panel, Scroller } from "../../_components/panel";
import { ScoreBreakdown } from "../../_components/score/score-breakdown";
import { Shell } from "../../_components/shell";
import { GradeTag } from "../../_components/tags";
import { formatScore } from "../../_i18n/format";
import { address, parseFilters, type RawSearchParams } from "../../_server/address";
import { reachableAgency } from "../../_server/reachable";
import { boundsOf, may } from "../../../lib/accounts/account";
import { decidingOf } from "../../_server/deciding";
import { database } from "../../_server/database";
import { officeToday } from "../../_server/office-today";
import { readId } from "../../_server/read-id";
import { readPreferences } from "../../_server/preferences";

const FINDINGS_SHOWN = 10;
const NOTICES_SHOWN = 5;

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await readPreferences();
  const { agency } = await reachableAgency(readId((await params).id));
  return { title: t("app.title", { page: agency.name }) };
}

export default async function AgencyPage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const id = readId((await params).id);
  const db = await database();
  const [{ account, agency }, years] = await Promise.all([reachableAgency(id), agencyYears(db, id)]);
  const bounds = boundsOf(account);
  const filters = parseFilters(await searchParams, years[0]?.year ?? null, bounds);
  const chosen = years.find((year) => year.year === filters.year) ?? years[0];
  const within = { ...filters, year: chosen?.year ?? filters.year };
  const findings =
    chosen?.reportId == null
      ? { rows: [], next: null, count: { count: 0, over: false } }
      : await listFindings(db, {
          scope: { year: chosen.year, region: null, level: null, kind: null, bounds },
          facets: { severity: null, state: null, outcome: null, about: null, category: null, ruleId: null, agencyId: id, assignee: null, search: null },
          after: null,
          limit: FINDINGS_SHOWN,
        });
  const today = officeToday();
  const everyYear = { year: null, region: null, level: null, kind: null, bounds };
  const notices = await listNotices(db, { scope: everyYear, state: null, overdueOnly: false, batch: null, agencyId: id, today }, null, NOTICES_SHOWN);
  const timeline = await timelineOf(db, notices.rows.map((row) => row.id));
  // The page has no scripts for deciding, so that it cannot open the dialogue that assigns.
  const deciding = { ...(await decidingOf(account, address(`/agencies/${id}`, within), findings.rows.map((row) => row.id))), mayAssign: false };
  const points = years.toReversed().map((year) => ({ year: year.year, total: year.total, reference: year.reference ?? false }));
  const yearText = String(chosen?.year ?? "");
  return (
    <Shell
      preferences={preferences}
      place="agencies"
      filters={filters}
      back={address(`/agencies/${id}`, within)}
      printable
      bar={<Crumbs label={t("nav.agencies")} crumbs={[{ label: t("nav.agencies"), href: address("/agencies", filters) }, ...(agency.regionCode === "" ? [] : [{ label: agency.regionName || agency.regionCode, href: address("/agencies", { ...filters, region: agency.regionCode }), isName: true }])]} />}
    >
      <header className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h1 lang="zh-CN">{agency.name}</h1>
          <p className="text-mute">
            {t("agency.subtitle", { level: t(`level.${agency.level ?? "unknown"}`), kind: t(`kind.${agency.kind}`) })}
            {agency.creditCode !== null && ` · ${t("agency.creditCode", { code: agency.creditCode })}`}
            {agency.aliases.length > 0 && <span data-quotes> · {t("agency.aliases", { names: agency.aliases.join("、") })}</span>}
          </p>
        </div>
        {chosen && (
          <div className="flex items-center gap-3">
            <Sparkline points={points} label={t("agencies.sparkline", { values: points.map((point) => `${point.year} ${formatScore(point.total)}`).join(", ") })} />
            <span className="text-mute">{yearText}</span>
            {chosen.grade === null ? (
              <StatusTag t={t} language={language} status="missing" publishedOn={null} />
            ) : (
              <>
                <span className={`text-2xl font-semibold ${chosen.reference ? "text-mute" : ""}`}>{formatScore(chosen.total)}</span>
                <GradeTag t={t} grade={chosen.grade} reference={chosen.reference ?? false} />
              </>
            )}
          </div>
        )}
      </header>
      {chosen && (
        <div className="grid gap-4">
          <div className="grid gap-4 min-[1400px]:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
            <Panel title={t("agency.scorecard", { year: yearText })}>
              {chosen.reportId === null || chosen.grade === null ? (
                <p className="text-mute">{t("agency.noScore", { year: yearText })}</p>
              ) : (
                <ScoreBreakdown
                  t={t}
                  language={language}
                  report={address(`/reports/${chosen.reportId}`, within)}
                  score={{
                    total: chosen.total,
                    grade: chosen.grade,
                    assessable: chosen.assessable ?? 0,
                    reference: chosen.reference ?? false,
                    categories: chosen.categories ?? {},
                    deductions: chosen.deductions ?? [],
                    notes: chosen.notes ?? [],
                    pendingPoints: chosen.pendingPoints ?? 0,
                  }}
                />
              )}
            </Panel>
            <Panel title={t("agency.years")}>
              <YearTable t={t} language={language} filters={filters} agencyId={id} years={years} chosen={chosen.year} />
            </Panel>
          </div>
          <Panel title={t("agency.findingsTitle", { year: yearText })} note={findings.count.count > FINDINGS_SHOWN ? t("agency.recent", { count: FINDINGS_SHOWN }) : t("unit.findings", { count: findings.count.count })}>
            {findings.rows.length === 0 ? (
              <p className="text-mute">{chosen.reportId === null ? t("agencies.noReport") : t("agency.noFindings")}</p>
            ) : (
              <>
                <ol className="finding-list">
                  {findings.rows.map((row) => (
                    <FindingRow key={row.id} t={t} language={language} filters={within} row={row} showAgency={false} deciding={deciding} />
                  ))}
                </ol>
                <p className="mt-3 no-print">
                  <Link className="link" href={address("/findings", within, { agency: id })}>
                    {t("agency.findingsAll")} ({findings.count.count})
                  </Link>
                </p>
              </>
            )}
          </Panel>
          <AgencyNotices
            t={t}
            language={language}
            filters={within}
            rows={notices.rows}
            timeline={timeline}
            today={today}
            more={notices.next === null ? null : address("/notices", { ...within, year: null }, { agency: id })}
            issue={may(account, "issueNotices") ? address("/notices/issue", within, { agency: id }) : null}
          />
          <Panel title={t("agency.reports")}>
            <Scroller label={t("agency.reports")}>
              <table className="data">
                <thead>
                  <tr>
                    <th scope="col">{t("agency.yearColumn")}</th>
                    <th scope="col">{t("agencies.status")}</th>
                    <th scope="col">{t("rules.eras")}</th>
                    <th scope="col" className="n">
                      {t("agency.version")}
                    </th>
                    <th scope="col">{t("agency.open")}</th>
                  </tr>
                </thead>
                <tbody>
                  {years.map((year) => (
                    <tr key={year.year}>
                      <th scope="row">{year.year}</th>
                      <td className="whitespace-nowrap">
                        <StatusTag t={t} language={language} status={year.status} publishedOn={year.publishedOn} />
                      </td>
                      <td className="whitespace-nowrap">{year.era === null ? "—" : t(`era.${year.era}`)}</td>
                      <td className="n">{year.versions ?? "—"}</td>
                      <td className="whitespace-nowrap">
                        {year.reportId === null ? (
                          <span className="text-mute">{t("agencies.noReport")}</span>
                        ) : (
                          <Link className="link" href={address(`/reports/${year.reportId}`, { ...filters, year: year.year })}>
                            {t("agency.open")}
                          </Link>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroller>
          </Panel>
        </div>
      )}
    </Shell>
  );
}

import { z } from "zod";
import { findRosterLine } from "../../../../db/queries/roster-list";
import { ActionForm } from "../../../_components/action-form";
import { AdminPage } from "../../../_components/admin/admin-page";
import { Crumbs } from "../../../_components/crumbs";
import { Link } from "../../../_components/link";
import { Panel } from "../../../_components/panel";
import { paramBy, type RawSearchParams } from "../../../_server/address";
import { requireSection } from "../../../_server/admin-sections";
import { database } from "../../../_server/database";
import { pageTitle } from "../../../_server/page-title";
import { readPreferences } from "../../../_server/preferences";
import { reachableAgency } from "../../../_server/reachable";
import { readId } from "../../../_server/read-id";
import { dueYear } from "../../../_server/report-years";
import { correctDueDateAction, endEntryAction } from "../../../_server/roster-actions";

const asYear = z.coerce.number().int().min(2008).max(2100);

export const generateMetadata = pageTitle("admin.section.roster");

export default async function RosterEntryPage({ params, searchParams }: { params: Promise<{ agency: string }>; searchParams: Promise<RawSearchParams> }) {
  await requireSection("roster");
  const agencyId = readId((await params).agency);
  const { agency } = await reachableAgency(agencyId);
  const preferences = await readPreferences();
  const { t } = preferences;
  const year = paramBy(await searchParams, "year", asYear) ?? dueYear();
  const line = await findRosterLine(await database(), agencyId, year);
  const fields = (
    <>
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="year" value={year} />
    </>
  );
  return (
    <AdminPage preferences={preferences} section="roster" back={`/admin/roster/${agencyId}?year=${year}`} title={<span lang="zh-CN">{agency.name}</span>} subtitle={t("admin.roster.entry", { year: String(year) })}>
      <div className="grid gap-4">
        <Crumbs label={t("admin.roster.back")} crumbs={[{ label: t("admin.roster.back"), href: `/admin/roster?year=${year}` }, { label: t("admin.roster.agency"), href: `/agencies/${agencyId}` }]} />
        {line === undefined ? (
          <p className="notice">{t("admin.roster.ended", { year: String(year) })}</p>
        ) : (
          <>
            <Panel title={t("admin.roster.dueOn")}>
              <ActionForm action={correctDueDateAction} label={t("admin.roster.dueOn")} className="flex flex-wrap items-center gap-3">
                {fields}
                <input key={line.dueOn} className="field" type="date" name="dueOn" defaultValue={line.dueOn ?? ""} aria-label={t("admin.roster.dueOn")} />
                <button className="btn btn-primary">{t("admin.save")}</button>
                <small className="text-mute">{t("admin.roster.dueOnHint")}</small>
              </ActionForm>
            </Panel>
            <Panel title={t("admin.roster.end")}>
              <ActionForm action={endEntryAction} label={t("admin.roster.end")} className="flex flex-wrap items-center gap-3">
                {fields}
                <button className="btn">{t("admin.roster.end")}</button>
                <small className="text-mute">{t("admin.roster.endNote")}</small>
              </ActionForm>
            </Panel>
            <p className="text-mute">
              {t("admin.roster.source")}: <span data-quotes>{line.source}</span>{" "}
              {line.reportId !== null && (
                <Link className="link" href={`/reports/${line.reportId}`}>
                  {t("admin.roster.received")}
                </Link>
              )}
            </p>
          </>
        )}
      </div>
    </AdminPage>
  );
}

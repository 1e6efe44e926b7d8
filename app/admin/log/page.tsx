import { z } from "zod";
import { LOG_FORMATS } from "../../../db/exports/audit-log";
import { listLog, logChoices } from "../../../db/queries/audit-log";
import { boundsOf } from "../../../lib/accounts/account";
import { AdminPage } from "../../_components/admin/admin-page";
import { LogFilterForm } from "../../_components/admin/log-filter-form";
import { LogTable } from "../../_components/admin/log-table";
import { Pager } from "../../_components/pager";
import { Panel } from "../../_components/panel";
import { StateMessage } from "../../_components/state-message";
import { formatCount } from "../../_i18n/format";
import { paramBy, type RawSearchParams } from "../../_server/address";
import { requireSection } from "../../_server/admin-sections";
import { database } from "../../_server/database";
import { askedLog, logAddress, logFilters } from "../../_server/log-filters";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";

const LINES_A_PAGE = 50;
const position = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const generateMetadata = pageTitle("admin.section.log");

export default async function LogPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const account = await requireSection("log");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const params = await searchParams;
  const asked = askedLog(params);
  const behind = paramBy(params, "behind", position);
  const db = await database();
  const bounds = boundsOf(account);
  const [{ rows, next, count }, choices] = await Promise.all([listLog(db, { filters: logFilters(asked), viewer: { id: account.id, bounds } }, { behind, limit: LINES_A_PAGE }), logChoices(db)]);
  const subtitle = count.over ? t("admin.log.subtitleOver", { count: formatCount(count.count, language) }) : t("admin.log.subtitle", { count: count.count });
  return (
    <AdminPage preferences={preferences} section="log" back={logAddress("/admin/log", asked, { behind })} title={t("admin.section.log")} subtitle={subtitle}>
      <Panel title={t("admin.log.filter")}>
        {/* Names of people elsewhere are nobody's business whose bounds are narrower. */}
        <LogFilterForm t={t} language={language} asked={asked} choices={{ ...choices, actors: bounds.kind === "everything" ? choices.actors : [] }} />
      </Panel>
      <div className="panel mt-4">
        {rows.length === 0 ? (
          <StateMessage title={t("admin.log.emptyTitle")}>
            <p>{t("admin.log.emptyBody")}</p>
          </StateMessage>
        ) : (
          <LogTable t={t} language={language} lines={rows} asked={asked} />
        )}
        <Pager t={t} first={behind === null ? null : logAddress("/admin/log", asked)} next={next === null ? null : logAddress("/admin/log", asked, { behind: next })} shown={rows.length} />
        <p className="no-print mt-3 flex flex-wrap items-center gap-2">
          {LOG_FORMATS.map((format) => (
            <a key={format} className="btn" href={logAddress("/admin/log/file", asked, { format })} download>
              {t("admin.log.download", { format: format.toUpperCase() })}
            </a>
          ))}
          <small className="text-mute">{t("admin.log.downloads")}</small>
        </p>
      </div>
    </AdminPage>
  );
}

import { readHealth } from "../../../db/queries/health";
import { RULE_SET_VERSION } from "../../../lib/rules/registry";
import { AdminPage } from "../../_components/admin/admin-page";
import { Facts } from "../../_components/admin/facts";
import { Panel } from "../../_components/panel";
import { formatCount, formatMoment, formatShare } from "../../_i18n/format";
import { requireSection } from "../../_server/admin-sections";
import { openedDatabase } from "../../_server/database";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { sizeWords } from "../../_server/size-words";

const LOW_SHARE = 0.1;
const COUNTS = ["agencies", "reports", "versions", "documents", "findings", "accounts", "logLines"] as const;

export const generateMetadata = pageTitle("admin.section.health");

export default async function HealthPage() {
  await requireSection("health");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const { readAt, place, serverVersion, sizeBytes, startedAt, connections, migrations, workers, queue, failedFiles, disk, counts } = await readHealth(await openedDatabase(), process.env["DATABASE_URL"] === undefined || process.env["DATABASE_URL"] === "");
  const count = (value: number): string => formatCount(value, language);
  const freeShare = disk === null ? 1 : disk.freeBytes / disk.totalBytes;
  return (
    <AdminPage preferences={preferences} section="health" back="/admin/health" title={t("admin.section.health")} subtitle={t("admin.health.subtitle", { at: formatMoment(readAt, language) })}>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {workers === 0 && (
          <p role="alert" className="notice notice-bad lg:col-span-2">
            {t("admin.health.noWorkers")}
          </p>
        )}
        {freeShare < LOW_SHARE && (
          <p role="alert" className="notice notice-bad lg:col-span-2">
            {t("admin.health.low")}
          </p>
        )}
        <Panel title={t("admin.health.database")}>
          <Facts
            label={t("admin.health.database")}
            facts={[
              { label: t("admin.health.place"), value: place, isQuoted: true },
              { label: t("admin.health.version"), value: serverVersion, isQuoted: true },
              { label: t("admin.health.size"), value: sizeWords(sizeBytes) },
              { label: t("admin.health.started"), value: formatMoment(startedAt, language) },
              { label: t("admin.health.connections"), value: count(connections) },
              { label: t("admin.health.migrations"), value: t("admin.health.migrationsCount", { name: migrations[0]?.name ?? "—", count: String(migrations.length) }) },
            ]}
          />
        </Panel>
        <Panel title={t("admin.health.work")}>
          <Facts
            label={t("admin.health.work")}
            facts={[
              { label: t("admin.health.workers"), value: count(workers) },
              { label: t("admin.health.waiting"), value: count(queue.waiting) },
              { label: t("admin.health.running"), value: count(queue.running) },
              { label: t("admin.health.failed"), value: count(queue.failed) },
              { label: t("admin.health.failedFiles"), value: count(failedFiles) },
            ]}
          />
        </Panel>
        <Panel title={t("admin.health.disk")}>
          {disk === null ? (
            <p className="text-mute">{t("admin.health.elsewhere")}</p>
          ) : (
            <Facts label={t("admin.health.disk")} facts={[{ label: t("admin.health.free"), value: t("admin.health.freeOf", { free: sizeWords(disk.freeBytes), total: sizeWords(disk.totalBytes), share: formatShare(freeShare) }) }]} />
          )}
        </Panel>
        <Panel title={t("admin.health.product")}>
          <Facts label={t("admin.health.product")} facts={[{ label: t("admin.health.ruleSet"), value: RULE_SET_VERSION, isQuoted: true }, { label: t("admin.health.node"), value: process.version, isQuoted: true }]} />
        </Panel>
        <Panel title={t("admin.health.counts")}>
          <Facts label={t("admin.health.counts")} facts={COUNTS.map((name) => ({ label: t(`admin.health.${name}`), value: count(counts[name]) }))} />
        </Panel>
      </div>
    </AdminPage>
  );
}

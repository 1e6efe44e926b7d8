import { listLog } from "../../../db/queries/audit-log";
import { boundsOf } from "../../../lib/accounts/account";
import { AdminPage } from "../../_components/admin/admin-page";
import { originWords } from "../../_components/admin/log-words";
import { Panel, Scroller } from "../../_components/panel";
import { formatMoment } from "../../_i18n/format";
import { requireSection } from "../../_server/admin-sections";
import { database } from "../../_server/database";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";

const SHOWN = 10;
const BY_COMMAND = "npm run --silent mingjian -- backup mingjian.tar";
const INTO_DIRECTORY = "MINGJIAN_DATA=./data-2 npm run --silent mingjian -- restore mingjian.tar\nMINGJIAN_DATA=./data-2 npm start";
const INTO_SERVER = "DATABASE_URL=postgres://…/mingjian npm run --silent mingjian -- restore mingjian.tar\nDATABASE_URL=postgres://…/mingjian npm start";

function Command({ label, lines }: { label: string; lines: string }) {
  return (
    <>
      <p className="mt-3 mb-1">{label}</p>
      <Scroller label={label}>
        <pre data-quotes className="rounded bg-hair px-3 py-2 font-mono text-[13px]">
          {lines}
        </pre>
      </Scroller>
    </>
  );
}

export const generateMetadata = pageTitle("admin.section.backup");

export default async function BackupPage() {
  const account = await requireSection("backup");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const filters = { actor: null, action: "backup.taken", subject: null, from: null, before: null, search: null };
  const { rows } = await listLog(await database(), { filters, viewer: { id: account.id, bounds: boundsOf(account) } }, { behind: null, limit: SHOWN });
  return (
    <AdminPage preferences={preferences} section="backup" back="/admin/backup" title={t("admin.section.backup")} subtitle={t("admin.backup.subtitle")}>
      <div className="grid gap-4">
        <Panel title={t("admin.backup.now")}>
          <ul className="mb-3 list-disc pl-5">
            <li>{t("admin.backup.contents")}</li>
            <li>{t("admin.backup.leftOut")}</li>
            <li>{t("admin.backup.secret")}</li>
          </ul>
          <form method="post" action="/admin/backup/file">
            <button className="btn btn-primary">{t("admin.backup.download")}</button>
          </form>
          <Command label={t("admin.backup.command")} lines={BY_COMMAND} />
        </Panel>
        <Panel title={t("admin.backup.restore")}>
          <Command label={t("admin.backup.restoreNote")} lines={INTO_DIRECTORY} />
          <Command label={t("admin.backup.restoreServer")} lines={INTO_SERVER} />
        </Panel>
        <Panel title={t("admin.backup.history")}>
          {rows.length === 0 ? (
            <p className="text-mute">{t("admin.backup.none")}</p>
          ) : (
            <Scroller label={t("admin.backup.history")}>
              <table className="data">
                <thead>
                  <tr>
                    <th scope="col">{t("admin.backup.at")}</th>
                    <th scope="col">{t("admin.backup.by")}</th>
                    <th scope="col">{t("admin.backup.from")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, at, actor, origin }) => (
                    <tr key={id}>
                      <td className="whitespace-nowrap">{formatMoment(at, language)}</td>
                      <td data-quotes>{actor}</td>
                      <td data-quotes>{originWords(t, origin)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroller>
          )}
        </Panel>
      </div>
    </AdminPage>
  );
}

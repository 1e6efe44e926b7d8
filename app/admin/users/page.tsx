import { AccountFields } from "../../_components/admin/account-fields";
import { AccountForm } from "../../_components/admin/account-form";
import { AccountTable } from "../../_components/admin/account-table";
import { AdminPage } from "../../_components/admin/admin-page";
import { Panel } from "../../_components/panel";
import { addAccountAction } from "../../_server/account-actions";
import { requireSection } from "../../_server/admin-sections";
import { managedAccounts } from "../../_server/managed-accounts";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { sessionDays } from "../../_server/session";

export const generateMetadata = pageTitle("admin.section.users");

export default async function AccountsPage() {
  const manager = await requireSection("users");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const accounts = await managedAccounts(t, manager);
  return (
    <AdminPage preferences={preferences} section="users" back="/admin/users" title={t("admin.section.users")} subtitle={t("admin.users.subtitle", { days: sessionDays(), count: accounts.length })}>
      <div className="grid gap-4">
        <div className="panel">
          <AccountTable t={t} language={language} accounts={accounts} />
        </div>
        <Panel title={t("admin.users.add")} className="no-print">
          <AccountForm action={addAccountAction} label={t("admin.users.add")} passwordLabel={t("admin.users.copyHint")} className="form-grid">
            <div className="form-row">
              <label htmlFor="new-username">{t("admin.users.username")}</label>
              <span>
                <input id="new-username" className="field w-full max-w-80" name="username" required minLength={2} maxLength={40} autoComplete="off" aria-describedby="new-username-hint" />
                <small id="new-username-hint" className="block text-mute">
                  {t("admin.users.usernameHint")}
                </small>
              </span>
            </div>
            <AccountFields t={t} account={null} bodies={[]} />
            <p>
              <button className="btn btn-primary">{t("admin.users.addButton")}</button>
            </p>
          </AccountForm>
        </Panel>
      </div>
    </AdminPage>
  );
}

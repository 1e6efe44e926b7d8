import { forbidden, notFound } from "next/navigation";
import { bodiesByIds } from "../../../../db/queries/bodies-named";
import { listAccounts } from "../../../../db/repositories/accounts";
import { AccountFields } from "../../../_components/admin/account-fields";
import { AccountForm } from "../../../_components/admin/account-form";
import { AdminPage } from "../../../_components/admin/admin-page";
import { Link } from "../../../_components/link";
import { Panel } from "../../../_components/panel";
import { formatMoment } from "../../../_i18n/format";
import { changeAccountAction, endSessionsAction, resetPasswordAction, setDisabledAction } from "../../../_server/account-actions";
import { reachesAccountOf } from "../../../_server/account-form";
import { requireSection, sectionsOf } from "../../../_server/admin-sections";
import { database } from "../../../_server/database";
import { pageTitle } from "../../../_server/page-title";
import { readPreferences } from "../../../_server/preferences";

export const generateMetadata = pageTitle("admin.section.users");

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const manager = await requireSection("users");
  const { id } = await params;
  const db = await database();
  const account = (await listAccounts(db)).find((candidate) => candidate.id === id);
  if (!account) notFound();
  if (!(await reachesAccountOf(manager, account))) forbidden();
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const bodies = await bodiesByIds(db, account.agencyIds);
  const state = account.isDisabled ? t("admin.users.disabled") : account.mustChangePassword ? t("admin.users.mustChange") : t("admin.users.active");
  const lastSignIn = account.lastSignInAt === null ? t("admin.users.never") : formatMoment(account.lastSignInAt, language);
  const steps = [
    { key: "reset", label: t("admin.users.reset"), note: t("admin.users.resetNote"), action: resetPasswordAction },
    { key: "sign-out", label: t("admin.users.endSessions"), note: t("admin.users.endSessionsNote"), action: endSessionsAction },
    { key: "disable", label: account.isDisabled ? t("admin.users.enable") : t("admin.users.disable"), note: account.isDisabled ? t("admin.users.enableNote") : t("admin.users.disableNote"), action: setDisabledAction },
  ];
  return (
    <AdminPage
      preferences={preferences}
      section="users"
      back={`/admin/users/${account.id}`}
      title={<span data-quotes>{`${account.username} · ${account.name}`}</span>}
      subtitle={`${t(`accounts.role.${account.role}`)} · ${state} · ${t("admin.users.lastSignIn")}: ${lastSignIn}`}
    >
      <div className="grid gap-4">
        <Panel title={t("admin.users.change")}>
          <AccountForm action={changeAccountAction} label={t("admin.users.change")} passwordLabel={t("admin.users.copyHint")} className="form-grid">
            <input type="hidden" name="username" value={account.username} />
            <AccountFields t={t} account={account} bodies={bodies} />
            <p>
              <button className="btn btn-primary">{t("admin.save")}</button>
            </p>
          </AccountForm>
        </Panel>
        <Panel title={t("admin.users.sessions")}>
          <div className="grid gap-3">
            {steps.map(({ key, label, note, action }) => (
              <AccountForm key={key} action={action} label={label} passwordLabel={t("admin.users.copyHint")} className="flex flex-wrap items-center gap-3">
                <input type="hidden" name="username" value={account.username} />
                <input type="hidden" name="disabled" value={String(!account.isDisabled)} />
                <button className="btn">{label}</button>
                <small className="text-mute">{note}</small>
              </AccountForm>
            ))}
          </div>
        </Panel>
        {sectionsOf(manager).some(({ key }) => key === "log") && (
          <p>
            <Link className="link" href={`/admin/log?subject=${encodeURIComponent(`account:${account.username}`)}`}>
              {t("admin.users.history")}
            </Link>
          </p>
        )}
      </div>
    </AdminPage>
  );
}

import { redirect } from "next/navigation";
import { z } from "zod";
import { EntryPage, Field } from "../_components/accounts/entry-page";
import { currentAccount } from "../_server/account";
import { paramBy, type RawSearchParams } from "../_server/address";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";
import { isPasswordProblem, MIN_PASSWORD_CHARS, PASSWORD_PROBLEMS } from "../../lib/accounts/password";
import { changePasswordAction } from "./change-password-action";

const problem = z.string().refine(isPasswordProblem);

export const generateMetadata = pageTitle("accounts.changePassword");

export default async function PasswordPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const account = await currentAccount();
  if (!account) redirect("/sign-in");
  const told = paramBy(await searchParams, "problem", problem);
  return (
    <EntryPage preferences={preferences} back="/password" title={t("accounts.changePassword")}>
      <p>{account.mustChangePassword ? t("accounts.mustChange", { name: account.name }) : t("accounts.mayChange", { name: account.name })}</p>
      {told && (
        <p role="alert" className="notice notice-bad">
          {PASSWORD_PROBLEMS[told][language]}
        </p>
      )}
      <form action={changePasswordAction} className="entry-form">
        <input type="hidden" name="username" autoComplete="username" value={account.username} readOnly />
        <Field label={t("accounts.currentPassword")} name="current" type="password" autoComplete="current-password" />
        <Field label={t("accounts.newPassword")} name="next" type="password" autoComplete="new-password" hint={t("accounts.passwordRule", { count: MIN_PASSWORD_CHARS })} />
        <Field label={t("accounts.repeatPassword")} name="repeated" type="password" autoComplete="new-password" />
        <button className="btn btn-primary">{t("accounts.changePassword")}</button>
      </form>
    </EntryPage>
  );
}

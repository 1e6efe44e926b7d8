import { redirect } from "next/navigation";
import { z } from "zod";
import { hasAdministrator } from "../../db/repositories/accounts";
import { EntryPage, Field } from "../_components/accounts/entry-page";
import { currentAccount } from "../_server/account";
import { paramBy, type RawSearchParams } from "../_server/address";
import { database } from "../_server/database";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";
import { signInAction } from "./sign-in-action";

export const generateMetadata = pageTitle("accounts.signIn");

const problem = z.enum(["refused", "locked", "busy", "ended"]);

export default async function SignInPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t } = preferences;
  const params = await searchParams;
  const next = paramBy(params, "next", z.string()) ?? "/";
  if (await currentAccount()) redirect("/");
  if (!(await hasAdministrator(await database()))) redirect("/first-run");
  const told = paramBy(params, "problem", problem);
  const minutes = paramBy(params, "minutes", z.coerce.number().int()) ?? 15;
  return (
    <EntryPage preferences={preferences} back="/sign-in" title={t("accounts.signIn")}>
      {told && (
        <p role="alert" className={told === "ended" ? "notice" : "notice notice-bad"}>
          {t(`accounts.problem.${told}`, { minutes })}
        </p>
      )}
      <form action={signInAction} className="entry-form">
        <input type="hidden" name="next" value={next} />
        <Field label={t("accounts.username")} name="username" autoComplete="username" />
        <Field label={t("accounts.password")} name="password" type="password" autoComplete="current-password" />
        <button className="btn btn-primary">{t("accounts.signIn")}</button>
      </form>
      <p className="text-[13px] text-mute">{t("accounts.noSignUp")}</p>
    </EntryPage>
  );
}

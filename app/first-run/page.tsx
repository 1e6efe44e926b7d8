import { redirect } from "next/navigation";
import { z } from "zod";
import { hasAdministrator } from "../../db/repositories/accounts";
import { isPasswordProblem, MIN_PASSWORD_CHARS, PASSWORD_PROBLEMS } from "../../lib/accounts/password";
import { EntryPage, Field } from "../_components/accounts/entry-page";
import { paramBy, type RawSearchParams } from "../_server/address";
import { database } from "../_server/database";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";
import { firstRunAction } from "./first-run-action";

export const generateMetadata = pageTitle("accounts.firstRun");

const problem = z.union([z.string().refine(isPasswordProblem), z.literal("code"), z.literal("name")]);

export default async function FirstRunPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  if (await hasAdministrator(await database())) redirect("/sign-in");
  const told = paramBy(await searchParams, "problem", problem);
  return (
    <EntryPage preferences={preferences} back="/first-run" title={t("accounts.firstRun")}>
      <p>{t("accounts.firstRunBody")}</p>
      {told && (
        <p role="alert" className="notice notice-bad">
          {told === "code" || told === "name" ? t(`accounts.firstRunProblem.${told}`) : PASSWORD_PROBLEMS[told][language]}
        </p>
      )}
      <form action={firstRunAction} className="entry-form">
        <Field label={t("accounts.firstRunCode")} name="code" autoComplete="one-time-code" />
        <Field label={t("accounts.username")} name="username" autoComplete="username" defaultValue="admin" />
        <Field label={t("accounts.newPassword")} name="password" type="password" autoComplete="new-password" hint={t("accounts.passwordRule", { count: MIN_PASSWORD_CHARS })} />
        <Field label={t("accounts.repeatPassword")} name="repeated" type="password" autoComplete="new-password" />
        <button className="btn btn-primary">{t("accounts.create")}</button>
      </form>
    </EntryPage>
  );
}

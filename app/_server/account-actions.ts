"use server";
import { revalidatePath } from "next/cache";
import { changeAccount, createAccount, endSessions, resetPassword, setDisabled, type Accounts } from "../../db/accounts/account-service";
import { AccountRefusal } from "../../db/accounts/refusal";
import { accountNamed } from "../../db/repositories/accounts";
import type { Actor } from "../../db/repositories/audit-log";
import type { Account } from "../../lib/accounts/account";
import { actorOf } from "./account";
import { reachesAccountOf, readAccountForm, usernameSchema } from "./account-form";
import { sectionUser } from "./admin-sections";
import { authenticator } from "./authenticator";
import { database } from "./database";
import { readPreferences } from "./preferences";

/** What came of a change of accounts: a first password is told here and nowhere else. */
export type AccountAnswer = { problems: string[] } | { done: string; password?: { label: string; value: string } } | null;

const accounts = async (): Promise<Accounts> => ({ db: await database(), authenticator: await authenticator() });

/** Does a change and tells a refusal in the reader's language. */
async function telling(change: () => Promise<AccountAnswer>): Promise<AccountAnswer> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof AccountRefusal) return { problems: [error.reason[(await readPreferences()).language]] };
    throw error;
  } finally {
    revalidatePath("/admin/users", "layout");
  }
}

const refused = async (): Promise<AccountAnswer> => ({ problems: [(await readPreferences()).t("admin.forbidden")] });

/** Adds an account and tells its first password. */
export async function addAccountAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const { t } = await readPreferences();
  const manager = await sectionUser("users");
  if (!manager) return await refused();
  const username = usernameSchema.safeParse(form.get("username")).data;
  if (username === undefined) return { problems: [t("admin.users.problem.username")] };
  const read = await readAccountForm(t, form, manager);
  if ("problems" in read) return read;
  return await telling(async () => {
    const value = await createAccount(await accounts(), { username, ...read.change }, await actorOf(manager), new Date());
    return { done: t("admin.users.passwordNote"), password: { label: t("admin.users.password", { name: username }), value } };
  });
}

/** The account that a form speaks of, when the manager may change it. */
async function managed(form: FormData): Promise<{ manager: Account; account: Account } | null> {
  const manager = await sectionUser("users");
  const username = form.get("username");
  const account = typeof username === "string" ? await accountNamed(await database(), username) : null;
  return manager && account && (await reachesAccountOf(manager, account)) ? { manager, account } : null;
}

/** Does something to the account that a form speaks of. */
async function onAccount(form: FormData, change: (context: { accounts: Accounts; account: Account; manager: Account; actor: Actor; now: Date }) => Promise<AccountAnswer>): Promise<AccountAnswer> {
  const found = await managed(form);
  if (!found) return await refused();
  const actor = await actorOf(found.manager);
  return await telling(async () => await change({ accounts: await accounts(), ...found, actor, now: new Date() }));
}

/** Changes name, role and bounds. */
export async function changeAccountAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const { t } = await readPreferences();
  return await onAccount(form, async ({ accounts: here, account, manager, actor, now }) => {
    const read = await readAccountForm(t, form, manager);
    if ("problems" in read) return read;
    await changeAccount(here, account.username, read.change, actor, now);
    return { done: t("admin.saved") };
  });
}

/** Disables an account, or enables it: `disabled` says which. */
export async function setDisabledAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const { t } = await readPreferences();
  return await onAccount(form, async ({ accounts: here, account, actor, now }) => {
    await setDisabled(here, account.username, form.get("disabled") === "true", actor, now);
    return { done: t("admin.saved") };
  });
}

/** Gives an account a new first password and tells it. */
export async function resetPasswordAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const { t } = await readPreferences();
  return await onAccount(form, async ({ accounts: here, account, actor, now }) => {
    const value = await resetPassword(here, account.username, actor, now);
    return { done: t("admin.users.passwordNote"), password: { label: t("admin.users.password", { name: account.username }), value } };
  });
}

/** Ends every session of an account. */
export async function endSessionsAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const { t } = await readPreferences();
  return await onAccount(form, async ({ accounts: here, account, actor, now }) => {
    await endSessions(here, account.username, actor, now);
    return { done: t("admin.saved") };
  });
}

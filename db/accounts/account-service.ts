import { randomInt } from "node:crypto";
import type { Account, Role } from "../../lib/accounts/account";
import { passwordProblem, type PasswordProblem } from "../../lib/accounts/password";
import type { Database } from "../client";
import { accountNamed, saveBounds } from "../repositories/accounts";
import { logChange, type Actor } from "../repositories/audit-log";
import type { Authenticator } from "./authenticator";
import { keepsAdministrator } from "./last-administrator";
import { clearFailures } from "./lock";
import { AccountRefusal } from "./refusal";

/** Letters and digits that cannot be taken for each other when read aloud or off a slip of paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_CHARS = 4;

const letterGroup = (): string => Array.from({ length: GROUP_CHARS }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** A password for the first sign-in: four groups of four, about 79 bits. */
export function firstPassword(): string {
  return Array.from({ length: GROUPS }, letterGroup).join("-");
}

export interface NewAccount {
  username: string;
  name: string;
  role: Role;
  regions: string[];
  agencyIds: number[];
}
export interface Accounts {
  db: Database;
  authenticator: Authenticator;
}

/** Addresses are demanded by the sign-in library and never written to. */
const emailOf = (username: string): string => `${encodeURIComponent(username.toLowerCase()).replaceAll("%", "_").toLowerCase()}@accounts.invalid`;

/**
 * Creates an account whose password has to be changed at the first sign-in.
 * @returns the password, which is nowhere else to be had
 * @throws AccountRefusal when the name is taken or cannot be used
 */
export async function createAccount({ db, authenticator }: Accounts, account: NewAccount, actor: Actor, now: Date, password = firstPassword()): Promise<string> {
  const { username, name, role, regions, agencyIds } = account;
  if (await accountNamed(db, username)) throw new AccountRefusal({ zh: `用户名“${username}”已被使用。`, en: `The user name “${username}” is taken.` });
  const { user } = await authenticator.api.createUser({ body: { email: emailOf(username), password, name, role, data: { username: username.toLowerCase(), displayUsername: username } } });
  await db.transaction().execute(async (transaction) => {
    await saveBounds(transaction, user.id, { regions, agencyIds, mustChangePassword: true });
    await logChange(transaction, actor, { action: "account.created", subject: `account:${username.toLowerCase()}`, after: account }, now);
  });
  return password;
}

async function existing(db: Database, username: string): Promise<Account> {
  const account = await accountNamed(db, username);
  if (!account) throw new AccountRefusal({ zh: `没有用户“${username}”。`, en: `There is no account “${username}”.` });
  return account;
}

/** What of an account can be changed; its user name stands in the audit log and stays. */
export type AccountChange = Omit<NewAccount, "username">;

/** Changes name, role and bounds. @throws AccountRefusal when there is no such account, or nobody would administer the installation any more */
export async function changeAccount({ db }: Accounts, username: string, { name, role, regions, agencyIds }: AccountChange, actor: Actor, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const before = await existing(transaction, username);
    const after = { name, role, regions, agencyIds };
    await keepsAdministrator(transaction, before.id, after);
    await transaction.updateTable("auth_user").set({ name, role }).where("id", "=", before.id).execute();
    await saveBounds(transaction, before.id, { regions, agencyIds, mustChangePassword: before.mustChangePassword });
    await logChange(transaction, actor, { action: "account.changed", subject: `account:${before.username}`, before: { name: before.name, role: before.role, regions: before.regions, agencyIds: before.agencyIds }, after }, now);
  });
}

/**
 * Ends every session of an account and lets it sign in no more, or lets it again.
 * @throws AccountRefusal when there is no such account, or nobody would administer the installation any more
 */
export async function setDisabled({ db }: Accounts, username: string, isDisabled: boolean, actor: Actor, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { id, username: name } = await existing(transaction, username);
    if (isDisabled) await keepsAdministrator(transaction, id, null);
    await transaction.updateTable("auth_user").set({ banned: isDisabled }).where("id", "=", id).execute();
    if (isDisabled) await transaction.deleteFrom("auth_session").where("user_id", "=", id).execute();
    await logChange(transaction, actor, { action: isDisabled ? "account.disabled" : "account.enabled", subject: `account:${name}` }, now);
  });
}

/** Ends every session of an account, which may sign in again. @throws AccountRefusal when there is no such account */
export async function endSessions({ db }: Accounts, username: string, actor: Actor, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { id, username: name } = await existing(transaction, username);
    await transaction.deleteFrom("auth_session").where("user_id", "=", id).execute();
    await logChange(transaction, actor, { action: "account.sessions-ended", subject: `account:${name}` }, now);
  });
}

/** Gives an account a new first password and ends its sessions. @returns the password */
export async function resetPassword({ db, authenticator }: Accounts, username: string, actor: Actor, now: Date): Promise<string> {
  const { id, regions, agencyIds, username: name } = await existing(db, username);
  const password = firstPassword();
  const { password: hashing } = await authenticator.$context;
  const hash = await hashing.hash(password);
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable("auth_credential").set({ password: hash, updated_at: now }).where("user_id", "=", id).where("provider_id", "=", "credential").execute();
    await transaction.deleteFrom("auth_session").where("user_id", "=", id).execute();
    await saveBounds(transaction, id, { regions, agencyIds, mustChangePassword: true });
    await clearFailures(transaction, username);
    await logChange(transaction, actor, { action: "account.password-reset", subject: `account:${name}` }, now);
  });
  return password;
}

/**
 * Changes the own password and ends all other sessions.
 * @returns what stands in the way; null when it is changed
 */
export async function changeOwnPassword(
  { db, authenticator }: Accounts,
  account: Account,
  { current, next }: { current: string; next: string },
  headers: Headers,
  actor: Actor,
  now: Date,
): Promise<PasswordProblem | null> {
  const problem = next === current ? "same" : passwordProblem(next, account.username);
  if (problem) return problem;
  const isChanged = await authenticator.api.changePassword({ headers, body: { currentPassword: current, newPassword: next } }).then(() => true, () => false);
  if (!isChanged) return "wrong";
  const session = await authenticator.api.getSession({ headers });
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("auth_session").where("user_id", "=", account.id).where("token", "<>", session?.session.token ?? "").execute();
    await saveBounds(transaction, account.id, { ...account, mustChangePassword: false });
    await logChange(transaction, actor, { action: "account.password-changed", subject: `account:${account.username}` }, now);
  });
  return null;
}

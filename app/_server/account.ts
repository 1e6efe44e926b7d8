import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { findAccount } from "../../db/repositories/accounts";
import type { Actor } from "../../db/repositories/audit-log";
import { may, type Account, type Action } from "../../lib/accounts/account";
import { peerOf } from "./peer";
import { database } from "./database";
import { sessionAccount } from "./session";

/** The account of the request, asked for once however often it is needed; null when nobody is signed in. */
export const currentAccount = cache(async (): Promise<Account | null> => {
  // Asked first: a build, which has no request, ends here and opens no database.
  const asked = await headers();
  const id = await sessionAccount(asked);
  return id === null ? null : await findAccount(await database(), id);
});

/** The account of the request; leads to the sign-in when nobody is signed in, and to a new password when one is due. */
export async function requireAccount(): Promise<Account> {
  const account = await currentAccount();
  if (!account) redirect("/sign-in");
  if (account.mustChangePassword) redirect("/password");
  return account;
}

/** The account of the request, which must have a right; the page for missing rights otherwise. */
export async function requireRight(action: Action): Promise<Account> {
  const account = await requireAccount();
  if (!may(account, action)) forbidden();
  return account;
}

/** The address that a request came from. */
export async function requestOrigin(): Promise<string> {
  return peerOf(await headers()) || "unknown";
}

/** The account as it stands in the audit log. */
export const actorOf = async ({ id, username }: Account): Promise<Actor> => ({ id, name: username, origin: await requestOrigin() });

import { cookies, headers } from "next/headers";
import { parseSetCookieHeader } from "better-auth/cookies";
import { clearFailures, countFailure, lockedMinutes } from "../../db/accounts/lock";
import { accountNamed, findAccount } from "../../db/repositories/accounts";
import { logChange } from "../../db/repositories/audit-log";
import { AddressLimit } from "./address-limit";
import { actorOf, requestOrigin } from "./account";
import { authenticator } from "./authenticator";
import { database } from "./database";

export type SignInOutcome = { outcome: "signed-in" } | { outcome: "refused" } | { outcome: "locked"; minutes: number } | { outcome: "busy" };

/** A whole office may share one address, so that only failures count. */
const FAILURES_A_MINUTE = 20;
const perAddress = new AddressLimit(FAILURES_A_MINUTE, 60_000);

/** Hands the session's cookie, as the sign-in library made it, to the browser. */
async function keepCookies(made: Headers): Promise<void> {
  const jar = await cookies();
  for (const header of made.getSetCookie()) {
    for (const [name, { value, "max-age": maxAge }] of parseSetCookieHeader(header)) {
      jar.set(name, decodeURIComponent(value), { httpOnly: true, sameSite: "lax", path: "/", secure: name.startsWith("__Secure-"), ...(maxAge === undefined ? {} : { maxAge }) });
    }
  }
}

/** Signs somebody in. A wrong name and a wrong password are told alike; five failures lock the name for a while. */
export async function signIn(username: string, password: string, now: Date): Promise<SignInOutcome> {
  const db = await database();
  const origin = await requestOrigin();
  if (perAddress.isExceeded(origin, now.getTime())) return { outcome: "busy" };
  const minutes = await lockedMinutes(db, username, now);
  if (minutes !== null) return { outcome: "locked", minutes };
  const response = await (await authenticator()).api.signInUsername({ body: { username, password }, headers: await headers(), asResponse: true }).catch(() => null);
  const account = response?.ok === true ? await accountNamed(db, username) : null;
  if (!response || !account || !(await findAccount(db, account.id))) {
    perAddress.take(origin, now.getTime());
    await countFailure(db, username, now);
    return { outcome: "refused" };
  }
  await db.transaction().execute(async (transaction) => {
    await clearFailures(transaction, username);
    await logChange(transaction, await actorOf(account), { action: "account.signed-in", subject: `account:${account.username}` }, now);
  });
  await keepCookies(response.headers);
  return { outcome: "signed-in" };
}

/** Ends the session of the request and takes its cookie back. */
export async function signOut(): Promise<void> {
  const response = await (await authenticator()).api.signOut({ headers: await headers(), asResponse: true });
  await keepCookies(response.headers);
}

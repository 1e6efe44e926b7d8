import type { Database } from "../client";
import type { Authenticator } from "./authenticator";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Who is signed in by a request's cookies. Use makes a session last; it ends at the latest some days after the sign-in, and is then deleted.
 * @param maxDays how many
 * @returns the account's id; null when nobody is
 */
export async function signedIn({ db, authenticator }: { db: Database; authenticator: Authenticator }, headers: Headers, maxDays: number, now: Date): Promise<string | null> {
  const found = await authenticator.api.getSession({ headers });
  if (!found) return null;
  const { token, createdAt } = found.session;
  if (now.getTime() - createdAt.getTime() < maxDays * DAY_MS) return found.user.id;
  await db.deleteFrom("auth_session").where("token", "=", token).execute();
  return null;
}

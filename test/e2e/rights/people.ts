import { inject } from "vitest";
import { createAccount } from "../../../db/accounts/account-service";
import { createAuthenticator, sessionSecret } from "../../../db/accounts/authenticator";
import type { OpenDatabase } from "../../../db/client";
import { accountNamed, saveBounds } from "../../../db/repositories/accounts";
import { DEMONSTRATION_PASSWORD } from "../../../lib/cli/demonstration-accounts";
import { DEMONSTRATION_REGION } from "../../../lib/demo";
import type { Role } from "../../../lib/accounts/account";

/** Everybody who knocks: each role over the demonstration's county or a body of it, and each role that has regions over others; a stranger has no account. */
export const PEOPLE = ["administrator", "reviewer", "leader", "body", "otherBody", "administratorElsewhere", "reviewerElsewhere", "leaderElsewhere", "stranger"] as const;
export type Person = (typeof PEOPLE)[number];

/** A leader of the county, to be managed by who may. */
export const SPARE = "rights-spare";
const ELSEWHERE = "2202";
const ACTOR = { id: null, name: "e2e", origin: "e2e" };
const OF_DEMONSTRATION = { administrator: "guanli", reviewer: "shenhe", leader: "lingdao", body: "jiguan" } as const;

/** Makes the accounts that the demonstration does not have and signs everybody in. @param otherBody a body that the demonstration's reporting account does not see @returns the cookies of each */
export async function signInAll({ db, pool }: OpenDatabase, otherBody: number): Promise<Record<Person, string>> {
  const authenticator = createAuthenticator({ pool, secret: await sessionSecret(db, undefined), baseUrl: inject("baseUrl") });
  const make = async (username: string, role: Role, regions: string[], agencyIds: number[] = []): Promise<string> => {
    if (!(await accountNamed(db, username))) await createAccount({ db, authenticator }, { username, name: username, role, regions, agencyIds }, ACTOR, new Date(), DEMONSTRATION_PASSWORD);
    await saveBounds(db, (await accountNamed(db, username))!.id, { regions, agencyIds, mustChangePassword: false });
    return username;
  };
  await make(SPARE, "leader", [DEMONSTRATION_REGION.code]);
  const usernames = {
    ...OF_DEMONSTRATION,
    otherBody: await make("rights-body", "agency", [], [otherBody]),
    administratorElsewhere: await make("rights-administrator", "administrator", [ELSEWHERE]),
    reviewerElsewhere: await make("rights-reviewer", "reviewer", [ELSEWHERE]),
    leaderElsewhere: await make("rights-leader", "leader", [ELSEWHERE]),
  };
  const cookies: Record<string, string> = { stranger: "" };
  for (const [person, username] of Object.entries(usernames)) {
    const answer = await authenticator.api.signInUsername({ body: { username, password: DEMONSTRATION_PASSWORD }, asResponse: true });
    cookies[person] = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
  }
  return cookies;
}

/** Removes the accounts that were made. */
export async function removeMade({ db }: OpenDatabase): Promise<void> {
  await db.deleteFrom("auth_user").where("username", "like", "rights-%").execute();
}

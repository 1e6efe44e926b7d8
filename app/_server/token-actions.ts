"use server";
import { revalidatePath } from "next/cache";
import { forbidden } from "next/navigation";
import { createToken, revokeToken, TokenRefusal } from "../../db/repositories/api-tokens";
import type { Account } from "../../lib/accounts/account";
import { regionsOfOwner } from "../../lib/accounts/token";
import { actorOf } from "./account";
import { sectionUser } from "./admin-sections";
import { database } from "./database";
import { readPreferences } from "./preferences";
import { readTokenForm, revokeForm } from "./token-form";

/** What came of a form: a token, shown this once, or what stands in the way. */
export type TokenAnswer = { name: string; secret: string } | { problems: string[] };

const PAGE = "/admin/tokens";

const manager = (): Promise<Account | null> => sectionUser("tokens");

/** Makes a token of the account that asks, and tells its secret. */
export async function createTokenAction(_before: TokenAnswer | null, form: FormData): Promise<TokenAnswer> {
  const { t, language } = await readPreferences();
  const account = await manager();
  if (!account) return { problems: [t("tokens.problem.forbidden")] };
  const read = readTokenForm(form);
  if (Array.isArray(read)) return { problems: read.map((field) => t(`tokens.problem.${field}`)) };
  const { name, scopes, regions, days } = read;
  try {
    const secret = await createToken(await database(), { name, owner: account, scopes, regions: regions.length === 0 ? regionsOfOwner(account) : regions, days }, await actorOf(account), new Date());
    revalidatePath(PAGE);
    return { name, secret };
  } catch (error) {
    if (error instanceof TokenRefusal) return { problems: [error.reason[language]] };
    throw error;
  }
}

/** Ends a token for good; one that has ended already stays as it is. */
export async function revokeTokenAction(form: FormData): Promise<void> {
  const account = await manager();
  if (!account) forbidden();
  await revokeToken(await database(), revokeForm.parse(Object.fromEntries(form)).id, await actorOf(account), new Date());
  revalidatePath(PAGE);
}

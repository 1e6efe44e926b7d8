"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changeOwnPassword } from "../../db/accounts/account-service";
import { actorOf, currentAccount } from "../_server/account";
import { authenticator } from "../_server/authenticator";
import { database } from "../_server/database";

const MAX_CHARS = 500;
const form = z.object({ current: z.string().max(MAX_CHARS), next: z.string().max(MAX_CHARS), repeated: z.string().max(MAX_CHARS) });

/** Changes the own password; all other sessions of the account end. */
export async function changePasswordAction(data: FormData): Promise<void> {
  const account = await currentAccount();
  if (!account) redirect("/sign-in");
  const { repeated, ...change } = form.parse(Object.fromEntries(data));
  const accounts = { db: await database(), authenticator: await authenticator() };
  const problem = change.next === repeated ? await changeOwnPassword(accounts, account, change, await headers(), await actorOf(account), new Date()) : "notRepeated";
  redirect(problem === null ? "/" : `/password?problem=${problem}`);
}

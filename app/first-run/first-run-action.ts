"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { createAccount } from "../../db/accounts/account-service";
import { hasAdministrator, saveBounds, accountNamed } from "../../db/repositories/accounts";
import { passwordProblem } from "../../lib/accounts/password";
import { requestOrigin } from "../_server/account";
import { AddressLimit } from "../_server/address-limit";
import { authenticator } from "../_server/authenticator";
import { database } from "../_server/database";
import { isFirstRunCode } from "../_server/first-run";
import { signIn } from "../_server/sign-in";

const ATTEMPTS_A_MINUTE = 5;
const perAddress = new AddressLimit(ATTEMPTS_A_MINUTE, 60_000);
const form = z.object({ code: z.string().max(100), username: z.string().trim().regex(/^[\p{L}\p{N}._-]{2,40}$/u), password: z.string().max(500), repeated: z.string().max(500) });

/** Creates the first administrator for who knows the code that the server printed; there is no second time. */
export async function firstRunAction(data: FormData): Promise<void> {
  const db = await database();
  if (await hasAdministrator(db)) redirect("/sign-in");
  const now = new Date();
  const read = form.safeParse(Object.fromEntries(data));
  if (!read.success) redirect("/first-run?problem=name");
  const { code, username, password, repeated } = read.data;
  const origin = await requestOrigin();
  if (!perAddress.take(origin, now.getTime()) || !isFirstRunCode(code)) redirect("/first-run?problem=code");
  const problem = password === repeated ? passwordProblem(password, username) : "notRepeated";
  if (problem) redirect(`/first-run?problem=${problem}`);
  await createAccount({ db, authenticator: await authenticator() }, { username, name: username, role: "administrator", regions: [""], agencyIds: [] }, { id: null, name: "first run", origin }, now, password);
  const account = await accountNamed(db, username);
  if (account) await saveBounds(db, account.id, { ...account, mustChangePassword: false });
  await signIn(username, password, now);
  redirect("/");
}

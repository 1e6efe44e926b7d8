"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { deleteFilter, keepFilter, MAX_SAVED_FILTERS, renameFilter, type FilterOwner, type FilterRefusal } from "../../db/repositories/saved-filters";
import { may, type Account } from "../../lib/accounts/account";
import { actorOf, currentAccount } from "./account";
import { database } from "./database";
import { readListAddress } from "./finding-list-address";
import { readPreferences } from "./preferences";
import type { ActionProblems } from "./profile-actions";

const name = z.string().transform((text) => text.replace(/\s+/g, " ").trim().toWellFormed()).pipe(z.string().min(1).max(40));
const query = z.string().max(1500);
const id = z.coerce.number().int().min(1).max(2_147_483_647);
/** The list that the form stands on, to come back to. */
const back = { query };
const newFilter = z.object({ ...back, name });
const renaming = z.object({ ...back, id, name });
const deletion = z.object({ ...back, id });

async function refused(reason: FilterRefusal | "name" | "forbidden"): Promise<string[]> {
  const { t } = await readPreferences();
  return [reason === "full" ? t("triage.filterRefused.full", { limit: MAX_SAVED_FILTERS }) : t(`triage.filterRefused.${reason}`)];
}

/** Reads a form and makes a change in the name of who is signed in; leads back to the list, or says what stands in the way. */
async function change<T extends { query: string }>(schema: z.ZodType<T>, form: FormData, make: (read: T, owner: FilterOwner, account: Account) => Promise<FilterRefusal | null>): Promise<ActionProblems> {
  const account = await currentAccount();
  if (!account || !may(account, "view")) return await refused("forbidden");
  const read = schema.safeParse(Object.fromEntries(form));
  if (!read.success) return await refused("name");
  const problem = await make(read.data, { ...(await actorOf(account)), id: account.id }, account);
  if (problem) return await refused(problem);
  return redirect(`/findings?${readListAddress(read.data.query, account).query}`);
}

/** Keeps the list that a page shows under a name. */
export async function saveFilter(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  return await change(newFilter, form, async (read, owner, account) => await keepFilter(await database(), owner, { name: read.name, query: readListAddress(read.query, account).query }, new Date()));
}

/** Gives a kept filter another name. */
export async function renameSavedFilter(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  return await change(renaming, form, async (read, owner) => await renameFilter(await database(), owner, read.id, read.name, new Date()));
}

/** Deletes a kept filter. */
export async function deleteSavedFilter(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  return await change(deletion, form, async (read, owner) => await deleteFilter(await database(), owner, read.id, new Date()));
}

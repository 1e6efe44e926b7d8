"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { findRosterLine } from "../../db/queries/roster-list";
import { correctDueDate, endEntry, type SeenEntry } from "../../db/repositories/roster-entries";
import { auditStore } from "../../db/store";
import { boundsOf, reaches } from "../../lib/accounts/account";
import { settle } from "../../lib/audit/settle";
import type { Actor } from "../../db/repositories/audit-log";
import { actorOf } from "./account";
import { sectionUser } from "./admin-sections";
import { currentAuditor } from "./auditor";
import { openedDatabase } from "./database";
import { readPreferences } from "./preferences";
import type { ActionProblems } from "./profile-actions";

const entryForm = z.object({ agencyId: z.coerce.number().int().min(1).max(2_147_483_647), year: z.coerce.number().int().min(2008).max(2100) });
const dateForm = z.union([z.literal("").transform(() => null), z.iso.date()]);
const now = (): Date => new Date();

/** The entry that a form speaks of and who changes it; null when it is not theirs to change. */
async function changeable(form: FormData): Promise<{ entry: SeenEntry; actor: Actor } | null> {
  const account = await sectionUser("roster");
  const entry = entryForm.safeParse(Object.fromEntries(form)).data;
  if (!account || !entry) return null;
  const line = await findRosterLine((await openedDatabase()).db, entry.agencyId, entry.year);
  return line && reaches(boundsOf(account), line) ? { entry, actor: await actorOf(account) } : null;
}

/** Judges again what rests on the entry: the body's report of the year, and whether one is missing. */
async function judgeAgain({ agencyId, year }: SeenEntry, actor: Actor): Promise<void> {
  const store = auditStore(await openedDatabase(), actor);
  const auditor = await currentAuditor();
  const runId = await store.startRun("audit", auditor, { year, roster: agencyId }, now());
  await store.finishRun(runId, await settle(store, auditor, [agencyId], runId, now), now());
}

/** Corrects the date by which a body must publish. */
export async function correctDueDateAction(_before: ActionProblems, form: FormData): Promise<ActionProblems> {
  const { t } = await readPreferences();
  const found = await changeable(form);
  if (!found) return [t("admin.forbidden")];
  const dueOn = dateForm.safeParse(form.get("dueOn"));
  if (!dueOn.success) return [t("admin.roster.badDate")];
  const { entry, actor } = found;
  if (!(await correctDueDate((await openedDatabase()).db, entry, dueOn.data, actor, now()))) return [t("admin.roster.unchanged")];
  await judgeAgain(entry, actor);
  return redirect(`/admin/roster/${entry.agencyId}?year=${entry.year}`);
}

/** Takes a body off the roster of a year. */
export async function endEntryAction(_before: ActionProblems, form: FormData): Promise<ActionProblems> {
  const { t } = await readPreferences();
  const found = await changeable(form);
  if (!found) return [t("admin.forbidden")];
  const { entry, actor } = found;
  if (await endEntry((await openedDatabase()).db, entry, await currentAuditor(), actor, now())) await judgeAgain(entry, actor);
  return redirect(`/admin/roster?year=${entry.year}`);
}

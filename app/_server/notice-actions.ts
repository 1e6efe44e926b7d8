"use server";

import { redirect } from "next/navigation";
import { usualLetterhead } from "../../db/queries/notice-candidates";
import { moveDeadline, sendBack, withdrawNotice, type ChangeResult, type Changer } from "../../db/notices/change";
import { issueNotices } from "../../db/notices/issue";
import { decideObjection, raiseObjection, type ObjectionResult } from "../../db/notices/objections";
import { boundsOf, may, type Action } from "../../lib/accounts/account";
import { officeDay } from "../../lib/export/office-date";
import { MAX_DEADLINE_DAYS, MAX_OBJECTION_FILE_BYTES } from "../../lib/notices/limits";
import { daysBetween } from "../../lib/notices/working-days";
import { actorOf, currentAccount } from "./account";
import { currentAuditor } from "./auditor";
import { database, openedDatabase } from "./database";
import { answerForm, deadlineForm, objectionForm, readIssue, reasonForm } from "./notice-forms";
import { readPreferences } from "./preferences";
import type { ActionProblems } from "./profile-actions";
import { sizeWords } from "./upload-limit";
import { uploadPath } from "./upload-path";

type Refusal = "forbidden" | "incomplete" | "nothingLeft" | "gone" | "state" | "deadline" | "repeated";

const refusal = async (reason: Refusal): Promise<string[]> => [(await readPreferences()).t(`notices.refused.${reason}`)];

/** The account as who changes notices, when it has the right; null otherwise. */
async function changerWith(right: Action): Promise<(Changer & { accountId: string }) | null> {
  const account = await currentAccount();
  return account && may(account, right) ? { bounds: boundsOf(account), actor: await actorOf(account), now: new Date(), accountId: account.id } : null;
}

/** Leads back to the notice, or says what stands in the way. */
async function answered(result: ChangeResult | ObjectionResult, notice: number): Promise<string[]> {
  return result === "done" ? redirect(`/notices/${notice}`) : await refusal(result);
}

/** Issues notices to the chosen bodies and leads to them. */
export async function issueAction(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const changer = await changerWith("issueNotices");
  if (!changer) return await refusal("forbidden");
  const read = readIssue(form);
  if (!read) return await refusal("incomplete");
  const { chosen, findings, again, deadline, ...given } = read;
  const issuedOn = officeDay(changer.now);
  const days = daysBetween(issuedOn, deadline);
  if (days < 1 || days > MAX_DEADLINE_DAYS) return await refusal("deadline");
  const db = await database();
  const { copyTo, firstNumber, documentCode } = await usualLetterhead(db, changer.accountId);
  const letterhead = { ...given, ...(copyTo === undefined ? {} : { copyTo }), ...(firstNumber === undefined || documentCode !== given.documentCode ? {} : { firstNumber }) };
  const { batch, issued, nothingLeft } = await issueNotices(db, { chosen, allFailures: findings === "failures", again: again === "1", issuedOn, deadline, letterhead }, changer);
  if (issued.length === 0) return await refusal("nothingLeft");
  return redirect(`/notices?year=all&batch=${batch}${nothingLeft.length > 0 ? `&skipped=${nothingLeft.length}` : ""}`);
}

/** Moves a notice's deadline. */
export async function deadlineAction(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const changer = await changerWith("issueNotices");
  const read = deadlineForm.safeParse(Object.fromEntries(form)).data;
  if (!changer) return await refusal("forbidden");
  return read ? await answered(await moveDeadline(await database(), read.notice, read, changer), read.notice) : await refusal("incomplete");
}

/** Says of a corrected version that faults remain. */
export async function sendBackAction(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const changer = await changerWith("issueNotices");
  const read = reasonForm.safeParse(Object.fromEntries(form)).data;
  if (!changer) return await refusal("forbidden");
  return read ? await answered(await sendBack(await database(), read.notice, read.reason, changer), read.notice) : await refusal("incomplete");
}

/** Takes a notice back. */
export async function withdrawAction(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const changer = await changerWith("issueNotices");
  const read = reasonForm.safeParse(Object.fromEntries(form)).data;
  if (!changer) return await refusal("forbidden");
  return read ? await answered(await withdrawNotice(await database(), read.notice, read.reason, changer), read.notice) : await refusal("incomplete");
}

/** Keeps a body's objection to a finding. */
export async function objectAction(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const changer = await changerWith("objectToFindings");
  const read = objectionForm.safeParse(Object.fromEntries(form)).data;
  if (!changer) return await refusal("forbidden");
  if (!read) return await refusal("incomplete");
  const given = form.get("file");
  const sent = given instanceof File && given.size > 0 ? given : null;
  if (sent && sent.size > MAX_OBJECTION_FILE_BYTES) return [(await readPreferences()).t("notices.refused.tooLarge", { limit: sizeWords(MAX_OBJECTION_FILE_BYTES) })];
  const file = sent && { name: uploadPath.catch("file").parse(sent.name), bytes: new Uint8Array(await sent.arrayBuffer()) };
  return await answered(await raiseObjection(await database(), { noticeId: read.notice, findingId: read.finding, text: read.text, file }, changer), read.notice);
}

/** Decides a body's objection. */
export async function answerAction(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const changer = await changerWith("decideFindings");
  const read = answerForm.safeParse(Object.fromEntries(form)).data;
  if (!changer) return await refusal("forbidden");
  if (!read) return await refusal("incomplete");
  const decision = { id: read.objection, isUpheld: read.verdict === "upheld", answer: read.reason };
  return await answered(await decideObjection(await openedDatabase(), await currentAuditor(), decision, changer), read.notice);
}

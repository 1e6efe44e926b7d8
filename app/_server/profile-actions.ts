"use server";

import { redirect } from "next/navigation";
import { dropDraft, findDraft, keepDraft, type ProfileDraft } from "../../db/repositories/profile-drafts";
import { profileStore } from "../../db/repositories/profiles";
import { saveProfile } from "../../lib/audit/save-profile";
import { checkProfile, readProfileFile } from "../../lib/rules/profile-check";
import { canonicalText, EMPTY_CONTENT, type ProfileContent } from "../../lib/rules/profile-content";
import type { RegionProfile } from "../../lib/rules/profile-set";
import type { Bilingual } from "../../lib/rules/rule";
import { actorOf } from "./account";
import { database } from "./database";
import { mayChangeProfile, profileEditor } from "./may-change-profile";
import { readPreferences } from "./preferences";
import { bandsForm, draftForm, readRuleForm, regionForm } from "./profile-form";
import { startReaudit } from "./reaudit";

/** What stands in the way of an action, in the reader's language; null before the first one. */
export type ActionProblems = string[] | null;

type Refusal = "forbidden" | "conflict" | "unchanged" | "noFile" | "tooLarge" | "noDraft";
const MAX_FILE_BYTES = 256 * 1024;

const refusal = async (reason: Refusal): Promise<string[]> => [(await readPreferences()).t(`profile.refused.${reason}`)];
async function told(problems: readonly Bilingual[]): Promise<string[]> {
  const { language } = await readPreferences();
  return problems.map((problem) => problem[language]);
}

/** Keeps what a region is to set as a draft and leads to what it would do; returns what stands in the way. */
async function preview({ region, revision }: { region: string; revision: number }, contentFrom: (own: RegionProfile) => ProfileContent): Promise<string[]> {
  if (!(await mayChangeProfile(region))) return await refusal("forbidden");
  const db = await database();
  const own = (await profileStore(db).profiles()).own(region);
  if (own.revision !== revision) return await refusal("conflict");
  const result = checkProfile(contentFrom(own));
  if ("problems" in result) return await told(result.problems);
  if (canonicalText(result.content) === canonicalText(own.content)) return await refusal("unchanged");
  const draft: ProfileDraft = { region, content: result.content, revision };
  return redirect(`/rules/preview?draft=${await keepDraft(db, draft, new Date())}`);
}

/** Leads to what a change of one rule would do. */
export async function previewRule(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const { rule, change, ...where } = readRuleForm(form);
  return await preview(where, ({ content }) => ({ ...content, rules: { ...content.rules, [rule]: change } }));
}

/** Leads to what other grade bands would do. */
export async function previewBands(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const { gradeBands, ...where } = bandsForm.parse(Object.fromEntries(form));
  return await preview(where, ({ content: { gradeBands: _before, ...content } }) => (gradeBands ? { ...content, gradeBands } : content));
}

/** Leads to what a profile read from a file would do in the place of the region's own. */
export async function previewFile(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const where = regionForm.parse(Object.fromEntries(form));
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return await refusal("noFile");
  if (file.size > MAX_FILE_BYTES) return await refusal("tooLarge");
  const read = readProfileFile(await file.text());
  return "problems" in read ? await told(read.problems) : await preview(where, () => read.content);
}

/** Leads to what it would do if the region set nothing of its own. */
export async function previewReset(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  return await preview(regionForm.parse(Object.fromEntries(form)), () => EMPTY_CONTENT);
}

/** Saves a draft that was looked at and starts the audit of the reports that it concerns. */
export async function saveDraft(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const { draft: id, note } = draftForm.parse(Object.fromEntries(form));
  const db = await database();
  const draft = await findDraft(db, id);
  if (!draft) return await refusal("noDraft");
  const { region, content, revision } = draft;
  const editor = await profileEditor(region);
  if (!editor) return await refusal("forbidden");
  const saved = await saveProfile(profileStore(db), { region, content, baseRevision: revision, by: await actorOf(editor), note }, new Date());
  if (saved.status === "invalid") return await told(saved.problems);
  if (saved.status === "conflict") return await refusal("conflict");
  await dropDraft(db, id);
  if (saved.status === "saved") startReaudit(region, await actorOf(editor));
  return redirect(`/rules/profile?region=${region}`);
}

/** Starts the audit of a region's reports that were judged under another profile. */
export async function auditRegion(_: ActionProblems, form: FormData): Promise<ActionProblems> {
  const { region } = regionForm.parse(Object.fromEntries(form));
  const editor = await profileEditor(region);
  if (!editor) return await refusal("forbidden");
  startReaudit(region, await actorOf(editor));
  return redirect(`/rules/profile?region=${region}`);
}

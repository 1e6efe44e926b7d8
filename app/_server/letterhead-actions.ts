"use server";
import { revalidatePath } from "next/cache";
import { createElement, type ReactElement } from "react";
import { readLetterhead, saveLetterhead } from "../../db/repositories/letterhead";
import type { Letterhead } from "../../lib/export/letterhead";
import { NoticeHead } from "../_components/admin/notice-head";
import { actorOf } from "./account";
import { sectionUser } from "./admin-sections";
import { database } from "./database";
import { letterheadNow } from "./letterhead-now";
import { readLetterheadForm } from "./letterhead-form";
import { readPreferences } from "./preferences";
import { dueYear } from "./report-years";

/** What came of saving. */
export type LetterheadAnswer = { saved: string } | { problems: string[] } | null;

const headOf = async (letterhead: Letterhead): Promise<ReactElement> => createElement(NoticeHead, { t: (await readPreferences()).t, letterhead: letterheadNow(letterhead), year: dueYear() });

/** Shows how a notice would begin; fields that do not fit are left out, and nothing is stored. */
export async function previewLetterhead(form: FormData): Promise<ReactElement | null> {
  if (!(await sectionUser("letterhead"))) return null;
  return await headOf(readLetterheadForm(form, {}).letterhead);
}

/** Keeps the letterhead for every paper to come. */
export async function saveLetterheadAction(_before: LetterheadAnswer, form: FormData): Promise<LetterheadAnswer> {
  const { t } = await readPreferences();
  const account = await sectionUser("letterhead");
  if (!account) return { problems: [t("admin.forbidden")] };
  const db = await database();
  const { letterhead, unfit } = readLetterheadForm(form, await readLetterhead(db));
  if (unfit.length > 0) return { problems: unfit.map(({ name, kind }) => t(`admin.letterhead.problem.${kind}`, { field: t(`admin.letterhead.field.${name}`) })) };
  await saveLetterhead(db, letterhead, await actorOf(account), new Date());
  revalidatePath("/admin/letterhead");
  return { saved: t("admin.saved") };
}

"use server";
import { headers } from "next/headers";
import { createElement } from "react";
import { z } from "zod";
import { auditStore } from "../../db/store";
import { currentAuditor } from "./auditor";
import { checkDraft } from "../../lib/audit/check-draft";
import { UnreadableDocument } from "../../lib/ingest/unreadable";
import { DraftResult } from "../_components/check/draft-result";
import type { DraftAnswer } from "../_components/check/draft-form";
import { openedDatabase } from "./database";
import { peerOf } from "./peer";
import { readPreferences } from "./preferences";
import { isSelfCheckOn, secondsToWait } from "./self-check";
import { draftLimitBytes, sizeWords } from "./upload-limit";

const form = z.object({ text: z.string().catch(""), file: z.instanceof(File).nullable().catch(null) });

/** The draft's bytes and name; null when nothing was given. */
async function draftIn(data: FormData, pasted: string): Promise<{ path: string; bytes: Uint8Array } | null> {
  const { text, file } = form.parse({ text: data.get("text"), file: data.get("file") });
  if (file && file.size > 0) return { path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  return text.trim() === "" ? null : { path: pasted, bytes: new TextEncoder().encode(text) };
}

/** Checks a draft and answers with the findings. It is held in memory for that time only: nothing of it is stored or logged. */
export async function checkDraftAction(_before: DraftAnswer | null, data: FormData): Promise<DraftAnswer> {
  const { t, language } = await readPreferences();
  if (!isSelfCheckOn()) return { problem: t("check.offTitle") };
  const wait = secondsToWait(peerOf(await headers()), new Date());
  if (wait > 0) return { problem: t("check.tooMany", { seconds: wait }) };
  const draft = await draftIn(data, t("check.draft"));
  if (draft === null) return { problem: t("check.nothing") };
  const limit = draftLimitBytes();
  if (draft.bytes.length > limit) return { problem: t("check.tooLarge", { limit: sizeWords(limit) }) };
  try {
    const checked = await checkDraft(draft.bytes, draft.path, { store: auditStore(await openedDatabase()), auditor: await currentAuditor(), now: new Date() });
    return { result: createElement(DraftResult, { t, language, ...checked }) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { problem: t("check.unreadable", { reason: error.reason[language] }) };
    // Its message could quote the draft.
    console.error(`A draft could not be checked: ${error instanceof Error ? error.name : typeof error}`);
    return { problem: t("check.failed") };
  }
}

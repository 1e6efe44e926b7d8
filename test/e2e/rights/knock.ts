import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { zhAdmin } from "../../../app/_i18n/messages/zh-admin";
import { zhNotices } from "../../../app/_i18n/messages/zh-notices";
import { zhProfile } from "../../../app/_i18n/messages/zh-profile";
import { zhTokens } from "../../../app/_i18n/messages/zh-tokens";
import { zhTriage } from "../../../app/_i18n/messages/zh-triage";
import type { Door, Things } from "./doors";

const BUILD = join(import.meta.dirname, "..", "..", "..", ".next", "server");
/** What actions say to who may not. */
const REFUSALS: readonly string[] = [zhAdmin.forbidden, zhNotices.refused.forbidden, zhProfile.refused.forbidden, zhTokens.problem.forbidden, zhTriage.filterRefused.forbidden];

/** An action that ends in the page for missing rights, and one that answers nothing to who has none. */
const THROWN = /^1:E\{"digest":"NEXT_HTTP_ERROR_FALLBACK;40[34]"/m;
const NOTHING = /^1:null$/m;

/** An action as the build knows it: its name, its id, and a page that can be asked for it. */
export interface KnownAction {
  name: string;
  id: string;
  page: string;
}

/** Every server action of the build. */
export function knownActions(): KnownAction[] {
  const manifest = JSON.parse(readFileSync(join(BUILD, "server-reference-manifest.json"), "utf8")) as { node: Record<string, { workers: Record<string, unknown>; exportedName: string }> };
  return Object.entries(manifest.node).map(([id, { workers, exportedName }]) => ({ id, name: exportedName, page: Object.keys(workers)[0]! }));
}

export interface Heard {
  status: number;
  text: string;
  /** Whether the answer is that this may not be done here, or by nobody who is not signed in. */
  isRefused: boolean;
}

const filled = (page: string): string => `/${page.replace(/^app\//, "").replace(/\/?page$/, "").replace(/\([^)]*\)\/?/g, "").replace(/\[[^\]]+\]/g, "1")}`;

/** Where an answer leads; the sign-in's own answer to a wrong password leads to no refusal. */
function isToSignIn({ headers }: Response): boolean {
  const to = headers.get("location") ?? headers.get("x-action-redirect") ?? "";
  return to.startsWith("/sign-in") && !to.startsWith("/sign-in?problem=refused");
}

/** Opens a page, or calls a route. @param isWhole whether to ask with what would change something */
export async function knock(door: Door, things: Things, cookie: string, isWhole: boolean): Promise<Heard> {
  const fields = (isWhole ? door.whole : undefined) ?? door.fields;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields?.(things) ?? {})) form.append(name, value);
  const body = door.json ?? (fields ? form : undefined);
  const answer = await fetch(new URL(door.at(things), inject("baseUrl")), { method: door.method ?? "GET", redirect: "manual", ...(body !== undefined && { body }), headers: { cookie, origin: inject("baseUrl"), accept: door.method ? "application/json" : "text/html" } });
  return { status: answer.status, text: await answer.text(), isRefused: [401, 403, 404].includes(answer.status) || isToSignIn(answer) };
}

/** Calls a server action as the browser does: the answer before, where it takes one, and the form. */
export async function act(action: KnownAction, door: Door, things: Things, cookie: string, isWhole: boolean): Promise<Heard> {
  const fields = (isWhole ? door.whole : undefined) ?? door.fields;
  const body = new FormData();
  for (const [name, value] of Object.entries(fields?.(things) ?? {})) body.append(`_1_${name}`, value);
  const takesFormOnly = ["previewLetterhead", "revokeTokenAction", "firstRunAction", "changePasswordAction", "signInAction"].includes(action.name);
  body.append("0", takesFormOnly ? '["$K1"]' : '[null,"$K1"]');
  const answer = await fetch(new URL(filled(action.page), inject("baseUrl")), { method: "POST", body, redirect: "manual", headers: { cookie, origin: inject("baseUrl"), accept: "text/x-component", "next-action": action.id } });
  const text = await answer.text();
  // The status is that of the page, which is drawn again behind the action: what the action did stands in the answer only.
  const isRefused = isToSignIn(answer) || REFUSALS.some((words) => text.includes(words)) || THROWN.test(text) || NOTHING.test(text);
  return { status: answer.status, text, isRefused };
}

import { z } from "zod";
import { findBodiesNamed, regionsOfAgencies } from "../../db/queries/bodies-named";
import type { AccountChange } from "../../db/accounts/account-service";
import { boundsOf, ROLES, type Account } from "../../lib/accounts/account";
import { reachesAccount } from "../../lib/accounts/manage";
import { regionByCode, regionsNamed } from "../../lib/gazetteer/divisions";
import type { Translate } from "../_i18n/translate";
import { database } from "./database";

const MAX_CHARS = 4000;
const SHOWN = 5;
const EVERYWHERE: ReadonlySet<string> = new Set(["全部", "全国", "all"]);
const CODE = /^(?:\d{2}){1,3}$/;

export const usernameSchema = z.string().trim().regex(/^[\p{L}\p{N}._-]{2,40}$/u);
const form = z.object({
  name: z.string().trim().min(1).max(80),
  role: z.enum(ROLES),
  regions: z.string().max(MAX_CHARS).catch(""),
  bodies: z.string().max(MAX_CHARS).catch(""),
});

const wordsIn = (text: string): string[] => text.split(/[,，、;；\n]+/).map((word) => word.trim()).filter((word) => word !== "");
const prefixOf = (code: string): string => code.replace(/(?:00)+$/, "");

/** The prefix that a word means; a sentence when it means none, or several. */
function regionOf(t: Translate, word: string): { prefix: string } | { problem: string } {
  if (EVERYWHERE.has(word.toLowerCase())) return { prefix: "" };
  if (CODE.test(word)) return { prefix: prefixOf(word) };
  const [only, ...others] = regionsNamed(word);
  if (!only) return { problem: t("admin.users.problem.region", { word }) };
  if (others.length > 0) return { problem: t("admin.users.problem.regionAmbiguous", { word, codes: [only, ...others].slice(0, SHOWN).map(({ code }) => code).join(", ") }) };
  return { prefix: prefixOf(only.code) };
}

async function bodyOf(t: Translate, word: string): Promise<{ id: number } | { problem: string }> {
  const [only, ...others] = await findBodiesNamed(await database(), word, SHOWN);
  if (!only) return { problem: t("admin.users.problem.body", { word }) };
  if (others.length > 0) return { problem: t("admin.users.problem.bodyAmbiguous", { word, ids: [only, ...others].map(({ id, regionName }) => `${id} ${regionName}`).join(", ") }) };
  return { id: only.id };
}

/** Whether an account lies wholly within what the other may look at. */
export async function reachesAccountOf(manager: Account, account: Pick<Account, "role" | "regions" | "agencyIds">): Promise<boolean> {
  const codes = await regionsOfAgencies(await database(), account.agencyIds);
  return reachesAccount(boundsOf(manager), account, (id) => codes.get(id));
}

/**
 * Reads what an account is to be.
 * @param manager who changes it, and can give no more than they have
 * @returns the account, or what stands in the way
 */
export async function readAccountForm(t: Translate, data: FormData, manager: Account): Promise<{ change: AccountChange } | { problems: string[] }> {
  const read = form.safeParse(Object.fromEntries(data));
  if (!read.success) return { problems: [t("admin.users.problem.name")] };
  const { name, role } = read.data;
  const isBody = role === "agency";
  const regions = isBody ? [] : wordsIn(read.data.regions).map((word) => regionOf(t, word));
  const bodies = isBody ? await Promise.all(wordsIn(read.data.bodies).map((word) => bodyOf(t, word))) : [];
  const problems = [...regions, ...bodies].flatMap((found) => ("problem" in found ? [found.problem] : []));
  if (problems.length > 0) return { problems };
  if (regions.length + bodies.length === 0) return { problems: [t(isBody ? "admin.users.problem.bodies" : "admin.users.problem.regions")] };
  const change = {
    name,
    role,
    regions: [...new Set(regions.flatMap((found) => ("prefix" in found ? [found.prefix] : [])))],
    agencyIds: [...new Set(bodies.flatMap((found) => ("id" in found ? [found.id] : [])))],
  };
  return (await reachesAccountOf(manager, change)) ? { change } : { problems: [t("admin.users.problem.beyond")] };
}

/** A region's prefix as it is shown. @param names what reports and rosters call regions, by code */
export function regionWords(t: Translate, prefix: string, names: ReadonlyMap<string, string>): string {
  const code = prefix.padEnd(6, "0");
  return prefix === "" ? t("admin.users.everywhere") : (names.get(code) ?? regionByCode(code)?.name ?? prefix);
}

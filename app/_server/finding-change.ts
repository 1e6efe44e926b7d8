import { findingsOfSet } from "../../db/queries/finding-list";
import { boundsOf, may, type Account } from "../../lib/accounts/account";
import type { DecideOptions } from "../../lib/audit/decide-findings";
import { actorOf, currentAccount } from "./account";
import { parseFilters } from "./address";
import { database } from "./database";
import { parseFacets } from "./finding-facets";
import { isSameOrigin } from "./same-origin";

/** How many findings of a filtered set are changed at a time; the page says when there are more. */
const MAX_FILTERED = 2000;

/** The account that changes findings by a request of the site's own pages; null when it may not. */
export async function findingChanger(request: Request): Promise<Account | null> {
  if (!isSameOrigin(request.headers)) return null;
  const account = await currentAccount();
  return account && may(account, "decideFindings") ? account : null;
}

/** In whose name, within which bounds and when findings are changed. */
export const changeOptions = async (account: Account): Promise<DecideOptions> => ({ bounds: boundsOf(account), decider: await actorOf(account), now: new Date() });

/**
 * The findings that a page's filters show, as they are now.
 * @param filtered the filters as the page's address has them
 */
export async function filteredFindings(filtered: string, account: Account, isOpenOnly: boolean): Promise<{ id: number; revision: number; assignee: string | null }[]> {
  const params = Object.fromEntries(new URLSearchParams(filtered));
  const facets = parseFacets(params, account);
  return await findingsOfSet(await database(), parseFilters(params, null, boundsOf(account)), isOpenOnly ? { ...facets, state: "open" } : facets, MAX_FILTERED);
}

/** Scripts get what became of a change as JSON with a sentence to show; a form is led back to its page. */
export function changeAnswer(request: Request, result: object, message: string, back: string): Response {
  if (request.headers.get("accept")?.includes("application/json")) return Response.json({ ...result, message }, { headers: { "Cache-Control": "no-store" } });
  return new Response(null, { status: 303, headers: { Location: back } });
}

import { openFindings } from "../../../db/queries/finding-list";
import { auditStore } from "../../../db/store";
import { boundsOf, may } from "../../../lib/accounts/account";
import { currentAuditor } from "../../_server/auditor";
import { decideFindings } from "../../../lib/audit/decide-findings";
import { actorOf, currentAccount } from "../../_server/account";
import { parseFilters } from "../../_server/address";
import { openedDatabase } from "../../_server/database";
import { parseFacets } from "../../_server/finding-facets";
import { isSameOrigin } from "../../_server/same-origin";
import { readDecision } from "./decision-form";

/** How many findings of a filtered set are decided at a time; the page says when there are more. */
const MAX_FILTERED = 2000;

/**
 * Decides one finding, several, or all open ones that a page's filters show. Scripts get the result as JSON; a form is led
 * back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response("Forbidden", { status: 403 });
  const account = await currentAccount();
  if (!account || !may(account, "decideFindings")) return new Response("Forbidden", { status: 403 });
  const decision = readDecision(await request.formData());
  if (!decision) return new Response("Bad request", { status: 400 });

  const opened = await openedDatabase();
  const bounds = boundsOf(account);
  const { finding, filtered, verb, reason, note, back } = decision;
  const params = filtered === null ? null : Object.fromEntries(new URLSearchParams(filtered));
  const seen = params === null ? finding : (await openFindings(opened.db, parseFilters(params, null, bounds), parseFacets(params), MAX_FILTERED)).map((id) => ({ id, state: "open" as const }));
  const result = await decideFindings(auditStore(opened), await currentAuditor(), seen, { verb, reason, note }, { bounds, decider: await actorOf(account), now: new Date() });
  if (request.headers.get("accept")?.includes("application/json")) return Response.json(result, { headers: { "Cache-Control": "no-store" } });
  return new Response(null, { status: 303, headers: { Location: back } });
}

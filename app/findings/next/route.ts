import { z } from "zod";
import { nextFinding } from "../../../db/queries/next-finding";
import { may } from "../../../lib/accounts/account";
import { cardId } from "../../_components/evidence/finding-view";
import { currentAccount } from "../../_server/account";
import { address, paramBy } from "../../_server/address";
import { database } from "../../_server/database";
import { readListAddress } from "../../_server/finding-list-address";

const asked = z.coerce.number().int().min(1).max(2_147_483_647);

/** Leads from a finding to the next of the list it was opened from, in its report; at the end of the list, back to the list. Scripts get the address as JSON. */
export async function GET(request: Request): Promise<Response> {
  const account = await currentAccount();
  if (!account || !may(account, "view")) return new Response("Forbidden", { status: 403 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const finding = paramBy(params, "finding", asked);
  const list = readListAddress(paramBy(params, "list", z.string().max(2000)) ?? "", account);
  const next = finding === null ? undefined : await nextFinding(await database(), list.filters, list.facets, finding);
  const href = next ? address(`/reports/${next.reportId}`, list.filters, { list: list.query, "#": cardId(next.fingerprint) }) : `/findings?${list.query}`;
  if (request.headers.get("accept")?.includes("application/json")) return Response.json({ href }, { headers: { "Cache-Control": "no-store" } });
  return new Response(null, { status: 303, headers: { Location: href } });
}

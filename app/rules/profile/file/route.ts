import { boundsOf } from "../../../../lib/accounts/account";
import { profileStore } from "../../../../db/repositories/profiles";
import { profileFile } from "../../../../lib/rules/profile-content";
import { regionKey } from "../../../../lib/rules/profile-set";
import { requireAccount } from "../../../_server/account";
import { parseFilters } from "../../../_server/address";
import { database } from "../../../_server/database";

/** What a region sets of the rules, as the file that the import takes back. */
export async function GET(request: Request): Promise<Response> {
  const { region } = parseFilters(Object.fromEntries(new URL(request.url).searchParams), null, boundsOf(await requireAccount()));
  const key = regionKey(region ?? "");
  const { content, revision } = (await profileStore(await database()).profiles()).own(key);
  return new Response(profileFile(content), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="rule-profile-${key === "" ? "all" : key}-${revision}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}

import { agencyDetail } from "../../../../../db/api/agencies";
import { reaches } from "../../../../../lib/accounts/account";
import { getAgency } from "../../../../../lib/api/agencies";
import { reading } from "../../../../_server/api-answer";
import { notFound } from "../../../../_server/api-problem";
import { database } from "../../../../_server/database";

/** A body within the caller's bounds. */
export const GET = reading(getAgency, async ({ params: { id }, bounds }) => {
  const agency = await agencyDetail(await database(), id);
  if (!agency || !reaches(bounds, { agencyId: id, regionCode: agency.regionCode })) throw notFound();
  return { body: agency };
});

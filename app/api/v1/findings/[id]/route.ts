import { findingById } from "../../../../../db/api/findings";
import { reaches } from "../../../../../lib/accounts/account";
import { getFinding } from "../../../../../lib/api/findings";
import { reading } from "../../../../_server/api-answer";
import { notFound } from "../../../../_server/api-problem";
import { database } from "../../../../_server/database";

/** A finding within the caller's bounds, whatever its state. */
export const GET = reading(getFinding, async ({ params: { id }, bounds, language }) => {
  const finding = await findingById(await database(), id, language);
  if (!finding || !reaches(bounds, { agencyId: finding.agency.id, regionCode: finding.agency.regionCode })) throw notFound();
  return { body: finding };
});

import { reportDetail } from "../../../../../db/api/reports";
import { reaches } from "../../../../../lib/accounts/account";
import { getReport } from "../../../../../lib/api/reports";
import { reading } from "../../../../_server/api-answer";
import { notFound } from "../../../../_server/api-problem";
import { database } from "../../../../_server/database";

/** A report within the caller's bounds. */
export const GET = reading(getReport, async ({ params: { id }, query: { version }, bounds, language }) => {
  const report = await reportDetail(await database(), id, version ?? null, language);
  if (!report || !reaches(bounds, { agencyId: report.agency.id, regionCode: report.agency.regionCode })) throw notFound();
  return { body: report };
});

import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { findAgency, type AgencyDetail } from "../../db/queries/agency-detail";
import { findNotice } from "../../db/queries/notices";
import { findReport, type ReportDetail } from "../../db/queries/report-detail";
import { boundsOf, reaches, type Account } from "../../lib/accounts/account";
import { requireAccount } from "./account";
import { database } from "./database";

/** A report that the account may look at, for the page and its title alike; the page for what is not there or not allowed otherwise. */
export const reachableReport = cache(async (id: number, version: number | null = null): Promise<{ account: Account; report: ReportDetail }> => {
  const [account, report] = await Promise.all([requireAccount(), findReport(await database(), id, version)]);
  if (!report) notFound();
  if (!reaches(boundsOf(account), report)) forbidden();
  return { account, report };
});

/** The same for a body. */
export const reachableAgency = cache(async (id: number): Promise<{ account: Account; agency: AgencyDetail }> => {
  const [account, agency] = await Promise.all([requireAccount(), findAgency(await database(), id)]);
  if (!agency) notFound();
  if (!reaches(boundsOf(account), { agencyId: id, regionCode: agency.regionCode })) forbidden();
  return { account, agency };
});

/** The same for a notice. */
export const reachableNotice = cache(async (id: number) => {
  const [account, notice] = await Promise.all([requireAccount(), findNotice(await database(), id)]);
  if (!notice) notFound();
  if (!reaches(boundsOf(account), notice)) forbidden();
  return { account, notice };
});

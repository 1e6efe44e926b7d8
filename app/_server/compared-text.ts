import type { ReportDetail } from "../../db/queries/report-detail";
import { storedReport } from "../../db/queries/stored-report";
import { filedAgency } from "../../lib/audit/resolve-agency";
import type { ParsedReport } from "../../lib/report/schema";
import { database } from "./database";

/** What was read from a report, under the region, level and kind by which its body is filed: as it is compared with others. */
export async function comparedText({ versionId, regionName, regionCode, level, kind }: ReportDetail): Promise<ParsedReport> {
  const report = await storedReport(await database(), versionId);
  return { ...report, agency: filedAgency(report.agency, { regionName, regionCode, level, kind }) };
}

import type { ParsedReport } from "../report/schema";
import { prepare, type DocumentPrint } from "../similarity/print";
import { filedReport } from "./filed-report";
import type { NewAgency } from "./ports";

/** What tells a body from all others: the region and the name by which it is filed, so that bodies sort the same in whatever order they came in. */
export const bodyKey = ({ regionCode, regionName, name }: Pick<NewAgency, "regionCode" | "regionName" | "name">): string => `${regionCode === "" ? regionName : regionCode}|${name}`;

/**
 * The words of a report, as they are compared with those of all others.
 * @returns null when its year is not known
 */
export function wordsOf(report: ParsedReport, agency: NewAgency): DocumentPrint | null {
  return prepare(filedReport(report, agency), { body: bodyKey(agency), agencyName: agency.name });
}

import type { ParsedReport } from "../report/schema";
import { prepare, type DocumentPrint } from "../similarity/print";
import { filedReport } from "./filed-report";
import type { NewAgency } from "./ports";

/**
 * The words of a report, as they are compared with those of all others: under the name and region by which its body is filed,
 * so that they are the same in whatever order bodies came in.
 * @returns null when its year is not known
 */
export function wordsOf(report: ParsedReport, agency: NewAgency): DocumentPrint | null {
  const region = agency.regionCode === "" ? agency.regionName : agency.regionCode;
  return prepare(filedReport(report, agency), { body: `${region}|${agency.name}`, agencyName: agency.name });
}

import type { ParsedReport } from "../report/schema";
import { cleanTextOf, rememberClean } from "../text/clean-of";
import type { NewAgency } from "./ports";
import { filedAgency } from "./resolve-agency";

/** The report as it is judged and compared: under its body's filed region, level and kind. Its text need not be cleaned again. */
export function filedReport(report: ParsedReport, agency: NewAgency): ParsedReport {
  const filed = { ...report, agency: filedAgency(report.agency, agency) };
  rememberClean(filed, cleanTextOf(report));
  return filed;
}

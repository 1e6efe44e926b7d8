import type { AgencyKind, AgencyLevel } from "./schema";

/** The last report year under the Regulations of 2008, which set 31 March for every body. */
const LAST_YEAR_OF_2008 = 2018;

/** A day of the year after the one reported on, `YYYY-MM-DD`. */
export const dayAfterYear = (reportYear: number, month: number, day: number): string => `${reportYear + 1}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/**
 * The day by which the law has a body publish: 31 March up to 2018, then 31 January for departments and 31 March for
 * governments from the county up (《条例》第四十九条).
 * @returns null for bodies of which the article does not speak: townships and subdistricts, institutions, national bodies
 */
export function statutoryDueDate(reportYear: number, level: AgencyLevel | null, kind: AgencyKind): string | null {
  if (reportYear <= LAST_YEAR_OF_2008) return dayAfterYear(reportYear, 3, 31);
  if (level !== "province" && level !== "city" && level !== "county") return null;
  if (kind === "government") return dayAfterYear(reportYear, 3, 31);
  return kind === "department" || kind === "office" ? dayAfterYear(reportYear, 1, 31) : null;
}

import { sql } from "kysely";
import type { Database } from "../client";
import { countOf, meanOf, reportTotals } from "../tallies/read-reports";
import type { Scope } from "./scope";

/** The key figures of one report year in a scope. */
export interface YearlyTotals {
  year: number;
  /** Bodies that the roster expects; 0 when there is no roster for the year. */
  due: number;
  missing: number;
  received: number;
  onTime: number;
  late: number;
  /** Received, but the date of publication or the deadline is not known. */
  undetermined: number;
  /** Reports whose score counts: rated, and not for reference only. */
  ranked: number;
  /** Their mean score; null when there are none. */
  mean: number | null;
  excellent: number;
  good: number;
  fair: number;
  poor: number;
  /** Reports that carry a score for reference only. */
  reference: number;
  /** The mean of these; shown where nothing else is, and never ranked. */
  referenceMean: number | null;
  unrated: number;
  /** Bodies with at least one critical finding. */
  critical: number;
  /** Questions that wait for a person. */
  inReview: number;
}

const COUNTED = ["due", "missing", "received", "onTime", "late", "undetermined", "ranked", "excellent", "good", "fair", "poor", "reference", "unrated", "critical", "inReview"] as const satisfies readonly (keyof YearlyTotals)[];

/**
 * The key figures of several report years, oldest first. Years without reports or roster entries are left out.
 * @param scope its year is not looked at
 */
export async function yearlyTotals(db: Database, scope: Scope, fromYear: number, toYear: number): Promise<YearlyTotals[]> {
  const counts = COUNTED.map((name) => sql`${countOf("r", name)} as ${sql.ref(name)}`);
  const { rows } = await sql<YearlyTotals>`
    select r.year::int as year, ${sql.join(counts)}, ${meanOf("r", "total", countOf("r", "ranked"))} as mean, ${meanOf("r", "referenceTotal", countOf("r", "reference"))} as "referenceMean"
    from ${await reportTotals(db, scope, fromYear, toYear)} as r group by r.year having ${countOf("r", "bodies")} > 0 order by 1`.execute(db);
  return rows;
}

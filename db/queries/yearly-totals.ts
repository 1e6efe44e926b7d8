import { sql } from "kysely";
import type { Database } from "../client";
import { publicationStatus } from "./publication";
import { inScope, type Scope } from "./scope";

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

/**
 * The key figures of several report years, oldest first. Years without reports or roster entries are left out.
 * @param scope its year is not looked at
 */
export async function yearlyTotals(db: Database, scope: Scope, fromYear: number, toYear: number): Promise<YearlyTotals[]> {
  const { rows } = await sql<YearlyTotals>`
    with expected as (
      select e.agency_id, e.year, e.due_on from roster_entry e join agency a on a.id = e.agency_id
      where e.year between ${fromYear} and ${toYear} and ${inScope("a", scope, "id")}
    ), received as (
      select r.* from report r where r.year between ${fromYear} and ${toYear} and ${inScope("r", scope)}
    ), body as (
      select coalesce(r.year, e.year) as year, e.agency_id is not null as due,
        ${publicationStatus("r", "e", "r", sql`r.year`)} as status,
        r.id is not null as here, r.total, r.grade, r.reference, r.critical, r.in_review
      from received r full join expected e on e.agency_id = r.agency_id and e.year = r.year
    ), absent as (
      select f.year, count(*)::int as questions from finding f
      where f.report_id is null and f.active and f.state = 'open' and f.outcome = 'review' and f.year between ${fromYear} and ${toYear} and ${inScope("f", scope)} group by 1
    )
    select body.year::int as year,
      count(*) filter (where due)::int as due,
      count(*) filter (where status = 'missing')::int as missing,
      count(*) filter (where here)::int as received,
      count(*) filter (where status = 'onTime')::int as "onTime",
      count(*) filter (where status = 'late')::int as late,
      count(*) filter (where status = 'undetermined')::int as undetermined,
      count(*) filter (where total is not null and not reference)::int as ranked,
      avg(total) filter (where not reference)::float8 as mean,
      count(*) filter (where grade = 'excellent' and not reference)::int as excellent,
      count(*) filter (where grade = 'good' and not reference)::int as good,
      count(*) filter (where grade = 'fair' and not reference)::int as fair,
      count(*) filter (where grade = 'poor' and not reference)::int as poor,
      count(*) filter (where reference and total is not null)::int as reference,
      avg(total) filter (where reference)::float8 as "referenceMean",
      count(*) filter (where here and total is null)::int as unrated,
      count(*) filter (where critical > 0)::int as critical,
      (coalesce(sum(in_review), 0) + coalesce((select questions from absent where absent.year = body.year), 0))::int as "inReview"
    from body group by body.year order by 1`.execute(db);
  return rows;
}

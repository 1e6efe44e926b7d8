import { sql, type Kysely } from "kysely";

/** Of so many fingerprints the planner expects so much that it would read all reports; the index is always the shorter way. */
const REPORTS_SHARING = `
  create function reports_sharing(wanted integer[]) returns table (report_id integer, body text, prefecture text, year smallint, packed bytea)
  language sql stable parallel safe set enable_seqscan to off as $$
    select p.report_id, p.body, p.prefecture, p.year, p.packed from report_print p where p.hashes && wanted
  $$`;

/** Finds the reports that have any of some fingerprints, by the index whatever the planner thinks of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(REPORTS_SHARING).execute(db);
}

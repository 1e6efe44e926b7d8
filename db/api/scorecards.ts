import { sql, type RawBuilder, type SqlBool } from "kysely";
import { z } from "zod";
import type { scorecardItemSchema } from "../../lib/api/scorecards";
import type { Database } from "../client";
import { allOf, inScope, type Scope } from "../queries/scope";
import { agencyRef } from "./agency-ref";

type Item = z.infer<typeof scorecardItemSchema>;

/** Where a page of scorecards ended: a body and a year. */
export const scorecardPlaceSchema = z.tuple([z.int().min(1).max(2_147_483_647), z.int().min(0).max(9999)]);
type Place = z.infer<typeof scorecardPlaceSchema>;

/**
 * One page of scorecards, by body and year; a body that had to report and did not has one too. The bodies are gone through in
 * their order and their years looked up one body at a time, so that a page costs the same at the end of a country as at its beginning.
 */
export async function scorecardPage(db: Database, { scope, agency, after, limit }: { scope: Scope; agency: number | null; after: Place | null; limit: number }): Promise<{ items: Item[]; after: Place | null }> {
  const conditions: RawBuilder<SqlBool>[] = [inScope("a", scope, "id")];
  if (agency !== null) conditions.push(sql`a.id = ${agency}`);
  if (after !== null) conditions.push(sql`a.id >= ${after[0]}`, sql`(a.id > ${after[0]} or due.year > ${after[1]})`);
  const ofYear = (column: RawBuilder<unknown>): RawBuilder<SqlBool> => (scope.year === null ? sql`true` : sql`${column} = ${scope.year}`);
  const { rows } = await sql<Item>`
    with page as (
      select a.id as agency_id, due.* from agency a cross join lateral (
        select coalesce(r.year, e.year) as year, r.id as report_id, r.current_version_id, r.published_on, coalesce(r.critical, 0) as critical, coalesce(r.major, 0) as major, coalesce(r.minor, 0) as minor,
          coalesce(r.info, 0) as info, coalesce(r.in_review, 0) as in_review
        from (select * from report where report.agency_id = a.id and ${ofYear(sql`report.year`)}) r
        full join (select roster_entry.year from roster_entry where roster_entry.agency_id = a.id and ${ofYear(sql`roster_entry.year`)}) e on e.year = r.year
      ) as due where ${allOf(conditions)} order by a.id, due.year limit ${limit + 1})
    select ${agencyRef("a")} as agency, page.year, page.published_on as "publishedOn", page.report_id as "reportId",
      case when s.version_id is null then null else json_build_object('total', s.total, 'grade', s.grade, 'assessable', s.assessable, 'categories', s.categories,
        'reference', s.reference, 'notes', s.notes, 'deductions', s.deductions, 'pendingPoints', s.pending_points) end as score,
      json_build_object('critical', page.critical, 'major', page.major, 'minor', page.minor, 'info', page.info, 'review', page.in_review) as counts,
      s.rule_set_version as "ruleSetVersion", s.profile_version as "profileVersion"
    from page join agency a on a.id = page.agency_id left join scorecard s on s.version_id = page.current_version_id order by page.agency_id, page.year`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, after: last && rows.length > limit ? [last.agency.id, last.year] : null };
}

import { sql } from "kysely";
import { z } from "zod";
import type { scorecardItemSchema } from "../../lib/api/scorecards";
import type { Database } from "../client";
import { agencyScope, type ExportScope } from "../exports/scope";
import { DUE_OR_PUBLISHED } from "../exports/scorecards";
import { agencyRef } from "./agency-ref";

type Item = z.infer<typeof scorecardItemSchema>;

/** Where a page of scorecards ended: a body and a year. */
export const scorecardPlaceSchema = z.tuple([z.int().min(1).max(2_147_483_647), z.int().min(0).max(9999)]);
type Place = z.infer<typeof scorecardPlaceSchema>;

/** One page of scorecards, by body and year; a body that had to report and did not has one too. */
export async function scorecardPage(db: Database, { scope, after, limit }: { scope: ExportScope; after: Place | null; limit: number }): Promise<{ items: Item[]; after: Place | null }> {
  const rest = after === null ? sql`true` : sql`(due.agency_id, due.year) > (${after[0]}::int, ${after[1]}::smallint)`;
  const { rows } = await sql<Item>`
    with page as (select * from ${DUE_OR_PUBLISHED} where ${agencyScope("due", scope)} and ${rest} order by due.agency_id, due.year limit ${limit + 1})
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

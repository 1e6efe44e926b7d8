import { sql } from "kysely";
import type { ScorecardRow } from "../../lib/export/scorecards-sheet";
import type { Score } from "../../lib/rules/finding";
import type { Database } from "../client";
import { agencyScope, type ExportScope } from "./scope";
import { pagedByKey } from "./snapshot";

/** Reports, and roster entries without one: a body that did not publish has a row too. */
export const DUE_OR_PUBLISHED = sql`(
  select r.agency_id, r.year, r.region_code, r.level, r.kind, r.id as report_id, r.current_version_id, r.published_on, r.critical, r.major, r.minor, r.info, r.in_review from report r
  union all
  select e.agency_id, e.year, a.region_code, a.level, a.kind, null, null, null, 0, 0, 0, 0, 0 from roster_entry e join agency a on a.id = e.agency_id
  where not exists (select from report r where r.agency_id = e.agency_id and r.year = e.year)
) as due`;

interface StoredRow {
  key: number;
  name: string;
  region: string;
  regionCode: string;
  level: ScorecardRow["agency"]["level"];
  kind: ScorecardRow["agency"]["kind"];
  year: number;
  publishedOn: string | null;
  score: Score | null;
  counts: ScorecardRow["counts"];
  ruleSetVersion: string | null;
  profileVersion: string | null;
}

/** How many scorecards there are in a scope. */
export async function countScorecards(db: Database, scope: ExportScope): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${DUE_OR_PUBLISHED} where ${agencyScope("due", scope)}`.execute(db);
  return rows[0]!.count;
}

/** The scorecards in a scope, by body and year. */
export async function* scorecardRows(db: Database, scope: ExportScope): AsyncGenerator<ScorecardRow> {
  // Years have four digits, so that the key is unique and sorts by body, then by year.
  const page = async (after: number, limit: number): Promise<StoredRow[]> => {
    const { rows } = await sql<StoredRow>`
      select due.agency_id::bigint * 10000 + due.year as key, a.name, a.region_name as region, a.region_code as "regionCode", a.level, a.kind, due.year, due.published_on as "publishedOn",
        case when s.version_id is null then null else jsonb_build_object('total', s.total, 'grade', s.grade, 'assessable', s.assessable, 'categories', s.categories,
          'reference', s.reference, 'notes', s.notes, 'deductions', s.deductions, 'pendingPoints', s.pending_points) end as score,
        jsonb_build_object('critical', due.critical, 'major', due.major, 'minor', due.minor, 'info', due.info, 'review', due.in_review) as counts,
        s.rule_set_version as "ruleSetVersion", s.profile_version as "profileVersion"
      from ${DUE_OR_PUBLISHED} join agency a on a.id = due.agency_id left join scorecard s on s.version_id = due.current_version_id
      where due.agency_id::bigint * 10000 + due.year > ${after} and ${agencyScope("due", scope)} order by key limit ${limit}`.execute(db);
    return rows;
  };
  for await (const { name, region, regionCode, level, kind, year, publishedOn, score, counts, ruleSetVersion, profileVersion } of pagedByKey(page, (stored) => stored.key)) {
    yield { agency: { name, region, regionCode, level, kind }, year, publishedOn, score, counts, ruleSetVersion, profileVersion };
  }
}

import { sql } from "kysely";
import type { AgencyKind, AgencyLevel, EraFound } from "../../lib/report/schema";
import type { Deduction, Dimension, Grade, NotAssessed } from "../../lib/rules/finding";
import type { Database } from "../client";
import { publicationStatus, type PublicationStatus } from "./publication";

export interface AgencyDetail {
  id: number;
  name: string;
  regionCode: string;
  regionName: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  creditCode: string | null;
  aliases: string[];
}
/** One report year of a body; without a report, only the status is there. */
export interface AgencyYear {
  year: number;
  status: PublicationStatus;
  publishedOn: string | null;
  reportId: number | null;
  era: EraFound | null;
  versions: number | null;
  total: number | null;
  grade: Grade | null;
  reference: boolean | null;
  assessable: number | null;
  critical: number | null;
  major: number | null;
  minor: number | null;
  info: number | null;
  inReview: number | null;
  categories: Partial<Record<Dimension, number | null>> | null;
  deductions: Deduction[] | null;
  notes: string[] | null;
  pendingPoints: number | null;
  notAssessed: NotAssessed[] | null;
}

/** A body by its id; undefined when there is none. */
export async function findAgency(db: Database, id: number): Promise<AgencyDetail | undefined> {
  return await db
    .selectFrom("agency")
    .select(["id", "name", "region_code as regionCode", "region_name as regionName", "level", "kind", "credit_code as creditCode", "aliases"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Every year on which a body reported or had to report, newest first, with its scorecard. */
export async function agencyYears(db: Database, agencyId: number): Promise<AgencyYear[]> {
  const { rows } = await sql<AgencyYear>`
    select y.year, ${publicationStatus("a", "e", "r", sql`y.year::int`)} as status, r.published_on as "publishedOn", r.id as "reportId", r.era, r.version_count as versions,
      r.total, r.grade, r.reference, r.assessable, r.critical, r.major, r.minor, r.info, r.in_review as "inReview",
      s.categories, s.deductions, s.notes, s.pending_points as "pendingPoints", s.not_assessed as "notAssessed"
    from (select year from report where agency_id = ${agencyId} union select year from roster_entry where agency_id = ${agencyId}) as y
    join agency a on a.id = ${agencyId}
    left join report r on r.agency_id = a.id and r.year = y.year
    left join roster_entry e on e.agency_id = a.id and e.year = y.year
    left join scorecard s on s.version_id = r.current_version_id
    order by y.year desc`.execute(db);
  return rows;
}

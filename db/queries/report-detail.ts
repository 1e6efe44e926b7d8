import { sql } from "kysely";
import type { AgencyKind, AgencyLevel, EraFound } from "../../lib/report/schema";
import type { FindingState, Reopening } from "../../lib/findings/reconcile";
import type { Deduction, Dimension, Evidence, Grade, NotAssessed, Params, Severity } from "../../lib/rules/finding";
import type { Database } from "../client";
import { publicationStatus, type PublicationStatus } from "./publication";

/** A report with its current version and scorecard, without its text. */
export interface ReportDetail {
  id: number;
  year: number;
  agencyId: number;
  agencyName: string;
  regionCode: string;
  regionName: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  era: EraFound;
  status: PublicationStatus;
  publishedOn: string | null;
  versionId: number;
  versionNumber: number;
  /** The number of the version that counts. */
  currentNumber: number;
  url: string | null;
  hasOriginal: boolean;
  total: number | null;
  grade: Grade;
  assessable: number;
  reference: boolean;
  categories: Partial<Record<Dimension, number | null>>;
  deductions: Deduction[];
  notes: string[];
  pendingPoints: number;
  notAssessed: NotAssessed[];
  /** By which the report was judged. */
  ruleSetVersion: string;
  profileVersion: string;
}
export interface ReportFindingRow {
  id: number;
  state: FindingState;
  decisionReason: string | null;
  decisionNote: string | null;
  decidedBy: string | null;
  revision: number;
  assignee: string | null;
  reopened: Reopening | null;
  ruleId: string;
  severity: Severity;
  outcome: "fail" | "review";
  messageId: string;
  params: Params;
  evidence: [Evidence, ...Evidence[]];
  fingerprint: string;
}

/**
 * A report by its id, with one of its versions; undefined when there is none.
 * @param version the version's number; null for the current one
 */
export async function findReport(db: Database, id: number, version: number | null = null): Promise<ReportDetail | undefined> {
  const { rows } = await sql<ReportDetail>`
    select r.id, r.year, a.id as "agencyId", a.name as "agencyName", a.region_code as "regionCode", a.region_name as "regionName", a.level, a.kind,
      v.era, ${publicationStatus("r", "e", "r", sql`r.year::int`)} as status, r.published_on as "publishedOn", v.id as "versionId", v.number as "versionNumber",
      (select c.number from report_version c where c.id = r.current_version_id) as "currentNumber", v.url, d.bytes is not null as "hasOriginal",
      s.total, s.grade, s.assessable, s.reference, s.categories, s.deductions, s.notes, s.pending_points as "pendingPoints", s.not_assessed as "notAssessed",
      s.rule_set_version as "ruleSetVersion", s.profile_version as "profileVersion"
    from report r join agency a on a.id = r.agency_id join report_version v on v.report_id = r.id and ${version === null ? sql`v.id = r.current_version_id` : sql`v.number = ${version}`}
    join document d on d.id = v.document_id join scorecard s on s.version_id = v.id
    left join roster_entry e on e.agency_id = r.agency_id and e.year = r.year
    where r.id = ${id}`.execute(db);
  return rows[0];
}

/** The findings of a report's current version, dismissed ones among them: proven faults before questions at each severity, in the order of the text. */
export async function reportFindings(db: Database, reportId: number): Promise<ReportFindingRow[]> {
  const { rows } = await sql<ReportFindingRow>`
    select f.id, f.state, f.decision_reason as "decisionReason", f.decision_note as "decisionNote", f.decided_by as "decidedBy", f.revision, f.assignee, f.reopened, f.rule_id as "ruleId", f.severity, f.outcome, f.message_id as "messageId", f.params, f.evidence, f.fingerprint
    from finding f where f.report_id = ${reportId} and f.active
    order by f.severity, f.outcome, (f.evidence -> 0 -> 'span' ->> 0)::int, f.id`.execute(db);
  return rows;
}

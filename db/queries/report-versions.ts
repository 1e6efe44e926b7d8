import { sql } from "kysely";
import type { Evidence, Grade, Params, Severity } from "../../lib/rules/finding";
import type { Database } from "../client";
import type { ReportFindingRow } from "./report-detail";

/** One document received as the report. */
export interface ReportVersion {
  id: number;
  number: number;
  path: string;
  receivedAt: Date;
  hasOriginal: boolean;
  total: number | null;
  grade: Grade | null;
  reference: boolean;
}

/** The versions of a report, the newest first. */
export async function listVersions(db: Database, reportId: number): Promise<ReportVersion[]> {
  const { rows } = await sql<ReportVersion>`
    select v.id, v.number, v.path, v.created_at as "receivedAt", d.bytes is not null as "hasOriginal", s.total, s.grade, coalesce(s.reference, false) as reference
    from report_version v join document d on d.id = v.document_id left join scorecard s on s.version_id = v.id
    where v.report_id = ${reportId} order by v.number desc`.execute(db);
  return rows;
}

/** A finding with the versions that had it, by their numbers. */
export interface VersionFinding extends Omit<ReportFindingRow, "id" | "state" | "decisionReason" | "decisionNote" | "decidedBy" | "reopened" | "revision" | "assignee"> {
  first: number;
  last: number;
  severity: Severity;
  outcome: "fail" | "review";
  params: Params;
  evidence: [Evidence, ...Evidence[]];
}

/** All findings of a report over its versions that nobody dismissed, worst first. Versions are told by their numbers: their ids do not rise with time. */
export async function findingsOverVersions(db: Database, reportId: number): Promise<VersionFinding[]> {
  const { rows } = await sql<VersionFinding>`
    select f.rule_id as "ruleId", f.severity, f.outcome, f.message_id as "messageId", f.params, f.evidence, f.fingerprint, a.number::int as first, z.number::int as last
    from finding f join report_version a on a.id = f.first_version_id join report_version z on z.id = f.version_id
    where f.report_id = ${reportId} and f.decision is distinct from 'dismissed'
    order by f.severity, f.outcome, (f.evidence -> 0 -> 'span' ->> 0)::int, f.id`.execute(db);
  return rows;
}

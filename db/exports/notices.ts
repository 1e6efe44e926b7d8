import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { FindingRow } from "../../lib/export/finding-row";
import type { NoticeFacts } from "../../lib/export/notice";
import type { Database } from "../client";
import { isAbout, isShown } from "../queries/shown-findings";
import { EXPORTED_COLUMNS, exportedFinding, type ExportedColumns } from "./findings";
import { agencyScope, type ExportScope } from "./scope";

/** A body and a year that a notice is due for. */
export interface NoticeDue {
  agencyId: number;
  year: number;
  findings: number;
}

/** What may be held against a body in writing: what a person confirmed; with `allFailures` what the report proves as well. Never what speaks of our copy. */
export const chargeable = (allFailures: boolean): RawBuilder<SqlBool> => sql`${isShown("f")} and ${isAbout("f", "body")} and (f.state = 'confirmed'${allFailures ? sql` or f.outcome = 'fail'` : sql``})`;

/** The notices that are due in a scope, by region and body. */
export async function noticesDue(db: Database, scope: ExportScope, allFailures: boolean): Promise<NoticeDue[]> {
  const { rows } = await sql<NoticeDue>`
    select f.agency_id as "agencyId", f.year, count(*)::int as findings from finding f
    where ${chargeable(allFailures)} and ${agencyScope("f", scope)} group by f.region_code, f.agency_id, f.year order by f.region_code, f.agency_id, f.year`.execute(db);
  return rows;
}

interface ReportRow {
  title: string | null;
  url: string | null;
  publishedOn: string | null;
  total: number | null;
  grade: NonNullable<NonNullable<NoticeFacts["report"]>["score"]>["grade"];
  reference: boolean;
}

/** The findings `f` of a body on a year that a condition chooses, worst first. */
export async function chargedFindings(db: Database, { agencyId, year }: Pick<NoticeDue, "agencyId" | "year">, condition: RawBuilder<SqlBool>): Promise<ExportedColumns[]> {
  const { rows } = await sql<ExportedColumns>`
    select ${EXPORTED_COLUMNS} from finding f join agency a on a.id = f.agency_id
    where f.agency_id = ${agencyId} and f.year = ${year} and ${condition} order by f.severity, f.rule_id, f.id`.execute(db);
  return rows;
}

/**
 * Everything that a notice on some findings of one body and year is made from.
 * @throws Error when there are no findings
 */
export async function factsOn(db: Database, { agencyId, year }: Pick<NoticeDue, "agencyId" | "year">, findings: readonly FindingRow[]): Promise<NoticeFacts> {
  const [first] = findings;
  if (!first) throw new Error(`there is nothing to hold against body ${agencyId} for ${year}`);
  const reports = await sql<ReportRow>`
    select v.title, v.url, r.published_on as "publishedOn", r.total, r.grade, r.reference
    from report r join report_version v on v.id = r.current_version_id where r.agency_id = ${agencyId} and r.year = ${year}`.execute(db);
  const [report] = reports.rows;
  return {
    agency: first.agency,
    agencyId,
    year,
    report: report ? { title: report.title, url: report.url, publishedOn: report.publishedOn, score: { total: report.total, grade: report.grade, reference: report.reference } } : null,
    findings: findings.map(({ finding }) => finding),
  };
}

/** Everything that one draft of a notice is made from. */
export const noticeFacts = async (db: Database, due: Pick<NoticeDue, "agencyId" | "year">, allFailures: boolean): Promise<NoticeFacts> =>
  factsOn(db, due, (await chargedFindings(db, due, chargeable(allFailures))).map(exportedFinding));

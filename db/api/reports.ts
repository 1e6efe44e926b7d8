import { sql, type RawBuilder, type SqlBool } from "kysely";
import { z } from "zod";
import type { reportDetailSchema, reportItemSchema } from "../../lib/api/reports";
import { filedAgency } from "../../lib/audit/resolve-agency";
import { isDismissalReason } from "../../lib/findings/transitions";
import type { FindingState } from "../../lib/findings/reconcile";
import { DIMENSIONS, SCORE_NOTE_IDS, type Finding, type Score, type ScoreNote } from "../../lib/rules/finding";
import { ruleById } from "../../lib/rules/registry";
import type { Language } from "../../lib/rules/rule";
import { renderFinding } from "../../lib/score/check-result";
import type { Database } from "../client";
import { findReport, type ReportDetail } from "../queries/report-detail";
import { allOf, inScope, type Scope } from "../queries/scope";
import { storedReport } from "../queries/stored-report";
import { agencyById } from "../repositories/agencies";
import { agencyRef, type AgencyRef } from "./agency-ref";

type Item = z.infer<typeof reportItemSchema>;
type Detail = z.infer<typeof reportDetailSchema>;

interface ItemRow extends Item {
  updated: Date;
}

/** Where a page of reports ended: a body and a year. */
export const reportPlaceSchema = z.tuple([z.int().min(1).max(2_147_483_647), z.int().min(0).max(9999)]);
type Place = z.infer<typeof reportPlaceSchema>;

/** One page of reports, by body and year. The bodies of the scope are gone through in their order, so that a narrow scope is found as fast as a wide one; `offset 0` keeps the database from reading all reports instead. */
export async function reportPage(db: Database, { scope, agency, after, limit }: { scope: Scope; agency: number | null; after: Place | null; limit: number }): Promise<{ items: Item[]; after: Place | null }> {
  const conditions: RawBuilder<SqlBool>[] = [inScope("a", scope, "id")];
  if (agency !== null) conditions.push(sql`a.id = ${agency}`);
  if (after !== null) conditions.push(sql`a.id >= ${after[0]}`, sql`(a.id > ${after[0]} or r.year > ${after[1]})`);
  const { rows } = await sql<ItemRow>`
    select r.id, r.year, ${agencyRef("a")} as agency, r.era, r.published_on as "publishedOn", r.version_count as versions, r.updated_at as updated,
      json_build_object('total', r.total, 'grade', r.grade, 'assessable', r.assessable, 'reference', r.reference) as score,
      json_build_object('critical', r.critical, 'major', r.major, 'minor', r.minor, 'info', r.info, 'review', r.in_review) as counts
    from agency a cross join lateral (select * from report where report.agency_id = a.id ${scope.year === null ? sql`` : sql`and report.year = ${scope.year}`} offset 0) as r
    where ${allOf(conditions)} order by a.id, r.year limit ${limit + 1}`.execute(db);
  const items = rows.slice(0, limit).map(({ updated, ...row }) => ({ ...row, updatedAt: updated.toISOString() }));
  const last = items.at(-1);
  return { items, after: last && rows.length > limit ? [last.agency.id, last.year] : null };
}

interface FindingRow extends Omit<Finding, "ruleName"> {
  id: number;
  state: FindingState;
  decisionReason: string | null;
  decisionNote: string | null;
  decidedBy: string | null;
}

/** The findings of a version: those that are there now, or those that an earlier version had. */
async function findingsOf(db: Database, { id, versionNumber, currentNumber }: ReportDetail): Promise<FindingRow[]> {
  const had = versionNumber === currentNumber ? sql`f.active` : sql`a.number <= ${versionNumber} and z.number >= ${versionNumber}`;
  const { rows } = await sql<FindingRow>`
    select f.id, f.state, f.decision_reason as "decisionReason", f.decision_note as "decisionNote", f.decided_by as "decidedBy",
      f.rule_id as "ruleId", f.severity, f.outcome, f.message_id as "messageId", f.params, f.evidence, f.fingerprint, f.place_key as "placeKey"
    from finding f join report_version a on a.id = f.first_version_id join report_version z on z.id = f.version_id
    where f.report_id = ${id} and ${had} order by f.severity, f.outcome, (f.evidence -> 0 -> 'span' ->> 0)::int, f.id`.execute(db);
  return rows;
}

const isNote = (note: string): note is ScoreNote => SCORE_NOTE_IDS.some((known) => known === note);

const scoreOf = ({ total, grade, assessable, reference, categories, notes, deductions, pendingPoints }: ReportDetail): Score => ({
  total,
  grade,
  assessable,
  categories: { timeliness: null, structure: null, tables: null, balance: null, consistency: null, content: null, originality: null, ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, categories[dimension] ?? null])) },
  reference,
  notes: notes.filter(isNote),
  deductions,
  pendingPoints,
});

function spoken({ id: _id, state: _state, decisionReason: _reason, decisionNote: _note, decidedBy: _by, ...finding }: FindingRow, language: Language) {
  return renderFinding({ ...finding, ruleName: ruleById(finding.ruleId)?.name ?? "" }, language);
}

/**
 * A report with what was read of a version and what the audit says of it.
 * @param version the version's number; null for the current one
 * @returns null when there is none
 */
export async function reportDetail(db: Database, id: number, version: number | null, language: Language): Promise<Detail | null> {
  const found = await findReport(db, id, version);
  if (!found) return null;
  const [report, findings, agency] = await Promise.all([storedReport(db, found.versionId), findingsOf(db, found), agencyById(db, found.agencyId)]);
  const { name, regionCode, regionName, level, kind } = agency;
  const named: AgencyRef = { id: agency.id, name, regionCode, regionName, level, kind };
  const result = {
    path: report.source.path,
    agency: { ...filedAgency(report.agency, agency), name },
    year: found.year,
    era: found.era,
    ruleSetVersion: found.ruleSetVersion,
    score: scoreOf(found),
    findings: findings.filter(({ state }) => state !== "dismissed").map((finding) => spoken(finding, language)),
    notAssessed: found.notAssessed,
  };
  const decisions = findings
    .filter(({ state }) => state !== "open")
    .map(({ id: findingId, fingerprint, state, decisionReason, decisionNote, decidedBy }) => ({ findingId, fingerprint, state, reason: decisionReason !== null && isDismissalReason(decisionReason) ? decisionReason : null, note: decisionNote, by: decidedBy }));
  return { id, agency: named, version: { number: found.versionNumber, isCurrent: found.versionNumber === found.currentNumber, hasOriginal: found.hasOriginal }, status: found.status, report, result, decisions };
}

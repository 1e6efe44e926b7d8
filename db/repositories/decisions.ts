import { sql } from "kysely";
import type { DecidableFinding, Decider, LockedReport } from "../../lib/audit/ports";
import type { FindingCounts } from "../../lib/findings/counts";
import type { FindingState } from "../../lib/findings/reconcile";
import type { Decided, DecisionRequest } from "../../lib/findings/transitions";
import { DIMENSIONS, type Score, type ScoreNote } from "../../lib/rules/finding";
import type { GradeBands } from "../../lib/rules/profile";
import { isOfficialAddress } from "../../lib/rules/source-host";
import type { Database } from "../client";
import { logChange } from "./audit-log";

/** Takes findings for the transaction, in the order of their numbers. */
export async function lockFindings(db: Database, ids: readonly number[]): Promise<DecidableFinding[]> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom("finding")
    .select(["id", "report_id as reportId", "agency_id as agencyId", "region_code as regionCode", "state", "decision", "decision_reason as decisionReason", "decision_note as decisionNote", "decided_by as decidedBy", "revision", "changed_by as changedBy", "changed_at as changedAt", "assignee"])
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Writes decisions with their history and their lines in the audit log. */
export async function saveDecisions(db: Database, changes: readonly { finding: DecidableFinding; to: Decided }[], { verb, reason, note }: DecisionRequest, decider: Decider, now: Date): Promise<void> {
  const keptReason = verb === "dismiss" ? reason : null;
  const keptNote = note.trim() === "" ? null : note.trim();
  for (const { finding, to } of changes) {
    const { id, regionCode, agencyId } = finding;
    const isTaken = to.decision !== null;
    await db
      .updateTable("finding")
      .set({
        state: to.state,
        decision: to.decision,
        decision_reason: keptReason,
        decision_note: isTaken ? keptNote : null,
        decided_by: isTaken ? decider.name : null,
        decided_at: isTaken ? now : null,
        reopened: null,
        revision: finding.revision + 1,
        changed_by: decider.name,
        changed_at: now,
        updated_at: now,
      })
      .where("id", "=", id)
      .execute();
    const detail = JSON.stringify({ note: keptNote, before: { decision: finding.decision, reason: finding.decisionReason, note: finding.decisionNote, by: finding.decidedBy } });
    await db.insertInto("finding_event").values({ finding_id: id, at: now, actor: decider.name, run_id: null, from_state: finding.state, to_state: to.state, reason: keptReason, detail }).execute();
    const before = { state: finding.state, reason: finding.decisionReason, note: finding.decisionNote };
    await logChange(db, decider, { action: `finding.${verb}`, subject: `finding:${id}`, regionCode, agencyId, before, after: { state: to.state, reason: keptReason, note: keptNote } }, now);
  }
}

interface ReportRow {
  id: number;
  url: string | null;
  categories: Score["categories"];
  notes: string[];
  bands: GradeBands | null;
  findings: { ruleId: string; severity: LockedReport["findings"][number]["severity"]; outcome: "fail" | "review"; fingerprint: string; state: FindingState }[];
}

const isNote = (note: string): note is ScoreNote => note !== "capped";

/** Takes reports for the transaction, with what their scores rest on. */
export async function lockReports(db: Database, ids: readonly number[]): Promise<LockedReport[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReportRow>`
    select r.id, v.url, s.categories, s.notes, s.grade_bands as bands,
      (select coalesce(json_agg(json_build_object('ruleId', f.rule_id, 'severity', f.severity, 'outcome', f.outcome, 'fingerprint', f.fingerprint, 'state', f.state) order by f.severity, f.outcome, f.id), '[]')
        from finding f where f.report_id = r.id and f.active) as findings
    from (select * from report where id = any(${[...ids]}::int[]) order by id for update) r
    join report_version v on v.id = r.current_version_id join scorecard s on s.version_id = v.id order by r.id`.execute(db);
  return rows.map(({ id, url, categories, notes, bands, findings }) => ({
    id,
    basis: { assessed: DIMENSIONS.filter((dimension) => categories[dimension] !== null && categories[dimension] !== undefined), notes: notes.filter(isNote), isOfficial: isOfficialAddress(url), ...(bands ? { bands } : {}) },
    findings,
  }));
}

/** Writes a report's score and counts after decisions. */
export async function saveScore(db: Database, reportId: number, { score, counts }: { score: Score; counts: FindingCounts }, now: Date): Promise<void> {
  const { total, grade, assessable, reference, categories, deductions, notes, pendingPoints } = score;
  const { inReview, ...bySeverity } = counts;
  const { current_version_id: versionId } = await db
    .updateTable("report")
    .set({ total, grade, assessable, reference, ...bySeverity, in_review: inReview, updated_at: now })
    .where("id", "=", reportId)
    .returning("current_version_id")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("scorecard")
    .set({ total, grade, assessable, reference, categories: JSON.stringify(categories), deductions: JSON.stringify(deductions), notes: JSON.stringify(notes), pending_points: pendingPoints })
    .where("version_id", "=", versionId)
    .execute();
}

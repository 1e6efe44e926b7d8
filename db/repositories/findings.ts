import type { VersionWrite } from "../../lib/audit/ports";
import type { FoundFinding, StateChange } from "../../lib/findings/reconcile";
import type { Part } from "./statement";

const ROW = `rule_id text, category finding_category, severity severity, outcome finding_outcome, message_id text,
  params json, evidence json, fingerprint text, place_key text`;

const INSERT = `
  insert into finding (report_id, first_version_id, version_id, agency_id, year, region_code, level, kind, rule_id, category, severity, outcome,
    message_id, params, evidence, fingerprint, place_key, state, active, first_run_id, last_run_id, updated_at)
  select $1, $2, $2, $3, $4, $5, $6, $7, f.rule_id, f.category, f.severity, f.outcome,
    f.message_id, f.params, f.evidence, f.fingerprint, f.place_key, 'open', true, $8, $8, $9
  from json_to_recordset($10) as f(${ROW})`;

const CONTINUE = `
  update finding t set version_id = $1, rule_id = f.rule_id, category = f.category, severity = f.severity, outcome = f.outcome, message_id = f.message_id,
    params = f.params, evidence = f.evidence, fingerprint = f.fingerprint, place_key = f.place_key, state = f.state, active = true,
    decision = f.decision, decision_reason = case when f.decision is null then null else t.decision_reason end,
    decision_note = case when f.decision is null then null else t.decision_note end,
    decided_by = case when f.decision is null then null else t.decided_by end,
    decided_at = case when f.decision is null then null else t.decided_at end,
    reopened = f.reopened, last_run_id = $2, updated_at = $3
  from json_to_recordset($4) as f(id int, state finding_state, decision finding_decision, reopened reopening, ${ROW})
  where t.id = f.id`;

const FIX = `update finding set state = 'fixed', active = false, reopened = null, last_run_id = $2, updated_at = $3 where id = any($1::int[])`;

const NOTE = `
  insert into finding_event (finding_id, at, run_id, from_state, to_state, reason, detail)
  select e.finding_id, $1, $2, e.from_state, e.to_state, e.reason, e.detail
  from json_to_recordset($3) as e(finding_id int, from_state finding_state, to_state finding_state, reason text, detail json)`;

const rowOf = (finding: FoundFinding): Record<string, unknown> => ({
  rule_id: finding.ruleId,
  category: finding.category,
  severity: finding.severity,
  outcome: finding.outcome,
  message_id: finding.messageId,
  params: finding.params,
  evidence: finding.evidence,
  fingerprint: finding.fingerprint,
  place_key: finding.placeKey,
});
const eventOf = ({ findingId, from, to, reason, before }: StateChange): Record<string, unknown> => ({
  finding_id: findingId,
  from_state: from,
  to_state: to,
  reason,
  detail: before,
});

/** The findings of a report that is new. */
export function insertFindingsPart(reportId: number, versionId: number, write: VersionWrite): Part {
  const { agency, year, findings: { added }, runId, now } = write;
  const values = [reportId, versionId, agency.id, year, agency.regionCode, agency.level, agency.kind, runId, now, JSON.stringify(added.map(rowOf))];
  return { name: "inserted_findings", sql: INSERT, values };
}

/** What an audit changed in a report's findings, with a line of history for every change of state. */
export function changedFindingsParts(reportId: number, versionId: number, write: VersionWrite): Part[] {
  const { findings: { continued, fixed }, runId, now } = write;
  const events = [...continued.flatMap(({ event }) => event ?? []), ...fixed];
  const rows = continued.map(({ id, found, state, decision, reopened }) => ({ id, state, decision, reopened, ...rowOf(found) }));
  return [
    insertFindingsPart(reportId, versionId, write),
    { name: "continued_findings", sql: CONTINUE, values: [versionId, runId, now, JSON.stringify(rows)] },
    { name: "fixed_findings", sql: FIX, values: [fixed.map(({ findingId }) => findingId), runId, now] },
    { name: "noted_events", sql: NOTE, values: [now, runId, JSON.stringify(events.map(eventOf))] },
  ];
}

import type { VersionWrite } from "../../lib/audit/ports";
import type { FoundFinding, StateChange } from "../../lib/findings/reconcile";
import type { Database } from "../client";
import type { Part } from "./statement";

// Columns go in as arrays and not as one JSON value, because PostgreSQL reads no JSON value that quotes a NUL or half a surrogate pair.
const COLUMNS = "rule_id, category, severity, outcome, message_id, params, evidence, fingerprint, place_key";
const arraysFrom = (first: number): string =>
  ["text", "finding_category", "severity", "finding_outcome", "text", "json", "json", "text", "text"].map((type, index) => `$${first + index}::${type}[]`).join(", ");

const INSERT = `
  insert into finding (report_id, first_version_id, version_id, agency_id, year, region_code, level, kind, rule_id, category, severity, outcome,
    message_id, params, evidence, fingerprint, place_key, state, active, first_run_id, last_run_id, updated_at)
  select $1::int, $2::int, $2, $3::int, $4::smallint, $5::text, $6::agency_level, $7::agency_kind, f.rule_id, f.category, f.severity, f.outcome,
    f.message_id, f.params, f.evidence, f.fingerprint, f.place_key, 'open', true, $8::int, $8, $9::timestamptz
  from unnest(${arraysFrom(10)}) as f(${COLUMNS})`;

/** Another state, or another value at its place: what a person saw of it before is no longer so. */
const IS_CHANGED = "t.state <> f.state or t.fingerprint <> f.fingerprint";

const CONTINUE = `
  update finding t set version_id = $1, rule_id = f.rule_id, category = f.category, severity = f.severity, outcome = f.outcome, message_id = f.message_id,
    params = f.params, evidence = f.evidence, fingerprint = f.fingerprint, place_key = f.place_key, state = f.state, active = true,
    decision = f.decision, decision_reason = case when f.decision is null then null else t.decision_reason end,
    decision_note = case when f.decision is null then null else t.decision_note end,
    decided_by = case when f.decision is null then null else t.decided_by end,
    decided_at = case when f.decision is null then null else t.decided_at end,
    reopened = f.reopened, last_run_id = $2, updated_at = $3,
    revision = t.revision + (${IS_CHANGED})::int,
    changed_by = case when ${IS_CHANGED} then null else t.changed_by end,
    changed_at = case when ${IS_CHANGED} then $3 else t.changed_at end
  from unnest($4::int[], $5::finding_state[], $6::finding_decision[], $7::reopening[], ${arraysFrom(8)}) as f(id, state, decision, reopened, ${COLUMNS})
  where t.id = f.id`;

const FIX = `
  update finding set state = 'fixed', active = false, reopened = null, last_run_id = $2, updated_at = $3, revision = revision + 1, changed_by = null, changed_at = $3
  where id = any($1::int[])`;

const NOTE = `
  insert into finding_event (finding_id, at, run_id, from_state, to_state, reason, detail)
  select e.finding_id, $1::timestamptz, $2::int, e.from_state, e.to_state, e.reason, e.detail
  from unnest($3::int[], $4::finding_state[], $5::finding_state[], $6::text[], $7::json[]) as e(finding_id, from_state, to_state, reason, detail)`;

const columnsOf = (findings: readonly FoundFinding[]): unknown[] => [
  findings.map(({ ruleId }) => ruleId),
  findings.map(({ category }) => category),
  findings.map(({ severity }) => severity),
  findings.map(({ outcome }) => outcome),
  findings.map(({ messageId }) => messageId),
  findings.map(({ params }) => JSON.stringify(params)),
  findings.map(({ evidence }) => JSON.stringify(evidence)),
  findings.map(({ fingerprint }) => fingerprint),
  findings.map(({ placeKey }) => placeKey),
];
const eventColumnsOf = (events: readonly StateChange[]): unknown[] => [
  events.map(({ findingId }) => findingId),
  events.map(({ from }) => from),
  events.map(({ to }) => to),
  events.map(({ reason }) => reason),
  events.map(({ before }) => JSON.stringify(before)),
];

/** The findings of a report that is new. */
export function insertFindingsPart(reportId: number, versionId: number, write: VersionWrite): Part {
  const { agency, year, findings: { added }, runId, now } = write;
  const values = [reportId, versionId, agency.id, year, agency.regionCode, agency.level, agency.kind, runId, now, ...columnsOf(added)];
  return { name: "inserted_findings", sql: INSERT, values };
}

/** What an audit changed in a report's findings, with a line of history for every change of state. */
export function changedFindingsParts(reportId: number, versionId: number, write: VersionWrite): Part[] {
  const { findings: { continued, fixed }, runId, now } = write;
  const events = [...continued.flatMap(({ event }) => event ?? []), ...fixed];
  const decisions = [continued.map(({ id }) => id), continued.map(({ state }) => state), continued.map(({ decision }) => decision), continued.map(({ reopened }) => reopened)];
  return [
    insertFindingsPart(reportId, versionId, write),
    { name: "continued_findings", sql: CONTINUE, values: [versionId, runId, now, ...decisions, ...columnsOf(continued.map(({ found }) => found))] },
    { name: "fixed_findings", sql: FIX, values: [fixed.map(({ findingId }) => findingId), runId, now] },
    { name: "noted_events", sql: NOTE, values: [now, runId, ...eventColumnsOf(events)] },
  ];
}

/** Lines of history, each a change of a finding's state by an audit. */
export async function insertEvents(db: Database, events: readonly StateChange[], runId: number, now: Date): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ findingId, from, to, reason, before }) => ({ finding_id: findingId, at: now, run_id: runId, from_state: from, to_state: to, reason, detail: JSON.stringify(before) }));
  await db.insertInto("finding_event").values(rows).execute();
}

import { sql } from "kysely";
import type { FindingState } from "../../lib/findings/reconcile";
import type { NoticeEvent, NoticeState } from "../../lib/notices/transitions";
import type { Severity } from "../../lib/rules/finding";
import type { Database } from "../client";
import type { NoticeEventDetail, NoticeObjectionTable } from "../notices-schema";

/** A finding that a notice names: in the words of its letter, and how it stands now. */
export interface NamedFinding {
  id: number;
  number: number;
  ruleId: string;
  severity: Severity;
  title: string;
  place: string;
  statement: string;
  /** As it is now. */
  state: FindingState;
  /** Whether another value or place stands there than when the notice was issued. */
  isChanged: boolean;
  /** For its card in the report. */
  fingerprint: string;
  reportId: number | null;
  objection: NamedObjection | null;
}
export interface NamedObjection {
  id: number;
  text: string;
  raisedAt: Date;
  raisedBy: string;
  fileName: string | null;
  fileSize: number | null;
  state: NoticeObjectionTable["state"];
  answer: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
}
export interface TimelineRow {
  id: number;
  noticeId: number;
  at: Date;
  actor: string | null;
  kind: NoticeEvent;
  toState: NoticeState;
  detail: NoticeEventDetail;
}

type StoredFinding = Omit<NamedFinding, "objection"> & { objectionId: number | null; objectionState: NamedObjection["state"] } & Omit<NamedObjection, "id" | "state">;

/** The findings that a notice names, in the order of its list, with what the body objects to them. */
export async function namedFindings(db: Database, noticeId: number): Promise<NamedFinding[]> {
  const { rows } = await sql<StoredFinding>`
    select f.id, l.number, l.rule_id as "ruleId", l.severity, l.title, l.place, l.statement, f.state, f.fingerprint <> l.fingerprint as "isChanged", f.fingerprint, f.report_id as "reportId",
      o.id as "objectionId", o.text, o.raised_at as "raisedAt", o.raised_by as "raisedBy", o.file_name as "fileName", o.file_size as "fileSize", o.state as "objectionState",
      o.answer, o.decided_at as "decidedAt", o.decided_by as "decidedBy"
    from notice_finding l join finding f on f.id = l.finding_id left join notice_objection o on o.notice_id = l.notice_id and o.finding_id = l.finding_id
    where l.notice_id = ${noticeId} order by l.number`.execute(db);
  return rows.map(({ objectionId, objectionState: state, text, raisedAt, raisedBy, fileName, fileSize, answer, decidedAt, decidedBy, ...finding }) => ({
    ...finding,
    objection: objectionId === null ? null : { id: objectionId, state, text, raisedAt, raisedBy, fileName, fileSize, answer, decidedAt, decidedBy },
  }));
}

/** What happened to notices, the first first. */
export async function timelineOf(db: Database, noticeIds: readonly number[]): Promise<TimelineRow[]> {
  if (noticeIds.length === 0) return [];
  return await db
    .selectFrom("notice_event")
    .select(["id", "notice_id as noticeId", "at", "actor", "kind", "to_state as toState", "detail"])
    .where("notice_id", "in", [...noticeIds])
    .orderBy("id")
    .execute();
}

/** The file of an objection, with the body whose it is; null when there is none. */
export async function objectionFile(db: Database, id: number): Promise<{ name: string; bytes: Buffer; agencyId: number; regionCode: string } | null> {
  const row = await db
    .selectFrom("notice_objection as o")
    .innerJoin("notice as n", "n.id", "o.notice_id")
    .select(["o.file_name as name", "o.file_bytes as bytes", "n.agency_id as agencyId", "n.region_code as regionCode"])
    .where("o.id", "=", id)
    .executeTakeFirst();
  return row && row.name !== null && row.bytes !== null ? { ...row, name: row.name, bytes: row.bytes } : null;
}

import type { ColumnType, Generated } from "kysely";
import type { NoticeLetter } from "../lib/export/notice-docx";
import type { NoticeEvent, NoticeState } from "../lib/notices/transitions";
import type { AgencyKind, AgencyLevel } from "../lib/report/schema";
import type { Severity } from "../lib/rules/finding";

/** The number given last by an office in a year. Numbers are never given back, not even those of withdrawn notices. */
export interface NoticeCounterTable {
  document_code: string;
  year: number;
  last_number: number;
}

/** A rectification notice (整改通知书) that was issued to a body about a year. Region, level and kind repeat the agency's. */
export interface NoticeTable {
  id: Generated<number>;
  /** The notices that were issued together. */
  batch: string;
  agency_id: number;
  /** The report year. */
  year: number;
  region_code: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  /** 代字, the year in 〔〕 and the number of 文号. */
  document_code: string;
  number_year: number;
  number: number;
  issued_on: string;
  /** As it is now; the letter keeps the one that stood in it. */
  deadline: string;
  issued_at: Date;
  issued_by: string;
  /** Null for the command line. */
  issued_by_id: string | null;
  state: NoticeState;
  closed_at: Date | null;
  /** The report's version that was current when the notice was looked at last; null without a report. */
  seen_version_id: number | null;
  letter: ColumnType<NoticeLetter, string, never>;
}

/** A finding that a notice names, in the words of its letter. */
export interface NoticeFindingTable {
  notice_id: number;
  finding_id: number;
  /** Its number in the letter's list. */
  number: number;
  rule_id: string;
  severity: Severity;
  title: string;
  place: string;
  statement: string;
  /** The finding's fingerprint at that time: another one by now means that the value or its place has changed. */
  fingerprint: string;
}

/** A line of a notice's timeline; rows are only ever added, which the database enforces. */
export interface NoticeEventTable {
  id: Generated<number>;
  notice_id: number;
  at: Date;
  /** Null for an audit. */
  actor: string | null;
  kind: NoticeEvent;
  /** Null for the issuing. */
  from_state: NoticeState | null;
  to_state: NoticeState;
  detail: ColumnType<NoticeEventDetail, string, never>;
}
/** What a line of the timeline says besides; which of these are there goes by its kind. */
export interface NoticeEventDetail {
  /** The number of a version of the report. */
  version?: number;
  /** How many findings the notice names, and how many of them remain. */
  named?: number;
  remaining?: number;
  /** Whether it was closed although no other version came: by another audit, or by decisions. */
  withoutVersion?: boolean;
  deadline?: string;
  before?: string;
  reason?: string;
  /** The number of a finding in the letter's list. */
  finding?: number;
}

/** What a body objects to a finding of a notice (申辩), and what the office answered. Lists never load `file_bytes`. */
export interface NoticeObjectionTable {
  id: Generated<number>;
  notice_id: number;
  finding_id: number;
  text: string;
  raised_at: Date;
  raised_by: string;
  file_name: string | null;
  file_sha256: string | null;
  file_size: number | null;
  file_bytes: Buffer | null;
  state: "open" | "upheld" | "rejected";
  answer: string | null;
  decided_at: Date | null;
  decided_by: string | null;
}

/** The tables of notices and of what became of them. */
export interface NoticeSchema {
  notice_counter: NoticeCounterTable;
  notice: NoticeTable;
  notice_finding: NoticeFindingTable;
  notice_event: NoticeEventTable;
  notice_objection: NoticeObjectionTable;
}

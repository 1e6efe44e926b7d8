import type { ColumnType, Generated, GeneratedAlways, Selectable } from "kysely";
import type { GradeBands } from "../lib/rules/profile";
import type { ApiSchema } from "./api-schema";
import type { NoticeSchema } from "./notices-schema";
import type { OverlapSchema } from "./overlap-schema";
import type { ProfileSchema } from "./profile-schema";
import type { AccountSchema } from "./schema-accounts";
import type { TallySchema } from "./tally-schema";
import type { SavedFilterTable, TriageColumns } from "./triage-schema";
import type { Bilingual } from "../lib/rules/rule";
import type { ManifestEntry } from "../lib/ingest/document";
import type { FindingState } from "../lib/findings/reconcile";
import type { AgencyKind, AgencyLevel, EraFound } from "../lib/report/schema";
import type { UploadBatchTable, UploadFileTable } from "./upload-schema";
import type { Category, Deduction, Evidence, Grade, NotAssessed, Params, Score, Severity } from "../lib/rules/finding";

/** JSON columns are read as values and written as JSON text. */
type Json<T> = ColumnType<T, string, string>;
/** `YYYY-MM-DD`, as the office wrote it; never a moment in time. */
type DateText = string;

/** A public body (机关). Known from a roster or from its own reports; one row per region and name. */
export interface AgencyTable {
  id: Generated<number>;
  /** Without the regions above it. */
  name: string;
  /** GB/T 2260 code of the county (or higher) region the body belongs to; `000000` for national bodies, empty when unknown. Prefixes work: `22`, `2202`, `220284`. */
  region_code: string;
  /** Empty when unknown. */
  region_name: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  credit_code: string | null;
  /** 主管机关 as the roster names it. */
  parent: string | null;
  aliases: Generated<string[]>;
  /** Names of bodies that have become part of this one, as the roster gives them. */
  predecessors: Generated<string[]>;
  /** Official site hosts as the roster names them. */
  hosts: Generated<string[]>;
  on_roster: Generated<boolean>;
  /** The region whose compiled figures hold those of the body, as `regionOfFigures` tells it; the database derives it. */
  counts_in: GeneratedAlways<string | null>;
  created_at: Date;
}

/** A body that has to report on a year. Bodies with an entry and no report are the missing ones. */
export interface RosterEntryTable {
  agency_id: number;
  year: number;
  /** Null: the statutory date for the level and kind applies. */
  due_on: DateText | null;
  source: string;
}

/** An original file, once per content. `bytes` is null when only a parsed report was imported. Lists never load it. */
export interface DocumentTable {
  id: Generated<number>;
  sha256: string;
  media_type: string;
  encoding: string;
  size_bytes: number;
  bytes: Buffer | null;
  received_at: Date;
}

/** One import or audit, with the versions of rules and profile that it used. */
export interface AuditRunTable {
  id: Generated<number>;
  kind: "import" | "audit";
  rule_set_version: string;
  profile_version: string;
  scope: Json<Record<string, string | number | null>>;
  started_at: Date;
  finished_at: Date | null;
  counts: ColumnType<Record<string, number> | null, string | null, string | null>;
}

/**
 * The report of a body on a year: the row that lists and the overview read. Region, level and kind repeat the agency's;
 * grade, points and counts repeat the current version's scorecard and its active findings (dismissed ones left out).
 */
export interface ReportTable {
  id: Generated<number>;
  agency_id: number;
  year: number;
  region_code: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  current_version_id: number;
  version_count: number;
  era: EraFound;
  published_on: DateText | null;
  total: number | null;
  grade: Grade;
  assessable: number;
  /** For reference only: never ranked, never averaged. */
  reference: boolean;
  /** Failures by severity. */
  critical: number;
  major: number;
  minor: number;
  info: number;
  /** Questions that wait for a person (outcome `review`). */
  in_review: number;
  /** Judged before something it is compared with changed: the body's earlier reports, the bodies of its region. */
  stale: Generated<boolean>;
  updated_at: Date;
}

/** One document received as the report of that body and year; the earlier ones are kept. */
export interface ReportVersionTable {
  id: Generated<number>;
  report_id: number;
  number: number;
  document_id: number;
  path: string;
  url: string | null;
  title: string | null;
  era: EraFound;
  era_due: EraFound | null;
  published_on: DateText | null;
  /** Hash of the parsed report: tells whether a newer reader reads the same. */
  parse_hash: string;
  /** What was told about the file and is not in it. */
  manifest: ColumnType<ManifestEntry | null, string | null, string | null>;
  created_at: Date;
}

/** What was read from a version. `db/report-content.ts` packs and unpacks it; lists never load it. */
export interface ReportContentTable {
  version_id: number;
  structure: string;
  /** Null when decoding the document's bytes gives it. */
  text: string | null;
}

/**
 * The figures of a report's current version, without the zeros: `cells[i]` (codes of `db/cell-codes.ts`) has `amounts[i]`.
 * A cell in `blank` is there and empty or has words; one in `unread` could not be told; any other official cell is zero.
 * `unnest(cells, amounts)` gives rows to sum.
 */
export interface FigureSetTable {
  report_id: number;
  version_id: number;
  agency_id: number;
  year: number;
  region_code: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  cells: number[];
  amounts: number[];
  blank: number[];
  unread: number[];
  /** Cells whose number was recovered from cells that had run together. */
  inferred: Generated<number[]>;
}

/** How a version scored in the audit `run_id`. */
export interface ScorecardTable {
  version_id: number;
  report_id: number;
  total: number | null;
  grade: Grade;
  assessable: number;
  reference: boolean;
  categories: Json<Score["categories"]>;
  deductions: Json<Deduction[]>;
  /** Message ids of the score catalogue. */
  notes: Json<string[]>;
  pending_points: number;
  not_assessed: Json<NotAssessed[]>;
  run_id: number;
  /** By which it was judged. */
  rule_set_version: string;
  profile_version: string;
  /** The grade bands in force; null for those of the scheme. */
  grade_bands: ColumnType<GradeBands | null, string | null, string | null>;
}

/**
 * A defect or question of a report, one row for as long as it is the same defect, over audits and versions.
 * `active` is false exactly when `state` is `fixed`: gone from the current version. The findings of an older version n are
 * those whose first and last versions' numbers have n between them (ids do not rise with time). Severity sorts worst first. Region, level, kind and year repeat the report's.
 */
export interface FindingTable extends TriageColumns {
  id: Generated<number>;
  /** Null, like both versions, when the fault is that there is no report. */
  report_id: number | null;
  first_version_id: number | null;
  /** The last version that had it; its spans belong to that version's text. */
  version_id: number | null;
  agency_id: number;
  year: number;
  region_code: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  rule_id: string;
  category: Category;
  severity: Severity;
  outcome: "fail" | "review";
  message_id: string;
  params: Json<Params>;
  evidence: Json<[Evidence, ...Evidence[]]>;
  fingerprint: string;
  place_key: string;
  state: FindingState;
  active: boolean;
  /** What a person decided; kept when the defect goes, so that it is not asked again when it returns unchanged. */
  decision: "confirmed" | "dismissed" | null;
  decision_reason: string | null;
  decision_note: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  /** Why it is open again. */
  reopened: "value-changed" | "returned" | null;
  first_run_id: number;
  last_run_id: number;
  updated_at: Date;
}

/** A change of a finding's state: by a person (`actor`) or by an audit (`run_id`). When it is assigned the state stays and the reason says so. */
export interface FindingEventTable {
  id: Generated<number>;
  finding_id: number;
  at: Date;
  actor: string | null;
  run_id: number | null;
  from_state: FindingState;
  to_state: FindingState;
  reason: string | null;
  detail: ColumnType<Record<string, unknown> | null, string | null, string | null>;
}

/** A file that could not be taken in, and why. With a `document_id` the original is kept: its body or year could not be told. */
export interface ImportRefusalTable {
  sha256: string;
  path: string;
  run_id: number;
  document_id: number | null;
  code: string;
  message: Json<Bilingual>;
  size_bytes: number;
  at: Date;
}

/** The tables of the database. */
export interface Schema extends AccountSchema, ApiSchema, NoticeSchema, OverlapSchema, ProfileSchema, TallySchema {
  agency: AgencyTable;
  roster_entry: RosterEntryTable;
  document: DocumentTable;
  audit_run: AuditRunTable;
  report: ReportTable;
  report_version: ReportVersionTable;
  report_content: ReportContentTable;
  figure_set: FigureSetTable;
  scorecard: ScorecardTable;
  finding: FindingTable;
  finding_event: FindingEventTable;
  import_refusal: ImportRefusalTable;
  upload_batch: UploadBatchTable;
  upload_file: UploadFileTable;
  saved_filter: SavedFilterTable;
}

export type FindingRow = Selectable<FindingTable>;

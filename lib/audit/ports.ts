import type { LeastLimits } from "../rules/least-limits";
import type { Account } from "../accounts/account";
import type { Decision, FindingState, Reconciliation, StoredFinding } from "../findings/reconcile";
import type { Decided, DecisionRequest } from "../findings/transitions";
import type { FindingCounts } from "../findings/counts";
import type { ManifestEntry } from "../ingest/document";
import type { AgencyKind, AgencyLevel, ParsedReport } from "../report/schema";
import type { ReportContext } from "../rules/context";
import type { Category, Finding, NotAssessed, Score } from "../rules/finding";
import type { ProfileContent } from "../rules/profile-content";
import type { ProfileSet } from "../rules/profile-set";
import type { Bilingual } from "../rules/rule";
import type { ScoreBasis, ScoredFinding } from "../score/scorecard";
import type { FigureSet } from "../report/figure-set";
import type { DocumentPrint } from "../similarity/print";
import type { UploadKey, UploadOutcome, UploadPart } from "./upload";

/** What the rules and the score say of one report. */
export interface AuditOutcome {
  ruleSetVersion: string;
  profileVersion: string;
  findings: Finding[];
  notAssessed: NotAssessed[];
  score: Score;
  basis: ScoreBasis;
}
/** The audit itself, as the use cases see it. */
export interface Auditor {
  ruleSetVersion: string;
  profileVersion: string;
  audit(report: ParsedReport, context: ReportContext): AuditOutcome;
  /** The score with what people decided on the findings. */
  score(basis: ScoreBasis, findings: readonly ScoredFinding[]): Score;
  categoryOf(ruleId: string): Category;
  /** What two reports must share at least for any rule to tell of it, under any profile. */
  leastLimits: LeastLimits;
}

export interface AgencyRecord {
  id: number;
  name: string;
  /** Empty when unknown. */
  regionCode: string;
  regionName: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  creditCode: string | null;
  aliases: readonly string[];
  /** Names of bodies that have become part of this one, as the roster gives them. */
  predecessors: readonly string[];
  onRoster: boolean;
}
export type NewAgency = Omit<AgencyRecord, "id">;
/** An agency as a roster describes it. */
export interface RosterAgency extends NewAgency {
  parent: string | null;
  hosts: readonly string[];
}

export interface StoredVersion {
  id: number;
  number: number;
  sha256: string;
  parseHash: string;
}
/** All that is stored of a body's report on a year and matters for the next version or audit. */
export interface ReportState {
  reportId: number;
  currentVersionId: number;
  versions: StoredVersion[];
  findings: StoredFinding[];
}

export interface NewDocument {
  sha256: string;
  mediaType: string;
  encoding: string;
  sizeBytes: number;
  /** Null when only the parsed report is at hand. */
  bytes: Uint8Array | null;
}
/** One version with everything that was read and judged of it. */
export interface VersionWrite {
  agency: AgencyRecord;
  year: number;
  report: ParsedReport;
  /** The original, when it is kept. */
  original: Uint8Array | null;
  parseHash: string;
  manifest: ManifestEntry | null;
  figures: FigureSet;
  /** Its words, kept to be compared with those of others; null when they cannot be told from another's. */
  words: DocumentPrint | null;
  outcome: AuditOutcome;
  findings: Reconciliation;
  counts: FindingCounts;
  runId: number;
  now: Date;
}

/** One transaction: everything in it is stored, or nothing. */
export interface UnitOfWork {
  /** The agency's id; created unless it exists. */
  ensureAgency(agency: NewAgency, now: Date): Promise<number>;
  /** Takes the body's reports for this transaction alone and gives the one on a year; null when there is none. */
  lockReport(agencyId: number, year: number): Promise<ReportState | null>;
  /**
   * What is stored beside a body's report on a year: its four years before, its roster entry, its region, its earlier version,
   * and what it shares with other reports. The overlaps that were told last are stored with the report's next write.
   * @param earlierVersion the version before the one to be judged; null when it is the first
   * @param asOf the day of the audit
   * @param words what is compared with the words of others; `later` for a report that is new: nothing is known to be shared until
   *   `compareWords` has been at it; null when there is no report
   */
  context(agency: AgencyRecord, year: number, earlierVersion: StoredVersion | null, asOf: string, words: DocumentPrint | "later" | null): Promise<ReportContext>;
  /** Stores the first version of a report. */
  createReport(document: NewDocument, write: VersionWrite): Promise<{ reportId: number; versionId: number }>;
  /** Stores a further version, which becomes the current one. */
  addVersion(state: ReportState, document: NewDocument, write: VersionWrite): Promise<{ versionId: number }>;
  /**
   * Puts a new reading and judgement of the current version in the place of the old; its judgement counts as up to date again.
   * @param isReread whether anything else was read than before, so that reports compared with this one are to be judged again
   */
  replaceCurrent(state: ReportState, write: VersionWrite, isReread: boolean): Promise<void>;
  /** Keeps what could not be taken in; with a document its original is kept too. */
  refuse(refusal: Refusal, document: NewDocument | null, runId: number, now: Date): Promise<void>;
  /**
   * Notes what became of an uploaded file, in the transaction that makes it so.
   * @throws Error when the file has been taken up again since, by another worker: then nothing of this reading may be stored
   */
  noteUpload(upload: UploadKey, outcome: UploadOutcome, now: Date): Promise<void>;
  /** Puts the parts of an uploaded archive or list in its place, each to be read as a file of its own. */
  unpackUpload(upload: UploadKey, parts: readonly UploadPart[], problem: UploadOutcome["problem"], now: Date): Promise<void>;
  /** The findings on a body's having no report on a year, those that are fixed included. */
  absenceFindings(agencyId: number, year: number): Promise<StoredFinding[]>;
  saveAbsence(agency: AgencyRecord, year: number, changes: Reconciliation, runId: number, now: Date): Promise<void>;
  /** Takes findings for this transaction alone, in the order of their numbers; those that are not there are left out. */
  lockFindings(ids: readonly number[]): Promise<DecidableFinding[]>;
  /** Writes decisions with their history and their lines in the audit log. */
  saveDecisions(changes: readonly { finding: DecidableFinding; to: Decided }[], request: DecisionRequest, decider: Decider, now: Date): Promise<void>;
  /** An account that is not disabled, held so for this transaction; null when there is none. */
  lockActiveAccount(username: string): Promise<Account | null>;
  /** Writes who is to work on findings, with their history and their lines in the audit log. @param to null for nobody */
  saveAssignments(findings: readonly DecidableFinding[], to: string | null, decider: Decider, now: Date): Promise<void>;
  /** Takes reports for this transaction alone, with what their scores rest on. */
  lockReports(ids: readonly number[]): Promise<LockedReport[]>;
  saveScore(reportId: number, judged: { score: Score; counts: FindingCounts }, now: Date): Promise<void>;
  setRosterEntry(agencyId: number, year: number, dueOn: string | null, source: string): Promise<"added" | "changed" | "unchanged">;
  updateAgency(id: number, agency: RosterAgency): Promise<"changed" | "unchanged">;
  insertRosterAgency(agency: RosterAgency, now: Date): Promise<number>;
  /** Writes into the audit log that a roster is taken over. */
  noteRoster(roster: { year: number; source: string; rows: number }, now: Date): Promise<void>;
  /** Adds a line to the audit log, for changes that do not write theirs by themselves. */
  logChange(actor: Decider, change: LoggedChange, now: Date): Promise<void>;
}

/** A line of the audit log. */
export interface LoggedChange {
  /** What was done: `report.stored`. */
  action: string;
  /** What it was done to: `report:12`. */
  subject: string;
  regionCode?: string | null;
  agencyId?: number | null;
  before?: unknown;
  after?: unknown;
}

/** A finding as far as a decision needs it. */
export interface DecidableFinding {
  id: number;
  /** Null when the fault is that there is no report. */
  reportId: number | null;
  agencyId: number;
  regionCode: string;
  state: FindingState;
  decision: Decision | null;
  decisionReason: string | null;
  decisionNote: string | null;
  /** Who decided last, if anybody did. */
  decidedBy: string | null;
  /** Rises with every change of state or value. */
  revision: number;
  /** Who changed it last; null when an audit did, or nobody yet. */
  changedBy: string | null;
  changedAt: Date | null;
  /** The user name of who is to work on it. */
  assignee: string | null;
}
/** Who decides, and from where. */
export interface Decider {
  id: string | null;
  name: string;
  origin: string;
}
/** A report with what its score rests on; its findings worst first, those that are gone included. */
export interface LockedReport {
  id: number;
  basis: ScoreBasis;
  findings: (ScoredFinding & { state: FindingState })[];
}

export interface Refusal {
  path: string;
  sha256: string;
  sizeBytes: number;
  code: string;
  message: Bilingual;
}

/** A version as it is audited again. */
export interface StoredReport {
  reportId: number;
  agency: AgencyRecord;
  year: number;
  versionId: number;
  path: string;
  url: string | null;
  manifest: ManifestEntry | null;
  original: Uint8Array | null;
  report: ParsedReport;
}
export interface AuditScope {
  year?: number;
  /** A region code or a prefix of one; the regions below belong to it. */
  region?: string;
  /** Only reports that were judged before something they are compared with changed. */
  stale?: boolean;
}
/** Which entries of rosters are looked at. */
export interface RosterScope extends Pick<AuditScope, "year" | "region"> {
  /** Only these bodies. */
  agencyIds?: readonly number[];
}
export type RunCounts = Record<string, number>;

/** The store that the use cases work on; `db` implements it. */
export interface AuditStore {
  transaction<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** The agencies that may be meant by any of the names, or that belong to the region. */
  agencies(names: readonly string[], regionCode: string | null): Promise<AgencyRecord[]>;
  /** @param scope what the run covers, as it is shown */
  startRun(kind: "import" | "audit", auditor: Pick<Auditor, "ruleSetVersion" | "profileVersion">, scope: Record<string, string | number | null>, now: Date): Promise<number>;
  finishRun(runId: number, counts: RunCounts, now: Date): Promise<void>;
  /** The current versions in the scope, in a fixed order. */
  currentVersions(scope: AuditScope): AsyncIterable<number>;
  countReports(scope: AuditScope): Promise<number>;
  /** Bodies that a roster expects and that have no report on the year, or have findings on that account. */
  rosterGaps(scope: RosterScope): AsyncIterable<{ agency: AgencyRecord; year: number }>;
  loadVersion(versionId: number): Promise<StoredReport>;
  /**
   * Compares the words of reports that are new or have changed with all others, and marks as stale every report whose overlaps
   * are not those that it was judged with. Where no rule could tell of them, neither before nor now, they are only written down.
   * Several may ask at once: each waits for the one before, and finds what is left.
   * @param limits the auditor's
   * @param how `everything`: all reports are compared with each other, whether or not any has changed
   */
  compareWords(limits: LeastLimits, how?: "cheaper" | "everything"): Promise<void>;
  /** Works out anew which reports hang together through shared words, from what their audits were told. */
  clusterCopies(): Promise<void>;
  /** What is stored beside a report, read without a lock: for judging it without storing anything. */
  contextOf(stored: StoredReport, asOf: string): Promise<ReportContext>;
}

/** A change of what a region sets. */
export interface ProfileChange {
  /** Without the pairs of zeros at the end; empty for everywhere. */
  region: string;
  content: ProfileContent;
  /** The revision that the editor started from. */
  baseRevision: number;
  by: Decider;
  note: string;
}
export interface ProfileEvent {
  revision: number;
  before: ProfileContent;
  after: ProfileContent;
  at: Date;
  actor: string;
  note: string;
}
/** Where rule profiles are kept; `db` implements it. */
export interface ProfileStore {
  profiles(): Promise<ProfileSet>;
  /** Stores a change with its entry in the history, unless another came first. @returns whether it is stored */
  saveProfile(change: ProfileChange, now: Date): Promise<boolean>;
  /** The changes of a region's own profile, newest first. */
  profileHistory(region: string): Promise<ProfileEvent[]>;
}

import type { Bounds } from "../accounts/account";
import { countFindings } from "../findings/counts";
import { reconcile, type FindingState, type FoundFinding, type Reconciliation, type StoredFinding } from "../findings/reconcile";
import type { ManifestEntry } from "../ingest/document";
import type { ParsedReport } from "../report/schema";
import { SEVERITIES } from "../rules/finding";
import type { AgencyDirectory } from "./agency-directory";
import { filedReport } from "./filed-report";
import { figuresOf } from "../report/figure-set";
import { parseHash } from "./parse-hash";
import { officeDay } from "./office-day";
import type { AgencyRecord, Auditor, AuditOutcome, AuditStore, NewAgency, NewDocument, StoredVersion, UnitOfWork, VersionWrite } from "./ports";
import { outsideBounds } from "./outside-bounds";
import { wordsOf } from "./words";
import type { ReportContext } from "../rules/context";
import type { Bilingual } from "../rules/rule";

/** A document that was read, to be stored and audited. */
export interface ReceivedReport {
  report: ParsedReport;
  /** The original; null when only the parsed report came. */
  bytes: Uint8Array | null;
  manifest: ManifestEntry | null;
}
/** What became of it. `unidentified` documents are kept, with the reason, until it can be told whose report they are. */
export type LoadResult =
  | { status: "stored" | "new-version" | "reread" | "unchanged"; reportId: number; versionId: number; agency: AgencyRecord; year: number; outcome: AuditOutcome | null }
  | { status: "unidentified"; code: string; message: Bilingual }
  /** Of a body outside the bounds of who sends it: nothing of it is stored. */
  | { status: "refused"; code: string; message: Bilingual };

export interface RunContext {
  store: AuditStore;
  auditor: Auditor;
  directory: AgencyDirectory;
  runId: number;
  now: Date;
  /** In which bounds reports are taken in. */
  bounds: Bounds;
  /** What else belongs into the transaction that stores the document, or keeps it as unidentified. */
  also?: (unit: UnitOfWork, result: LoadResult) => Promise<void>;
}

/** The report with its body's filed region, level and kind, judged. */
export function judge(report: ParsedReport, agency: NewAgency, auditor: Auditor, context: ReportContext): { outcome: AuditOutcome; found: FoundFinding[] } {
  const outcome = auditor.audit(filedReport(report, agency), context);
  return { outcome, found: outcome.findings.map((finding) => ({ ...finding, category: auditor.categoryOf(finding.ruleId) })) };
}

/** The newest version before a number; before a version yet to come when no number is given. */
export const versionBefore = (versions: readonly StoredVersion[], number = Infinity): StoredVersion | null =>
  versions.filter((version) => version.number < number).reduce<StoredVersion | null>((newest, version) => (newest === null || version.number > newest.number ? version : newest), null);

/** The findings that a report shows after an audit, with their states. */
function findingsAfter(changes: Reconciliation): (FoundFinding & { state: FindingState })[] {
  const states = new Map<FoundFinding, FindingState>(changes.continued.map(({ found, state }) => [found, state]));
  const all = [...changes.added, ...changes.continued.map(({ found }) => found)];
  return all.map((finding) => ({ ...finding, state: states.get(finding) ?? "open" })).toSorted(bySeverity);
}

const bySeverity = (a: FoundFinding, b: FoundFinding): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** What an audit comes to once people's decisions are reckoned in: the findings' changes, their counts, the score. */
export function settled(outcome: AuditOutcome, stored: readonly StoredFinding[], found: readonly FoundFinding[], auditor: Auditor): Pick<VersionWrite, "outcome" | "findings" | "counts"> {
  const findings = reconcile(stored, found);
  const after = findingsAfter(findings);
  return { outcome: { ...outcome, score: auditor.score(outcome.basis, after) }, findings, counts: countFindings(after) };
}

const documentOf = ({ report: { source }, bytes }: ReceivedReport): NewDocument => ({
  sha256: source.sha256,
  mediaType: source.mediaType,
  encoding: source.encoding,
  sizeBytes: bytes?.length ?? 0,
  bytes,
});

/**
 * Stores a document and what an audit says of it, all in one transaction, so that it is there whole or not at all.
 * The same content read the same way changes nothing; another document of the same body and year becomes the current
 * version, and the earlier one is kept. Decisions on findings survive (`lib/findings/reconcile.ts`).
 */
export async function loadReport(received: ReceivedReport, { store, auditor, directory, runId, now, bounds, also }: RunContext): Promise<LoadResult> {
  const { report, bytes, manifest } = received;
  const document = documentOf(received);
  const resolution = await directory.resolve(report.agency);
  const outside = outsideBounds(resolution, report.agency, bounds);
  if (outside !== null) {
    const result: LoadResult = { status: "refused", ...outside };
    await store.transaction(async (unit) => await also?.(unit, result));
    return result;
  }
  const unidentified = resolution.kind === "unidentified" ? resolution : report.year === null ? YEAR_UNKNOWN : null;
  if (unidentified !== null || resolution.kind === "unidentified" || report.year === null) {
    const { code, message } = unidentified ?? YEAR_UNKNOWN;
    const refusal = { path: report.source.path, sha256: document.sha256, sizeBytes: document.sizeBytes, code, message };
    const result: LoadResult = { status: "unidentified", code, message };
    await store.transaction(async (unit) => {
      await unit.refuse(refusal, document, runId, now);
      await also?.(unit, result);
    });
    return result;
  }
  const { year } = report;
  const hash = parseHash(report);
  const write = (agency: AgencyRecord, stored: readonly StoredFinding[], context: ReportContext): VersionWrite => {
    const { outcome, found } = judge(report, agency, auditor, context);
    return { agency, year, report, original: bytes, parseHash: hash, manifest, figures: figuresOf(report), words: wordsOf(report, agency), ...settled(outcome, stored, found, auditor), runId, now };
  };
  const file = async (unit: UnitOfWork): Promise<LoadResult> => {
    const agency = await agencyIn(unit, resolution, now);
    const state = await unit.lockReport(agency.id, year);
    if (state === null) {
      const first = write(agency, [], await unit.context(agency, year, null, officeDay(now), "later"));
      const ids = await unit.createReport(document, first);
      return { status: "stored", ...ids, agency, year, outcome: first.outcome };
    }
    const known = state.versions.find(({ sha256 }) => sha256 === document.sha256);
    if (known && (known.parseHash === hash || known.id !== state.currentVersionId)) {
      return { status: "unchanged", reportId: state.reportId, versionId: known.id, agency, year, outcome: null };
    }
    const next = write(agency, state.findings, await unit.context(agency, year, versionBefore(state.versions, known?.number), officeDay(now), wordsOf(report, agency)));
    if (known) {
      await unit.replaceCurrent(state, next, true);
      return { status: "reread", reportId: state.reportId, versionId: known.id, agency, year, outcome: next.outcome };
    }
    const { versionId } = await unit.addVersion(state, document, next);
    return { status: "new-version", reportId: state.reportId, versionId, agency, year, outcome: next.outcome };
  };
  const result = await store.transaction(async (unit) => {
    const filed = await file(unit);
    await also?.(unit, filed);
    return filed;
  });
  if ("agency" in result) directory.remember(report.agency, result.agency);
  return result;
}

const YEAR_UNKNOWN = {
  code: "year-unknown",
  message: {
    zh: "文件没有写明是哪一年度的报告。请在清单文件中写明年度。",
    en: "The document does not tell which year it reports on. Give the year in a manifest.",
  },
};

async function agencyIn(unit: UnitOfWork, resolution: { kind: "known"; agency: AgencyRecord } | { kind: "new"; agency: NewAgency }, now: Date): Promise<AgencyRecord> {
  if (resolution.kind === "known") return resolution.agency;
  return { ...resolution.agency, id: await unit.ensureAgency(resolution.agency, now) };
}

import type { NewDocument, ReportState, StoredVersion, VersionWrite } from "../../lib/audit/ports";
import type { StoredFinding } from "../../lib/findings/reconcile";
import type { Database } from "../client";
import { packReport } from "../report-content";
import { run } from "./statement";

/** Any fixed number: apart from other advisory locks. Reports of different bodies that share a key only wait for each other. */
const LOCK = "select pg_advisory_xact_lock($1::int, $2::int)";
const STATE = `
  select r.id as "reportId", r.current_version_id as "currentVersionId",
    (select json_agg(json_build_object('id', v.id, 'number', v.number, 'sha256', d.sha256, 'parseHash', v.parse_hash) order by v.number)
      from report_version v join document d on d.id = v.document_id where v.report_id = r.id) as versions,
    coalesce((select json_agg(json_build_object('id', f.id, 'ruleId', f.rule_id, 'messageId', f.message_id, 'params', f.params, 'evidence', f.evidence,
        'fingerprint', f.fingerprint, 'placeKey', f.place_key, 'state', f.state, 'decision', f.decision, 'reopened', f.reopened) order by f.id)
      from (select * from finding where report_id = r.id for update) f), '[]') as findings
  from report r where r.agency_id = $1 and r.year = $2`;

interface StateRow {
  reportId: number;
  currentVersionId: number;
  versions: StoredVersion[];
  findings: StoredFinding[];
}

/** Waits for the body's report on a year to be free, keeps it until the transaction ends, and reads what is stored. */
export async function lockReport(db: Database, agencyId: number, year: number): Promise<ReportState | null> {
  const [, rows] = await Promise.all([run(db, LOCK, [agencyId, year]), run<StateRow>(db, STATE, [agencyId, year])]);
  return rows[0] ?? null;
}

const SAVE_DOCUMENT = `
  insert into document (sha256, media_type, encoding, size_bytes, bytes, received_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (sha256) do update set bytes = excluded.bytes, size_bytes = excluded.size_bytes, encoding = excluded.encoding, media_type = excluded.media_type
  where document.bytes is null and excluded.bytes is not null`;

/** Keeps an original once. */
export async function saveDocument(db: Database, document: NewDocument, now: Date): Promise<void> {
  const { sha256, mediaType, encoding, sizeBytes, bytes } = document;
  await run(db, SAVE_DOCUMENT, [sha256, mediaType, encoding, sizeBytes, bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), now]);
}

const INSERT_VERSION = `
  insert into report_version (id, report_id, number, document_id, path, url, title, era, era_due, published_on, parse_hash, manifest, created_at)
  values ($1, $2, $3, (select id from document where sha256 = $4), $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const UPDATE_VERSION = `
  update report_version set path = $2, url = $3, title = $4, era = $5, era_due = $6, published_on = $7, parse_hash = $8, manifest = $9 where id = $1`;
const SAVE_CONTENT = `
  insert into report_content (version_id, structure, text) values ($1, $2, $3)
  on conflict (version_id) do update set structure = excluded.structure, text = excluded.text`;

/** PostgreSQL has no text with NUL. */
const withoutNul = (text: string | null): string | null => (text === null ? null : text.replaceAll("\0", ""));

const versionValues = ({ report, parseHash, manifest }: VersionWrite): unknown[] => [
  report.source.path,
  report.source.url,
  withoutNul(report.title?.value ?? null),
  report.era,
  report.eraDue,
  report.publishedOn,
  parseHash,
  manifest === null ? null : JSON.stringify(manifest),
];

async function saveContent(db: Database, versionId: number, { report, original }: VersionWrite): Promise<void> {
  const { structure, text } = packReport(report, original);
  await run(db, SAVE_CONTENT, [versionId, structure, text]);
}

/** Stores a version with what was read from it. */
export async function insertVersion(db: Database, ids: { versionId: number; reportId: number; number: number }, sha256: string, write: VersionWrite): Promise<void> {
  const [path, ...read] = versionValues(write);
  await Promise.all([
    run(db, INSERT_VERSION, [ids.versionId, ids.reportId, ids.number, sha256, path, ...read, write.now]),
    saveContent(db, ids.versionId, write),
  ]);
}

/** Puts a new reading of a version in the place of the old. */
export async function updateVersion(db: Database, versionId: number, write: VersionWrite): Promise<void> {
  await Promise.all([run(db, UPDATE_VERSION, [versionId, ...versionValues(write)]), saveContent(db, versionId, write)]);
}

const SAVE_REPORT = `
  insert into report (id, agency_id, year, region_code, level, kind, current_version_id, version_count, era, published_on,
    total, grade, assessable, reference, critical, major, minor, info, in_review, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
  on conflict (id) do update set current_version_id = excluded.current_version_id, version_count = excluded.version_count, era = excluded.era,
    published_on = excluded.published_on, total = excluded.total, grade = excluded.grade, assessable = excluded.assessable, reference = excluded.reference,
    critical = excluded.critical, major = excluded.major, minor = excluded.minor, info = excluded.info, in_review = excluded.in_review, updated_at = excluded.updated_at`;

/** Stores the row that lists read: a new report, or one with another current version or judgement. */
export async function saveReport(db: Database, ids: { reportId: number; versionId: number; versionCount: number }, write: VersionWrite): Promise<void> {
  const { agency, year, report, outcome: { score }, counts, now } = write;
  await run(db, SAVE_REPORT, [
    ids.reportId, agency.id, year, agency.regionCode, agency.level, agency.kind, ids.versionId, ids.versionCount, report.era, report.publishedOn,
    score.total, score.grade, score.assessable, score.reference, counts.critical, counts.major, counts.minor, counts.info, counts.inReview, now,
  ]);
}

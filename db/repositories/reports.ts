import { sql } from "kysely";
import type { ClientBase } from "pg";
import type { NewDocument, ReportState, StoredVersion, VersionWrite } from "../../lib/audit/ports";
import type { StoredFinding } from "../../lib/findings/reconcile";
import type { Database } from "../client";
import { packReport } from "../report-content";
import type { Part } from "./statement";

/** The first of the two numbers of the locks on bodies; any other use of such locks takes another. */
const AGENCY_LOCK = 715_517;

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

/**
 * Waits for the body's reports to be free, keeps them until the transaction ends, and reads what is stored of one year.
 * All years are kept, since a report is judged beside those of the years before.
 */
export async function lockReport(client: ClientBase, agencyId: number, year: number): Promise<ReportState | null> {
  const locked = client.query({ name: "lock_report", text: "select pg_advisory_xact_lock($1::int, $2::int)", values: [AGENCY_LOCK, agencyId] });
  const state = client.query<StateRow>({ name: "report_state", text: STATE, values: [agencyId, year] });
  const [, { rows }] = await Promise.all([locked, state]);
  return rows[0] ?? null;
}

/** Waits for the reports of bodies to be free and keeps them until the transaction ends, as an audit does with those of one body. */
export async function lockAgencies(db: Database, ids: readonly number[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${AGENCY_LOCK}::int, id) from (select distinct id from unnest(${[...ids]}::int[]) as id order by id) as bodies`.execute(db);
}

const SAVE_DOCUMENT = `
  insert into document as kept (sha256, media_type, encoding, size_bytes, bytes, received_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (sha256) do update set bytes = coalesce(kept.bytes, excluded.bytes), size_bytes = greatest(kept.size_bytes, excluded.size_bytes)
  returning id`;

/** Keeps an original once; other parts find its id in `saved_document`. */
export function documentPart(document: NewDocument, now: Date): Part {
  const { sha256, mediaType, encoding, sizeBytes, bytes } = document;
  const buffer = bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { name: "saved_document", sql: SAVE_DOCUMENT, values: [sha256, mediaType, encoding, sizeBytes, buffer, now] };
}

const INSERT_VERSION = `
  insert into report_version (id, report_id, number, document_id, path, url, title, era, era_due, published_on, parse_hash, manifest, created_at)
  values ($1, $2, $3, (select id from saved_document), $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
const UPDATE_VERSION = `
  update report_version set path = $2, url = $3, title = $4, era = $5, era_due = $6, published_on = $7, parse_hash = $8, manifest = $9 where id = $1`;
const SAVE_CONTENT = `
  insert into report_content (version_id, structure, text) values ($1, $2, $3)
  on conflict (version_id) do update set structure = excluded.structure, text = excluded.text`;

/** PostgreSQL has no text with NUL. */
const withoutNul = (text: string | null): string | null => (text === null ? null : text.replaceAll("\0", ""));

const versionValues = ({ report, parseHash, manifest }: VersionWrite): unknown[] => [
  withoutNul(report.source.path),
  withoutNul(report.source.url),
  withoutNul(report.title?.value ?? null),
  report.era,
  report.eraDue,
  report.publishedOn,
  parseHash,
  manifest === null ? null : JSON.stringify(manifest),
];

function contentPart(versionId: number, { report, original }: VersionWrite): Part {
  const { structure, text } = packReport(report, original);
  return { name: "saved_content", sql: SAVE_CONTENT, values: [versionId, structure, text] };
}

/** A new version of the document in `saved_document`, with what was read from it. */
export function insertVersionParts(ids: { versionId: number; reportId: number; number: number }, write: VersionWrite): Part[] {
  const values = [ids.versionId, ids.reportId, ids.number, ...versionValues(write), write.now];
  return [{ name: "inserted_version", sql: INSERT_VERSION, values }, contentPart(ids.versionId, write)];
}

/** A new reading of a version in the place of the old. */
export function updateVersionParts(versionId: number, write: VersionWrite): Part[] {
  return [{ name: "updated_version", sql: UPDATE_VERSION, values: [versionId, ...versionValues(write)] }, contentPart(versionId, write)];
}

const SAVE_REPORT = `
  insert into report (id, agency_id, year, region_code, level, kind, current_version_id, version_count, era, published_on,
    total, grade, assessable, reference, critical, major, minor, info, in_review, updated_at, stale)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
    $21::boolean or ($22::int is not null and $22 <> coalesce((select settles from overlap_state), 0)))
  on conflict (id) do update set current_version_id = excluded.current_version_id, version_count = excluded.version_count, era = excluded.era,
    published_on = excluded.published_on, total = excluded.total, grade = excluded.grade, assessable = excluded.assessable, reference = excluded.reference,
    critical = excluded.critical, major = excluded.major, minor = excluded.minor, info = excluded.info, in_review = excluded.in_review, stale = excluded.stale, updated_at = excluded.updated_at`;

/**
 * The row that lists read: a new report, or one with another current version or judgement.
 * @param judged whether it is to be judged again when what it is compared with is there; and at which state of the comparison
 *   of words it was judged: when that has gone on since, it may have passed this report by
 */
export function reportPart(ids: { reportId: number; versionId: number; versionCount: number }, write: VersionWrite, judged: { isStale: boolean; settles: number | null }): Part {
  const { agency, year, report, outcome: { score }, counts, now } = write;
  const values = [
    ids.reportId, agency.id, year, agency.regionCode, agency.level, agency.kind, ids.versionId, ids.versionCount, report.era, report.publishedOn,
    score.total, score.grade, score.assessable, score.reference, counts.critical, counts.major, counts.minor, counts.info, counts.inReview, now,
    judged.isStale, judged.settles,
  ];
  return { name: "saved_report", sql: SAVE_REPORT, values };
}

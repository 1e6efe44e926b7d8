import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Bounds } from "../../lib/accounts/account";
import type { UploadStatus } from "../../lib/audit/upload";
import type { EraFound } from "../../lib/report/schema";
import type { Bilingual } from "../../lib/rules/rule";
import type { Database } from "../client";
import { always, withinBounds } from "./scope";

/** How many files of a batch stand where; a status without files is left out. */
export type UploadCounts = Partial<Record<UploadStatus, number>>;
export interface UploadBatch {
  id: number;
  createdAt: Date;
  note: string;
  yearWhenUntold: number | null;
  state: "receiving" | "sent" | "settled";
  counts: UploadCounts;
}
export interface UploadFile {
  id: number;
  batchId: number;
  path: string;
  sizeBytes: number;
  status: UploadStatus;
  code: string | null;
  message: Bilingual | null;
  agencyName: string | null;
  year: number | null;
  era: EraFound | null;
  reportId: number | null;
  /** The score, as long as the file is the report's current version; null also when it is for reference only. */
  total: number | null;
}

const BATCH = sql`
  select b.id, b.created_at as "createdAt", b.note, b.year_when_untold as "yearWhenUntold", b.state,
    coalesce((select json_object_agg(c.status, c.files) from (select f.status, count(*)::int as files from upload_file f where f.batch_id = b.id group by f.status) c), '{}') as counts
  from upload_batch b`;

/** Whose batches are looked at: a user name, or null for everybody's. */
export type BatchOwner = string | null;

const isOf = (owner: BatchOwner): RawBuilder<SqlBool> => (owner === null ? always : sql`b.created_by = ${owner}`);

/** A batch with its counts; undefined when there is none of the owner's. */
export async function findBatch(db: Database, id: number, owner: BatchOwner): Promise<UploadBatch | undefined> {
  const { rows } = await sql<UploadBatch>`${BATCH} where b.id = ${id} and ${isOf(owner)}`.execute(db);
  return rows[0];
}

/** Batches, the newest first. @param before the id where the page before ended */
export async function listBatches(db: Database, { before, limit, owner }: { before: number | null; limit: number; owner: BatchOwner }): Promise<{ rows: UploadBatch[]; next: number | null }> {
  const { rows } = await sql<UploadBatch>`${BATCH} where ${before === null ? always : sql`b.id < ${before}`} and ${isOf(owner)} order by b.id desc limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

const FILE = sql`
  select f.id, f.batch_id as "batchId", f.path, f.size_bytes as "sizeBytes", f.status, f.code, f.message, f.agency_name as "agencyName", f.year, f.era, f.report_id as "reportId",
    case when r.reference then null else r.total end as total
  from upload_file f left join report r on r.id = f.report_id and r.current_version_id = f.version_id`;

/** One page of a batch's files, in the order in which they came. @param after the id where the page before ended */
export async function listUploadFiles(
  db: Database,
  { batchId, status, after, limit }: { batchId: number; status: UploadStatus | null; after: number | null; limit: number },
): Promise<{ rows: UploadFile[]; next: number | null }> {
  const { rows } = await sql<UploadFile>`
    ${FILE} where f.batch_id = ${batchId} and ${status === null ? sql`true` : sql`f.status = ${status}`} and ${after === null ? sql`true` : sql`f.id > ${after}`}
    order by f.id limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** One file; undefined when there is none in the owner's batches. */
export async function findUploadFile(db: Database, id: number, owner: BatchOwner): Promise<UploadFile | undefined> {
  const { rows } = await sql<UploadFile>`${FILE} join upload_batch b on b.id = f.batch_id where f.id = ${id} and ${isOf(owner)}`.execute(db);
  return rows[0];
}

export interface KnownBody {
  id: number;
  name: string;
  regionName: string;
}

const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** Known bodies within bounds whose name, alone or behind its region's, contains the words. */
export function findBodies(db: Database, search: string, bounds: Bounds, limit: number): Promise<KnownBody[]> {
  return db
    .selectFrom("agency")
    .select(["id", "name", "region_name as regionName"])
    .where(sql<string>`region_name || name`, "like", likePattern(search.replace(/\s+/g, "")))
    .where(withinBounds("agency", bounds, "id"))
    .orderBy("on_roster", "desc")
    .orderBy(sql`length(name)`)
    .orderBy("id")
    .limit(limit)
    .execute();
}

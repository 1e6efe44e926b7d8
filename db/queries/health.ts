import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import { locate } from "../postgres/location";
import { countLiveWorkers } from "../queue/liveness";
import type { OpenDatabase } from "../client";

export interface Health {
  readAt: Date;
  /** Where the data are; the embedded database's directory, or the server without its password. */
  place: string;
  serverVersion: string;
  sizeBytes: number;
  startedAt: Date;
  connections: number;
  migrations: { name: string; appliedAt: Date }[];
  workers: number;
  queue: { waiting: number; running: number; failed: number };
  /** Uploaded files that were given up. */
  failedFiles: number;
  /** Of the file system with the data; null when they are on another machine. */
  disk: { freeBytes: number; totalBytes: number } | null;
  /** How many rows; those of large tables as the database estimates them. */
  counts: { agencies: number; reports: number; versions: number; documents: number; findings: number; accounts: number; logLines: number };
}

interface ServerRow {
  readAt: Date;
  serverVersion: string;
  sizeBytes: number;
  startedAt: Date;
  connections: number;
}

async function diskOf(place: string, isEmbedded: boolean): Promise<Health["disk"]> {
  if (!isEmbedded) return null;
  const { bavail, blocks, bsize } = await statfs(locate(place).home);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** How the installation stands. @param isEmbedded whether the data are on this machine */
export async function readHealth({ db, pool, place }: OpenDatabase, isEmbedded: boolean): Promise<Health> {
  const [server, migrations, queue, failed, counts, workers, disk] = await Promise.all([
    sql<ServerRow>`
      select now() as "readAt", current_setting('server_version') as "serverVersion", pg_database_size(current_database()) as "sizeBytes", pg_postmaster_start_time() as "startedAt",
        (select count(*)::int from pg_stat_activity where datname = current_database()) as connections`.execute(db),
    sql<{ name: string; appliedAt: Date }>`select name, applied_at as "appliedAt" from migration order by name desc`.execute(db),
    sql<Health["queue"]>`
      select count(*) filter (where attempts < max_attempts and locked_at is null)::int as waiting, count(*) filter (where locked_at is not null)::int as running,
        count(*) filter (where attempts >= max_attempts and locked_at is null)::int as failed from graphile_worker.jobs`.execute(db),
    sql<{ files: number }>`select count(*)::int as files from upload_file where status = 'failed'`.execute(db),
    // Counting millions of rows takes longer than a page may: those tables are estimated once the database has looked at them.
    sql<Health["counts"]>`
      select (select count(*)::int from agency) as agencies, (select count(*)::int from report) as reports, (select count(*)::int from report_version) as versions,
        (select count(*)::int from document) as documents, (select count(*)::int from auth_user) as accounts,
        coalesce((select nullif(reltuples, -1)::int from pg_class where oid = 'finding'::regclass and reltuples > 100000), (select count(*)::int from finding)) as findings,
        coalesce((select nullif(reltuples, -1)::int from pg_class where oid = 'audit_log'::regclass and reltuples > 100000), (select count(*)::int from audit_log)) as "logLines"`.execute(db),
    countLiveWorkers(pool),
    diskOf(place, isEmbedded),
  ]);
  const [about] = server.rows;
  const [jobs] = queue.rows;
  const [sizes] = counts.rows;
  if (!about || !jobs || !sizes) throw new Error("the database gave no answer about itself");
  return { place, ...about, migrations: migrations.rows, workers, queue: jobs, failedFiles: failed.rows[0]?.files ?? 0, disk, counts: sizes };
}

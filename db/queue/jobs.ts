import { sql } from "kysely";
import type { Database } from "../client";

/** What the workers do: read one uploaded file; settle a batch whose files are all read. */
export const READ_FILE = "read-file";
export const SETTLE_BATCH = "settle-batch";

/** How often a file is taken up before it is given up: a file that kills its reader must not do so for ever. */
const TRIES = 3;
/** Above any number of tries: giving up is decided by the file's own count, and said on the file. */
const MAX_ATTEMPTS = 100;
/** More files may be on their way from the browser: settling waits until none has come for so long. */
const QUIET_SECONDS = 15;

/** Queues the reading of files; within a transaction, only when it is committed. */
export async function queueReading(db: Database, fileIds: readonly number[]): Promise<void> {
  await sql`
    select graphile_worker.add_job(${READ_FILE}, json_build_object('fileId', f.id, 'until', f.attempts + ${TRIES}::int), max_attempts => ${MAX_ATTEMPTS}, job_key => ${READ_FILE} || '-' || f.id)
    from upload_file f where f.id = any(${fileIds}::int[])`.execute(db);
}

/** Queues the settling of a batch when all its files are read and something came since it was settled last. Whoever ends a file calls this after the commit, so that the last one finds no other. */
export async function queueSettling(db: Database, batchId: number): Promise<void> {
  await sql`
    select graphile_worker.add_job(${SETTLE_BATCH}, json_build_object('batchId', b.id), queue_name => ${SETTLE_BATCH}, max_attempts => ${MAX_ATTEMPTS}, job_key => ${SETTLE_BATCH} || '-' || b.id,
      run_at => now() + case when b.state = 'receiving' then ${QUIET_SECONDS} else 0 end * interval '1 second')
    from upload_batch b
    where b.id = ${batchId} and not exists (select from upload_file f where f.batch_id = b.id and f.status in ('received', 'reading'))
      and (b.state <> 'settled' or exists (select from upload_file f where f.batch_id = b.id and f.finished_at > b.settled_at))`.execute(db);
}

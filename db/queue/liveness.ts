import type { ClientBase, Pool } from "pg";

/** The first of the two numbers of the locks by which workers show that they live; the second is made from the worker's name. */
const WORKER_LOCK = 715_518;

/**
 * Shows others that a worker lives, for as long as the connection does: the database itself lets the lock go when the worker's
 * process dies, however it dies.
 */
export async function showAlive(session: ClientBase, worker: string): Promise<void> {
  await session.query("select pg_advisory_lock($1::int, hashtext($2))", [WORKER_LOCK, worker]);
}

const RELEASE_DEAD = `
  with dead as (
    select distinct locked_by as worker from graphile_worker.jobs j
    where locked_by is not null and not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid = $1::oid
        and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid and l.database = (select oid from pg_database where datname = current_database())))
  select count(worker)::int as workers, graphile_worker.force_unlock_workers(array_agg(worker)) from dead having count(worker) > 0`;

/** Gives back the jobs of workers that live no more. @returns how many workers had died with a job */
export async function releaseDeadWorkers(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ workers: number }>(RELEASE_DEAD, [WORKER_LOCK]);
  return rows[0]?.workers ?? 0;
}

const LIVE = `
  select count(*)::int as workers from pg_locks
  where locktype = 'advisory' and granted and objsubid = 2 and classid = $1::oid and database = (select oid from pg_database where datname = current_database())`;

/** How many workers show that they live. */
export async function countLiveWorkers(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ workers: number }>(LIVE, [WORKER_LOCK]);
  return rows[0]?.workers ?? 0;
}

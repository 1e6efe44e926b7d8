import type { Pool } from "pg";

/** Whether the queue's schema is there, in whatever version: a worker brings it up to date. */
export async function hasQueue(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ present: boolean }>("select to_regclass('graphile_worker.migrations') is not null as present");
  return rows[0]?.present === true;
}

import { sql } from "kysely";
import { connect } from "../../db/client";
import { startServer } from "../../db/postgres/server";

/**
 * How many rows each table of the served database has, the queue's own included; without the tallies, which the server brings up to date when it
 * finds the time.
 * @param dataDirectory where the embedded database lives
 */
export async function countsOfTables(dataDirectory: string): Promise<Record<string, number>> {
  const { connection } = await startServer(dataDirectory);
  const { db } = connect(connection);
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker') and tablename <> 'tally_mark' and tablename !~ '_tally$' order by 1`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of rows) counts[name] = (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(db)).rows[0]!.n;
  await db.destroy();
  return counts;
}

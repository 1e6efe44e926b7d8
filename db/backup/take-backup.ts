import type { ClientBase, Pool } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { beginning, BEGINNING, manifest, MANIFEST, type TableSum } from "../../lib/backup/manifest";
import { packTable, Sum } from "../../lib/backup/parts";
import { writeTar, type TarEntry } from "../../lib/backup/tar";
import { RULE_SET_VERSION } from "../../lib/rules/registry";
import type { Database } from "../client";
import { logChange, type Actor } from "../repositories/audit-log";
import { openSession } from "./session";
import { TableSet } from "./tables";

export interface BackupOptions {
  actor: Actor;
  now: Date;
  /** Is told of each table when all of it is written. */
  onTable?: (sum: TableSum) => void;
}

const jsonPart = (name: string, value: unknown): TarEntry => ({ name, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) });

const ABOUT = `select current_setting('server_version') as "serverVersion", array(select name from migration order by name) as migrations`;
const SEQUENCES = "select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = current_schema() and last_value is not null order by 1";

/** Everything a backup consists of, read from the view that the connection's transaction holds. */
async function* entriesOf(client: ClientBase, { now, onTable }: BackupOptions): AsyncGenerator<TarEntry> {
  const { rows } = await client.query<{ serverVersion: string; migrations: string[] }>(ABOUT);
  const set = await TableSet.read(client);
  const [about = { serverVersion: "", migrations: [] }] = rows;
  yield jsonPart(BEGINNING, beginning({ createdAt: now.toISOString(), ruleSetVersion: RULE_SET_VERSION, ...about, tables: set.copied }));
  const sums: TableSum[] = [];
  for (const { name } of set.copied) {
    const sum = new Sum();
    const rowsOut = client.query(copyTo(set.copyOut(name)));
    yield* packTable(name, rowsOut, sum);
    const held = sum.of(name, rowsOut.rowCount);
    sums.push(held);
    onTable?.(held);
  }
  // Sequences stand outside every view: read last, none is behind the rows that were copied.
  const { rows: sequences } = await client.query<{ name: string; last: string }>(SEQUENCES);
  yield jsonPart(MANIFEST, manifest(sums, Object.fromEntries(sequences.map(({ name, last }) => [name, Number(last)]))));
}

/**
 * Copies everything as it stands at one moment, while others go on working, as one archive that is made while it is read.
 * Sessions, failed sign-ins and the secret that signs sessions are left out. The line in the audit log is part of the copy.
 * @throws Error when the connection is lost; what was read until then is not a backup
 */
export async function* takeBackup({ db, pool }: { db: Database; pool: Pool }, options: BackupOptions): AsyncGenerator<Uint8Array> {
  await logChange(db, options.actor, { action: "backup.taken", subject: "database" }, options.now);
  const client = await openSession(pool);
  try {
    await client.query("begin isolation level repeatable read read only");
    yield* writeTar(entriesOf(client, options), options.now);
    await client.query("commit");
  } finally {
    // A reader that goes away leaves a copy under way; ending the connection ends it.
    await client.end();
  }
}

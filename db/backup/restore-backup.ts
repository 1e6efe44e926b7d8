import { pipeline } from "node:stream/promises";
import { escapeIdentifier, type Client, type Pool } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { UnusableBackup } from "../../lib/backup/damage";
import type { BackupBeginning, BackupManifest, TableSum } from "../../lib/backup/manifest";
import { Sum } from "../../lib/backup/parts";
import type { Bilingual } from "../../lib/report/language";
import { errorCode } from "../error-code";
import { kyselyOn } from "../kysely-on";
import { applyMigrations, lockMigrations } from "../migrate";
import { MIGRATIONS } from "../migrations";
import { prepareQueue } from "../queue/prepare";
import { logChange, type Actor } from "../repositories/audit-log";
import { clearSchema, lockTables } from "./clear-schema";
import { BackupReader } from "./read-parts";
import { openSession } from "./session";
import { QUEUED, TableSet, type CopiedTable } from "./tables";

export interface RestoreOptions {
  actor: Actor;
  now: Date;
  /** Where the database is, as it is shown. */
  place: string;
  /** Is told of each table when it is loaded. */
  onTable?: (sum: TableSum) => void;
}
export interface Restored {
  /** When the backup was taken, ISO. */
  createdAt: string;
  tables: readonly TableSum[];
}

/** A database that holds something is never restored into. */
export class DatabaseNotEmpty extends Error {
  readonly reason: Bilingual;
  constructor(place: string, table: string) {
    const reason = {
      zh: `数据库（${place}）不是空的（表 ${table} 中有数据），未作任何改动。请将 MINGJIAN_DATA 设为新的目录，或将 DATABASE_URL 设为新建的空数据库，再执行 restore，然后用同一设置启动。`,
      en: `The database at ${place} is not empty (table ${table} holds rows); nothing was changed. Set MINGJIAN_DATA to a new directory, or DATABASE_URL to a new, empty database, run restore again, and start with the same setting.`,
    };
    super(reason.en);
    this.reason = reason;
  }
}

const damagedTable = (name: string): UnusableBackup => new UnusableBackup({ zh: `备份中表“${name}”的数据已损坏，请改用另一份备份。`, en: `The rows of the table “${name}” in the backup are damaged; take another one.` });

/** Brings an empty schema to the migrations of the backup. @throws DatabaseNotEmpty, UnusableBackup when the backup is of a newer release */
async function prepareSchema(client: Client, { migrations }: BackupBeginning, { now, place }: RestoreOptions): Promise<TableSet> {
  const unknown = migrations.filter((name) => !MIGRATIONS.some((known) => known.name === name));
  if (unknown.length > 0) throw new UnusableBackup({ zh: `备份来自更新的版本（${unknown.join("、")}），请先安装该版本或更新的版本。`, en: `The backup was taken by a newer release (${unknown.join(", ")}). Install that release or a later one.` });
  const db = kyselyOn<unknown>(client);
  const applied = await lockMigrations(db);
  await lockTables(client);
  const filled = await (await TableSet.read(client)).filled(client);
  if (filled !== null) throw new DatabaseNotEmpty(place, filled);
  const isOther = applied.size !== migrations.length || migrations.some((name) => !applied.has(name));
  if (applied.size > 0 && isOther) await clearSchema(client);
  await applyMigrations(db, now, new Set(migrations));
  return await TableSet.read(client);
}

/** @throws UnusableBackup when the backup holds a table or column that its own migrations do not make */
function expectTables(tables: readonly CopiedTable[], set: TableSet): void {
  for (const { name, columns } of tables) {
    const known = set.copied.find((table) => table.name === name);
    if (!known || columns.some((column) => !known.columns.includes(column))) throw damagedTable(name);
  }
}

/** Data that the table cannot take: of a wrong form, or against its constraints. */
const isAboutData = (error: unknown): boolean => /^(?:22|23)/.test(errorCode(error) ?? "");

async function loadTable(client: Client, reader: BackupReader, { name, columns }: CopiedTable): Promise<TableSum> {
  const sum = new Sum();
  if (!(await reader.has(name))) return sum.of(name, 0);
  const rows = client.query(copyFrom(`copy ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(", ")}) from stdin`));
  try {
    await pipeline(reader.rowsOf(name, sum), rows);
  } catch (error) {
    throw isAboutData(error) ? damagedTable(name) : error;
  }
  return sum.of(name, rows.rowCount);
}

/** What a table holds now, read back from the database. */
async function readBack(client: Client, set: TableSet, name: string): Promise<TableSum> {
  const sum = new Sum();
  const rows = client.query(copyTo(set.copyOut(name, `select * from ${QUEUED.name}`)));
  for await (const chunk of rows) sum.add(chunk);
  return sum.of(name, rows.rowCount);
}

const isSame = (one: TableSum, other: TableSum | undefined): boolean => one.rows === other?.rows && one.bytes === other.bytes && one.sha256 === other.sha256;

/** @throws UnusableBackup naming the table that does not hold what the manifest says */
async function verify(client: Client, set: TableSet, loaded: readonly TableSum[], { tables }: BackupManifest): Promise<void> {
  for (const sum of loaded) if (!isSame(sum, tables.find(({ name }) => name === sum.name))) throw damagedTable(sum.name);
  for (const sum of tables) if (!loaded.some(({ name }) => name === sum.name) || !isSame(sum, await readBack(client, set, sum.name))) throw damagedTable(sum.name);
}

const TEMPORARY = `create temporary table ${QUEUED.name} (id bigint primary key, identifier text, payload json, queue_name text, run_at timestamptz, max_attempts int, key text, priority int, flags text[]) on commit drop`;
const QUEUE_AGAIN = `select count(graphile_worker.add_job(identifier, payload, queue_name, run_at, max_attempts, key, priority, nullif(flags, '{}'))) from (select * from ${QUEUED.name} order by id) queued`;
const SET_SEQUENCES = `
  select setval(format('%I.%I', s.schemaname, s.sequencename)::regclass, l.last::bigint)
  from json_each_text($1::json) l (name, last) join pg_sequences s on s.sequencename = l.name and s.schemaname = current_schema()`;

/**
 * Loads a backup into an empty database, all of it or nothing: the schema as it was, the rows of every table, the sequences, the queued
 * jobs; each table is read back and compared. Then what this release adds to the schema, and a line in the audit log.
 * @throws DatabaseNotEmpty
 * @throws UnusableBackup naming the part that is damaged or missing
 */
export async function restoreBackup(pool: Pool, chunks: AsyncIterable<Uint8Array>, options: RestoreOptions): Promise<Restored> {
  const reader = new BackupReader(chunks);
  const about = await reader.beginning();
  await prepareQueue(pool);
  const client = await openSession(pool);
  try {
    await client.query("begin");
    const set = await prepareSchema(client, about, options);
    await client.query(TEMPORARY);
    expectTables(about.tables, set);
    await client.query("set constraints all deferred");
    const loaded: TableSum[] = [];
    for (const table of about.tables) {
      const sum = await loadTable(client, reader, table);
      loaded.push(sum);
      options.onTable?.(sum);
    }
    const manifest = await reader.end();
    await verify(client, set, loaded, manifest);
    await client.query("set constraints all immediate");
    await client.query(SET_SEQUENCES, [JSON.stringify(manifest.sequences)]);
    await client.query(QUEUE_AGAIN);
    await applyMigrations(kyselyOn<unknown>(client), options.now);
    await logChange(kyselyOn(client), options.actor, { action: "backup.restored", subject: "database", after: { takenAt: about.createdAt } }, options.now);
    await client.query("commit");
    await client.query("analyze");
    return { createdAt: about.createdAt, tables: loaded };
  } finally {
    // Ending the connection undoes whatever was not committed, also in the midst of a copy.
    await client.end();
  }
}

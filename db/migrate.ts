import { Kysely, PostgresDialect, sql } from "kysely";
import type { Pool } from "pg";
import { MIGRATIONS } from "./migrations";

/** Any fixed number: processes that migrate the same database at once wait for each other on it. */
const LOCK_KEY = 715_517_001;

async function appliedNames(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

async function isUpToDate(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ present: boolean }>`select to_regclass('migration') is not null as present`.execute(db);
  if (rows[0]?.present !== true) return false;
  const names = new Set(await appliedNames(db));
  return MIGRATIONS.every(({ name }) => names.has(name));
}

/**
 * Brings the database to the newest schema, all pending migrations in one transaction. Safe to call from several processes at once.
 * @param now when the migrations are recorded as applied
 * @returns the names of the migrations applied
 * @throws Error when the database was migrated by a newer release than this one
 */
export async function migrate(pool: Pool, now: Date): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  if (await isUpToDate(db)) {
    const unknown = (await appliedNames(db)).filter((name) => !MIGRATIONS.some((known) => known.name === name));
    if (unknown.length > 0) throw new Error(`The database was set up by a newer release of Mingjian (${unknown.join(", ")}). Install that release or a later one.`);
    return [];
  }
  return db.transaction().execute((transaction) => applyMigrations(transaction, now));
}

/** Waits for other processes that migrate, and keeps them waiting until the transaction ends. @returns the names of the migrations applied before */
export async function lockMigrations(transaction: Kysely<unknown>): Promise<Set<string>> {
  await sql`select pg_advisory_xact_lock(${LOCK_KEY})`.execute(transaction);
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null)`.execute(transaction);
  return new Set(await appliedNames(transaction));
}

/**
 * Applies what is pending, in the caller's transaction.
 * @param only the names of those wanted; all when absent
 * @returns the names of the migrations applied
 */
export async function applyMigrations(transaction: Kysely<unknown>, now: Date, only?: ReadonlySet<string>): Promise<string[]> {
  const applied = await lockMigrations(transaction);
  const pending = MIGRATIONS.filter(({ name }) => !applied.has(name) && (only === undefined || only.has(name)));
  for (const { name, migration } of pending) {
    await migration.up(transaction);
    await sql`insert into migration (name, applied_at) values (${name}, ${now})`.execute(transaction);
  }
  return pending.map(({ name }) => name);
}

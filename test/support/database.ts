import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Pool } from "pg";
import { connect, type Database } from "../../db/client";
import { migrate } from "../../db/migrate";
import { startServer, stopServer } from "../../db/postgres/server";

/** A moment for tests: nothing in them depends on the clock. */
export const NOW = new Date("2026-02-10T01:00:00Z");

/** A database of its own on a real PostgreSQL server in a temporary directory. */
export interface TestDatabase {
  db: Database;
  pool: Pool;
  /** What a process has to have in its environment to use the same database. */
  env: { DATABASE_URL: string };
  close(): Promise<void>;
}

let shared: Promise<string> | null = null;
let users = 0;

async function homeOfServer(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "mj-"));
  await startServer(home);
  return home;
}

/** Opens a new, migrated database; the server is started at the first call and stopped and removed when the last one is closed. */
export async function openTestDatabase(): Promise<TestDatabase> {
  users += 1;
  shared ??= homeOfServer();
  const home = await shared;
  const { connection } = await startServer(home);
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const admin = connect(connection);
  await sql.raw(`create database ${name}`).execute(admin.db);
  await admin.db.destroy();
  const { db, pool } = connect({ ...connection, database: name });
  await migrate(pool, NOW);
  const url = `postgres://${connection.user}@/${name}?host=${encodeURIComponent(connection.host)}&port=${connection.port}`;
  const close = async (): Promise<void> => {
    await db.destroy();
    users -= 1;
    if (users > 0) return;
    shared = null;
    await stopServer(home);
    rmSync(home, { recursive: true, force: true });
  };
  return { db, pool, env: { DATABASE_URL: url }, close };
}

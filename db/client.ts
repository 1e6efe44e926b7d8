import { Kysely, PostgresDialect } from "kysely";
import { Pool, types, type PoolConfig } from "pg";
import { migrate } from "./migrate";
import { startServer } from "./postgres/server";
import { hasQueue } from "./queue/presence";
import type { Schema } from "./schema";

export type Database = Kysely<Schema>;

export interface OpenDatabase {
  db: Database;
  pool: Pool;
  /** Where the data are: the server that `DATABASE_URL` names (without its password), or the embedded one's directory. */
  place: string;
  /** Ends the connections; the embedded server itself lives on. */
  close: () => Promise<void>;
}
export interface OpenOptions {
  /** Read for `DATABASE_URL` and `MINGJIAN_DATA` (default `./data`). */
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
  /** How many connections at most; 10 by default. */
  connections?: number;
  /** Receives a sentence when something worth saying happens. */
  log?: (line: string) => void;
}

const INT8 = 20;
const DATE = 1082;
const asNumber = (text: string): number => Number(text);
const asText = (text: string): string => text;

/** Counts are numbers, dates stay the text that they are; everything else as pg reads it. */
const columnTypes: PoolConfig["types"] = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (oid === INT8) return asNumber;
    if (oid === DATE) return asText;
    return types.getTypeParser(oid, format);
  },
};

/** A URL of PostgreSQL may name a socket and no host, which no URL parser takes. */
const withoutPassword = (url: string): string => url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, "$1@").replace(/([?&]password=)[^&]*/, "$1…");

/** Connects a pool to a database that is there already; nothing is started or migrated. */
export function connect(config: PoolConfig, log: (line: string) => void = () => undefined): { db: Database; pool: Pool } {
  const pool = new Pool({ ...config, types: columnTypes, pipeline: true });
  pool.on("error", (error) => log(`A database connection was lost while idle: ${error.message}`));
  // The query under way fails with the same error and is told there; without a listener the process would end.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/**
 * Connects to the server that `DATABASE_URL` names, else to the embedded one, which is started when it does not run. The schema
 * is left as it is.
 * @throws Error saying what to do when the embedded server cannot be started
 */
export async function openUnmigrated({ env, connections = 10, log = () => undefined }: Omit<OpenOptions, "now">): Promise<OpenDatabase> {
  const url = env["DATABASE_URL"];
  const directory = env["MINGJIAN_DATA"] ?? "./data";
  const target: PoolConfig = url ? { connectionString: url } : (await startServer(directory, log)).connection;
  const place = url ? withoutPassword(url) : directory;
  const { db, pool } = connect({ ...target, max: connections }, log);
  const close = async (): Promise<void> => {
    await db.destroy();
    // Kysely ends the pool only when it has asked through it itself.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, place, close };
}

/**
 * Opens the database: the server that `DATABASE_URL` names, else the embedded one, which is started when it does not run;
 * then brings its schema up to date.
 * @throws Error saying what to do when no server can be reached or started
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const opened = await openUnmigrated(options);
  const { pool, place, close } = opened;
  try {
    await migrate(pool, options.now);
    if (!(await hasQueue(pool))) await (await import("./queue/prepare")).prepareQueue(pool, options.log);
  } catch (error) {
    await close();
    throw new Error(`The database at ${place} could not be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return opened;
}

/** Opens the database, hands it to `use`, and closes it whatever happens. */
export async function withDatabase<T>(options: OpenOptions, use: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(options);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

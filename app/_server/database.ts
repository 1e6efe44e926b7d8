import { openDatabase, type Database, type OpenDatabase } from "../../db/client";
import { keepTallies } from "../../db/tallies/keep";

const SLOT = Symbol.for("mingjian.database");
// Bundles of different routes hold their own copy of this module; the process has one database.
const shared: typeof globalThis & { [SLOT]?: Promise<OpenDatabase> } = globalThis;

const log = (line: string): void => console.error(line);

async function open(): Promise<OpenDatabase> {
  const opened = await openDatabase({ env: process.env, now: new Date(), log });
  const endKeeping = keepTallies(opened.db, log);
  const close = async (): Promise<void> => {
    endKeeping();
    await opened.close();
  };
  return { ...opened, close };
}

/**
 * The process's database with its connections, opened at the first call; an opening that failed is tried again at the next.
 * @throws Error saying what to do when no database can be reached
 */
export async function openedDatabase(): Promise<OpenDatabase> {
  shared[SLOT] ??= open();
  try {
    return await shared[SLOT];
  } catch (error) {
    delete shared[SLOT];
    throw error;
  }
}

/** Ends the process's connections to the database, if it has any: while one is open, the process does not end. */
export async function closeDatabase(): Promise<void> {
  const opening = shared[SLOT];
  delete shared[SLOT];
  const opened = await opening?.catch(() => undefined);
  await opened?.close();
}

/** The process's database, to ask. @throws Error saying what to do when no database can be reached */
export const database = async (): Promise<Database> => (await openedDatabase()).db;

import { openDatabase, type Database, type OpenDatabase } from "../../db/client";

const SLOT = Symbol.for("mingjian.database");
type Slot = { [SLOT]?: Promise<OpenDatabase> };
// Bundles of different routes hold their own copy of this module; the process has one database.
const process_ = globalThis as Slot;

async function open(): Promise<OpenDatabase> {
  return await openDatabase({ env: process.env, now: new Date(), log: (line) => console.error(line) });
}

/**
 * The process's database, opened at the first call; an opening that failed is tried again at the next.
 * @throws Error saying what to do when no database can be reached
 */
export async function database(): Promise<Database> {
  process_[SLOT] ??= open();
  try {
    return (await process_[SLOT]).db;
  } catch (error) {
    delete process_[SLOT];
    throw error;
  }
}

import type { Database } from "../client";

const ROWS_AT_A_TIME = 2000;

/** Runs `use` on one unchanging view of the database, so that an export holds what it counted. */
export async function onSnapshot<T>(db: Database, use: (snapshot: Database) => Promise<T>): Promise<T> {
  return await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(use);
}

/**
 * The same for bytes that are read later: the view is held until the last of them is read, or the reader goes away.
 * @param prepare is told the view; when it throws, the view is given back
 */
export async function heldSnapshot<T extends { chunks: AsyncIterable<Uint8Array> }>(db: Database, prepare: (snapshot: Database) => Promise<T>): Promise<T> {
  const snapshot = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  async function* held(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } finally {
      await snapshot.rollback().execute();
    }
  }
  try {
    const prepared = await prepare(snapshot);
    return { ...prepared, chunks: held(prepared.chunks) };
  } catch (error) {
    await snapshot.rollback().execute();
    throw error;
  }
}

/** Reads rows page by page in the order of a key, so that memory does not grow with their number. */
export async function* pagedByKey<Row>(page: (after: number, limit: number) => Promise<Row[]>, keyOf: (row: Row) => number): AsyncGenerator<Row> {
  let after = 0;
  for (;;) {
    const rows = await page(after, ROWS_AT_A_TIME);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_A_TIME) return;
    after = keyOf(last);
  }
}

import type { Database } from "../client";

const ROWS_AT_A_TIME = 1000;

/** Runs `use` on one unchanging view of the database, so that an export holds what it counted. */
export async function onSnapshot<T>(db: Database, use: (snapshot: Database) => Promise<T>): Promise<T> {
  return await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(use);
}

/** Bytes that give something back when the last of them was read, when reading fails, or when the reader goes away, even before the first. */
function releasing(chunks: AsyncIterable<Uint8Array>, giveBack: () => Promise<void>): AsyncIterableIterator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  let isHeld = true;
  const release = async (): Promise<void> => {
    if (isHeld) {
      isHeld = false;
      await giveBack();
    }
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const result = await source.next();
        if (result.done) await release();
        return result;
      } catch (error) {
        await release();
        throw error;
      }
    },
    async return() {
      await source.return?.();
      await release();
      return { done: true, value: undefined };
    },
  };
}

/**
 * The same for bytes that are read later: the view is held until the last of them is read, or the reader goes away.
 * @param prepare is told the view; when it throws, the view is given back
 */
export async function heldSnapshot<T extends { chunks: AsyncIterable<Uint8Array> }>(db: Database, prepare: (snapshot: Database) => Promise<T>): Promise<T & { chunks: AsyncIterableIterator<Uint8Array> }> {
  const snapshot = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  const giveBack = async (): Promise<void> => {
    await snapshot.rollback().execute();
  };
  try {
    const prepared = await prepare(snapshot);
    return { ...prepared, chunks: releasing(prepared.chunks, giveBack) };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

/** Reads rows page by page in the order of a key, the next page while one is used, so that memory does not grow with their number. */
export async function* pagedByKey<Row>(page: (after: number, limit: number) => Promise<Row[]>, keyOf: (row: Row) => number): AsyncGenerator<Row> {
  let next: Promise<Row[]> | null = page(0, ROWS_AT_A_TIME);
  while (next !== null) {
    const rows: Row[] = await next;
    const last = rows.at(-1);
    next = last === undefined || rows.length < ROWS_AT_A_TIME ? null : page(keyOf(last), ROWS_AT_A_TIME);
    // A reader that stops here never asks for that page, nor for its failure.
    next?.catch(() => undefined);
    yield* rows;
  }
}

import type { Database } from "./client";
import { run } from "./repositories/statement";

const BLOCK = 64;
const TAKE = "select nextval($1::regclass) as id from generate_series(1, $2::int)";

/** Numbers of a sequence, fetched many at a time, so that rows that refer to each other can be sent together. */
export class IdBlock {
  readonly #sequence: string;
  readonly #free: number[] = [];

  constructor(sequence: string) {
    this.#sequence = sequence;
  }

  /**
   * A number that no one else gets.
   * @param db the connection to fetch with: a transaction's own, because waiting for another one could wait for ever
   */
  async next(db: Database): Promise<number> {
    for (;;) {
      const id = this.#free.shift();
      if (id !== undefined) return id;
      const rows = await run<{ id: number }>(db, TAKE, [this.#sequence, BLOCK]);
      this.#free.push(...rows.map((row) => row.id));
    }
  }
}

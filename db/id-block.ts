import type { ClientBase } from "pg";

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
   * @param client the connection to fetch with: a transaction's own, because waiting for another one could wait for ever
   */
  async next(client: ClientBase): Promise<number> {
    for (;;) {
      const id = this.#free.shift();
      if (id !== undefined) return id;
      const { rows } = await client.query<{ id: number }>(TAKE, [this.#sequence, BLOCK]);
      this.#free.push(...rows.map((row) => row.id));
    }
  }
}

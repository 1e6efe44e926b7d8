import { Kysely, PostgresDialect } from "kysely";
import type { ClientBase } from "pg";
import type { Schema } from "./schema";

/** Kysely on one connection, within whatever transaction is open on it. */
export function kyselyOn<Tables = Schema>(client: ClientBase): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: (): void => undefined };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } }) });
}

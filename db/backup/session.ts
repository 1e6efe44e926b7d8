import { Client } from "pg";
import type { Pool } from "pg";

/** How values are written, whatever the server and the account have set: equal rows are equal bytes everywhere. */
const SETTINGS = "set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0";

/** A connection of its own to the database of a pool: rows are copied on it, which the pool's pipelined connections do not do. */
export async function openSession({ options }: Pool): Promise<Client> {
  const { password } = options;
  const client = new Client({ ...options, ...(password === undefined ? {} : { password }), pipeline: false });
  // The query under way fails with the same error and is told there; without a listener the process would end.
  client.on("error", () => undefined);
  await client.connect();
  await client.query(SETTINGS);
  return client;
}

import { createHash } from "node:crypto";
import type { ClientBase } from "pg";

/** A statement that writes one kind of row. Its SQL never changes, so that it is prepared once a connection. */
export interface Part {
  /** Names the result for the parts that refer to it. */
  name: string;
  sql: string;
  values: unknown[];
}

const prepared = new Map<string, { name: string; text: string }>();

function combined(parts: readonly Part[]): { name: string; text: string } {
  const key = parts.map(({ name }) => name).join(" ");
  const known = prepared.get(key);
  if (known) return known;
  let offset = 0;
  const clauses = parts.map(({ name, sql, values }) => {
    const renumbered = sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + offset}`);
    offset += values.length;
    return `${name} as (${renumbered})`;
  });
  const text = `with ${clauses.join(", ")} select 1`;
  // The name comes from the text: the bundles of a server hold this module more than once, and share the connections.
  const statement = { name: `write_${createHash("sha256").update(text).digest("base64url").slice(0, 20)}`, text };
  prepared.set(key, statement);
  return statement;
}

/**
 * Writes all parts as one statement: one message to the server for a document instead of a dozen, which is what an import
 * spends most of its time on. The parts see the rows of before; a part uses another's rows through its name.
 */
export async function write(client: ClientBase, parts: readonly Part[]): Promise<void> {
  await client.query({ ...combined(parts), values: parts.flatMap(({ values }) => values) });
}

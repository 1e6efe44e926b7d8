import { escapeIdentifier, type ClientBase } from "pg";

const NAMES = `
  select 'table' as kind, quote_ident(c.relname) as name from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
  union all select 'type', quote_ident(t.typname) from pg_type t where t.typnamespace = current_schema()::regnamespace and t.typtype = 'e'
  union all select 'function', p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;
const ORDER = ["table", "type", "function"];

/** Keeps everybody else away from the tables of the connection's schema until the transaction ends. */
export async function lockTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select tablename::text as name from pg_tables where schemaname = current_schema()");
  if (rows.length > 0) await client.query(`lock table ${rows.map(({ name }) => escapeIdentifier(name)).join(", ")} in access exclusive mode`);
}

/** Takes away the tables of the connection's schema, with their types and functions: an empty schema of another release makes room for the backup's. */
export async function clearSchema(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ kind: string; name: string }>(NAMES);
  for (const kind of ORDER) {
    for (const { name } of rows.filter((row) => row.kind === kind)) await client.query(`drop ${kind} if exists ${name} cascade`);
  }
}

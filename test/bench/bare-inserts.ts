import type { Pool } from "pg";

interface Column {
  name: string;
  type: string;
}
/** The rows of a table as text, the way they can be inserted again. */
interface TableCopy {
  table: string;
  columns: Column[];
  rows: (string | null)[][];
}

const MAX_PARAMETERS = 30_000;
const ROWS_AT_A_TIME = 200;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function columnsOf(pool: Pool, table: string): Promise<Column[]> {
  const { rows } = await pool.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [quoted(table)],
  );
  return rows;
}

/** Takes every row of every table of the schema into memory. */
export async function copyTables(pool: Pool): Promise<TableCopy[]> {
  const { rows: tables } = await pool.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by tablename");
  const copies: TableCopy[] = [];
  for (const { name } of tables) {
    const columns = await columnsOf(pool, name);
    const { rows } = await pool.query<(string | null)[]>({ text: `select ${columns.map((column) => `${quoted(column.name)}::text`).join(", ")} from ${quoted(name)}`, rowMode: "array" });
    if (rows.length > 0) copies.push({ table: name, columns, rows });
  }
  return copies;
}

/**
 * Inserts the copied rows into empty tables of the same shape and indices, by statements of many rows and nothing else.
 * @returns milliseconds
 */
export async function insertBare(pool: Pool, copies: readonly TableCopy[]): Promise<number> {
  await pool.query("create schema bare");
  for (const { table } of copies) await pool.query(`create table bare.${quoted(table)} (like public.${quoted(table)} including defaults including indexes)`);
  const start = performance.now();
  for (const { table, columns, rows } of copies) {
    const step = Math.min(ROWS_AT_A_TIME, Math.floor(MAX_PARAMETERS / columns.length));
    for (let from = 0; from < rows.length; from += step) {
      const chunk = rows.slice(from, from + step);
      const values = chunk.map((_, row) => `(${columns.map(({ type }, column) => `$${row * columns.length + column + 1}::${type}`).join(", ")})`);
      await pool.query(`insert into bare.${quoted(table)} (${columns.map(({ name }) => quoted(name)).join(", ")}) values ${values.join(", ")}`, chunk.flat());
    }
  }
  return performance.now() - start;
}

import { CompiledQuery } from "kysely";
import type { Database } from "../client";

/**
 * Runs a fixed statement with its values. The statements of an import are written as SQL that never changes, and rows go in as
 * one JSON value: building a statement for each document would take as long as reading the document.
 */
export async function run<Row = Record<string, never>>(db: Database, statement: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(statement, [...values]));
  return rows;
}

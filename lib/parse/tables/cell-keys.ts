/** Lists of columns are constants of the forms, so that each row's keys are joined once. */
const known = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/**
 * The keys of a row's cells, `<row>.<column>`.
 * @param columns a list that is used again, not one made for the call
 */
export function cellKeysOf(row: string, columns: readonly string[]): readonly string[] {
  let rows = known.get(columns);
  if (!rows) known.set(columns, (rows = new Map()));
  let keys = rows.get(row);
  if (!keys) rows.set(row, (keys = columns.map((column) => `${row}.${column}`)));
  return keys;
}

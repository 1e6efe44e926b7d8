import { TABLE_KEYS, type TableKey } from "./cells";
import type { Cell, ParsedReport } from "./schema";

/** A cell that says something else than before; null when the table, or the cell in it, is not there or could not be read. */
export interface ChangedCell {
  table: TableKey;
  cell: string;
  before: Cell | null;
  after: Cell | null;
}

const says = (cell: Cell | null): string => (cell === null ? "" : `${cell.kind} ${cell.kind === "number" ? `${cell.value} ${cell.unit ?? ""} ${cell.note ?? ""}` : cell.raw}`);

/** The cells of the three tables that differ between two readings, in the order of the tables. Where the numbers stand in the text does not matter. */
export function changedCells(before: Pick<ParsedReport, "tables">, after: Pick<ParsedReport, "tables">): ChangedCell[] {
  return TABLE_KEYS.flatMap((table) => {
    const [earlier, later] = [before.tables[table]?.cells ?? {}, after.tables[table]?.cells ?? {}];
    const addresses = [...new Set([...Object.keys(earlier), ...Object.keys(later)])];
    return addresses.map((cell): ChangedCell => ({ table, cell, before: earlier[cell] ?? null, after: later[cell] ?? null })).filter((change) => says(change.before) !== says(change.after));
  });
}

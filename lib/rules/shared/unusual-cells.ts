import type { Cell, ReportTable } from "../../report/schema";
import { isCount } from "./counts";

/** So many digits can be a number of things; as few characters cannot hold more decimals than an amount may have. */
const MAX_PLAIN_CHARS = 7;

const isPlainCount = ({ value, unit, raw }: Cell): boolean => value !== null && unit === null && raw.length <= MAX_PLAIN_CHARS && isCount(value);

const known = new WeakMap<ReportTable, readonly (readonly [address: string, cell: Cell])[]>();

/** The cells that hold anything but a short whole number without unit. Only they can be at fault in themselves, and most tables have none. */
export function unusualCells(table: ReportTable): readonly (readonly [address: string, cell: Cell])[] {
  const found = known.get(table);
  if (found) return found;
  const unusual: (readonly [string, Cell])[] = [];
  for (const address of Object.keys(table.cells)) {
    const cell = table.cells[address]!;
    if (!isPlainCount(cell)) unusual.push([address, cell]);
  }
  known.set(table, unusual);
  return unusual;
}

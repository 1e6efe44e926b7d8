import { REQUEST_COLUMNS, REQUEST_ROWS_2019, REQUEST_ROWS_2021, requestCell, type RequestRow } from "../../report/cells";
import type { ParsedReport } from "../../report/schema";
import { sum } from "../figures";

const ROWS = [...new Set<RequestRow>([...REQUEST_ROWS_2021, ...REQUEST_ROWS_2019])].map((row) => ({ row, cells: REQUEST_COLUMNS.map((column) => requestCell(row, column)) }));

/**
 * Rows of table 三 whose figures seem to stand one column too far left: the column before 总计 holds exactly the sum of
 * all others, and 总计 what may be left over (0) or the first figure. They are asked about, and not reckoned with.
 */
export function shiftedRows(report: ParsedReport): RequestRow[] {
  const cells = report.tables.requests?.cells;
  if (!cells) return [];
  return ROWS.filter(({ cells: [...addresses] }) => {
    const values = addresses.map((address) => cells[address]?.value);
    const total = values.pop();
    const last = values.pop();
    if (typeof total !== "number" || typeof last !== "number" || last === 0 || !values.every((value) => typeof value === "number")) return false;
    const others = sum(values);
    return last === others + total && total !== others + last;
  }).map(({ row }) => row);
}

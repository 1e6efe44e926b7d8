import { APPLICANT_COLUMNS, REQUEST_ROWS_2019, REQUEST_ROWS_2021, requestCell, type RequestRow } from "../../report/cells";
import type { ParsedReport, ReportTable } from "../../report/schema";

const ROWS = [...new Set<RequestRow>([...REQUEST_ROWS_2021, ...REQUEST_ROWS_2019])].map((row) => ({
  row,
  before: APPLICANT_COLUMNS.slice(0, -1).map((column) => requestCell(row, column)),
  last: requestCell(row, "otherOrganisation"),
  total: requestCell(row, "total"),
}));

const known = new WeakMap<ReportTable, readonly RequestRow[]>();

/**
 * Rows of table 三 whose figures seem to stand one column too far left: the column before 总计 holds exactly the sum of
 * all others, and 总计 is blank, or says what may be left over (0) or the first figure. They are asked about, and not
 * reckoned with.
 */
export function shiftedRows({ tables: { requests } }: ParsedReport): readonly RequestRow[] {
  if (!requests) return [];
  let rows = known.get(requests);
  if (!rows) known.set(requests, (rows = shiftedRowsOf(requests)));
  return rows;
}

function shiftedRowsOf({ cells }: ReportTable): RequestRow[] {
  const isShifted = ({ before, last, total }: (typeof ROWS)[number]): boolean => {
    const stated = cells[last]?.value;
    const sum = cells[total];
    if (!stated || !sum) return false;
    let others = 0;
    for (const cell of before) others += cells[cell]?.value ?? Number.NaN;
    if (sum.kind === "blank") return stated === others;
    return sum.value !== null && stated === others + sum.value && sum.value !== others + stated;
  };
  return ROWS.filter(isShifted).map(({ row }) => row);
}

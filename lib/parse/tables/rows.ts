import type { TableKey } from "../../report/cells";
import type { Cell } from "../../report/schema";
import { acceptRow, learnGrid, type Reading } from "./accept-row";
import { cellKeysOf } from "./cell-keys";
import { cellOf, note, type ReadingContext } from "./context";
import type { HeadPlace } from "./heads";
import { ROW_ORDER } from "./labels";
import { isFollowedInOrder } from "./order";
import type { Run } from "./row-run";

/** A row as found in the text, before it is trusted. */
export interface FoundRow {
  key: string;
  run: Run;
  /** The keys of its columns; null when they cannot be told. */
  columns: readonly string[] | null;
  /** Where the heads of the columns stand in the row's grid; null without one, or when a head is not there. */
  heads: readonly HeadPlace[] | null;
}

export interface RowRules {
  table: "disclosure" | "requests";
  /** The rows of the shape, in its order. */
  shape: readonly string[];
  /** The identity of a row; also asked of its beginning. Null when it has none. */
  holds: ((figures: readonly number[]) => boolean) | null;
}

/**
 * Reads the cells of a table's rows: each row at most once, and only when every value has its column for certain.
 * Rows that are refused are named in the diagnostics.
 */
export function readRows(context: ReadingContext, rows: readonly FoundRow[], rules: RowRules): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const grid = learnGrid(rows.flatMap(({ run, columns }) => (columns ? [{ run, columns: columns.length }] : [])));
  const byKey = groupByKey(rows);
  for (const key of ROW_ORDER[rules.table]) {
    const all = byKey.get(key);
    if (!all) continue;
    const filled = preferSection(context, rules.table, all.filter(({ run }) => run.values.length > 0));
    const read = (filled.length > 0 ? filled : all.slice(0, 1)).map((row) => ({
      row,
      reading: row.columns && acceptRow(context.clean.text, row.run, row.columns.length, grid, row.heads, rules.holds),
    }));
    const [first, ...others] = read;
    if (!first) continue;
    if (others.some(({ row, reading }) => !isSame(context, first, { row, reading }))) {
      note(context, "row-repeated", rules.table, key, first.row.run.token, "同一行出现多次且数值不一致，未采用", read.length);
      continue;
    }
    takeRow(context, first.row, first.reading, rules, cells);
  }
  return cells;
}

function groupByKey(rows: readonly FoundRow[]): Map<string, FoundRow[]> {
  const groups = new Map<string, FoundRow[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}

/** Of a row that occurs more than once, the occurrences in the table's own part of the report, when there are any. */
function preferSection({ sections, clean }: ReadingContext, table: TableKey, rows: readonly FoundRow[]): readonly FoundRow[] {
  const section = rows.length > 1 ? sections.find(({ key }) => key === table) : undefined;
  if (!section) return rows;
  const inside = rows.filter(({ run }) => {
    const [start] = clean.toOriginal(run.token.start, run.token.end);
    return start >= section.body[0] && start < section.body[1];
  });
  return inside.length > 0 ? inside : rows;
}

type Read = { row: FoundRow; reading: Reading | null };

function isSame({ clean }: ReadingContext, a: Read, b: Read): boolean {
  const words = ({ reading }: Read): string | null => reading?.slots?.map(({ start, end }) => clean.text.slice(start, end)).join("|") ?? null;
  return words(a) !== null && words(a) === words(b);
}

function takeRow(context: ReadingContext, row: FoundRow, reading: Reading | null, { table, shape }: RowRules, cells: Record<string, Cell>): void {
  const { run, key, columns } = row;
  const place = { start: run.token.start, end: run.values.at(-1)?.end ?? run.token.end };
  if (!columns || !reading) {
    note(context, "columns-unknown", table, key, place, "表头不能确定各列，数值未采用", run.values.length);
    return;
  }
  if (!reading.slots) {
    const isShort = reading.found < columns.length;
    note(context, isShort ? "row-short" : "row-long", table, key, place, `应有${columns.length}个数值，读到${reading.found}个，不能确定所属列`, reading.found);
    return;
  }
  if (!run.endsWithLine && !isFollowedInOrder(context.tokens, run, table, key, shape)) {
    note(context, "row-doubtful", table, key, place, "其后应有的行未找到，数值可能属于别的行，未采用", run.values.length);
    return;
  }
  if (reading.rung !== "strict") note(context, `recovered-${reading.rung}`, table, key, place, reading.rung === "shifted" ? "空白单元格的位置由同表其他行的格线确定" : "连写的数字只有一种拆法，已据此还原", run.values.length);
  if (run.token.how !== "exact") note(context, "recovered-label-search", table, key, run.token, "行名与格式不尽一致，按近似查找确定");
  const keys = cellKeysOf(key, columns);
  for (let index = 0; index < keys.length; index++) cells[keys[index]!] = cellOf(context, reading.slots[index]!, columns[index] === "change");
}

/** Names the rows of the shape that were not found. */
export function noteMissingRows(context: ReadingContext, table: TableKey, shape: readonly string[], rows: readonly FoundRow[], place: { start: number; end: number }): void {
  const found = new Set(rows.map(({ key }) => key));
  for (const key of shape) if (!found.has(key)) note(context, "row-missing", table, key, place, "未找到此行");
}

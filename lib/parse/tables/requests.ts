import { REQUEST_COLUMNS } from "../../report/cells";
import type { TabularEra } from "../../report/formats";
import type { EraFound, ReportTable } from "../../report/schema";
import { cellOf, note, originalSpan, type ReadingContext } from "./context";
import { headPlaces, type HeadPlace } from "./heads";
import { REQUEST_ROWS } from "./labels";
import { runBehind, type Run } from "./row-run";
import { noteMissingRows, readRows, type FoundRow } from "./rows";
import { readTorn } from "./torn";
import type { LabelToken, ValueToken } from "./tokens";

const MIN_ROWS = 3;
const PERSONS = 6;

/** 总计 is the sum of the six kinds of applicants. */
function rowHolds(figures: readonly number[]): boolean {
  if (figures.length <= PERSONS) return true;
  return figures.slice(0, PERSONS).reduce((sum, figure) => sum + figure, 0) === figures[PERSONS];
}

/**
 * Reads table 三 收到和处理政府信息公开申请情况.
 * @param era the shape that the labels of the document show
 * @returns null when the document has no such table
 */
export function readRequests(context: ReadingContext, era: EraFound | null): ReportTable | null {
  const { tokens, clean, manner } = context;
  const own = ownLabels(context);
  const rowKeys = new Set(own.filter(({ token }) => token.label.kind === "row").map(({ token }) => token.label.key));
  if (rowKeys.size < MIN_ROWS) return null;
  const runs = own.map(({ token, index }) => runBehind(clean.text, tokens, token, index, manner));
  const columns = columnsOf(own);
  const hasThreeOthers = [...rowKeys].some((key) => key.startsWith("other."));
  const rows: FoundRow[] = [];
  for (const run of runs) {
    const key = rowOf(run, rows.at(-1)?.key, hasThreeOthers, era);
    if (key !== null) rows.push({ key, run, columns, heads: columns && headsOf(own, run, columns) });
  }
  const hasSingleOther = rows.some(({ key }) => key === "other");
  const shapeEra: TabularEra = hasSingleOther || (!hasThreeOthers && era === "2019") ? "2019" : "2021";
  const shape = REQUEST_ROWS[shapeEra];
  const place = { start: own[0]!.token.start, end: runs.reduce((end, { token, values }) => Math.max(end, values.at(-1)?.end ?? token.end), 0) };
  noteShape(context, rows, runs, shapeEra, era);

  const torn = readTorn(context, rows, shape, firstValues(runs));
  const cells = torn
    ? Object.fromEntries([...torn].flatMap(([key, slots]) => slots.map((slot, index) => [`${key}.${REQUEST_COLUMNS[index]!}`, cellOf(context, slot)])))
    : readRows(context, rows, { table: "requests", shape, holds: rowHolds });
  if (torn) note(context, "recovered-label-search", "requests", "stub", place, "行名与数值分离，数量恰好吻合，按顺序对应");
  noteMissingRows(context, "requests", shape, rows, place);
  return { span: originalSpan(context, place), cells };
}

/** The labels of this table; a 总计 behind labels of the disputes table is that table's. */
function ownLabels({ tokens }: ReadingContext): { token: LabelToken; index: number }[] {
  const own: { token: LabelToken; index: number }[] = [];
  let table = "";
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "label" || (table === "disputes" && token.label.official === "总计")) continue;
    ({ table } = token.label);
    if (table === "requests") own.push({ token, index });
  }
  return own;
}

/** The row that a label stands for here; null when it is a group or a column. */
function rowOf({ token: { label }, values }: Run, previous: string | undefined, hasThreeOthers: boolean, era: EraFound | null): string | null {
  if (label.kind === "row") return label.key;
  if (label.key === "other" && !hasThreeOthers && (era === "2019" || values.length > 0)) return "other";
  if (values.length === 0) return null;
  if (label.key === "otherOrganisation" && previous === "other.unpaid") return "other.rest";
  return label.key === "total" && label.kind === "column" && (previous === "other.rest" || previous === "other") ? "total" : null;
}

const firstValues = (runs: readonly Run[]): ValueToken[] => runs.find(({ values }) => values.length > 0)?.values ?? [];

/**
 * The columns of the form; null when the head names the five kinds of organisations in another order. Then either the
 * columns or the words of the head were shuffled, and nobody can tell which.
 */
function columnsOf(own: readonly { token: LabelToken }[]): readonly string[] | null {
  const head: string[] = [];
  for (const { token } of own) {
    const { kind, key } = token.label;
    if (kind === "row") break;
    if (kind === "column" && key !== "total" && !head.includes(key)) head.push(key);
  }
  const known: readonly string[] = REQUEST_COLUMNS;
  return head.length < PERSONS || head.every((key, index) => key === known[index]) ? known : null;
}

/** The heads in the grid of a row; a 总计 there that belongs to no head is a row's. */
function headsOf(own: readonly { token: LabelToken }[], { token: { place } }: Run, columns: readonly string[]): readonly HeadPlace[] | null {
  if (!place) return null;
  const heads = own.flatMap(({ token }) => (token.label.kind === "column" && (token.place?.row.index ?? Infinity) < place.row.index ? [token] : []));
  const head = heads.filter(({ place: at }) => at?.row.grid === place.row.grid && at.from >= place.to);
  return headPlaces(place.row.grid, head, columns, ({ label }) => label.key);
}

function noteShape(context: ReadingContext, rows: readonly FoundRow[], runs: readonly Run[], shape: TabularEra, era: EraFound | null): void {
  const single = rows.find(({ key }) => key === "other");
  if (single && shape === "2019" && era === "2021") note(context, "shape-altered", "requests", "other", single.run.token, "（六）其他处理只有一行");
  for (const run of runs.slice(0, -1)) {
    if (run.stop === null || run.token.label.kind !== "row") continue;
    const extra = valuesBehind(context, run.index, run.stop.start);
    if (extra === REQUEST_COLUMNS.length) note(context, "row-extra", "requests", run.stop.text.slice(0, 40), run.stop, "格式中没有此行", extra);
  }
}

/** How many values stand between unknown words and the next label. */
function valuesBehind({ tokens }: ReadingContext, label: number, words: number): number {
  let count = 0;
  for (let index = label + 1; index < tokens.length && count <= REQUEST_COLUMNS.length; index++) {
    const token = tokens[index]!;
    if (token.type === "label") break;
    if (token.type === "value" && token.start > words) count++;
  }
  return count;
}

import { TABULAR_FORMATS, type TabularEra } from "../../report/formats";
import type { EraFound, ReportTable } from "../../report/schema";
import { cellOf, note, originalSpan, type ReadingContext } from "./context";
import { headPlaces } from "./heads";
import { DISCLOSURE_ROWS } from "./labels";
import { runBehind } from "./row-run";
import { noteMissingRows, readRows, type FoundRow } from "./rows";
import { readTorn } from "./torn";
import type { LabelToken } from "./tokens";

const MIN_LABELS = 3;
const columnsByRow = (era: TabularEra): ReadonlyMap<string, readonly string[]> =>
  new Map(TABULAR_FORMATS[era].disclosure.flatMap(({ rows, columns }) => rows.map(({ key }): [string, readonly string[]] => [key, columns.map((column) => column.key)])));
const OFFICIAL_COLUMNS = { "2019": columnsByRow("2019"), "2021": columnsByRow("2021") } as const;

/** More columns than any head has, printed twice. */
const MAX_HEAD = 8;

/**
 * Reads table 二 主动公开政府信息情况. Which columns a row has is told by the head above it, and only when the head
 * is lost by the shape of the whole document.
 * @param era the shape that the labels of the document show
 * @returns null when the document has no such table
 */
export function readDisclosure(context: ReadingContext, era: EraFound | null): ReportTable | null {
  const { tokens, clean, manner } = context;
  const own = tokens.flatMap((token, index) => (token.type === "label" && token.label.table === "disclosure" ? [{ token, index }] : []));
  if (new Set(own.map(({ token }) => token.label.text)).size < MIN_LABELS || !own.some(({ token }) => token.label.kind === "row")) return null;
  const rows: FoundRow[] = [];
  let head: LabelToken[] = [];
  let isHeadClosed = false;
  let end = 0;
  for (const { token, index } of own) {
    const { kind, key } = token.label;
    const run = runBehind(clean.text, tokens, token, index, manner);
    end = Math.max(end, run.values.at(-1)?.end ?? token.end);
    if (kind === "row") {
      isHeadClosed = true;
      const columns = columnsOf(key, head, era);
      const heads = columns && token.place ? headPlaces(token.place.row.grid, head, columns, ({ label }) => label.key) : null;
      rows.push({ key, run, columns, heads });
      continue;
    }
    if (isHeadClosed || kind === "caption") head = [];
    isHeadClosed = false;
    if (kind === "column" && head.length < MAX_HEAD) head.push(token);
  }
  const shape = DISCLOSURE_ROWS[shapeOf(own.map(({ token }) => token), era)];
  const place = { start: own[0]!.token.start, end };
  const torn = readTorn(context, rows, shape, rows.at(-1)?.run.values ?? []);
  const cells = torn
    ? Object.fromEntries(rows.flatMap(({ key, columns }) => torn.get(key)!.map((slot, index) => [`${key}.${columns![index]!}`, cellOf(context, slot, columns![index] === "change")])))
    : readRows(context, rows, { table: "disclosure", shape, holds: null });
  if (torn) note(context, "recovered-label-search", "disclosure", "stub", place, "行名与数值分离，数量恰好吻合，按顺序对应");
  noteMissingRows(context, "disclosure", shape, rows, place);
  return { span: originalSpan(context, place), cells };
}

function shapeOf(own: readonly LabelToken[], era: EraFound | null): TabularEra {
  if (era === "2019" || era === "2021") return era;
  return own.some(({ label }) => label.kind === "row" && label.era === "2019" && label.key !== "normativeDocuments") ? "2019" : "2021";
}

/** The columns of a row; null when its head belongs to both shapes or is in another order, or when nothing tells the shape. */
function columnsOf(row: string, head: readonly LabelToken[], era: EraFound | null): readonly string[] | null {
  const eras = new Set(head.map(({ label }) => label.era));
  if (eras.size > 1) return null;
  const shape = [...eras][0] ?? (era === "2019" || era === "2021" ? era : null);
  if (shape === null) return null;
  const official = OFFICIAL_COLUMNS[shape].get(row);
  if (!official) return null;
  const printed = head.map(({ label }) => label.key).filter((key) => key !== "new");
  if (printed.some((key) => !official.includes(key))) return null;
  const isInOrder = printed.every((key, index) => index === 0 || official.indexOf(key) >= official.indexOf(printed[index - 1]!));
  return isInOrder ? official : null;
}

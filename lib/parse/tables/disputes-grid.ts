import { DISPUTE_COLUMNS, DISPUTE_GROUPS } from "../../report/cells";
import type { Slot } from "./accept-row";
import type { GridRow } from "./grid";
import { slotOf, underHeads, type HeadPlace } from "./heads";
import type { RunCell } from "./row-run";
import { asValue } from "./run-in-grid";
import type { GridPlace, LabelToken, Token, ValueToken } from "./tokens";

const CELLS = DISPUTE_COLUMNS.length * DISPUTE_GROUPS.length;

/**
 * Reads the row of table 四 under its head in a grid: each of the fifteen figures below its own outcome.
 * @param tokens of the document
 * @param own the labels of the table but 总计
 * @returns slots that are null when their columns cannot be told; null when the table is no grid, when more than one row
 * has figures, or when a row without blanks has no complete head and its text may tell more
 */
export function readDisputesGrid(tokens: readonly Token[], own: readonly LabelToken[]): { slots: Slot[] | null } | null {
  const grid = own.find(({ label, place }) => place && label.kind === "disputeColumn")?.place?.row.grid;
  if (!grid) return null;
  const heads: { key: string; place: GridPlace }[] = [];
  const filled = new Map<GridRow, Exclude<Token, LabelToken>[]>();
  for (const token of tokens) {
    const { place } = token;
    if (place?.row.grid !== grid) continue;
    if (token.type === "label") {
      const isTotal = token.label.official === "总计";
      if (isTotal || token.label.kind === "disputeColumn") heads.push({ key: isTotal ? "total" : token.label.key, place });
    } else filled.set(place.row, [...(filled.get(place.row) ?? []), token]);
  }
  for (const [row, words] of filled) if (!words.some(({ type }) => type === "value")) filled.delete(row);
  const places = headsInOrder(heads);
  const [only] = filled;
  if (!only || filled.size > 1) return null;
  const [row, values] = only;
  const cells = row.cells.map((cell): RunCell => ({ from: cell.from, to: cell.to, start: cell.start, value: valueAt(values, cell.start) }));
  const isFull = cells.every(({ value }) => value !== null);
  if (!places || heads.some(({ place }) => place.row.index >= row.index)) return isFull ? null : { slots: null };
  return { slots: underHeads(cells, places) ?? (isFull && cells.length === CELLS ? cells.map(slotOf) : null) };
}

function valueAt(words: readonly Token[], start: number): ValueToken | null {
  const found = words.find((word) => word.start === start);
  return found ? asValue(found) : null;
}

/** The places of the fifteen heads from the left, when they are those of the form in its order. */
function headsInOrder(heads: readonly { key: string; place: GridPlace }[]): HeadPlace[] | null {
  const sorted = heads.toSorted((a, b) => a.place.from - b.place.from);
  const isForm = sorted.length === CELLS && sorted.every(({ key }, index) => key === DISPUTE_COLUMNS[index % DISPUTE_COLUMNS.length]);
  const isApart = sorted.every(({ place }, index) => index === 0 || place.from >= sorted[index - 1]!.place.to);
  return isForm && isApart ? sorted.map(({ place }) => ({ from: place.from, to: place.to })) : null;
}

import { DISPUTE_COLUMNS, DISPUTE_GROUPS } from "../../report/cells";
import { disputesCells } from "../../report/formats";
import type { ReportTable } from "../../report/schema";
import type { Slot } from "./accept-row";
import { cellOf, note, originalSpan, type ReadingContext } from "./context";
import { solveGlued } from "./glued";
import { readDisputesGrid } from "./disputes-grid";
import { countSeparators, endOfLine } from "./row-run";
import type { LabelToken, ValueToken } from "./tokens";

const COLUMNS = DISPUTE_COLUMNS.length;
const KEYS: readonly string[] = disputesCells();
const CELLS = KEYS.length;
const MIN_LABELS = 4;

/** Each 总计 is the sum of the four outcomes before it. */
function groupsHold(figures: readonly number[]): boolean {
  for (let total = COLUMNS - 1; total < figures.length; total += COLUMNS) {
    if (figures.slice(total - COLUMNS + 1, total).reduce((sum, figure) => sum + figure, 0) !== figures[total]) return false;
  }
  return true;
}

/** Labels of the head and the values that stand behind them, before the next label. */
interface Stretch {
  groups: string[];
  values: ValueToken[];
}

/**
 * Reads table 四 政府信息公开行政复议、行政诉讼情况: one row of fifteen figures under a head of three lines,
 * or each of its three groups with five figures of its own.
 * @returns null when the document has no such table
 */
export function readDisputes(context: ReadingContext): ReportTable | null {
  const own = context.tokens.filter((token): token is LabelToken => token.type === "label" && token.label.table === "disputes");
  if (new Set(own.map(({ label }) => label.key)).size < MIN_LABELS) return null;
  const stretches = stretchesOf(context, own[0]!.start);
  const filled = stretches.filter(({ values }) => values.length > 0);
  const end = filled.at(-1)?.values.at(-1)?.end ?? own.at(-1)!.end;
  const place = { start: own[0]!.start, end };
  const inGrid = readDisputesGrid(context.tokens, own);
  const slots = areColumnsShuffled(own) ? null : inGrid ? inGrid.slots : (inOneRow(context, stretches) ?? byGroups(stretches));
  if (!slots) {
    const found = filled.reduce((sum, { values }) => sum + values.length, 0);
    note(context, found < CELLS ? "row-short" : "row-long", "disputes", "row", place, `应有${CELLS}个数值，读到${found}个，不能确定所属列`, found);
    return { span: originalSpan(context, place), cells: {} };
  }
  if (slots.some(({ inferred }) => inferred)) note(context, "recovered-identities", "disputes", "row", place, "连写的数字只有一种拆法，已据此还原");
  return { span: originalSpan(context, place), cells: Object.fromEntries(KEYS.map((cell, index) => [cell, cellOf(context, slots[index]!)])) };
}

/** A single step back may be a lost label; the first outcome begins a new group. */
function areColumnsShuffled(own: readonly LabelToken[]): boolean {
  const places = own.flatMap(({ label }) => (label.kind === "disputeColumn" ? [DISPUTE_COLUMNS.findIndex((key) => key === label.key)] : []));
  return places.filter((place, index) => index > 0 && place > 0 && place < places[index - 1]!).length > 1;
}

function stretchesOf({ tokens }: ReadingContext, from: number): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch = { groups: [], values: [] };
  let isOpen = true;
  for (const token of tokens) {
    if (token.start < from) continue;
    if (token.type === "label") {
      if (token.label.table !== "disputes" && token.label.official !== "总计") break;
      if (current.values.length > 0) {
        stretches.push(current);
        current = { groups: [], values: [] };
      }
      isOpen = true;
      if (token.label.kind === "disputeGroup") current.groups.push(token.label.key);
    } else if (token.type === "text") isOpen = current.values.length === 0;
    else if (token.type === "value" && isOpen) current.values.push(token);
  }
  stretches.push(current);
  return stretches;
}

function inOneRow({ clean }: ReadingContext, stretches: readonly Stretch[]): Slot[] | null {
  const filled = stretches.filter(({ values }) => values.length > 0);
  const [only] = filled;
  if (!only || filled.length > 1 || !areInOrder(stretches.flatMap(({ groups }) => groups))) return null;
  const { values } = only;
  const line = values.filter(({ start }) => start < endOfLine(clean.text, values[0]!.start));
  const row = line.length > 1 ? line : values;
  if (row.length === CELLS && !hasBlanks(clean.text, row)) return row.map(asSlot);
  if (line.length > 1) {
    const grid = lineSlots(clean.text, line);
    if (grid) return grid;
  }
  return solveGlued(clean.text, values, CELLS, groupsHold);
}

function byGroups(stretches: readonly Stretch[]): Slot[] | null {
  const filled = stretches.filter(({ values }) => values.length > 0);
  const fits = filled.length === DISPUTE_GROUPS.length && filled.every(({ groups, values }, index) => values.length === COLUMNS && groups.at(-1) === DISPUTE_GROUPS[index]);
  return fits ? filled.flatMap(({ values }) => values.map(asSlot)) : null;
}

const asSlot = ({ start, end }: ValueToken): Slot => ({ start, end, inferred: false });

function areInOrder(groups: readonly string[]): boolean {
  const places = groups.map((key) => DISPUTE_GROUPS.findIndex((group) => group === key));
  return places.every((place, index) => index === 0 || place > places[index - 1]!);
}

function hasBlanks(clean: string, values: readonly ValueToken[]): boolean {
  const gaps = values.slice(1).map((value, index) => countSeparators(clean, values[index]!.end, value.start));
  return gaps.some((gap) => gap !== gaps[0]);
}

/** Blank cells are proved when the line has exactly fifteen cells, with or without a border on both sides. */
function lineSlots(clean: string, line: readonly ValueToken[]): Slot[] | null {
  const from = clean.lastIndexOf("\n", line[0]!.start) + 1;
  const text = clean.slice(from, endOfLine(clean, line[0]!.start));
  const separator = text.includes("|") ? "|" : "\t";
  const cells = text.split(separator);
  const hasLeft = separator === "|" && cells[0] === "";
  const hasRight = separator === "|" && cells.at(-1) === "";
  if (hasLeft && !hasRight) return null;
  if (hasRight) cells.pop();
  if (hasLeft) cells.shift();
  // A value that was lost leaves the same picture as a blank last cell: what stands behind it moves up.
  if (cells.length !== CELLS || cells.at(-1) === "") return null;
  const slots: Slot[] = [];
  let position = from + (hasLeft ? 1 : 0);
  for (const cell of cells) {
    const value = line.find(({ start }) => start >= position && start < position + Math.max(cell.length, 1));
    slots.push(value && cell.length > 0 ? asSlot(value) : { start: position, end: position, inferred: false });
    position += cell.length + 1;
  }
  return slots.filter(({ start, end }) => end > start).length === line.length ? slots : null;
}

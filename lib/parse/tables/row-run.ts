import { runInGrid } from "./run-in-grid";
import type { LabelToken, TextToken, Token, ValueToken } from "./tokens";

/** A label with what stands behind it, up to the next label. */
export interface Run {
  token: LabelToken;
  /** Its place among the tokens. */
  index: number;
  /** What was written in its cells, in order. */
  values: ValueToken[];
  /** The same with `null` for each blank cell before, between and behind, where tabs or pipes part the cells; empty when there are far too many. */
  slots: (ValueToken | null)[];
  /** Tabs and pipes of the whole row, its group labels counted as one each. */
  separators: number;
  /** Whether the row ends with its line, or is whole in its grid. One that may have lost its end is only trusted when the form's next row follows. */
  endsWithLine: boolean;
  /** The words that ended the run, when it did not end with a label. */
  stop: TextToken | null;
  /** Where the format marks the table as one: the cells behind the label in its row, blank ones as well. */
  cells?: readonly RunCell[];
}

/** A cell of a row with what is written in it; its own place is where a blank cell stands. */
export interface RunCell {
  from: number;
  to: number;
  start: number;
  value: ValueToken | null;
}

/** How a table is written: a row a line, or a cell a line. */
export type Manner = "row-a-line" | "cell-a-line";

/** Whether most labels with figures behind them have the first of them on their own line. */
export function mannerOf(clean: string, tokens: readonly Token[]): Manner {
  let onLine = 0;
  let below = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    if (token.type !== "label" || token.label.kind !== "row" || next?.type !== "value") continue;
    if (clean.slice(token.end, next.start).includes("\n")) below++;
    else onLine++;
  }
  return onLine > below ? "row-a-line" : "cell-a-line";
}

/** Longer words do not stand in a cell for a figure. */
const MAX_TEXT_CHARS = 20;

/** Collects what stands behind a label, which is the token at `index`. */
export function runBehind(clean: string, tokens: readonly Token[], token: LabelToken, index: number, manner: Manner): Run {
  if (token.place) return runInGrid(tokens, token, index, token.place);
  const lineEnd = endOfLine(clean, token.end);
  const values: ValueToken[] = [];
  const noise: Token[] = [];
  let stop: TextToken | null = null;
  let next = index + 1;
  for (; next < tokens.length; next++) {
    const found = tokens[next]!;
    if (found.type === "label") break;
    if (found.type === "text") {
      const isCell = found.end - found.start <= MAX_TEXT_CHARS && countSeparators(clean, tokens[next - 1]!.end, found.start) > 0;
      if (manner === "cell-a-line" || found.start >= lineEnd || !isCell) {
        stop = found;
        break;
      }
      values.push({ type: "value", start: found.start, end: found.end, value: { value: null, kind: "text", unit: null, note: null } });
    } else if (found.type === "value") {
      // Figures below a row that has its own on its line belong to no label: a page number, or a row that lost its label.
      const isBelow = manner === "row-a-line" && found.start >= lineEnd && values.some(({ start }) => start < lineEnd);
      if (!isBelow) values.push(found);
    } else noise.push(found);
  }
  const end = manner === "row-a-line" && (values.length === 0 || values.at(-1)!.end <= lineEnd) ? lineEnd : (tokens[next]?.start ?? clean.length);
  const limit = Math.min(end, stop?.start ?? end);
  const endsWithLine = manner === "row-a-line" && (tokens[next]?.start ?? clean.length) >= lineEnd;
  return { token, index, values, stop, endsWithLine, slots: slotsOf(clean, token.end, limit, values, noise), separators: separatorsOf(clean, tokens, index, limit, manner) };
}

/** The index behind the last character of the line that holds `position`. */
export function endOfLine(clean: string, position: number): number {
  const found = clean.indexOf("\n", position);
  return found < 0 ? clean.length : found;
}

/** Tabs and pipes in a range. */
export function countSeparators(clean: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const unit = clean.charCodeAt(index);
    if (unit === 0x7c || unit === 0x09) count++;
  }
  return count;
}

/** More cells than any row of the forms has. */
const MAX_CELLS = 32;

function slotsOf(clean: string, from: number, to: number, values: readonly ValueToken[], noise: readonly Token[]): (ValueToken | null)[] {
  const slots: (ValueToken | null)[] = [];
  if (values.length > MAX_CELLS) return slots;
  let position = from;
  for (const value of values) {
    const hasNoise = noise.some((token) => token.start >= position && token.end <= value.start);
    const blanks = hasNoise ? 0 : Math.min(MAX_CELLS, countSeparators(clean, position, value.start) - 1);
    for (let blank = 0; blank < blanks; blank++) slots.push(null);
    slots.push(value);
    position = value.end;
  }
  const trailing = Math.min(MAX_CELLS, countSeparators(clean, position, to));
  for (let blank = 0; blank < trailing; blank++) slots.push(null);
  return slots;
}

/** Group labels stand at most two deep. */
const MAX_DEPTH = 2;

function separatorsOf(clean: string, tokens: readonly Token[], index: number, end: number, manner: Manner): number {
  const token = tokens[index]!;
  if (manner === "row-a-line") return countSeparators(clean, clean.lastIndexOf("\n", token.start - 1) + 1, end);
  let groups = 0;
  for (let before = index - 1; before >= 0 && groups < MAX_DEPTH; before--) {
    const found = tokens[before]!;
    if (found.type !== "label" || found.label.kind !== "group") break;
    groups++;
  }
  return groups + countSeparators(clean, token.end, end);
}

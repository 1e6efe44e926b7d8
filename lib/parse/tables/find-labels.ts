import { LABELS, LABELS_BY_START, type Label } from "./labels";
import { HARD, isQuote, TIGHT, type Stream } from "./stream";
import type { LabelToken } from "./tokens";

const MAX_PARENTHESIS_CHARS = 48;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isValueStart = (unit: number): boolean => isDigit(unit) || unit === 0x2d || unit === 0x2b || unit === 0x2f || unit === 0x2014;

/** An official label as long as this is no accident, even where a text without line ends ran it together with what stands before. */
const UNMISTAKABLE_CHARS = 8;
const isUnmistakable = ({ text, status }: Label): boolean => text.length >= UNMISTAKABLE_CHARS && status === "official";
const NO_LABEL = 0;
const SOME_LABEL = 1;
const UNMISTAKABLE_LABEL = 2;
/** What starts with a unit: most units start nothing. */
const STARTS = new Uint8Array(0x10000);
for (const { text } of LABELS) STARTS[text.charCodeAt(0)] = SOME_LABEL;
for (const { text } of LABELS.filter(isUnmistakable)) STARTS[text.charCodeAt(0)] = UNMISTAKABLE_LABEL;

/**
 * Finds every label that stands by itself: from a cell's or line's beginning, behind a figure or behind another
 * label, to a cell's or line's end, a figure or another label. Line ends inside a label are passed over.
 * @param clean the clean text that the stream was made of
 */
export function findLabels(clean: string, stream: Stream): LabelToken[] {
  const found: LabelToken[] = [];
  const { text, joins, at } = stream;
  let behindLabel = -1;
  for (let from = 0; from < text.length; from++) {
    const starts = STARTS[text.charCodeAt(from)];
    if (starts === NO_LABEL) continue;
    const isStart = joins[from] !== TIGHT || behindLabel === from || isDigit(text.charCodeAt(from - 1));
    if (!isStart && starts !== UNMISTAKABLE_LABEL) continue;
    const match = matchAt(stream, from, 0);
    if (!match || (!isStart && !isUnmistakable(match.label))) continue;
    let end = at[match.end - 1]! + 1;
    while (isQuote(clean, end)) end++;
    found.push({ type: "label", label: match.label, how: "exact", start: at[from]!, end });
    behindLabel = match.end;
    from = match.end - 1;
  }
  return found;
}

/** How many glued labels are looked through for the end of the first. */
const MAX_CHAIN = 12;

function matchAt(stream: Stream, from: number, depth: number): { label: Label; end: number } | null {
  const { text, joins } = stream;
  const labels = LABELS_BY_START.get(text.charCodeAt(from));
  if (!labels) return null;
  for (const label of labels) {
    if (!text.startsWith(label.text, from)) continue;
    const end = from + label.text.length;
    if (crossesCell(joins, from, end)) continue;
    const closed = label.parenthetical ? behindParenthesis(stream, end) : end;
    if (closed >= text.length || joins[closed] !== TIGHT || isValueStart(text.charCodeAt(closed))) return { label, end: closed };
    if (depth < MAX_CHAIN && matchAt(stream, closed, depth + 1)) return { label, end: closed };
  }
  return null;
}

function crossesCell(joins: Uint8Array, from: number, end: number): boolean {
  for (let index = from + 1; index < end; index++) if (joins[index] === HARD) return true;
  return false;
}

function behindParenthesis({ text, joins }: Stream, end: number): number {
  if (text.charAt(end) !== "(" || joins[end] === HARD) return end;
  const close = text.indexOf(")", end);
  return close < 0 || close - end > MAX_PARENTHESIS_CHARS || crossesCell(joins, end, close + 1) ? end : close + 1;
}

import type { TextLine } from "./lines";

/** Where the prose of a document begins and ends, in points from the left. */
export interface Measure {
  left: number;
  right: number;
  /** The size of most of its lines. */
  size: number;
}

const PROSE_FROM_CHARS = 12;

/** The value that occurs most often, rounded to whole points. */
function most(values: readonly number[], fallback: number): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? fallback;
}

/** Finds out the measure of a document from its long lines. */
export function measureOf(lines: readonly TextLine[]): Measure {
  const long = lines.filter(({ text, parts }) => text.length >= PROSE_FROM_CHARS && parts.length < 3);
  const size = most(long.map((line) => line.size), 12);
  const own = long.filter((line) => Math.abs(line.size - size) <= 1);
  const rights = own.map(({ right }) => right).toSorted((a, b) => a - b);
  const right = rights[Math.floor(rights.length * 0.9)] ?? Infinity;
  const full = own.filter((line) => line.right >= right - 2 * size);
  return { size, right, left: Math.min(most(full.map(({ left }) => left), 0), ...full.filter((line) => line.right - line.left >= (right - line.left) * 0.9).map(({ left }) => Math.round(left))) };
}

/** Shares of the size: a last line ends this far before the others, a first one begins this far behind them, a gap parts two. */
const SHORT = 2.5;
const INDENT = 1;
const GAP = 2.6;
const SAME_SIZE = 1.12;
const OFF_CENTRE = 1.5;

/** Whether a line goes on with the paragraph of the one before it. */
export function goesOn(previous: TextLine, line: TextLine, { left, right, size }: Measure, isNewPage: boolean): boolean {
  if (Math.max(previous.size, line.size) > SAME_SIZE * Math.min(previous.size, line.size)) return false;
  if (!isNewPage && line.y - previous.y > GAP * line.size) return false;
  const isOffCentre = (other: TextLine): boolean => Math.abs((other.left + other.right) / 2 - (left + right) / 2) > OFF_CENTRE * size;
  if (line.size > SAME_SIZE * size && !isOffCentre(previous) && !isOffCentre(line)) return !isNewPage;
  return previous.right >= right - SHORT * line.size && line.left <= left + INDENT * line.size;
}

/** Joins a paragraph's words over the end of a line: only Latin words are parted by a blank. */
export const joinOver = (before: string, next: string): string => before + (/[A-Za-z,;]$/u.test(before) && /^[A-Za-z]/u.test(next) ? " " : "") + next;

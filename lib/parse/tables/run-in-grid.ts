import type { Run, RunCell } from "./row-run";
import type { GridPlace, LabelToken, TextToken, Token, ValueToken } from "./tokens";

/** A cell's words as what is written in it instead of a figure. */
export const asValue = (token: Token): ValueToken =>
  token.type === "value" ? token : { type: "value", start: token.start, end: token.end, value: { value: null, kind: "text", unit: null, note: null } };

/** The words without a label of their own that open the next row that holds anything. */
function wordsBelow(next: Token | undefined, { row }: GridPlace): TextToken | null {
  return next?.type === "text" && next.place?.row.grid === row.grid ? next : null;
}

/** Whether the next row has figures and no label: then they may belong to the row above. */
function hasFiguresBelow(next: Token | undefined, { row }: GridPlace): boolean {
  if (next?.type !== "value" || !next.place) return false;
  const below = next.place.row;
  return below.grid === row.grid ? below.index === row.index + 1 : below.index === 0 && row.index === row.grid.rows.length - 1;
}

/**
 * Collects the cells behind a label in its row of a grid, up to the next label.
 * A row of blanks whose label is broken off, or one with blanks that has figures without a label below it, counts as
 * one without cells.
 */
export function runInGrid(tokens: readonly Token[], token: LabelToken, index: number, place: GridPlace): Run {
  const found = new Map<number, ValueToken>();
  let end = Infinity;
  let next = index + 1;
  for (; tokens[next]?.place?.row === place.row; next++) {
    const other = tokens[next]!;
    if (other.place!.from < place.to) continue;
    if (other.type === "label") {
      end = other.place!.from;
      break;
    }
    found.set(other.place!.from, asValue(other));
  }
  while (tokens[next]?.place?.row === place.row) next++;
  const cells: RunCell[] = [];
  for (const cell of place.row.cells) if (cell.from >= place.to && cell.from < end) cells.push({ from: cell.from, to: cell.to, start: cell.start, value: found.get(cell.from) ?? null });
  const hasBlanks = found.size < cells.length;
  const isDoubtful = hasBlanks && ((token.how === "truncated" && found.size === 0) || hasFiguresBelow(tokens[next], place));
  const known = isDoubtful ? [] : cells;
  return {
    token,
    index,
    values: known.flatMap(({ value }) => (value ? [value] : [])),
    slots: known.map(({ value }) => value),
    separators: known.length,
    endsWithLine: !hasBlanks,
    stop: wordsBelow(tokens[next], place),
    cells: known,
  };
}

import { classify } from "./classify";
import { MAX_FUZZY_CHARS, matchFaulty } from "./fuzzy";
import type { Grid, GridCell, GridRow } from "./grid";
import type { Label } from "./labels";
import { streamForm } from "./stream";
import type { LabelToken, Token } from "./tokens";

/** The labels of a document by their place, asked from the front to the back. */
export class LabelCursor {
  private index = 0;

  constructor(private readonly labels: readonly LabelToken[]) {}

  /** The labels that start in [from, to). */
  within(from: number, to: number): LabelToken[] {
    while (this.index < this.labels.length && this.labels[this.index]!.start < from) this.index++;
    const found: LabelToken[] = [];
    for (let index = this.index; index < this.labels.length && this.labels[index]!.start < to; index++) found.push(this.labels[index]!);
    return found;
  }
}

/** What labels leave of their cell. */
function restOf(clean: string, cell: GridCell, labels: readonly LabelToken[]): string {
  let rest = "";
  let position = cell.start;
  for (const { start, end } of labels) {
    rest += clean.slice(position, start);
    position = end;
  }
  return streamForm(rest + clean.slice(position, cell.end));
}

const isWording = (text: string): boolean => /\p{Script=Han}.*\p{Script=Han}/u.test(text);
const isRow = ({ label }: LabelToken): boolean => label.kind === "row";

/**
 * Whether every cell of a grid is one cell of a table: one that holds several rows, or labels with their figures,
 * is several cells glued together, and its text tells more than the grid.
 */
export function isUsable(clean: string, grid: Grid, labels: readonly LabelToken[]): boolean {
  const cursor = new LabelCursor(labels);
  return grid.rows.every(({ cells }) =>
    cells.every((cell) => {
      const own = cursor.within(cell.start, cell.end);
      if (own.length === 0) return true;
      return own.filter(isRow).length <= 1 && !((own.length > 1 || own.some(isRow)) && /\d/.test(restOf(clean, cell, own)));
    }),
  );
}

/**
 * Cuts the cells of a grid into labels, values and the rest: a cell is one of them as a whole.
 * @param labels the labels that were found in the text
 * @param isPossible whether a faulty label may stand at a place of the text
 */
export function readGrid(clean: string, grid: Grid, labels: LabelCursor, take: (token: Token) => void, isPossible: (at: number) => (label: Label) => boolean): void {
  for (const row of grid.rows) for (const cell of row.cells) if (cell.end > cell.start) readCell(clean, row, cell, labels.within(cell.start, cell.end), take, isPossible);
}

function readCell(clean: string, row: GridRow, cell: GridCell, own: readonly LabelToken[], take: (token: Token) => void, isPossible: (at: number) => (label: Label) => boolean): void {
  const place = { row, from: cell.from, to: cell.to };
  const { start, end } = cell;
  if (own.length > 0 && restOf(clean, cell, own) === "") {
    for (const token of own) take({ ...token, place });
    return;
  }
  const plain = classify(start, end, clean.slice(start, end));
  const form = plain.type === "text" ? streamForm(plain.text) : "";
  const faulty = form.length <= MAX_FUZZY_CHARS && isWording(form) ? matchFaulty(form, isPossible(start)) : null;
  take(faulty ? { type: "label", start, end, ...faulty, place } : { ...plain, place });
}

import { TABLE_KEYS } from "../../report/cells";
import { classify, MAX_CELL_CHARS } from "./classify";
import { findLabels } from "./find-labels";
import { matchFaulty, MAX_FUZZY_CHARS } from "./fuzzy";
import type { Grid } from "./grid";
import type { Label } from "./labels";
import { isUsable, LabelCursor, readGrid } from "./read-grid";
import { buildStream, streamForm } from "./stream";
import type { LabelToken, Token } from "./tokens";

/** Labels further apart than this belong to different places of the text. */
const MAX_GAP_CHARS = 400;
/** Fewer different labels together are words of the prose. */
const MIN_LABELS_TOGETHER = 3;
const BEFORE_CHARS = 120;
const BEHIND_CHARS = 2400;
const MAX_JOINED_PIECES = 4;
/** Faulty labels are looked for this far from the sound ones. */
const NEAR_PIECES = 100;

/**
 * Cuts the part of the text that holds tables into labels, values and the rest: cell by cell where the format marks
 * a table as one, elsewhere by what the text itself shows.
 * @param clean the clean text of the whole document
 * @param grids the tables that the format marks, in the order of the text
 * @returns tokens in the order of the text; none when there are no tables
 */
export function tokenize(clean: string, grids: readonly Grid[]): Token[] {
  const labels = labelsOfTables(findLabels(clean, buildStream(clean)));
  const tokens: Token[] = [];
  const seen = new Set(labels.map(({ label }) => label.key));
  const nextPlaces = placesBehind(labels);
  let place = -1;
  const isPossibleBefore = (nextPlace: number) => (label: Label): boolean => !isOrdered(label) || (!seen.has(label.key) && placeOf(label) > place && placeOf(label) < nextPlace);
  const take = (token: Token): void => {
    tokens.push(token);
    if (token.type === "label" && isOrdered(token.label)) place = placeOf(token.label);
  };
  let position = 0;
  let index = 0;
  const readText = (until: number): void => {
    let isFirst = true;
    for (; index < labels.length && labels[index]!.start < until; index++) {
      const found = labels[index]!;
      readGap(clean, isFirst ? Math.max(position, found.start - BEFORE_CHARS) : position, found.start, take, isPossibleBefore(nextPlaces[index]!));
      take(found);
      position = found.end;
      isFirst = false;
    }
    if (!isFirst) readGap(clean, position, Math.min(until, position + BEHIND_CHARS), take, isPossibleBefore(nextPlaces[index] ?? Infinity));
  };
  for (const grid of grids) {
    const first = labels.findIndex(({ start }) => start >= grid.start);
    if (first < 0 || labels[first]!.start >= grid.end || !isUsable(clean, grid, labels)) continue;
    readText(grid.start);
    readGrid(clean, grid, new LabelCursor(labels.slice(index)), take, (at) => isPossibleBefore(nextPlaces[labels.findIndex(({ start }) => start >= at)] ?? Infinity));
    while (index < labels.length && labels[index]!.start < grid.end) index++;
    position = grid.end;
  }
  readText(clean.length);
  return tokens;
}

const isOrdered = ({ kind }: Label): boolean => kind === "row" || kind === "group";
/** The place of a row or group label in the order of all three tables. */
const placeOf = (label: Label): number => TABLE_KEYS.indexOf(label.table) * 1000 + label.rank;

/** For each label the place of the next row or group label from there on. */
function placesBehind(labels: readonly LabelToken[]): number[] {
  const places: number[] = [];
  let next = Infinity;
  for (let index = labels.length - 1; index >= 0; index--) {
    const { label } = labels[index]!;
    if (isOrdered(label)) next = placeOf(label);
    places[index] = next;
  }
  return places;
}

function labelsOfTables(labels: readonly LabelToken[]): LabelToken[] {
  const kept: LabelToken[] = [];
  let together: LabelToken[] = [];
  const close = (): void => {
    if (new Set(together.map(({ label }) => label.text)).size >= MIN_LABELS_TOGETHER) for (const label of together) kept.push(label);
    together = [];
  };
  for (const label of labels) {
    const previous = together.at(-1);
    if (previous && label.start - previous.end > MAX_GAP_CHARS) close();
    together.push(label);
  }
  close();
  return kept;
}

interface Piece {
  start: number;
  end: number;
  text: string;
}

function piecesOf(clean: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (let start = from, end = from; start < to; start = end) {
    while (start < to && isSeparator(clean.charCodeAt(start))) start++;
    end = start;
    while (end < to && !isSeparator(clean.charCodeAt(end))) end++;
    if (start === end) break;
    const text = clean.slice(start, end);
    if (open && !/[|\t]/u.test(clean.slice(open.end, start))) {
      open.end = end;
      open.text += text;
    } else {
      // Without line ends the last figure of a table is glued to the next heading.
      const figures = GLUED_HEADING.exec(text)?.[1]?.length ?? 0;
      if (figures > 0) pieces.push({ start, end: start + figures, text: text.slice(0, figures) });
      open = { start: start + figures, end, text: figures > 0 ? text.slice(figures) : text };
      pieces.push(open);
    }
    if (!isUnclosedNote(open.text)) open = null;
  }
  return pieces;
}

/** A blank, a line end, a tab or a pipe. */
const isSeparator = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x7c;

const GLUED_HEADING = /^(\d{1,12}(?:\.\d+)?(?:万元|元|次|件|项|条|个)?)[一二三四五六七]、/;
const isUnclosedNote = (text: string): boolean => text.length < MAX_CELL_CHARS && text.includes("(") && /^\d[^(]*\([^)]*$/.test(text);

function readGap(clean: string, from: number, to: number, take: (token: Token) => void, isPossible: (label: Label) => boolean): void {
  const pieces = piecesOf(clean, from, to);
  for (let index = 0; index < pieces.length; index++) {
    const plain = classify(pieces[index]!.start, pieces[index]!.end, pieces[index]!.text);
    const isNearLabel = index < NEAR_PIECES || index >= pieces.length - NEAR_PIECES;
    const faulty = plain.type === "text" && isNearLabel && isWording(plain.text) ? matchPieces(clean, pieces, index, isPossible) : null;
    if (!faulty) {
      take(plain);
      continue;
    }
    take(faulty.token);
    index = faulty.last;
    const { end } = pieces[index]!;
    if (faulty.token.end < end) take(classify(faulty.token.end, end, clean.slice(faulty.token.end, end)));
  }
}

const isWording = (text: string): boolean => text.length <= MAX_FUZZY_CHARS * 2 && /\p{Script=Han}.*\p{Script=Han}/u.test(text);

/** Tries the longest run of pieces first: a label may be broken over lines and have a fault as well. */
function matchPieces(clean: string, pieces: readonly Piece[], from: number, isPossible: (label: Label) => boolean): { token: LabelToken; last: number } | null {
  const start = pieces[from]!.start;
  for (let last = Math.min(pieces.length, from + MAX_JOINED_PIECES) - 1; last >= from; last--) {
    const words = clean.slice(start, pieces[last]!.end);
    if (words.length > MAX_FUZZY_CHARS * 2 || /[|\t]/.test(words) || (last > from && !isWording(pieces[last]!.text))) continue;
    const end = pieces[last]!.end - (/\d+$/.exec(words)?.[0].length ?? 0);
    const form = streamForm(clean.slice(start, end));
    const match = form.length > MAX_FUZZY_CHARS ? null : matchFaulty(form, isPossible);
    if (match) return { token: { type: "label", start, end, ...match }, last };
  }
  return null;
}


import { TABLE_KEYS } from "../../report/cells";
import { parseCellValue } from "./cell-value";
import { findLabels } from "./find-labels";
import { matchFaulty, MAX_FUZZY_CHARS } from "./fuzzy";
import { LABELS, type Label } from "./labels";
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
 * Cuts the part of the text that holds tables into labels, values and the rest.
 * @param clean the clean text of the whole document
 * @returns tokens in the order of the text; none when there are no tables
 */
export function tokenize(clean: string): Token[] {
  const labels = labelsOfTables(findLabels(clean, buildStream(clean)));
  const first = labels[0];
  const last = labels.at(-1);
  if (!first || !last) return [];
  const tokens: Token[] = [];
  const seen = new Set(labels.map(({ label }) => label.key));
  let position = Math.max(0, first.start - BEFORE_CHARS);
  const nextPlaces = placesBehind(labels);
  let place = -1;
  const isPossibleBefore = (nextPlace: number) => (label: Label): boolean => !isOrdered(label) || (!seen.has(label.key) && placeOf(label) > place && placeOf(label) < nextPlace);
  const take = (token: Token): void => {
    tokens.push(token);
    if (token.type === "label" && isOrdered(token.label)) place = placeOf(token.label);
  };
  for (const [index, found] of labels.entries()) {
    readGap(clean, position, found.start, take, isPossibleBefore(nextPlaces[index]!));
    take(found);
    position = found.end;
  }
  readGap(clean, position, Math.min(clean.length, last.end + BEHIND_CHARS), take, isPossibleBefore(Infinity));
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
    const plain = classify(pieces[index]!);
    const isNearLabel = index < NEAR_PIECES || index >= pieces.length - NEAR_PIECES;
    const faulty = plain.type === "text" && isNearLabel && isWording(plain.text) ? matchPieces(clean, pieces, index, isPossible) : null;
    if (!faulty) {
      take(plain);
      continue;
    }
    take(faulty.token);
    index = faulty.last;
    const { end } = pieces[index]!;
    if (faulty.token.end < end) take(classify({ start: faulty.token.end, end, text: clean.slice(faulty.token.end, end) }));
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

const MAX_CELL_CHARS = 80;
const PAGE_NUMBER = /^(?:[-‐−–—]+\d{1,3}[-‐−–—]+|第\d{1,3}页(?:[,/]?共\d{1,3}页)?)$/;
const DIVIDER = /^:?-{3,}:?$/;
const INVENTED_HEADER = /^(?:数据|列)\d{1,2}$/;
const SPLITTABLE = LABELS.filter(({ kind }) => kind === "group" || kind === "header").map(({ text }) => text);

function classify({ start, end, text }: Piece): Token {
  if (text.length > MAX_CELL_CHARS) return { type: "text", start, end, text };
  const value = parseCellValue(text, true);
  if (value) return { type: "value", start, end, value };
  if (PAGE_NUMBER.test(text) || DIVIDER.test(text) || INVENTED_HEADER.test(text)) return { type: "noise", start, end };
  const form = streamForm(text);
  if (SPLITTABLE.some((label) => label.includes(form))) return { type: "noise", start, end };
  return { type: "text", start, end, text };
}

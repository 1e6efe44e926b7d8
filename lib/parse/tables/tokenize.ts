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

/**
 * Cuts the part of the text that holds tables into labels, values and the rest.
 * @param clean the clean text of the whole document
 * @returns tokens in the order of the text; none when there are no tables
 */
export function tokenize(clean: string): Token[] {
  const labels = labelsOfTables(findLabels(buildStream(clean)));
  const first = labels[0];
  const last = labels.at(-1);
  if (!first || !last) return [];
  const tokens: Token[] = [];
  const seen = new Set(labels.map(({ label }) => label.key));
  let position = Math.max(0, first.start - BEFORE_CHARS);
  for (const [index, found] of [...labels, null].entries()) {
    const end = found?.start ?? Math.min(clean.length, last.end + BEHIND_CHARS);
    const previous = lastRow(tokens);
    const next = labels.slice(index).find(isOrdered) ?? null;
    readGap(clean, position, end, tokens, (label) => !isOrdered({ label }) || (!seen.has(label.key) && placeOf(label) > placeOf(previous?.label) && (!next || placeOf(label) < placeOf(next.label))));
    if (found) tokens.push(found);
    position = found?.end ?? end;
  }
  return tokens;
}

const isOrdered = ({ label }: { label: Label }): boolean => label.kind === "row" || label.kind === "group";
const placeOf = (label: Label | undefined): number => (label ? TABLE_KEYS.indexOf(label.table) * 1000 + label.rank : -1);
const lastRow = (tokens: readonly Token[]): LabelToken | undefined => tokens.findLast((token): token is LabelToken => token.type === "label" && isOrdered(token));

function labelsOfTables(labels: readonly LabelToken[]): LabelToken[] {
  const kept: LabelToken[] = [];
  let together: LabelToken[] = [];
  const close = (): void => {
    if (new Set(together.map(({ label }) => label.text)).size >= MIN_LABELS_TOGETHER) kept.push(...together);
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
  const pattern = /[^|\t\n\r ]+/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(clean); match && match.index < to; match = pattern.exec(clean)) {
    const end = Math.min(to, match.index + match[0].length);
    const open = pieces.at(-1);
    if (open && isUnclosedNote(open.text) && !/[|\t]/.test(clean.slice(open.end, match.index))) {
      open.end = end;
      open.text += clean.slice(match.index, end);
    } else pieces.push({ start: match.index, end, text: clean.slice(match.index, end) });
  }
  return pieces;
}

const isUnclosedNote = (text: string): boolean => /^\d[^(]*\([^)]*$/.test(text) && text.length < MAX_FUZZY_CHARS;

function readGap(clean: string, from: number, to: number, tokens: Token[], isPossible: (label: Label) => boolean): void {
  const pieces = piecesOf(clean, from, to);
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    const plain = classify(piece);
    if (plain.type !== "text" || !isWording(piece.text)) {
      tokens.push(plain);
      continue;
    }
    const faulty = matchPieces(clean, pieces, index, isPossible);
    if (!faulty) {
      tokens.push(plain);
      continue;
    }
    tokens.push(faulty.token);
    index = faulty.last;
    if (faulty.token.end < pieces[index]!.end) tokens.push(classify({ start: faulty.token.end, end: pieces[index]!.end, text: clean.slice(faulty.token.end, pieces[index]!.end) }));
  }
}

const isWording = (text: string): boolean => /\p{Script=Han}.*\p{Script=Han}/u.test(text);

/** Tries the longest run of pieces first: a label may be broken over lines and have a fault as well. */
function matchPieces(clean: string, pieces: readonly Piece[], from: number, isPossible: (label: Label) => boolean): { token: LabelToken; last: number } | null {
  const start = pieces[from]!.start;
  for (let last = Math.min(pieces.length, from + MAX_JOINED_PIECES) - 1; last >= from; last--) {
    const words = clean.slice(start, pieces[last]!.end);
    if (words.length > MAX_FUZZY_CHARS * 2 || /[|\t]/.test(words) || (last > from && !isWording(pieces[last]!.text))) continue;
    const digits = /\d+$/.exec(words)?.[0].length ?? 0;
    for (const end of digits > 0 ? [pieces[last]!.end, pieces[last]!.end - digits] : [pieces[last]!.end]) {
      const form = streamForm(clean.slice(start, end));
      if (form.length > MAX_FUZZY_CHARS) continue;
      const match = matchFaulty(form, isPossible);
      if (match) return { token: { type: "label", start, end, ...match }, last };
    }
  }
  return null;
}

const PAGE_NUMBER = /^(?:[-‐−–—]+\d{1,3}[-‐−–—]+|第\d{1,3}页(?:[,/]?共\d{1,3}页)?)$/;
const DIVIDER = /^:?-{3,}:?$/;
const INVENTED_HEADER = /^(?:数据|列)\d{1,2}$/;
const SPLITTABLE = LABELS.filter(({ kind }) => kind === "group" || kind === "header").map(({ text }) => text);

function classify({ start, end, text }: Piece): Token {
  const value = parseCellValue(text, true);
  if (value) return { type: "value", start, end, value };
  if (PAGE_NUMBER.test(text) || DIVIDER.test(text) || INVENTED_HEADER.test(text)) return { type: "noise", start, end };
  const form = streamForm(text);
  if (SPLITTABLE.some((label) => label.includes(form))) return { type: "noise", start, end };
  return { type: "text", start, end, text };
}

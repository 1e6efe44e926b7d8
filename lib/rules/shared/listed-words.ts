import { cleanText } from "../../text/clean";
import type { ListedWord, WordList } from "../word-list";
import { editDistance } from "./wording";

/** A place of the cleaned text where a listed wording stands, or words that differ from one in a single character. */
export interface ListedPlace {
  entry: ListedWord;
  start: number;
  end: number;
  isExact: boolean;
}

/** Below this length a single character makes another word. */
const MIN_CHARS_FOR_SIMILAR = 4;

interface Needle {
  entry: ListedWord;
  /** The listed forms, cleaned as texts are. */
  wrong: string;
  right: string;
  /** Where in `wrong` the two characters stand that lead to it. */
  offset: number;
}
interface Index {
  byPair: ReadonlyMap<number, readonly Needle[]>;
  /** 1 for a character that some pair begins with. */
  begins: Uint8Array;
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const indexes = new WeakMap<WordList, Index>();
/** Every wording by its first two characters and, for similar words, by the two in its middle: one of both halves stands unchanged. */
function indexOf(list: WordList): Index {
  const known = indexes.get(list);
  if (known) return known;
  const byPair = new Map<number, Needle[]>();
  const begins = new Uint8Array(0x10000);
  for (const entry of list) {
    const wrong = cleanText(entry.wrong).text;
    const right = cleanText(entry.right).text;
    if (wrong === "" || wrong === right) continue;
    const offsets = wrong.length >= MIN_CHARS_FOR_SIMILAR ? [0, wrong.length >> 1] : [0];
    for (const offset of offsets) {
      const pair = wrong.length === 1 ? wrong.charCodeAt(0) : pairAt(wrong, offset);
      byPair.set(pair, [...(byPair.get(pair) ?? []), { entry, wrong, right, offset }]);
      begins[wrong.charCodeAt(offset)] = 1;
    }
  }
  const index = { byPair, begins };
  indexes.set(list, index);
  return index;
}

/** Whether the words at [start, end) are part of the right wording, which may hold the wrong one. */
function isWithinRight(text: string, right: string, start: number, end: number): boolean {
  for (let from = Math.max(0, end - right.length); from <= start; from++) if (text.startsWith(right, from)) return true;
  return false;
}

/** The words at a place that are the listed ones but for one character replaced, put in or left out within. */
function similarAt(text: string, { wrong, right, offset }: Needle, at: number): { start: number; end: number } | null {
  const half = wrong.length >> 1;
  for (const change of [0, -1, 1]) {
    const start = offset === 0 ? at : at - half - change;
    const end = start + wrong.length + change;
    if (start < 0 || end > text.length) continue;
    const words = text.slice(start, end);
    if (/[\n,。;:、|]/.test(words) || editDistance(words, wrong) !== 1) continue;
    const isCutOff = change === -1 && wrong.includes(words);
    const isLonger = change === 1 && words.includes(wrong);
    if (!isCutOff && !isLonger && !right.includes(words) && !isWithinRight(text, right, start, end)) return { start, end };
  }
  return null;
}

/**
 * Looks for the wordings of a list in a cleaned text.
 * @returns places in the order of the text; what stands in the right wording is none, and no place is told twice for one entry
 */
export function findListed(text: string, list: WordList): ListedPlace[] {
  if (list.length === 0) return [];
  const { byPair, begins } = indexOf(list);
  const places: ListedPlace[] = [];
  const toldUntil = new Map<ListedWord, number>();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (begins[unit] === 0) continue;
    for (const needle of [...(byPair.get(pairAt(text, at)) ?? []), ...(byPair.get(unit) ?? [])]) {
      const { entry, wrong, right, offset } = needle;
      const start = at - offset;
      if (start < (toldUntil.get(entry) ?? 0)) continue;
      const isExact = text.startsWith(wrong, start) && !isWithinRight(text, right, start, start + wrong.length);
      const place = isExact ? { start, end: start + wrong.length } : wrong.length >= MIN_CHARS_FOR_SIMILAR && !text.startsWith(wrong, start) ? similarAt(text, needle, at) : null;
      if (!place || place.start < (toldUntil.get(entry) ?? 0)) continue;
      toldUntil.set(entry, place.end);
      places.push({ entry, ...place, isExact });
    }
  }
  return places.toSorted((a, b) => a.start - b.start);
}

import type { Span } from "../report/schema";
import { BLANK, DROP, foldClass, foldedPair, foldedUnit, KEEP, LINE_END, REPLACE, SWAP, swappedUnit } from "./fold";
import { readAnnotation } from "./pinyin";
import { simplify } from "./simplify";
import { roomForUnits, textOfUnits } from "./units";

/** What the text went through before it reached us, as counted while it was cleaned. */
export interface TextTraces {
  /** Removed `字(pinyin)` annotations. */
  pinyinAnnotations: number;
  /** Characters that were turned from traditional into simplified. */
  traditionalCharacters: number;
  /** Han characters in all. */
  hanCharacters: number;
}

/**
 * A text rewritten for matching, with the way back to the original: width folded (NFKC), traditional characters
 * simplified, pinyin annotations removed, blanks dropped unless they part two Latin letters or digits, line ends and tabs kept.
 */
export interface CleanText {
  readonly text: string;
  readonly traces: TextTraces;
  /** The original span of the half-open range [start, end) of `text`; a character keeps its annotation. */
  toOriginal(start: number, end: number): Span;
  /** The first index of `text` whose original place is at or behind `index`. */
  fromOriginal(index: number): number;
}

/** Toned annotations after which a syllable without a tone mark, such as (de), is taken for one as well. */
const ANNOTATED_FROM = 3;

const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isAsciiWord = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** Collects the clean units with the original place of each. */
class Writer {
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.units = roomForUnits(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.starts.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  pushAll(text: string, start: number, end: number): void {
    for (let at = 0; at < text.length; at++) this.push(text.charCodeAt(at), start, end);
  }

  grow(): void {
    const capacity = this.starts.length * 2 + 16;
    const units = new Uint16Array(capacity);
    units.set(this.units.subarray(0, this.length));
    const starts = new Int32Array(capacity);
    starts.set(this.starts);
    const ends = new Int32Array(capacity);
    ends.set(this.ends);
    Object.assign(this, { units, starts, ends });
  }
}

/**
 * Builds a clean text from its characters and the original place of each.
 * @param starts the original start of each character of `text`, never falling
 * @param ends the original end of each character of `text`
 * @param originalLength the length of the original text
 */
export function mappedText(text: string, starts: Int32Array, ends: Int32Array, originalLength: number, traces: TextTraces): CleanText {
  return {
    text,
    traces,
    toOriginal(start, end) {
      const from = start < text.length ? (starts[start] ?? originalLength) : originalLength;
      return end > start ? [from, ends[Math.min(end, text.length) - 1] ?? from] : [from, from];
    },
    fromOriginal(index) {
      let low = 0;
      let high = text.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? originalLength) < index) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/**
 * Rewrites a text for matching.
 * @param original any string; lone surrogates and control characters are borne
 */
export function cleanText(original: string): CleanText {
  const out = new Writer(original.length + 16);
  const traces: TextTraces = { pinyinAnnotations: 0, traditionalCharacters: 0, hanCharacters: 0 };
  let hanCharacters = 0;
  let blankAt = -1;
  let previous = 0;
  let at = 0;
  while (at < original.length) {
    const unit = original.charCodeAt(at);
    const kind = foldClass(unit);
    if (kind === KEEP || kind === SWAP) {
      if ((unit === 0x28 || unit === 0xff08) && isHan(previous)) {
        const end = annotationEnd(original, at, traces);
        if (end > at) {
          out.ends[out.length - 1] = end;
          at = end;
          continue;
        }
      }
      const written = kind === KEEP ? unit : swappedUnit(unit);
      if (blankAt >= 0) {
        if (isAsciiWord(previous) && isAsciiWord(written)) out.push(0x20, blankAt, at);
        blankAt = -1;
      }
      if (isHan(written)) hanCharacters++;
      const length = out.length;
      if (length === out.starts.length) out.grow();
      out.units[length] = written;
      out.starts[length] = at;
      out.ends[length] = ++at;
      out.length = length + 1;
      previous = written;
      continue;
    }
    if (kind === DROP) {
      at++;
      continue;
    }
    if (kind === BLANK) {
      if (blankAt < 0) blankAt = at;
      at++;
      continue;
    }
    if (kind === LINE_END) {
      const end = unit === 0x0d && original.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
      out.push(0x0a, at, end);
      previous = 0x0a;
      blankAt = -1;
      at = end;
      continue;
    }
    const pair = kind === REPLACE ? null : foldedPair(original, at);
    const replacement = kind === REPLACE ? foldedUnit(unit) : (pair ?? String.fromCharCode(unit));
    const end = at + (pair === null ? 1 : 2);
    if (blankAt >= 0 && isAsciiWord(previous) && isAsciiWord(replacement.charCodeAt(0))) out.push(0x20, blankAt, at);
    blankAt = -1;
    if (isHan(replacement.charCodeAt(0))) hanCharacters++;
    out.pushAll(replacement, at, end);
    previous = replacement.charCodeAt(replacement.length - 1);
    at = end;
  }
  const folded = textOfUnits(out.units, out.length);
  traces.hanCharacters = hanCharacters;
  const simplified = simplify(folded, hanCharacters);
  traces.traditionalCharacters = simplified.traditionalCharacters;
  return mappedText(simplified.text, out.starts.subarray(0, out.length), out.ends.subarray(0, out.length), original.length, traces);
}

/** The end of the annotations at `at`, or `at` when there is none: doubled `(he)(he)` count once, toneless ones only in annotated texts. */
function annotationEnd(original: string, at: number, traces: TextTraces): number {
  const first = readAnnotation(original, at);
  if (!first) return at;
  const second = readAnnotation(original, first.end);
  const words = original.slice(at + 1, first.end - 1);
  const doubled = second !== null && original.slice(first.end + 1, second.end - 1) === words;
  if (!doubled && !first.toned && traces.pinyinAnnotations < ANNOTATED_FROM) return at;
  traces.pinyinAnnotations++;
  return doubled && second ? second.end : first.end;
}

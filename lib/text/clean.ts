import type { Span } from "../report/schema";

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
  /** The original span of the half-open range [start, end) of `text`. */
  toOriginal(start: number, end: number): Span;
  /** The first index of `text` whose original place is at or behind `index`. */
  fromOriginal(index: number): number;
}

import type { ProseMatch } from "../facts";
import type { Evidence } from "../finding";

const CLAUSE_END = /[,。;:!?\n\t|]/;
const SENTENCE_END = /[。;!?\n]/;
const MAX_CHARS_ASIDE = 24;

function rangeAround({ match }: ProseMatch, boundary: RegExp, maxCharsAside: number): { from: number; to: number } {
  const text = match.input;
  const end = match.index + match[0].length;
  let from = match.index;
  while (from > 0 && match.index - from < maxCharsAside && !boundary.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < maxCharsAside && !boundary.test(text[to]!)) to++;
  return { from: from - match.index, to: to - match.index };
}

/** The clause that holds a match: the match with at most 24 characters on either side, up to the next punctuation. */
export function clauseOf(hit: ProseMatch): { words: string; evidence: Evidence } {
  const { from, to } = rangeAround(hit, CLAUSE_END, MAX_CHARS_ASIDE);
  return { words: hit.match.input.slice(hit.match.index + from, hit.match.index + to), evidence: hit.evidence(from, to) };
}

function wordsAround(hit: ProseMatch, boundary: RegExp, maxCharsAside: number): string {
  const { from, to } = rangeAround(hit, boundary, maxCharsAside);
  return hit.match.input.slice(hit.match.index + from, hit.match.index + to);
}
/** The words of the sentence that holds a match, at most 300 characters on either side. */
export const sentenceOf = (hit: ProseMatch): string => wordsAround(hit, SENTENCE_END, 300);
/** The words on either side of a match within its paragraph, at most 100 characters each way. */
export const neighboursOf = (hit: ProseMatch): string => wordsAround(hit, /\n/, 100);

/** Whether a match stands inside the brackets of a title, 《…》. */
export function isInTitle({ match }: ProseMatch): boolean {
  const before = match.input.slice(Math.max(0, match.index - 80), match.index);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

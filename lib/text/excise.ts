import { type CleanText, mappedText } from "./clean";

/** A half-open range of indices into `CleanText.text`. */
export interface CleanRange {
  start: number;
  end: number;
}

/**
 * The clean text without some ranges; its places still lead to the original.
 * @param ranges ranges of `clean.text`, in order and apart from each other
 */
export function excise(clean: CleanText, ranges: readonly CleanRange[]): CleanText {
  if (ranges.length === 0) return clean;
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  const copyUpTo = (end: number): void => {
    text += clean.text.slice(at, end);
    for (let index = at; index < end; index++) {
      const [from, to] = clean.toOriginal(index, index + 1);
      starts.push(from);
      ends.push(to);
    }
  };
  for (const range of ranges) {
    copyUpTo(range.start);
    at = range.end;
  }
  copyUpTo(clean.text.length);
  const [originalLength] = clean.toOriginal(clean.text.length, clean.text.length);
  return mappedText(text, Int32Array.from(starts), Int32Array.from(ends), originalLength, clean.traces);
}

import type { CleanText } from "../text/clean";
import type { ChromeLine } from "../text/chrome";

/** A line of the clean text that is not page chrome, without the marks of tables and lists around it. */
export interface Line {
  text: string;
  /** Where `text` starts in the clean text. */
  start: number;
}

const LEADING_MARKS = /^[|\t#*>•●■◆-]+(?=[^-])/u;
const TRAILING_MARKS = /[|\t*]+$/u;

/** The lines that hold words and are not among those of the page's chrome. */
export function reportLines(clean: CleanText, chromeLines: readonly ChromeLine[]): Line[] {
  const chrome = new Set(chromeLines.map((line) => line.start));
  const lines: Line[] = [];
  let start = 0;
  for (const raw of clean.text.split("\n")) {
    if (raw !== "" && !chrome.has(start)) {
      const lead = LEADING_MARKS.exec(raw)?.[0].length ?? 0;
      const text = raw.slice(lead).replace(TRAILING_MARKS, "");
      if (text !== "") lines.push({ text, start: start + lead });
    }
    start += raw.length + 1;
  }
  return lines;
}

import type { ChromeLine } from "../text/chrome";
import type { CleanText } from "../text/clean";

/** A line of the clean text that is not page chrome, without the marks of tables and lists around it. */
export interface Line {
  text: string;
  /** Where `text` starts in the clean text. */
  start: number;
  /** False for a piece of a line so long that the line ends must have been lost; the original's blanks part the pieces. */
  whole: boolean;
}

const LEADING_MARKS = /^[|\t#*>•●■◆-]+(?=[^-])/u;
/** No paragraph of a report is so long, nor is one half of the report. */
const LOST_LINE_ENDS_FROM = 1500;
const HALF_A_REPORT_FROM = 300;

/** Adds a line unless nothing is left of it without its marks. */
function addLine(lines: Line[], raw: string, start: number, whole: boolean): void {
  const lead = LEADING_MARKS.exec(raw)?.[0].length ?? 0;
  let end = raw.length;
  while (end > lead && isTrailingMark(raw.charCodeAt(end - 1))) end--;
  if (end > lead) lines.push({ text: raw.slice(lead, end), start: start + lead, whole });
}

/** A pipe, a tab or an asterisk. */
const isTrailingMark = (unit: number): boolean => unit === 0x7c || unit === 0x09 || unit === 0x2a;

/** Adds the pieces between the blanks and table marks of a long line. */
function addPieces(found: Line[], clean: CleanText, raw: string, start: number): void {
  let from = 0;
  const closeAt = (end: number): void => {
    addLine(found, raw.slice(from, end), start + from, false);
    from = end;
  };
  for (let at = 1; at < raw.length; at++) {
    const before = raw[at - 1];
    const [, previousEnd] = clean.toOriginal(start + at - 1, start + at);
    const [ownStart] = clean.toOriginal(start + at, start + at);
    if (ownStart > previousEnd || before === "|" || before === "\t" || before === " ") closeAt(at);
  }
  closeAt(raw.length);
}

/** The lines that hold words and are not among those of the page's chrome. */
export function reportLines(clean: CleanText, chromeLines: readonly ChromeLine[]): Line[] {
  const chrome = new Set(chromeLines.map((chromeLine) => chromeLine.start));
  const lines: Line[] = [];
  const longest = Math.min(LOST_LINE_ENDS_FROM, Math.max(HALF_A_REPORT_FROM, clean.text.length / 2));
  let start = 0;
  for (const raw of clean.text.split("\n")) {
    if (raw !== "" && !chrome.has(start)) {
      if (raw.length < longest) addLine(lines, raw, start, true);
      else addPieces(lines, clean, raw, start);
    }
    start += raw.length + 1;
  }
  return lines;
}

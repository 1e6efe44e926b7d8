import type { SectionKey } from "../report/sections";
import { chineseToNumber } from "../text/numerals";
import { type HeadingMatch, leadingStandardHeading, matchHeading, matchStandardHeading } from "./heading-words";
import type { Line } from "./lines";

/** How a heading is numbered: 一、 · nothing · 1. · （一） */
export type NumberingStyle = "chinese" | "none" | "arabic" | "bracketed";
/** A line, or the part of one, that may be a heading of the first level. */
export interface HeadingCandidate {
  style: NumberingStyle;
  ordinal: string | null;
  number: number | null;
  heading: string;
  key: SectionKey | null;
  certainty: HeadingMatch["certainty"] | "free";
  /** Range of the clean text, numeral included. */
  start: number;
  end: number;
}

const CHINESE_NUMBER = /^(?:第([一二三四五六七八九十]{1,3})(?:部分|章|节)[、,.:]?|([一二三四五六七八九十]{1,3})[、,.:;·]|([一二三四五六七八九十]{1,3})(?=总体情况|主动公开|收到和处理|政府信息公开行政|存在的主要|其他需要))/u;
const ARABIC_NUMBER = /^(\d{1,2})[、,.](?!\d)/u;
const BRACKETED_NUMBER = /^\(([一二三四五六七八九十]{1,3})\)/u;
/** What each of these starts with: most lines start otherwise. */
const NUMBER_STARTS = /^(?:[第一二三四五六七八九十(]|\d{1,2}[、,.])/u;
/** No number and no heading is shorter. */
const MIN_HEADING = 2;
/** Rows of table three, which are numbered like headings. */
const TABLE_ROW = /^(?:本年新收|上年(?:度)?结转|本年度?办理|结转下年|本年度$|本年$|上年$|结转$)/u;
const SECOND_CELL = /[|\t][^|\t]/u;
/** A free heading says what a chapter is about; a sentence does more. */
const MAX_FREE_HEADING = 40;
const SENTENCE = /[。;!?]./u;

function numbered(line: Line, style: NumberingStyle, printed: string, prefix: number): HeadingCandidate | null {
  const rest = line.text.slice(prefix);
  if (rest === "" || TABLE_ROW.test(rest)) return null;
  if (SECOND_CELL.test(rest)) return null;
  const whole = rest.length <= MAX_FREE_HEADING && !SENTENCE.test(rest);
  if (whole) {
    const match = style === "chinese" ? matchHeading(rest) : matchStandardHeading(rest);
    return match || style === "chinese" ? candidateOf(line, style, printed, prefix, rest, match) : null;
  }
  const heading = leadingStandardHeading(rest) ?? (style === "chinese" ? firstSentence(rest) : null);
  if (heading === null) return null;
  const match = matchHeading(heading);
  return match && candidateOf(line, style, printed, prefix, heading, match);
}

/** @param prefix how long the numeral is in front of the heading */
function candidateOf(line: Line, style: NumberingStyle, printed: string, prefix: number, heading: string, match: HeadingMatch | null): HeadingCandidate {
  return {
    style,
    ordinal: printed,
    number: style === "arabic" ? Number(printed) : chineseToNumber(printed),
    heading,
    key: match?.key ?? null,
    certainty: match?.certainty ?? "free",
    start: line.start,
    end: line.start + prefix + heading.length,
  };
}

/** 概述。2013年，… : a heading with its chapter in the same line. */
function firstSentence(rest: string): string | null {
  const stop = rest.indexOf("。");
  return stop > 0 && stop <= 25 && !rest.slice(0, stop).includes(",") ? rest.slice(0, stop) : null;
}

/** A heading behind the sentence before it: “…编制本报告。一、总体情况2023年，…”. */
const INSIDE = /[。.;:!)|\t]([一二三四五六])、/gu;
function embedded(line: Line): HeadingCandidate[] {
  const found: HeadingCandidate[] = [];
  for (const match of line.text.matchAll(INSIDE)) {
    const at = match.index + 1;
    const heading = leadingStandardHeading(line.text.slice(at + 2));
    const ordinal = match[1] ?? "";
    const meaning = heading === null ? null : matchStandardHeading(heading);
    if (heading === null || !meaning) continue;
    const start = line.start + at;
    found.push({ style: "chinese", ordinal, number: chineseToNumber(ordinal), heading, key: meaning.key, certainty: meaning.certainty, start, end: start + 2 + heading.length });
  }
  return found;
}

/** Everything in the lines that may be a heading of the first level, in the order of the text. */
export function headingCandidates(lines: readonly Line[]): HeadingCandidate[] {
  const found: HeadingCandidate[] = [];
  lines.forEach((line, index) => {
    const { text } = line;
    if (text.length < MIN_HEADING) return;
    const mayBeNumbered = NUMBER_STARTS.test(text);
    const chinese = mayBeNumbered ? CHINESE_NUMBER.exec(text) : null;
    const other = chinese || !mayBeNumbered ? null : (ARABIC_NUMBER.exec(text) ?? BRACKETED_NUMBER.exec(text));
    if (chinese) {
      const printed = chinese[1] ?? chinese[2] ?? chinese[3] ?? "";
      const next = lines[index + 1];
      const torn = chinese[0].length === text.length && next ? matchStandardHeading(next.text) : null;
      if (torn && next) {
        found.push({ style: "chinese", ordinal: printed, number: chineseToNumber(printed), heading: next.text, ...torn, start: line.start, end: next.start + next.text.length });
        return;
      }
      const candidate = numbered(line, "chinese", printed, chinese[0].length);
      if (candidate) found.push(candidate);
    } else if (other) {
      const candidate = numbered(line, text.startsWith("(") ? "bracketed" : "arabic", other[1] ?? "", other[0].length);
      if (candidate) found.push(candidate);
    } else if (line.whole && text.length <= MAX_FREE_HEADING) {
      const match = matchStandardHeading(text);
      const previous = found.at(-1);
      if (match && previous?.end !== line.start + text.length) {
        found.push({ style: "none", ordinal: null, number: null, heading: text, key: match.key, certainty: match.certainty, start: line.start, end: line.start + text.length });
      }
    }
    if (text.length > MAX_FREE_HEADING) found.push(...embedded(line));
  });
  return found;
}

import type { SourceDocument } from "../ingest/document";
import type { Diagnostic, Section } from "../report/schema";
import type { CleanText } from "../text/clean";
import { doubt } from "./doubt";
import type { FoundTitle } from "./title";

/** 2023年1月1日至2023年12月31日, also with the 年 or 月 lost: 20231月1日. */
const PERIOD = /(20\d\d)年?0?1月0?1日?[^\n。;\d]{0,8}(?:(20\d\d)年?)?12月?3[01]日?/u;
const PREFACE = /(?:公布|发布|编制|报告)[^\n。;]{0,40}?(20\d\d)年度?(?:政府)?信?息?公开/u;
const OPENING = /^\s*(20\d\d)年/u;
/** The preface stands in front of the first chapter or right behind its heading. */
const PREFACE_CHARS = 1500;

const count = (text: string, words: string): number => text.split(words).length - 1;

interface YearRead {
  year: number | null;
  doubts: Diagnostic[];
}

/**
 * The year reported on: the manifest's, the title's, else that of the statistical period or the preface;
 * never that of publication. Title and period that differ are settled by the report's own text, or not at all.
 */
export function readYear(document: SourceDocument, clean: CleanText, title: FoundTitle | null, sections: readonly Section[], prefaceStart: number): YearRead {
  if (document.manifest.year) return { year: document.manifest.year, doubts: [] };
  const { text } = clean;
  const match = PERIOD.exec(text);
  const start = match ? Number(match[1]) : null;
  const period = match && start !== null && (match[2] === undefined || Number(match[2]) === start) ? start : null;
  const periodSpan = match ? clean.toOriginal(match.index, match.index + match[0].length) : undefined;
  if (title?.year && period !== null && title.year !== period) {
    const bodyStart = sections[0]?.body[0] ?? 0;
    const body = text.slice(clean.fromOriginal(bodyStart));
    const settled = count(body, `${title.year}年`) > count(body, `${period}年`);
    const message = `标题为 ${title.year} 年，统计期限为 ${period} 年${settled ? `；按标题和正文认定为 ${title.year} 年` : "；未认定年度"}`;
    return { year: settled ? title.year : null, doubts: [doubt("year-conflict", message, periodSpan)] };
  }
  const certain = title?.year ?? period ?? Number(PREFACE.exec(text.slice(prefaceStart, prefaceStart + PREFACE_CHARS))?.[1] ?? 0);
  if (certain) return { year: certain, doubts: [] };
  return inferred(clean, sections);
}

/** Without title, period and preface: the year that the first chapter opens with. */
function inferred(clean: CleanText, sections: readonly Section[]): YearRead {
  const first = sections[0];
  if (first) {
    const start = clean.fromOriginal(first.body[0]);
    const opening = OPENING.exec(clean.text.slice(start, start + 20));
    if (opening?.[1]) {
      const span = clean.toOriginal(start, start + opening[0].length);
      return { year: Number(opening[1]), doubts: [doubt("year-inferred", `标题和统计期限均未载明年度，按“${opening[1]}年”推定`, span)] };
    }
  }
  return { year: null, doubts: [doubt("year-unknown", "文中没有可以认定的报告年度")] };
}

import type { DocumentMetadata, Stated } from "../ingest/metadata";
import type { Span } from "../report/schema";
import type { CleanText } from "../text/clean";
import { readBodyName } from "./body-name";
import type { Line } from "./lines";

/** A title with what it says, before it is asked whose it is. */
export interface FoundTitle {
  /** Clean text; a title over several lines is joined. */
  value: string;
  span: Span;
  /** The words that name the body; empty when the title names none. */
  subject: string;
  year: number | null;
  /** The body stands on a line above the title, where a site's name may stand as well. */
  subjectApart: boolean;
}

const PHRASE = "政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:年度)?(?:情况)?报告";
const SUBJECT_FIRST = new RegExp(`^(?<subject>.*?)(?<year>20\\d\\d)年?度?${PHRASE}$`, "u");
const YEAR_FIRST = new RegExp(`^(?<year>20\\d\\d)年?度?(?<subject>.+?)${PHRASE}$`, "u");
const YEARLESS = new RegExp(`^(?<subject>.*?)${PHRASE}$`, "u");
/** 政务信息公开年度报告, 工作告年度报, 工作总结: a title that a rule will speak of, but whose. */
const IRREGULAR_PHRASE = "(?:政府信息|政务信息|信息公开|政务公开).{0,12}?(?:报告|年度报|年报|总结)[^,;。]{0,6}";
const IRREGULAR = [`^(?<subject>.*?)(?<year>20\\d\\d)年?度?${IRREGULAR_PHRASE}$`, `^(?<year>20\\d\\d)年?度?(?<subject>.+?)${IRREGULAR_PHRASE}$`, `^(?<subject>.*?)${IRREGULAR_PHRASE}$`].map(
  (pattern) => new RegExp(pattern, "u"),
);
/** Every title, regular or not, has one of these. */
const TITLE_WORDS = /信息|政务公开/u;
/** The start of a text whose title runs into the preface. */
const RUN_ON = new RegExp(`^(.{0,40}?20\\d\\d年?度?.{0,30}?${PHRASE})(?=根据|按照|依据|本|为|现|一、|\\(|来源|发布|日期|时间|索引|[|\\t])`, "u");
const NOT_A_TITLE = /^(?:根据|按照|依据|现将|现公布|本报告|本年|为|附件|通知)|[。;]|通知$|条例|如下|负责人|《/u;
const CHINESE_YEAR = /二[〇○零0]([一二])([〇○零一二三四五六七八九])(?=年)/u;

const MAX_TITLE = 80;
const MAX_HEAD_LINES = 40;
const MAX_TITLE_LINES = 3;

const digit = (numeral = ""): number => "〇一二三四五六七八九".indexOf(numeral.replace(/[○零]/u, "〇"));
const withArabicYear = (words: string): string => words.replace(CHINESE_YEAR, (_, tens: string, ones: string) => `20${digit(tens)}${digit(ones)}`);

type Reading = { subject: string; year: number | null; regular: boolean };

/** What a title says: the body's words and the year. */
function readTitle(title: string): Reading | null {
  if (title.length > MAX_TITLE || !TITLE_WORDS.test(title) || NOT_A_TITLE.test(title)) return null;
  const aside = /\(([^()]+)\)$/u.exec(title);
  const words = withArabicYear(aside ? title.slice(0, aside.index) : title).replace(/^(?:标题|名称|题目):/u, "");
  const regular = SUBJECT_FIRST.exec(words) ?? YEAR_FIRST.exec(words) ?? YEARLESS.exec(words);
  const match = regular ?? IRREGULAR.map((pattern) => pattern.exec(words)).find((found) => found !== null);
  if (!match?.groups) return null;
  const { subject = "", year } = match.groups;
  const yearAside = /20\d\d/u.exec(withArabicYear(aside?.[1] ?? ""))?.[0];
  const bodyAside = aside?.[1] && readBodyName(aside[1]) ? aside[1] : "";
  const printed = year ?? yearAside;
  return { subject: subject || bodyAside, year: printed ? Number(printed) : null, regular: regular !== null };
}

const isBesideText = ({ span }: Stated): boolean => span[0] === span[1];

/** The title that stands only beside the text, in the head of a page: a witness of body and year, and no title of the text. */
export function titleBesideText({ title }: DocumentMetadata): FoundTitle | null {
  const reading = title && isBesideText(title) ? readTitle(title.value) : null;
  return title && reading && { value: title.value, span: title.span, subject: reading.subject, year: reading.year, subjectApart: false };
}

/** The title that the page's head table states. */
function statedTitle(clean: CleanText, metadata: DocumentMetadata): FoundTitle | null {
  if (!metadata.title || isBesideText(metadata.title)) return null;
  const start = clean.fromOriginal(metadata.title.span[0]);
  const value = clean.text.slice(start, clean.fromOriginal(metadata.title.span[1]));
  const reading = readTitle(value);
  return reading && { value, span: metadata.title.span, subject: reading.subject, year: reading.year, subjectApart: false };
}

type LineTitle = FoundTitle & { regular: boolean };

function titleOfLines(clean: CleanText, lines: readonly Line[]): LineTitle | null {
  const last = lines.at(-1);
  const first = lines[0];
  if (!first || !last) return null;
  const value = lines.map((line) => line.text).join("");
  const reading = readTitle(value);
  if (!reading) return null;
  return { value, span: clean.toOriginal(first.start, last.start + last.text.length), subject: reading.subject, year: reading.year, subjectApart: lines.length > 1, regular: reading.regular };
}

/** A title whose body stands on the line above counts only when that line is a body's name and nothing else. */
function joined(clean: CleanText, head: readonly Line[], at: number): LineTitle | null {
  for (let count = MAX_TITLE_LINES; count > 1; count--) {
    if (at - count + 1 < 0) continue;
    const title = titleOfLines(clean, head.slice(at - count + 1, at + 1));
    if (title?.regular && title.subject !== "" && readBodyName(title.subject)) return title;
  }
  return null;
}

/**
 * Finds the report's title: in the page's head table, else among the lines before the first chapter. Where menus stand
 * before the report, the lines nearest to it are looked through as well.
 * @param bodyStart where the first chapter starts in the clean text
 */
export function findTitle(clean: CleanText, lines: readonly Line[], metadata: DocumentMetadata, bodyStart: number): FoundTitle | null {
  const stated = statedTitle(clean, metadata);
  if (stated) return stated;
  const head = lines.filter((line) => line.start < bodyStart);
  const first = titleAmong(clean, head.slice(0, MAX_HEAD_LINES));
  if (first?.regular || head.length <= MAX_HEAD_LINES) return first;
  return titleAmong(clean, head.slice(-MAX_HEAD_LINES)) ?? first;
}

function titleAmong(clean: CleanText, head: readonly Line[]): LineTitle | null {
  let irregular: LineTitle | null = null;
  for (let at = 0; at < head.length; at++) {
    const line = head[at];
    if (!line) break;
    const runOn = line.text.length > MAX_TITLE ? RUN_ON.exec(line.text)?.[1] : undefined;
    const own = titleOfLines(clean, [runOn === undefined ? line : { ...line, text: runOn }]);
    if (own?.regular) return own.subject === "" || !readBodyName(own.subject) ? (joined(clean, head, at) ?? own) : own;
    const torn = joined(clean, head, at);
    if (torn) return torn;
    if (own && !irregular) irregular = own;
  }
  return irregular;
}

/** The regular titles of single lines anywhere in the document: more than one body or year among them make several reports of it. */
export function regularTitles(clean: CleanText, lines: readonly Line[]): FoundTitle[] {
  return lines.flatMap((line) => {
    if (line.text.length > MAX_TITLE || !line.text.endsWith("报告")) return [];
    const title = titleOfLines(clean, [line]);
    return title?.regular && title.year !== null ? [title] : [];
  });
}

import { chineseToNumber } from "../../text/numerals";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";

/** What a report says of its own parts: 本报告由…、…等六部分组成. */
export interface Announcement {
  /** The announced number of parts. */
  count: number;
  /** The announced parts as printed, without numerals, with their places in the cleaned text. */
  items: readonly { words: string; start: number; end: number }[];
  evidence: Evidence;
}

const SUBJECT = /年报|报告|全文/;
const COUNT = /(?<!第|[一二三四五六七八九十\d])([一二三四五六七八九十]{1,2}|\d{1,2})[个大]?(?:部分|章节)/g;
/** How an announcement without a list is told from a sentence about other parts. */
const BARE_ANNOUNCEMENT = /(?:本(?:年度|年)?报告|年度报告|年报|全文)[^。,;\n]{0,12}(?:由|共|分为|分成|包括|包含)[^。,;\n]{0,8}$/;
const PART_OF_REPORT = /总体|概述|主动公开|申请|复议|诉讼|问题|其他|收费|说明/;
const MIN_PARTS = 3;
const MIN_LIST_CHARS = 12;
const LIST_BEFORE = /(?:由|包括|包含|分为|涵盖)[了:]?/g;
const LIST_AFTER = /^[^:]{0,12}[:]/;
const ITEM_NUMERAL = /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]|[一二三四五六七八九十]是|以及|及|和)/;
const LEAD_OUT = /(?:等|共|共计|以上|这)*$/;

/** The announcement of parts in the preface or in the overview; null when there is none. */
export function announcementOf(facts: ReportFacts): Announcement | null {
  for (const run of [...facts.proseOf(null), ...facts.proseOf("overview")]) {
    for (const counted of run.text.matchAll(COUNT)) {
      const start = Math.max(run.text.lastIndexOf("。", counted.index), run.text.lastIndexOf("\n", counted.index)) + 1;
      const announcement = announcementIn(facts, run.text.slice(start).split(/[。\n]/, 1).join(""), counted[1]!, counted.index - start, counted[0].length, run.start + start);
      if (announcement) return announcement;
    }
  }
  return null;
}

/**
 * Reads one sentence.
 * @param at where the count of parts begins in the sentence
 * @param offset where the sentence begins in the cleaned text
 */
function announcementIn(facts: ReportFacts, sentence: string, numeral: string, at: number, chars: number, offset: number): Announcement | null {
  const count = /\d/.test(numeral) ? Number(numeral) : chineseToNumber(numeral);
  if (count === null || count < MIN_PARTS || !SUBJECT.test(sentence)) return null;
  const before = sentence.slice(0, at);
  const behind = at + chars;
  const listed = [...before.matchAll(LIST_BEFORE)].find((found) => at - found.index > MIN_LIST_CHARS);
  const after = LIST_AFTER.exec(sentence.slice(behind));
  let [from, to] = [at, at];
  if (listed) [from, to] = [listed.index + listed[0].length, at];
  else if (after) [from, to] = [behind + after[0].length, sentence.length];
  const items = itemsOf(sentence.slice(from, to)).map((item) => ({ words: item.words, start: offset + from + item.from, end: offset + from + item.to }));
  const isList = items.filter(({ words }) => PART_OF_REPORT.test(words)).length > 1;
  if (!isList && !BARE_ANNOUNCEMENT.test(before)) return null;
  return { count, items, evidence: facts.evidence(offset + Math.min(from, at), offset + Math.max(to, behind)) };
}

/** Splits a list of parts; a list with commas or semicolons has its 、 inside the parts. */
function itemsOf(list: string): { words: string; from: number; to: number }[] {
  const separator = /[,;]/.test(list) ? /[^,;]+/g : /(?:行政复议、|[^、])+/g;
  return [...list.matchAll(separator)].flatMap((part) => {
    const lead = ITEM_NUMERAL.exec(part[0])?.[0].length ?? 0;
    const words = part[0].slice(lead).replace(LEAD_OUT, "");
    return words === "" ? [] : [{ words, from: part.index + lead, to: part.index + lead + words.length }];
  });
}

import type { SectionKey } from "../../report/sections";
import { chineseToNumber } from "../../text/numerals";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";

/** What a report says of its own parts: 本报告由…、…等六部分组成. */
export interface Announcement {
  /** The announced number of parts. */
  count: number;
  /** The announced parts as printed, without numerals. */
  items: readonly { words: string; evidence: Evidence }[];
  evidence: Evidence;
}

const SENTENCE = /[^。\n]*(?:年报|报告|全文)[^。\n]*/g;
const COUNT = /([一二三四五六七八九十]{1,2}|\d{1,2})(?:个|大)*(?:部分|章节)/;
const LIST_BEFORE = /(?:由|包括|包含|分为|涵盖)[了:]?/g;
const LIST_AFTER = /^[^:]{0,12}[:]/;
const ITEM_NUMERAL = /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]|[一二三四五六七八九十]是|以及|及|和)/;
const LEAD_OUT = /(?:等|共|共计|以上|这)*$/;

/** The announcement of parts in the preface or at the beginning of the overview; null when there is none. */
export function announcementOf(facts: ReportFacts): Announcement | null {
  const sections: (SectionKey | null)[] = [null, "overview"];
  for (const { match, evidence } of facts.find(SENTENCE, sections)) {
    const sentence = match[0];
    const counted = COUNT.exec(sentence);
    if (!counted) continue;
    const count = /\d/.test(counted[1]!) ? Number(counted[1]) : chineseToNumber(counted[1]!);
    if (count === null) continue;
    const listed = [...sentence.slice(0, counted.index).matchAll(LIST_BEFORE)].find((found) => sentence.slice(found.index, counted.index).length > 12);
    const behind = counted.index + counted[0].length;
    const after = LIST_AFTER.exec(sentence.slice(behind));
    let [from, to] = [counted.index, counted.index];
    if (listed) [from, to] = [listed.index + listed[0].length, counted.index];
    else if (after) [from, to] = [behind + after[0].length, sentence.length];
    const items = itemsOf(sentence.slice(from, to)).map((item) => ({ words: item.words, evidence: evidence(from + item.from, from + item.to) }));
    if (items.length > 0 || /(?:由|共|分为|分成|包括|组成)/.test(sentence)) return { count, items, evidence: evidence(Math.min(from, counted.index), Math.max(to, behind)) };
  }
  return null;
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

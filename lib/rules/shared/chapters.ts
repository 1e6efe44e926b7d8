import { TABLE_KEYS, type TableKey } from "../../report/cells";
import type { Section } from "../../report/schema";
import { SECTION_KEYS, type SectionKey } from "../../report/sections";
import type { ReportFacts } from "../facts";
import { perReport } from "./per-report";

/** A chapter of the report as its heading prints it, cleaned. */
export interface Chapter {
  section: Section;
  key: SectionKey | null;
  /** The heading without numeral and closing punctuation. */
  words: string;
  /** Punctuation printed behind the heading. */
  closing: string;
}

const HEADING = /^(?:[(第]?[一二三四五六七八九十\d]{1,3}[)章部分]*[、.,:]?)?(.*?)([。.;:,、]*)$/s;

/** Loose signs that a chapter of unknown kind stands for one of the six. */
const LOOSE_HEADINGS: Readonly<Record<SectionKey, RegExp>> = {
  overview: /概述|概况|总体|基本情况|推进情况|工作开展/,
  disclosure: /主动公开/,
  requests: /申请/,
  disputes: /复议|诉讼/,
  problems: /问题|不足|改进/,
  other: /其[他它]|需要(?:报告|说明)/,
};
const isTableSection = (key: SectionKey): key is TableKey => (TABLE_KEYS as readonly string[]).includes(key);

/** The cleaned text of a span of the original. */
export function cleanSlice(facts: ReportFacts, [start, end]: readonly [number, number]): string {
  return facts.clean.text.slice(facts.clean.fromOriginal(start), facts.clean.fromOriginal(end));
}

/** Whether nothing at all stands between the section's heading and the next. */
export const isBare = (facts: ReportFacts, section: Section): boolean => cleanSlice(facts, section.body).trim() === "";

/** The chapters in the order of the text; headings of a table of contents, which come again with their text, are left out. */
export const chaptersOf = perReport((facts): readonly Chapter[] => {
  const { sections } = facts.report;
  const withText = sections.filter((section) => !isBare(facts, section));
  const keysWithText = new Set(withText.map((section) => section.key));
  return sections
    .filter((section) => section.key === null || !keysWithText.has(section.key) || withText.includes(section))
    .map((section) => {
      const [, words = "", closing = ""] = HEADING.exec(cleanSlice(facts, section.span).replace(/\s+/g, "")) ?? [];
      return { section, key: section.key, words, closing };
    });
});

/**
 * The standard sections that the report has not: neither a heading, exact or loose, nor the section's table.
 * @returns their keys in the form's order
 */
export const missingSections = perReport((facts): readonly SectionKey[] => {
  const chapters = chaptersOf(facts);
  return SECTION_KEYS.filter((key) => {
    if (chapters.some((chapter) => chapter.key === key || (chapter.key === null && LOOSE_HEADINGS[key].test(chapter.words)))) return false;
    return !(isTableSection(key) && facts.report.tables[key] !== null);
  });
});

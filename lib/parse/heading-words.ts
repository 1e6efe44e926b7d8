import { type SectionKey, STANDARD_SECTIONS } from "../report/sections";
import { editDistance } from "../text/edit-distance";

/** How surely a heading names a part: word for word, with a slip of the pen, or by what it speaks of. */
export type HeadingMatch = { key: SectionKey; certainty: "exact" | "near" | "topic" };

const PUNCTUATION = /[\s,.:;、。:;!()“”"《》]/gu;
const normal = (heading: string): string => heading.replace(PUNCTUATION, "");

const EXACT = new Map<string, SectionKey>(
  STANDARD_SECTIONS.flatMap((section) => [section.heading, ...section.acceptedVariants].map((words): [string, SectionKey] => [normal(words), section.key])),
);
/** Slips that are still the same heading: 情况 → 情, 政府政府, 改进情况 → 改进措施. */
const allowedSlips = (words: string): number => Math.max(1, Math.min(4, Math.floor(words.length * 0.2)));
const KNOWN = [...EXACT].map(([words, key]) => ({ words, key, slips: allowedSlips(words) }));
const LONGEST = Math.max(...KNOWN.map(({ words }) => words.length));

/** Words of which even a misspelt heading keeps one; most lines have none. */
const HEADING_WORDS = /总体|情况|公开|申请|复议|诉讼|问题|改进|事项|其他/u;

/** What a free heading must speak of; the first that fits names the part. */
const TOPICS: readonly [SectionKey, RegExp][] = [
  ["disputes", /复议|诉讼/u],
  ["requests", /依申请公开|依申请|(?:收到|受理|处理|办理).{0,6}申请|公开申请/u],
  ["disclosure", /主动公开/u],
  ["problems", /(?:存在|主要).{0,6}(?:问题|不足|困难)|(?:问题|不足).{0,6}(?:改进|整改|措施|打算)|改进(?:情况|措施)/u],
  ["other", /^其[他它](?:需要|事项|情况|有关)|需要(?:说明|报告)的(?:其他|其它|有关)?(?:事项|情况|问题)/u],
  ["overview", /^(?:工作)?(?:总体|基本)(?:工作|推进)?情况|^概述|^概况|^总体|^工作(?:总体|开展|推进)|公开工作(?:的)?(?:总体|基本)?(?:开展|推进)?情况$/u],
];

/**
 * The part that a heading word for word, or but for a slip, names.
 * @param heading clean text without its numeral
 */
export function matchStandardHeading(heading: string): HeadingMatch | null {
  if (!HEADING_WORDS.test(heading)) return null;
  const words = normal(heading);
  const exact = EXACT.get(words);
  if (exact) return { key: exact, certainty: "exact" };
  if (words.length < 3 || words.length > LONGEST + 4) return null;
  let best: { key: SectionKey; distance: number } | null = null;
  for (const { words: known, key, slips } of KNOWN) {
    const limit = Math.min(slips, (best?.distance ?? 99) - 1);
    if (limit < 0) break;
    const distance = editDistance(words, known, limit);
    if (distance <= limit) best = { key, distance };
  }
  return best ? { key: best.key, certainty: "near" } : null;
}

/** The part that a numbered heading of any wording speaks of; null for a free chapter of its own. */
export function matchHeading(heading: string): HeadingMatch | null {
  const standard = matchStandardHeading(heading);
  if (standard) return standard;
  const topic = TOPICS.find(([, pattern]) => pattern.test(heading));
  return topic ? { key: topic[0], certainty: "topic" } : null;
}

/** The headings as printed, the longest first. */
const PRINTED = STANDARD_SECTIONS.flatMap(({ heading, acceptedVariants }) => [heading, ...acceptedVariants]).toSorted((a, b) => b.length - a.length);

/** The longest standard heading, or accepted one, that a longer line begins with. */
export function leadingStandardHeading(line: string): string | null {
  return PRINTED.find((words) => line.startsWith(words)) ?? null;
}

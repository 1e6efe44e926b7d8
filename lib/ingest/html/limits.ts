import { UnreadableDocument } from "../unreadable";

/** How much of a page is read; what goes beyond is refused with the limit in the error. */
export interface PageLimits {
  /** Elements within each other. Real pages have some dozens, broken ones some hundreds. */
  maxDepth: number;
  /** Cells of all tables. A report has about 250. */
  maxCells: number;
  /** Slots that the cells of all tables cover, counted with their spans. */
  maxSlots: number;
}

export const DEFAULT_PAGE_LIMITS: PageLimits = { maxDepth: 5000, maxCells: 100_000, maxSlots: 4_000_000 };

const WORDS: Readonly<Record<keyof PageLimits, { zh: string; en: string }>> = {
  maxDepth: { zh: "网页标签嵌套超过", en: "the page nests its elements deeper than" },
  maxCells: { zh: "网页表格的单元格数超过", en: "the page’s tables have more cells than" },
  maxSlots: { zh: "网页表格合并单元格所占的格数超过", en: "the merged cells of the page’s tables cover more slots than" },
};

/** The error for a page that goes beyond a limit. */
export function tooComplex(path: string, limit: keyof PageLimits, value: number): UnreadableDocument {
  return new UnreadableDocument("too-complex", path, {
    zh: `${WORDS[limit].zh}上限 ${value}，不是正常的报告页面。请确认选对了文件，或调高上限设置。`,
    en: `${WORDS[limit].en} the limit of ${value}, as no report does. Check that it is the right file, or raise the limit.`,
  });
}

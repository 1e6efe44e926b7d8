import type { TextLine } from "./lines";

/** A page's lines with its height, in points. */
export interface PageLines {
  height: number;
  lines: TextLine[];
}

/** The margins in which the number of the page and repeated heads stand, as a share of its height. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^[-‐–—－一·.\s]{0,4}\d{1,3}[-‐–—－一·.\s]{0,4}$|^第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?$|^\d{1,3}\s*\/\s*\d{1,3}$/u;
const SAME_PLACE = 4;
const MIN_PAGES_WITH_HEAD = 3;

const isInMargin = ({ y }: TextLine, height: number): boolean => y < height * MARGIN || y > height * (1 - MARGIN);
const wordsOf = ({ text }: TextLine): string => text.replace(/\d+/gu, "#");

/** Takes the numbers of the pages and what heads or ends every page out of their lines. */
export function withoutFurniture(pages: readonly PageLines[]): TextLine[][] {
  const inMargins = pages.flatMap(({ height, lines }, page) => lines.filter((line) => isInMargin(line, height)).map((line) => ({ page, line })));
  const isRepeated = (line: TextLine): boolean =>
    new Set(inMargins.filter((other) => wordsOf(other.line) === wordsOf(line) && Math.abs(other.line.y - line.y) < SAME_PLACE).map(({ page }) => page)).size >= MIN_PAGES_WITH_HEAD;
  return pages.map(({ height, lines }) => {
    const outermost = new Set([lines[0], lines.at(-1)]);
    return lines.filter((line) => !isInMargin(line, height) || !((outermost.has(line) && PAGE_NUMBER.test(line.text)) || isRepeated(line)));
  });
}

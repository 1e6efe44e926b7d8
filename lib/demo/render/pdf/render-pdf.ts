import type { ReportModel } from "../../model";
import { gridOf } from "../grid";
import { PAGE, PdfPages, textWidth, type PdfEncoding } from "./pdf-file";
import { drawTable, wrapText, type RuleManner } from "./pdf-table";

export interface PdfOptions {
  /** How the rules of the tables are drawn. */
  rules?: RuleManner;
  /** The numbers of the pages at their foot. */
  pageNumber?: (page: number) => string;
  /** A line at the head of every page. */
  pageHead?: string;
  encoding?: PdfEncoding;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [70, PAGE.width - 70, PAGE.height - 80, 80];
const [SIZE, LINE, TITLE_SIZE, FURNITURE_SIZE] = [14, 24, 20, 10];

/** Renders a report as the PDF that a word processor makes of it: wrapped lines, ruled tables over page breaks, page numbers. */
export function renderPdf(model: ReportModel, { rules = "line", pageNumber = (page) => `- ${page} -`, pageHead = "", encoding = "unicode" }: PdfOptions = {}): Uint8Array {
  const pages = new PdfPages(encoding);
  let y = TOP;
  const newPage = (): void => {
    pages.page();
    const number = pageNumber(pages.count);
    pages.text((PAGE.width - textWidth(number, FURNITURE_SIZE)) / 2, 45, FURNITURE_SIZE, number);
    if (pageHead !== "") pages.text(LEFT, PAGE.height - 45, FURNITURE_SIZE, pageHead);
    y = TOP;
  };
  const line = (x: number, size: number, text: string): void => {
    if (y - LINE < BOTTOM) newPage();
    y -= LINE;
    pages.text(x, y, size, text);
  };
  const paragraph = (text: string): void => wrapText(text, RIGHT - LEFT, SIZE, 2 * SIZE).forEach((words, index) => line(index === 0 ? LEFT + 2 * SIZE : LEFT, SIZE, words));
  newPage();
  model.header.forEach(paragraph);
  for (const words of model.title === null ? [] : wrapText(model.title, RIGHT - LEFT, TITLE_SIZE)) line((PAGE.width - textWidth(words, TITLE_SIZE)) / 2, TITLE_SIZE, words);
  model.preface.forEach(paragraph);
  for (const section of model.sections) {
    paragraph(section.ordinal === null ? section.heading : `${section.ordinal}、${section.heading}`);
    for (const block of section.blocks) {
      if (block.kind === "paragraph") paragraph(block.text);
      else y = drawTable(pages, gridOf(block.table), y - LINE / 2, { left: LEFT, width: RIGHT - LEFT, top: TOP, bottom: BOTTOM, rules }, newPage) - LINE / 2;
    }
  }
  model.footer.forEach(paragraph);
  return pages.bytes();
}

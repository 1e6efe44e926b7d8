import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type ISectionOptions, type Table } from "docx";
import { FONT_TABLE, fontOf } from "./fonts";
import { FOOTER, LINE, MARGIN, PAGE, SIZE } from "./measures";

/** A part of a paper that begins on a page of its own. */
export interface PaperSection {
  isLandscape?: boolean;
  /** An annex, whose small type does not stand on the grid of the body. */
  isAnnex?: boolean;
  children: (Paragraph | Table)[];
}

/** “— 1 —” a character from the outer edge: on the right of odd pages, on the left of even ones. */
function pageNumber(side: "left" | "right"): Footer {
  const alignment = side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({
    children: [new Paragraph({ alignment, indent: { [side]: 280 }, children: [new TextRun({ font: fontOf("number"), size: SIZE.fourth, children: ["— ", PageNumber.CURRENT, " —"] })] })],
  });
}

function sectionOf({ isLandscape = false, isAnnex = false, children }: PaperSection): ISectionOptions {
  const margin = isLandscape
    ? { top: MARGIN.left, bottom: MARGIN.right, left: MARGIN.top, right: MARGIN.bottom }
    : { ...MARGIN };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PAGE, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { ...margin, header: 851, footer: isLandscape ? 800 : FOOTER } },
      grid: isAnnex ? { type: DocumentGridType.DEFAULT, linePitch: LINE } : { type: DocumentGridType.LINES, linePitch: LINE },
    },
    footers: { default: pageNumber("right"), even: pageNumber("left") },
    children,
  };
}

/** Writes a paper in the layout of GB/T 9704—2012 as a DOCX. */
export async function writePaper(title: string, sections: readonly PaperSection[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "明鉴 Mingjian",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf("body"), size: SIZE.third, language: { value: "zh-CN", eastAsia: "zh-CN" } } } } },
    sections: sections.map(sectionOf),
  });
  return new Uint8Array(await Packer.toBuffer(document, false, [{ path: "word/fontTable.xml", data: FONT_TABLE }]));
}

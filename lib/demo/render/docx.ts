import { AlignmentType, Document, Packer, PageNumber, Footer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from "docx";
import type { ReportModel } from "../model";
import { gridOf, type Grid } from "./grid";

const TEXT = { font: "仿宋_GB2312", size: 32 };
const CELL = { font: "宋体", size: 18 };
const FIRST_LINE = 640;

const paragraph = (text: string): Paragraph => new Paragraph({ indent: { firstLine: FIRST_LINE }, children: [new TextRun({ text, ...TEXT })] });

function tableOf(grid: Grid): Table {
  const rows = grid.rows.map((row) => new TableRow({
    children: row.cells.map(({ text, colspan, rowspan }) => new TableCell({
      columnSpan: colspan,
      rowSpan: rowspan,
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...CELL })] })],
    })),
  }));
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
}

/** Renders a report as the Word file that an office would send: tables in the official shape with merged cells, the page's number in the footer. */
export async function renderDocx(model: ReportModel): Promise<Uint8Array> {
  const title = model.title === null ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: model.title, font: "方正小标宋简体", size: 44 })] })];
  const sections = model.sections.flatMap((section) => [
    paragraph(section.ordinal === null ? section.heading : `${section.ordinal}、${section.heading}`),
    ...section.blocks.map((block) => (block.kind === "table" ? tableOf(gridOf(block.table)) : paragraph(block.text))),
  ]);
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ["- ", PageNumber.CURRENT, " -"] })] })] });
  const document = new Document({
    creator: "明鉴",
    sections: [{ footers: { default: footer }, children: [...model.header.map(paragraph), ...title, ...model.preface.map(paragraph), ...sections, ...model.footer.map(paragraph)] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

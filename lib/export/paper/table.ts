import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { run, SINGLE } from "./elements";
import { SIZE, widthBetweenMargins } from "./measures";

/** A column of a table in an annex. */
export interface PaperColumn<Row> {
  header: string;
  /** Its share of the width, against the other columns'. */
  share: number;
  isCentred?: boolean;
  value(row: Row): string;
}

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, insideHorizontal: BORDER, insideVertical: BORDER };
const PADDING = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table as wide as the type area, 五号; its header comes again on every page and no row is torn. */
export function paperTable<Row>(columns: readonly PaperColumn<Row>[], rows: Iterable<Row>, isLandscape: boolean): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((widthBetweenMargins(isLandscape) * share) / shares));
  const cell = (text: string, index: number, isHeader: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: PADDING,
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ spacing: SINGLE, alignment: isHeader || columns[index]!.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT, children: [run(text, isHeader ? "heading" : "body", SIZE.fifth)] })],
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ header }, index) => cell(header, index, true)) }),
      ...Array.from(rows, (row) => new TableRow({ cantSplit: true, children: columns.map((column, index) => cell(column.value(row), index, false)) })),
    ],
  });
}

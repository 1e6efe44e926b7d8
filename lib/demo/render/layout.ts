import type { TableKey } from "../../report/cells";
import type { ReportModel } from "../model";
import { gridOf, type Grid } from "./grid";
import { TextWriter, type PrintedTables } from "./writer";

/** A rendered document and what is true of it. */
export interface RenderedReport {
  text: string;
  /** Every cell of every table that was printed. */
  tables: PrintedTables;
}

/** A way in which a report comes to us: it renders any model. */
export interface Layout {
  id: string;
  /** Whether every cell can be told by whoever reads it carefully; else some may be left out, and none may be wrong. */
  readable: boolean;
  /** It prints the source of a web page, of which not every treatment of a text makes another page. */
  markup?: true;
  render(model: ReportModel): RenderedReport;
}

/** How a text layout prints its parts. */
export interface TextLayout {
  id: string;
  readable: boolean;
  /** Between two paragraphs. */
  gap: string;
  /** Before everything else. */
  opening?: string;
  table: (writer: TextWriter, key: TableKey, grid: Grid) => void;
}

/** Makes a layout of plain text out of its way with paragraphs and tables. */
export function textLayout({ id, readable, gap, opening = "", table }: TextLayout): Layout {
  return {
    id,
    readable,
    render(model) {
      const writer = new TextWriter();
      let first = true;
      const begin = (): TextWriter => {
        if (!first) writer.write(gap);
        first = false;
        return writer;
      };
      if (opening) begin().write(opening);
      for (const line of model.header) begin().write(line);
      if (model.title !== null) begin().write(model.title);
      for (const paragraph of model.preface) begin().write(paragraph);
      for (const section of model.sections) {
        begin().write(section.ordinal === null ? section.heading : `${section.ordinal}、${section.heading}`);
        for (const block of section.blocks) {
          begin();
          if (block.kind === "paragraph") writer.write(block.text);
          else table(writer, block.table.key, gridOf(block.table));
        }
      }
      for (const line of model.footer) begin().write(line);
      return { text: writer.text, tables: writer.tables };
    },
  };
}

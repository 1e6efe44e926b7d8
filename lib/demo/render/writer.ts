import type { TableKey } from "../../report/cells";
import type { Span } from "../../report/schema";

/** A cell as it stands in a rendered document. */
export interface PrintedCell {
  raw: string;
  /** Where it stands in the rendered text; null when a later treatment of the text moved it. */
  span: Span | null;
}
export type PrintedTables = Partial<Record<TableKey, Record<string, PrintedCell>>>;

/** Collects text and remembers where each cell was put. */
export class TextWriter {
  readonly tables: PrintedTables = {};
  private readonly chunks: string[] = [];
  private length = 0;

  write(text: string): this {
    this.chunks.push(text);
    this.length += text.length;
    return this;
  }

  /**
   * Writes a value of a table at the present place.
   * @param written what stands for it in the document, where that is not the value itself
   */
  value(table: TableKey, cell: string, raw: string, written = raw): this {
    (this.tables[table] ??= {})[cell] = { raw, span: [this.length, this.length + written.length] };
    return this.write(written);
  }

  get text(): string {
    return this.chunks.join("");
  }
}

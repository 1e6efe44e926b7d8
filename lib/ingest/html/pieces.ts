/** A cell of a table of the page. */
export interface RawCell {
  columnSpan: number;
  /** 0 reaches down to the end of the table. */
  rowSpan: number;
  /** Where its text stands once it is written, without blanks around it. */
  start: number;
  end: number;
}
export interface RawRow {
  cells: RawCell[];
  /** It holds another table, or whole paragraphs: it arranges the page, and its cells are written below each other. */
  isLayout: boolean;
}
export interface RawTable {
  rows: RawRow[];
  /** It holds other tables: it arranges the page and is no table of data. */
  hasTables: boolean;
}

/** Words that the page holds and does not show. */
export interface RawHidden {
  text: string;
  links: { href: string; text: string }[];
}

/** What the reading of the tags leaves of a page, in its order. */
export type Piece =
  | { kind: "text"; text: string }
  /** A block begins or ends, or a line does. */
  | { kind: "break" }
  | { kind: "table"; table: RawTable }
  | { kind: "table-end"; table: RawTable }
  | { kind: "row"; row: RawRow }
  | { kind: "row-end" }
  | { kind: "cell"; cell: RawCell; row: RawRow }
  | { kind: "cell-end"; cell: RawCell; row: RawRow }
  | { kind: "hidden"; hidden: RawHidden }
  | { kind: "media"; media: "image" | "frame" | "attachment"; target: string | null };

/** What a page says of itself in its head. */
export interface PageHead {
  /** The contents of the meta elements by their name in lower case, in the order of the page. */
  meta: ReadonlyMap<string, readonly string[]>;
  title: string;
}

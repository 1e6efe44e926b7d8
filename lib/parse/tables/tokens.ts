import type { CellValue } from "./cell-value";
import type { GridRow } from "./grid";
import type { Label } from "./labels";

/** Where a token stands in a table that the format marks as one. */
export interface GridPlace {
  row: GridRow;
  /** Half-open range of the table's columns. */
  from: number;
  to: number;
}
interface Placed {
  /** Half-open range in the clean text. */
  start: number;
  end: number;
  /** Absent where the table is read from the text alone. */
  place?: GridPlace;
}
/** A label of the forms as found. `truncated`: only its beginning is there. */
export interface LabelToken extends Placed {
  type: "label";
  label: Label;
  how: "exact" | "fuzzy" | "truncated";
}
export interface ValueToken extends Placed {
  type: "value";
  value: CellValue;
}
/** Words that are neither: prose, headings, unknown labels. */
export interface TextToken extends Placed {
  type: "text";
  text: string;
}
/** What belongs to the page or the converter and not to the table: page numbers, dividers, torn group labels, invented headers. */
interface NoiseToken extends Placed {
  type: "noise";
}
export type Token = LabelToken | ValueToken | TextToken | NoiseToken;

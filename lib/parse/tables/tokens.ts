import type { CellValue } from "./cell-value";
import type { Label } from "./labels";

interface Placed {
  /** Half-open range in the clean text. */
  start: number;
  end: number;
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

import { roomForUnits, textOfUnits } from "../../text/units";

/** What stands between a character of the stream and the one before it. */
export const TIGHT = 0;
/** A blank or a line end, which may also fall inside a label. */
export const SOFT = 1;
/** A tab or a pipe: a cell ends here. */
export const HARD = 2;

/** The clean text without separators and quotation marks, its punctuation folded, for matching labels that are broken over lines. */
export interface Stream {
  readonly text: string;
  /** The index in the clean text of each character. */
  readonly at: Int32Array;
  /** `TIGHT`, `SOFT` or `HARD`: what stands before each character. */
  readonly joins: Uint8Array;
}

/** What a character becomes: kept as it is unless listed. */
const KEPT = 0;
const POINT = 1;
const DROPPED = 2;
const SOFT_BREAK = 3;
const HARD_BREAK = 4;
/** Commas, colons and points differ from one printing of the form to the next and never tell labels apart. */
const CLASSES = new Uint8Array(0x10000);
const [POINTS, QUOTES, BLANKS, BORDERS] = [",:;、.·•", "“”\"'‘’「」『』", " \n\r", "\t|"] as const;
for (const [marks, kind] of [[POINTS, POINT], [QUOTES, DROPPED], [BLANKS, SOFT_BREAK], [BORDERS, HARD_BREAK]] as const) {
  for (const mark of marks) CLASSES[mark.charCodeAt(0)] = kind;
}
const FULL_POINT = 0x2e;

/**
 * Makes the stream of a clean text.
 * @param clean text as `cleanText` gives it
 */
export function buildStream(clean: string): Stream {
  const units = roomForUnits(clean.length);
  const at = new Int32Array(clean.length);
  const joins = new Uint8Array(clean.length);
  let length = 0;
  let join = HARD;
  for (let index = 0; index < clean.length; index++) {
    const unit = clean.charCodeAt(index);
    const kind = CLASSES[unit]!;
    if (kind === KEPT || kind === POINT) {
      units[length] = kind === KEPT ? unit : FULL_POINT;
      at[length] = index;
      joins[length++] = join;
      join = TIGHT;
    } else if (kind === HARD_BREAK) join = HARD;
    else if (kind === SOFT_BREAK && join !== HARD) join = SOFT;
  }
  return { text: textOfUnits(units, length), at, joins };
}

/** Whether the stream leaves a character out although it belongs to a wording: a quotation mark. */
export const isQuote = (clean: string, index: number): boolean => index < clean.length && CLASSES[clean.charCodeAt(index)] === DROPPED;

const LEFT_OUT = new RegExp(`[${QUOTES}${BLANKS}${BORDERS}]`, "gu");
const POINT_LIKE = new RegExp(`[${POINTS}]`, "gu");
/** The form in which labels and pieces of text are compared: as in the stream. */
export const streamForm = (text: string): string => text.replace(LEFT_OUT, "").replace(POINT_LIKE, ".");

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

const POINT = 0x2e;
/** Commas, colons and points differ from one printing of the form to the next and never tell labels apart. */
const POINTS = new Set(Array.from(",:;、.·•。", (mark) => mark.charCodeAt(0)));
const QUOTES = new Set(Array.from("“”\"'‘’「」『』", (mark) => mark.charCodeAt(0)));
const FULL_STOP = "。".charCodeAt(0);
const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;
const PIPE = 0x7c;

/**
 * Makes the stream of a clean text.
 * @param clean text as `cleanText` gives it
 */
export function buildStream(clean: string): Stream {
  const units = new Uint16Array(clean.length);
  const at = new Int32Array(clean.length);
  const joins = new Uint8Array(clean.length);
  let length = 0;
  let join = HARD;
  for (let index = 0; index < clean.length; index++) {
    const unit = clean.charCodeAt(index);
    if (unit === NEWLINE || unit === SPACE || unit === RETURN) join = Math.max(join, SOFT);
    else if (unit === PIPE || unit === TAB) join = HARD;
    else if (!QUOTES.has(unit)) {
      units[length] = unit !== FULL_STOP && POINTS.has(unit) ? POINT : unit;
      at[length] = index;
      joins[length++] = join;
      join = TIGHT;
    }
  }
  return { text: utf16(units, length), at, joins };
}

const CHUNK = 8192;

function utf16(units: Uint16Array, length: number): string {
  let text = "";
  for (let start = 0; start < length; start += CHUNK) text += String.fromCharCode(...units.subarray(start, Math.min(length, start + CHUNK)));
  return text;
}

/** The form in which labels and pieces of text are compared: as in the stream. */
export const streamForm = (text: string): string => buildStream(text).text;

import type { ParsedReport, Span } from "../report/schema";
import type { PrintedSection } from "./print";

/**
 * What a stretch of a compared section is: `same` stands in the other report as well; `changed` lies within a shared passage
 * and differs there (mostly names and figures); `massShared` and `prescribed` are left out of account; `own` is all the rest.
 */
export type PairKind = "own" | "same" | "changed" | "massShared" | "prescribed";
/** A run of one kind; a half-open range of the original text. */
export interface PairSegment {
  start: number;
  end: number;
  kind: PairKind;
  /** The number of the shared passage, the same in both reports; null outside of one. */
  passage: number | null;
}

/** A shared passage as it stands in one of the two texts. */
export interface NumberedSpan {
  number: number;
  span: Span;
}
/** One side of an aligned section, seen from its own text. */
export interface AlignedSide {
  section: PrintedSection;
  text: string;
  /** For every unit its place in the other's units, -1 for one that does not recur. */
  partners: Int32Array;
  /** 1 for every unit that is mass-shared. */
  mask: Uint8Array;
  passages: readonly NumberedSpan[];
}

const KINDS: readonly PairKind[] = ["own", "same", "changed", "massShared", "prescribed"];
const CODES: Readonly<Record<PairKind, number>> = { own: 0, same: 1, changed: 2, massShared: 3, prescribed: 4 };
const BESIDE_WORDS = /[\s\p{P}]+/gu;

/** What stands between a unit and the next, without punctuation and blanks. */
const between = (text: string, origins: Uint32Array, unit: number): string => text.slice(origins[unit]! + 1, origins[unit + 1]).replace(BESIDE_WORDS, "");

/** The place of every unit of a printed section in the original text. */
function unitOrigins({ units, runStarts, runOrigins }: PrintedSection): Uint32Array {
  const origins = new Uint32Array(units.length);
  for (let run = 0; run < runStarts.length; run++) {
    const end = runStarts[run + 1] ?? units.length;
    for (let at = runStarts[run]!; at < end; at++) origins[at] = runOrigins[run]! + at - runStarts[run]!;
  }
  return origins;
}

/**
 * Marks every character of a text with its kind and passage.
 * @param origins the places of the own units, and of the other's
 */
function paint(side: AlignedSide, origins: Uint32Array, other: { text: string; origins: Uint32Array }): { kinds: Uint8Array; numbers: Uint16Array } {
  const matched = new Uint8Array(side.text.length);
  const kinds = new Uint8Array(side.text.length);
  const numbers = new Uint16Array(side.text.length);
  for (const { number, span } of side.passages) {
    kinds.fill(CODES.changed, span[0], span[1]);
    numbers.fill(number, span[0], span[1]);
  }
  for (let unit = 0; unit < origins.length; unit++) {
    const [at, next, partner] = [origins[unit]!, origins[unit + 1], side.partners[unit]!];
    const isSame = partner !== -1 && numbers[at] !== 0;
    if (isSame) matched[at] = 1;
    if (side.mask[unit] === 1) kinds[at] = CODES.massShared;
    else if (isSame) kinds[at] = CODES.same;
    if (next === undefined || next === at + 1) continue;
    if (side.mask[unit] === 1 && side.mask[unit + 1] === 1) kinds.fill(CODES.massShared, at + 1, next);
    else if (isSame && side.partners[unit + 1] !== -1 && numbers[at] === numbers[next]) {
      const words = between(side.text, origins, unit);
      if (words === "" || (side.partners[unit + 1] === partner + 1 && words === between(other.text, other.origins, partner))) kinds.fill(CODES.same, at + 1, next);
    }
  }
  for (let at = 0; at < side.section.prescribed.length; at += 2) kinds.fill(CODES.prescribed, side.section.prescribed[at], side.section.prescribed[at + 1]);
  for (const { span } of side.passages) keepMatched(kinds, matched, span);
  for (let at = 0; at < kinds.length; at++) if (kinds[at] !== CODES.same && kinds[at] !== CODES.changed) numbers[at] = 0;
  return { kinds, numbers };
}

/** Where left-out wording cuts a passage up, a piece begins and ends with a matching word: a date beside it is no part of what was copied. */
function keepMatched(kinds: Uint8Array, matched: Uint8Array, [start, end]: Span): void {
  const isLeftOut = (at: number): boolean => kinds[at] === CODES.massShared || kinds[at] === CODES.prescribed;
  for (let from = start, to = start; from < end; from = ++to) {
    while (to < end && !isLeftOut(to)) to++;
    const piece = matched.subarray(from, to);
    const first = piece.indexOf(1);
    if (first === -1) kinds.fill(CODES.own, from, to);
    else {
      kinds.fill(CODES.own, from, from + first);
      kinds.fill(CODES.own, from + piece.lastIndexOf(1) + 1, to);
    }
  }
}

/**
 * Cuts one side of a section into its paragraphs, and these into runs of one kind.
 * @param ranges what of the text belongs to the section, tables and lines of the page apart
 */
export function pairParagraphs(side: AlignedSide, other: Pick<AlignedSide, "section" | "text">, ranges: readonly Span[]): PairSegment[][] {
  const { kinds, numbers } = paint(side, unitOrigins(side.section), { text: other.text, origins: unitOrigins(other.section) });
  return ranges.flatMap((range) => linesOf(side.text, range)).map(([start, end]) => {
    const segments: PairSegment[] = [];
    for (let at = start; at < end; at++) {
      const last = segments.at(-1);
      if (last && kinds[at] === kinds[at - 1] && numbers[at] === numbers[at - 1]) last.end = at + 1;
      else segments.push({ start: at, end: at + 1, kind: KINDS[kinds[at]!]!, passage: numbers[at] === 0 ? null : numbers[at]! });
    }
    return segments;
  });
}

/** The lines of a range without the blanks around them, those of nothing but blanks left out. */
function linesOf(text: ParsedReport["text"], [start, end]: Span): Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end; ) {
    const lineEnd = text.indexOf("\n", from);
    const to = lineEnd === -1 || lineEnd > end ? end : lineEnd;
    const line = text.slice(from, to);
    const words = line.trim();
    const first = from + line.length - line.trimStart().length;
    if (words !== "") lines.push([first, first + words.length]);
    from = to + 1;
  }
  return lines;
}

import type { TextPiece } from "./page-content";

/** The words of one base line. */
export interface TextLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** The parts between wide gaps; more than two look like a row of a table. */
  parts: string[];
}

/** Base lines closer than this share of the size are one. */
const SAME_LINE = 0.45;
/** Gaps, as a share of the size: between two words in Latin letters, between words, between columns. */
const LATIN_GAP = 0.15;
const WORD_GAP = 0.7;
const COLUMN_GAP = 1.2;

const isLatin = (character: string): boolean => /[!-~]/u.test(character);

function blankBetween(before: TextPiece, next: TextPiece): string {
  const gap = (next.left - before.right) / Math.max(before.size, next.size);
  const isWords = isLatin(before.text.at(-1) ?? "") && isLatin(next.text.charAt(0));
  return gap > (isWords ? LATIN_GAP : WORD_GAP) ? " " : "";
}

function lineOf(pieces: TextPiece[]): TextLine {
  pieces.sort((a, b) => a.left - b.left);
  const parts: string[] = [];
  let text = "";
  let previous: TextPiece | null = null;
  for (const piece of pieces) {
    const isColumn = previous !== null && piece.left - previous.right > COLUMN_GAP * Math.max(previous.size, piece.size);
    const blank = previous === null ? "" : isColumn ? " " : blankBetween(previous, piece);
    if (previous === null || isColumn) parts.push(piece.text.trim());
    else parts[parts.length - 1] += blank + piece.text;
    text += blank + piece.text;
    previous = piece;
  }
  return {
    text: text.trim(), parts,
    left: Math.min(...pieces.map(({ left }) => left)), right: Math.max(...pieces.map(({ right }) => right)),
    y: pieces[0]?.y ?? 0, size: Math.max(...pieces.map(({ size }) => size)),
  };
}

/** Puts pieces of text together into lines, from top to bottom. */
export function linesOf(pieces: readonly TextPiece[]): TextLine[] {
  const groups: TextPiece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const open = groups.at(-1)?.[0];
    if (open && piece.y - open.y <= SAME_LINE * Math.max(open.size, piece.size)) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map(lineOf);
}

/** Lines of one cell, parted by blanks: whether figures below one another are one number cannot be told. */
export const joinLines = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join(" ");

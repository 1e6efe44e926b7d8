import type { PDFPageProxy } from "unpdf/pdfjs";
import { losesWords } from "./lost-words";
import { combined, matrixOf, type Matrix } from "./matrix";
import { readDrawing, type Rule } from "./rules";
import { typedPieces } from "./typed";

/** A piece of text on a page, in points; y grows downwards. */
export interface TextPiece {
  text: string;
  left: number;
  right: number;
  /** The base line. */
  y: number;
  size: number;
}
export interface PageContent {
  width: number;
  height: number;
  pieces: TextPiece[];
  rules: Rule[];
  /** The heights at which pictures of some size begin. */
  pictures: number[];
  /** Words are missing from the pieces, because nothing tells which characters their font draws. */
  losesWords: boolean;
}

/** Codes of fonts that do not tell which character they draw. */
const UNREADABLE = /[\p{Cc}\p{Co}\ufffd]/gu;
/** Text that leans is a mark over the page. */
const MAX_LEAN = 0.05;

type TextItem = { str: string; width: number; transform: unknown[] };

function pieceOf(item: TextItem, page: Matrix): TextPiece | null {
  if (item.str.trim() === "") return null;
  const [a, b, c, d, e, f] = combined(page, matrixOf(item.transform));
  const size = Math.hypot(c, d);
  const lean = Math.hypot(a, b) === 0 ? 1 : Math.min(Math.abs(a), Math.abs(b)) / Math.hypot(a, b);
  if (size < 1 || lean > MAX_LEAN) return null;
  const text = item.str.replace(/\s/gu, " ").replace(UNREADABLE, "\ufffd");
  const isUpright = Math.abs(a) > Math.abs(b);
  return isUpright ? { text, left: Math.min(e, e + Math.sign(a) * item.width), right: Math.max(e, e + Math.sign(a) * item.width), y: f, size } : { text, left: e - size / 2, right: e + size / 2, y: f, size };
}

/** The same words a hair's breadth apart are one word in false bold. */
function withoutDoubles(pieces: readonly TextPiece[]): TextPiece[] {
  const kept = new Map<string, TextPiece[]>();
  return pieces.filter((piece) => {
    const known = kept.get(piece.text) ?? [];
    const reach = piece.size / 4;
    if (known.some(({ left, y }) => Math.abs(left - piece.left) < reach && Math.abs(y - piece.y) < reach)) return false;
    kept.set(piece.text, [...known, piece]);
    return true;
  });
}

/** By how many degrees a page must be turned for most of its words to stand upright: tables are often printed sideways. */
function turnOf(items: readonly TextItem[], page: Matrix): number {
  const characters = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const [a, b] = combined(page, matrixOf(transform));
    characters[(Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4]! += str.trim().length;
  }
  return ((4 - characters.indexOf(Math.max(...characters))) % 4) * 90;
}

/** Reads what stands on a page: its words, also those typed into its fields, and the rules of its tables. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => ("str" in item ? [item] : []));
  const turn = turnOf(items, matrixOf(page.getViewport({ scale: 1 }).transform));
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const transform = matrixOf(viewport.transform);
  const pieces = [...items.flatMap((item) => pieceOf(item, transform) ?? []), ...typedPieces(await page.getAnnotations(), transform)];
  const operators = pieces.length === 0 ? null : await page.getOperatorList();
  const drawn = operators === null ? { rules: [], pictures: [] } : readDrawing(operators, transform, viewport);
  const lost = operators !== null && losesWords(page, operators);
  page.cleanup();
  return { width: viewport.width, height: viewport.height, pieces: withoutDoubles(pieces), ...drawn, losesWords: lost };
}

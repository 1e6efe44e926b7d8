import type { PDFPageProxy } from "unpdf/pdfjs";
import { combined, matrixOf, type Matrix } from "./matrix";
import { rulesOf, type Rule } from "./rules";

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
}

/** Codes of fonts that do not tell which character they draw. */
const UNREADABLE = /[\p{Cc}\p{Co}\ufffd]/gu;
/** Text that leans is a mark over the page. */
const MAX_LEAN = 0.05;

function pieceOf(item: { str: string; width: number; transform: unknown[] }, page: Matrix): TextPiece | null {
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

/** Reads what stands on a page: its words and the rules of its tables. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const transform = matrixOf(viewport.transform);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => ("str" in item ? (pieceOf(item, transform) ?? []) : []));
  const rules = pieces.length === 0 ? [] : rulesOf(await page.getOperatorList(), transform);
  page.cleanup();
  return { width: viewport.width, height: viewport.height, pieces: withoutDoubles(pieces), rules };
}

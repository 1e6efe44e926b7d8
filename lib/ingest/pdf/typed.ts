import { z } from "zod";
import { combined, type Matrix } from "./matrix";
import type { TextPiece } from "./page-content";

/** A field of a form with what was typed into it, or a remark typed onto the page: neither is part of the page's own text. */
const typedSchema = z.object({
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  subtype: z.string(),
  fieldValue: z.unknown(),
  contentsObj: z.object({ str: z.string() }).optional(),
  hidden: z.boolean().optional(),
});
const FIELD_SIZE = 9;

/**
 * The words that were typed into fields and onto the page, each where its frame is.
 * @param annotations as pdf.js gives them
 */
export function typedPieces(annotations: readonly unknown[], page: Matrix): TextPiece[] {
  return annotations.flatMap((annotation) => {
    const { success, data } = typedSchema.safeParse(annotation);
    if (!success || data.hidden === true) return [];
    const words = data.subtype === "FreeText" ? data.contentsObj?.str : data.subtype === "Widget" && typeof data.fieldValue === "string" ? data.fieldValue : undefined;
    if (words === undefined || words.trim() === "") return [];
    const [x1, y1, x2, y2] = data.rect;
    const [, , , , left, top] = combined(page, [1, 0, 0, 1, x1, y1]);
    const [, , , , right, bottom] = combined(page, [1, 0, 0, 1, x2, y2]);
    const middle = (left + right) / 2;
    const half = Math.min(Math.abs(right - left), words.length * FIELD_SIZE) / 2;
    return [{ text: words.replace(/\s+/gu, " "), left: middle - half, right: middle + half, y: (top + bottom) / 2 + FIELD_SIZE / 3, size: FIELD_SIZE }];
  });
}

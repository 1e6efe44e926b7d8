import type { z } from "zod";
import { ApiProblem } from "./problem";

const encoder = new TextEncoder();

/** Where the next page begins, as an opaque text; null on the last page. */
export const writeCursor = (place: unknown): string | null => (place === null || place === undefined ? null : Buffer.from(encoder.encode(JSON.stringify(place))).toString("base64url"));

/**
 * Reads a cursor that an earlier page gave.
 * @returns null when there is none
 * @throws ApiProblem when it was made up, or belongs to another list
 */
export function readCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  const read = ((): unknown => {
    try {
      return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    } catch {
      return null;
    }
  })();
  const place = schema.safeParse(read);
  if (place.success) return place.data;
  const detail = { zh: "cursor 不是本列表给出的。请使用上一页的 next，或从头读取。", en: "The cursor was not given by this list. Take `next` of the page before, or begin anew." };
  throw new ApiProblem("invalid-parameter", detail, { errors: [{ detail: detail.en, parameter: "cursor" }] });
}

import { parseCellValue } from "./cell-value";
import { LABELS } from "./labels";
import { streamForm } from "./stream";
import type { Token } from "./tokens";

/** A longer piece of text is no value. */
export const MAX_CELL_CHARS = 80;
const PAGE_NUMBER = /^(?:[-‐−–—]+\d{1,3}[-‐−–—]+|第\d{1,3}页(?:[,/]?共\d{1,3}页)?)$/;
const DIVIDER = /^:?-{3,}:?$/;
const INVENTED_HEADER = /^(?:数据|列)\d{1,2}$/;
const SPLITTABLE = LABELS.filter(({ kind }) => kind === "group" || kind === "header").map(({ text }) => text);

/**
 * What a piece of text, or a cell, is when it is no label.
 * @param text the words of [start, end) in the clean text, which may lack the breaks between them
 */
export function classify(start: number, end: number, text: string): Exclude<Token, { type: "label" }> {
  if (text.length > MAX_CELL_CHARS) return { type: "text", start, end, text };
  const value = parseCellValue(text, true);
  if (value) return { type: "value", start, end, value };
  if (PAGE_NUMBER.test(text) || DIVIDER.test(text) || INVENTED_HEADER.test(text)) return { type: "noise", start, end };
  const form = streamForm(text);
  if (SPLITTABLE.some((label) => label.includes(form))) return { type: "noise", start, end };
  return { type: "text", start, end, text };
}

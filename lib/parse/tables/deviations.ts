import { note, originalSpan, type ReadingContext } from "./context";
import type { EraFound } from "../../report/schema";
import type { LabelToken } from "./tokens";

/**
 * Names every label that is worded otherwise than on the form: `label-deviates` for a slip of the pen,
 * `label-variant` for a wording in use beside the official one or another punctuation. The message is `found→expected`.
 * What extraction cut off or garbled is neither.
 */
export function noteDeviations(context: ReadingContext, era: EraFound | null): void {
  for (const token of context.tokens) {
    if (token.type !== "label" || token.how === "truncated" || token.label.status === "artefact" || isGarbled(context, token)) continue;
    const expected = expectedWording(token, era);
    if (token.how === "exact" && token.label.status === "official" && expected === token.label.official) continue;
    const found = context.clean.text.slice(token.start, token.end).replace(/\s+/g, "");
    const isSlip = token.how === "fuzzy" && letters(found) !== letters(expected);
    note(context, isSlip ? "label-deviates" : "label-variant", token.label.table, token.label.key, token, `${found}→${expected}`);
  }
}

/** Whether characters of the label were lost to the encoding. */
function isGarbled(context: ReadingContext, token: LabelToken): boolean {
  const [start, end] = originalSpan(context, token);
  return token.how === "fuzzy" && /[\uE000-\uF8FF\uFFFD?]/.test(context.text.slice(Math.max(0, start - 1), end + 2));
}

const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** 规范性文件 is the wording of 2019, 行政规范性文件 that of 2021. */
function expectedWording({ label }: LabelToken, era: EraFound | null): string {
  if (label.key !== "normativeDocuments") return label.official;
  if (era === "2021") return "行政规范性文件";
  return era === "2019" ? "规范性文件" : label.official;
}

import type { EraFound } from "../../report/schema";
import { type Label, LABELS } from "./labels";
import type { Token } from "./tokens";

/** One label of the other shape may be a slip; two are a shape. */
const MIN_HITS = 2;

/** What each label shows a shape by; wordings of one label show the same. */
const SIGNS: ReadonlyMap<Label, string> = new Map(LABELS.map((label) => [label, `${label.table}.${label.kind}.${label.key}.${label.kind === "column" ? label.official : ""}`]));

/**
 * The shape that the labels belong to.
 * @returns "mixed" when both shapes are there, "unknown" when neither shows itself, null when there are no labels
 */
export function eraOf(tokens: readonly Token[]): EraFound | null {
  const hits = { "2019": new Set<string>(), "2021": new Set<string>() };
  let labels = 0;
  for (const token of tokens) {
    if (token.type !== "label") continue;
    labels++;
    const { era, kind, key } = token.label;
    // 规范性文件 and 行政规范性文件 are taken for each other too often to tell the shapes apart.
    if (era !== null && !(kind === "row" && key === "normativeDocuments")) hits[era].add(SIGNS.get(token.label)!);
  }
  if (labels === 0) return null;
  const is2019 = hits["2019"].size >= MIN_HITS;
  const is2021 = hits["2021"].size >= MIN_HITS;
  if (is2019 && is2021) return "mixed";
  if (is2019) return "2019";
  return is2021 ? "2021" : "unknown";
}

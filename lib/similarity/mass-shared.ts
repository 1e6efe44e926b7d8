import type { FingerprintIndex, Postings } from "./fingerprint-index";
import type { SimilarityParameters } from "./parameters";
import type { DocumentPrint, PrintedSection } from "./print";
import type { ProbedSection } from "./shortlist";

/** From this share on, a text is nothing but what many bodies have. */
export const NOTHING_ELSE = 0.8;
const SHORTEST_TEXT = 200;

/** Marks the units of a section that are mass-shared: those of mass-shared fingerprints, and what lies between two neighbouring ones. */
export function massShares({ units }: PrintedSection, { fingerprints: { places }, isCommon }: Pick<ProbedSection, "fingerprints" | "isCommon">, { gram }: SimilarityParameters): Uint8Array {
  const marks = new Uint8Array(units.length);
  for (let at = 0; at < places.length; at++) {
    if (isCommon[at] === 0) continue;
    const from = at === 0 ? 0 : places[at]!;
    const isFollowed = at + 1 < places.length && isCommon[at + 1] === 1;
    const to = isFollowed ? places[at + 1]! : at + 1 === places.length ? units.length : places[at]! + gram;
    marks.fill(1, from, Math.max(to, places[at]! + gram));
  }
  return marks;
}

/**
 * For a report that is nearly nothing but mass-shared wording: a report that stands for all that have it, and how many
 * bodies do at least; null for any other report.
 */
export function massExample(print: DocumentPrint, probed: readonly ProbedSection[], marks: readonly Uint8Array[], index: FingerprintIndex, ownBody: number | undefined, threshold: number): { document: number; sharers: number } | null {
  const units = print.sections.reduce((sum, section) => sum + section.units.length, 0);
  const marked = marks.reduce((sum, section) => sum + section.reduce((count, mark) => count + mark, 0), 0);
  if (units < SHORTEST_TEXT || marked < units * NOTHING_ELSE) return null;
  const votes = new Map<number, number>();
  for (const { postings, isCommon } of probed) {
    isCommon.forEach((common, at) => {
      if (common === 0) return;
      const example = examplesOf(postings, at).find((document) => index.describe(document).body !== ownBody);
      if (example !== undefined && index.describe(example).year <= print.identity.year) votes.set(example, (votes.get(example) ?? 0) + 1);
    });
  }
  const [best] = [...votes].toSorted(([a, count], [b, other]) => other - count || a - b);
  return best ? { document: best[0], sharers: threshold } : null;
}

/** Documents of two bodies for a fingerprint; all that are listed, for one that only the report itself makes mass-shared. */
function examplesOf({ offsets, documents, examples }: Postings, fingerprint: number): number[] {
  const from = offsets[fingerprint]!;
  return from < offsets[fingerprint + 1]! ? Array.from(documents.subarray(from, offsets[fingerprint + 1])) : [examples[fingerprint * 2]!, examples[fingerprint * 2 + 1]!];
}

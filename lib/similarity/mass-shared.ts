import type { FingerprintIndex, Postings, ProbedSection } from "./fingerprint-index";
import { DEFAULT_PARAMETERS, type SimilarityParameters } from "./parameters";
import type { DocumentPrint, PrintedSection } from "./print";
import { fingerprintsOf } from "./winnow";

/** From this share on, a text is nothing but what many bodies have. */
export const NOTHING_ELSE = 0.8;
const SHORTEST_TEXT = 200;

/**
 * Marks the units of a section that are mass-shared: where fingerprints that many bodies have follow each other without a gap.
 * A phrase alone is no passage: in a large corpus most phrases of the trade are found with many.
 */
export function massShares({ units }: PrintedSection, places: Uint16Array, isCommon: Uint8Array, { gram, massRun }: SimilarityParameters): Uint8Array {
  const marks = new Uint8Array(units.length);
  for (let first = 0; first < places.length; first++) {
    if (isCommon[first] === 0) continue;
    let last = first;
    while (last + 1 < places.length && isCommon[last + 1] === 1) last++;
    const from = first === 0 ? 0 : places[first]!;
    const to = last + 1 === places.length ? units.length : places[last]! + gram;
    if (to - from >= massRun) marks.fill(1, from, to);
    first = last;
  }
  return marks;
}

/** The same for a section whose fingerprints nobody has looked up. */
export function massMask(section: PrintedSection, isMassShared: (hash: number) => boolean): Uint8Array {
  const { hashes, places } = fingerprintsOf(section, DEFAULT_PARAMETERS);
  return massShares(section, places, Uint8Array.from(hashes, (hash) => Number(isMassShared(hash))), DEFAULT_PARAMETERS);
}

/**
 * For a report that is nearly nothing but mass-shared wording: a report that stands for all that have it, and how many
 * bodies do at least; null for any other report.
 */
export function massExample(print: DocumentPrint, probed: readonly ProbedSection[], marks: readonly Uint8Array[], index: FingerprintIndex, ownBody: number | undefined, threshold: number): { document: number; sharers: number } | null {
  const units = print.sections.reduce((sum, section) => sum + section.units.length, 0);
  if (units < SHORTEST_TEXT || markedIn(marks) < units * NOTHING_ELSE) return null;
  const votes = new Map<number, number>();
  for (const { postings } of probed) {
    postings.isCommon.forEach((common, at) => {
      if (common === 0) return;
      const example = examplesOf(postings, at).find((document) => index.describe(document).body !== ownBody);
      if (example !== undefined && index.describe(example).year <= print.identity.year) votes.set(example, (votes.get(example) ?? 0) + 1);
    });
  }
  const [best] = [...votes].toSorted(([a, count], [b, other]) => other - count || a - b);
  return best ? { document: best[0], sharers: threshold } : null;
}

/** Documents of two bodies for a fingerprint; all that are listed, for one that only the report itself makes mass-shared. */
function examplesOf(postings: Postings, fingerprint: number): readonly number[] {
  const [from, count] = [postings.starts[fingerprint]!, postings.counts[fingerprint]!];
  return count > 0 ? [...postings.documents.subarray(from, from + count)] : postings.examplesOf(fingerprint);
}

function markedIn(marks: readonly Uint8Array[]): number {
  let marked = 0;
  for (const section of marks) for (let at = 0; at < section.length; at++) marked += section[at]!;
  return marked;
}

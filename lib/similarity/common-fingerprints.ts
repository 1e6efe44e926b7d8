import { COMMON, PLACE, SINGLE } from "./index-partition";
import type { IndexParts } from "./memory-index";

/** A mass-shared fingerprint with the first documents of two bodies that have it. */
export interface CommonFingerprint {
  hash: number;
  examples: readonly [number, number];
}

/**
 * The mass-shared fingerprints of an index.
 * @param threshold more bodies make a fingerprint mass-shared; an index lists some that one more body might make so
 */
export function commonIn({ partitions, postings, columns }: IndexParts, threshold: number): CommonFingerprint[] {
  const common: CommonFingerprint[] = [];
  for (const { entries } of partitions) {
    for (let at = 0; at < entries.length; at += 2) {
      const [hash, entry] = [entries[at]!, entries[at + 1]!];
      const place = entry & PLACE;
      if (entry >= COMMON) {
        common.push({ hash, examples: [postings[place]!, postings[place + 1]!] });
        continue;
      }
      if ((entry & SINGLE) !== 0 || postings[place]! <= threshold) continue;
      const documents = postings.subarray(place + 1, place + 1 + postings[place]!);
      const [first = 0] = documents;
      const second = documents.find((document) => columns.bodies[document] !== columns.bodies[first]);
      if (second !== undefined && new Set(Array.from(documents, (document) => columns.bodies[document])).size > threshold) common.push({ hash, examples: [first, second] });
    }
  }
  return common;
}

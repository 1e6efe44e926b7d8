import { COMMON } from "./index-partition";
import type { MemoryIndex } from "./memory-index";

/** A mass-shared fingerprint with the first documents of two bodies that have it. */
export interface CommonFingerprint {
  hash: number;
  examples: readonly [number, number];
}

/**
 * The mass-shared fingerprints of an index.
 * @param threshold more bodies make a fingerprint mass-shared; an index lists some that one more body might make so
 */
export function commonIn({ partitions, columns }: MemoryIndex, threshold: number): CommonFingerprint[] {
  const common: CommonFingerprint[] = [];
  for (const { entries, postings } of partitions) {
    for (let at = 0; at + 2 < entries.length; at += 2) {
      const [hash, offset, next] = [entries[at]!, entries[at + 1]!, entries[at + 3]!];
      if (offset >= COMMON) {
        const from = offset & ~COMMON;
        common.push({ hash, examples: [postings[from + 1]!, postings[from + 2]!] });
        continue;
      }
      const documents = postings.subarray(offset, next & ~COMMON);
      if (documents.length <= threshold) continue;
      const [first = 0] = documents;
      const second = documents.find((document) => columns.bodies[document] !== columns.bodies[first]);
      if (second !== undefined && new Set(Array.from(documents, (document) => columns.bodies[document])).size > threshold) common.push({ hash, examples: [first, second] });
    }
  }
  return common;
}

import { createHash } from "node:crypto";
import type { Comparison, Overlap } from "../../lib/similarity/overlap";

/** The stored reports by their number, and how often the words of each have changed. */
export interface StoredCorpus {
  reportIds: Uint32Array;
  changes: Uint32Array;
}

/** The digest of overlaps, none at first. */
export function overlapDigest(overlaps: readonly Overlap[], changeOf: (reportId: number) => number | undefined): string {
  if (overlaps.length === 0) return "";
  const words = overlaps.map((overlap) => ({ ...overlap, otherText: null, change: overlap.other.reportId === null ? null : changeOf(overlap.other.reportId) }));
  return createHash("sha256").update(JSON.stringify(words)).digest("base64url");
}

/** Makes digests of the comparisons of a whole corpus. */
export function digester({ reportIds, changes }: StoredCorpus): (document: number, comparison: Comparison) => string {
  const changeOf = new Map(Array.from(reportIds, (reportId, document) => [reportId, changes[document]!]));
  return (_, { overlaps }) => overlapDigest(overlaps, (reportId) => changeOf.get(reportId));
}

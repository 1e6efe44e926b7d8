import { createHash } from "node:crypto";
import { couldBeTold, type LeastLimits } from "../../lib/rules/least-limits";
import type { Comparison, Overlap } from "../../lib/similarity/overlap";
import { overlapRows, type OverlapRow } from "./overlap-rows";

/** The stored reports by their number, how often the words of each have changed, and what rules could tell of. */
export interface StoredCorpus {
  reportIds: Uint32Array;
  changes: Uint32Array;
  limits: LeastLimits;
}
/** What a report shares with all others, as far as it is needed to bring what is stored up to date. */
export interface Shared {
  digest: string;
  /** To be written down as they are; null when a rule could tell of them, so that the report is to be judged. */
  untold: readonly OverlapRow[] | null;
}

/** The digest of overlaps, none at first. */
export function overlapDigest(overlaps: readonly Overlap[], changeOf: (reportId: number) => number | undefined): string {
  if (overlaps.length === 0) return "";
  const words = overlaps.map((overlap) => ({ ...overlap, otherText: null, change: overlap.other.reportId === null ? null : changeOf(overlap.other.reportId) }));
  return createHash("sha256").update(JSON.stringify(words)).digest("base64url");
}

export const sharedOf = (overlaps: readonly Overlap[], digest: string, limits: LeastLimits): Shared =>
  ({ digest, untold: overlaps.some((overlap) => couldBeTold(overlap, limits)) ? null : overlapRows(overlaps) });

/** What is wanted of the comparisons of a whole corpus. */
export function sharedIn({ reportIds, changes, limits }: StoredCorpus): (document: number, comparison: Comparison) => Shared {
  const changeOf = new Map(Array.from(reportIds, (reportId, document) => [reportId, changes[document]!]));
  return (_, { overlaps }) => sharedOf(overlaps, overlapDigest(overlaps, (reportId) => changeOf.get(reportId)), limits);
}

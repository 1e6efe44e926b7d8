import type { ReportDetail } from "../../../db/queries/report-detail";
import { earlierOf } from "../../../lib/similarity/pair-order";
import type { PairedSection } from "../../../lib/similarity/pair";
import type { SectionOverlap } from "../../../lib/similarity/overlap";
import { sharedText } from "../../../lib/rules/shared/copied-text";

export type Side = "own" | "other";
export const SIDES: readonly Side[] = ["own", "other"];

/** What one of two reports shares with the other, over all compared sections; in Han characters of its own wording. */
export interface SideShare {
  ownHan: number;
  sharedHan: number;
  /** The shared part, 0 to 1, rounded down to a hundredth; null without words of its own. */
  share: number | null;
}
/** Two reports beside each other: what the head of their page says. */
export interface PairSummary {
  reports: Record<Side, ReportDetail>;
  shares: Record<Side, SideShare>;
  longestRunHan: number;
  isOwnPast: boolean;
  earlier: ReturnType<typeof earlierOf>;
  /** There is too little wording for the share to say anything. */
  isTooShort: boolean;
  /** Nearly the whole text is what many bodies have; it is counted here, to show it. */
  isMassShared: boolean;
}

/** A share of one as it is told: never more than it is. */
export const roundedShare = (shared: number, all: number): number | null => (all === 0 ? null : Math.floor((shared * 100) / all) / 100);

const sum = (overlaps: readonly SectionOverlap[], of: (overlap: SectionOverlap) => number): number => overlaps.reduce((total, overlap) => total + of(overlap), 0);

const shareOf = (ownHan: number, sharedHan: number): SideShare => ({ ownHan, sharedHan, share: roundedShare(sharedHan, ownHan) });

/** Adds up the sections of a pair for its head. */
export function summarisePair(own: ReportDetail, other: ReportDetail, sections: readonly PairedSection[], isMassShared: boolean): PairSummary {
  const overlaps = sections.map(({ overlap }) => overlap);
  return {
    reports: { own, other },
    shares: { own: shareOf(sum(overlaps, ({ ownHan }) => ownHan), sum(overlaps, ({ sharedHan }) => sharedHan)), other: shareOf(sum(overlaps, ({ otherHan }) => otherHan), sum(overlaps, ({ otherSharedHan }) => otherSharedHan)) },
    longestRunHan: Math.max(0, ...overlaps.map(({ longestRunHan }) => longestRunHan)),
    isOwnPast: own.agencyId === other.agencyId,
    earlier: earlierOf(own, other),
    isTooShort: overlaps.length > 0 && sharedText(overlaps) === null,
    isMassShared,
  };
}

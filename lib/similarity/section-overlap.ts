import type { Span } from "../report/schema";
import type { Alignment, Passage } from "./align";
import type { SectionOverlap, SharedPassage } from "./overlap";
import { originalSpan, type PrintedSection } from "./print";

/** A run of a clause's length says more than a stock phrase. */
const CLAUSE_UNITS = 12;
/** A passage with fewer characters of its own wording is not shown. */
const LEAST_SHOWN_HAN = 8;
/** Figures that must all be the same before it is said that they are. */
const FEWEST_FIGURES = 3;

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** What of a section counts; it can be used for one after the other, so that the same memory serves for many. */
export class CountedHan {
  /** How many Han characters that are not masked stand before each unit, and behind the last one. */
  before = new Uint16Array(2048);
  /** Of the whole section: Han characters that are not masked, and all of them. */
  own = 0;
  all = 0;

  /** @param mask 1 for a unit that is not counted */
  count(units: Uint16Array, mask: Uint8Array): this {
    if (this.before.length <= units.length) this.before = new Uint16Array(units.length * 2);
    const { before } = this;
    let [own, all] = [0, 0];
    for (let at = 0; at < units.length; at++) {
      if (isHan(units[at]!)) {
        all++;
        own += 1 - mask[at]!;
      }
      before[at + 1] = own;
    }
    [this.own, this.all] = [own, all];
    return this;
  }
}

/** From which of two aligned texts something is seen. */
export type Side = "own" | "other";

/** The Han characters of a passage that count and recur in the same passage of the other text. */
export function pairedHan({ runs }: Passage, side: Side, partners: Int32Array, { before }: CountedHan): number {
  let han = 0;
  let [end, partnerEnd] = [-1, 0];
  for (const run of runs) {
    const start = side === "own" ? run.start : run.otherStart;
    const partnerStart = side === "own" ? run.otherStart : run.start;
    for (let at = end === -1 ? start : end; at < start; at++) if (partners[at]! >= partnerEnd && partners[at]! < partnerStart) han += before[at + 1]! - before[at]!;
    [end, partnerEnd] = [start + run.length, partnerStart + run.length];
    han += before[end]! - before[start]!;
  }
  return han;
}

/** Han characters in unchanged runs of the own text, and in the longest of them. */
export function unchangedHan({ before }: CountedHan, { passages }: Alignment): { exactHan: number; longestRunHan: number } {
  let [exactHan, longestRunHan] = [0, 0];
  for (const { runs } of passages) {
    for (const { start, length } of runs) {
      if (length < CLAUSE_UNITS) continue;
      const han = before[start + length]! - before[start]!;
      exactHan += han;
      longestRunHan = Math.max(longestRunHan, han);
    }
  }
  return { exactHan, longestRunHan };
}

/**
 * Masks with what each adds to the other: wording that is mass-shared in one of both texts is so in the other, whatever a
 * copy changed in it.
 */
export function joinedMasks(own: Uint8Array, other: Uint8Array, { passages, partners, otherPartners }: Alignment): { own: Uint8Array; other: Uint8Array } {
  return { own: joinedMask(own, other, partners, passages, "own"), other: joinedMask(other, own, otherPartners, passages, "other") };
}

/** Units of a passage that have no partner go with the one before. @returns the mask itself where nothing is added */
function joinedMask(mask: Uint8Array, otherMask: Uint8Array, partners: Int32Array, passages: readonly Passage[], side: Side): Uint8Array {
  let joined = mask;
  for (const passage of passages) {
    const start = side === "own" ? passage.start : passage.otherStart;
    const end = side === "own" ? passage.end : passage.otherEnd;
    for (let at = start; at < end; at++) {
      const partner = partners[at]!;
      if (joined[at] === 1 || (partner === -1 ? at === start || joined[at - 1] === 0 : otherMask[partner] === 0)) continue;
      if (joined === mask) joined = mask.slice();
      joined[at] = 1;
    }
  }
  return joined;
}

/** A section, and what of it counts. */
export interface CountedSection {
  printed: PrintedSection;
  counted: CountedHan;
}

/** Counts what two aligned sections share. */
export function sectionOverlap(own: CountedSection, other: CountedSection, alignment: Alignment): SectionOverlap {
  const { passages, partners, otherPartners } = alignment;
  const [counted, otherCounted] = [own.counted, other.counted];
  let [sharedHan, otherSharedHan] = [0, 0];
  const shown = passages.flatMap((passage): SharedPassage[] => {
    const han = pairedHan(passage, "own", partners, counted);
    sharedHan += han;
    otherSharedHan += pairedHan(passage, "other", otherPartners, otherCounted);
    return han < LEAST_SHOWN_HAN ? [] : [{ span: originalSpan(own.printed, passage.start, passage.end), otherSpan: originalSpan(other.printed, passage.otherStart, passage.otherEnd), han }];
  });
  return {
    section: own.printed.section,
    lookedAtHan: counted.all,
    ownHan: counted.own,
    sharedHan,
    otherHan: otherCounted.own,
    otherSharedHan,
    ...unchangedHan(counted, alignment),
    passages: shown,
    figuresUnchanged: areFiguresUnchanged(own.printed, other.printed, alignment),
  };
}

function areFiguresUnchanged(own: PrintedSection, other: PrintedSection, { passages }: Alignment): boolean {
  let same = 0;
  for (const { start, end, otherStart, otherEnd } of passages) {
    const [first, last] = figuresWithin(own, start, end);
    const [otherFirst, otherLast] = figuresWithin(other, otherStart, otherEnd);
    if (last - first !== otherLast - otherFirst) return false;
    for (let at = first; at < last; at++) if (own.figureHashes[at] !== other.figureHashes[at - first + otherFirst]) return false;
    same += last - first;
  }
  return same >= FEWEST_FIGURES;
}

/** A figure belongs to the words on either side of it, so one at the very edge of a passage does not count. */
function figuresWithin({ figurePlaces }: PrintedSection, start: number, end: number): Span {
  let first = 0;
  while (first < figurePlaces.length && figurePlaces[first]! <= start) first++;
  let last = first;
  while (last < figurePlaces.length && figurePlaces[last]! < end) last++;
  return [first, last];
}

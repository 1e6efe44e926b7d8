import type { Span } from "../report/schema";
import { Aligner, type Alignment } from "./align";
import type { FingerprintIndex } from "./fingerprint-index";
import { COMPARED_SECTIONS, type ComparedReport, type Comparison, type Overlap, type SectionOverlap } from "./overlap";
import { massExample, massShares, NOTHING_ELSE } from "./mass-shared";
import { massThreshold } from "./parameters";
import { originalSpan, prescribedSpans, type DocumentPrint, type PrintedSection, type PrintIdentity } from "./print";
import { probe, shortlist, type Candidate, type ProbedSection } from "./shortlist";
import { fingerprintsOf } from "./winnow";

/** Less is not worth telling: a share of the section with so many characters at least, or a long run. */
const LEAST_SHARE = 0.3;
/** At a first look edits count against wording that is left out later; the share may be lower by so much. */
const FIRST_LOOK = 0.8;
const LEAST_SHARED_HAN = 40;
const LONG_RUN_HAN = 80;
/** A run of a clause's length says more than a stock phrase. */
const CLAUSE_UNITS = 12;
/** A passage with fewer characters of its own wording is not shown. */
const LEAST_SHOWN_HAN = 8;
/** Figures that must all be the same before it is said that they are. */
const FEWEST_FIGURES = 3;

/** Enough for the years of a body and those it is compared with. */
const MASKS_REMEMBERED = 256;

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Compares reports with a corpus, one after the other. */
export class Comparer {
  /** One for each section, so that what a section is aligned with is read off while the others' alignments stand. */
  readonly #aligners = COMPARED_SECTIONS.map(() => new Aligner());
  /** The masks of documents that were compared last: a body's years follow each other. */
  readonly #masks = new Map<number, readonly Uint8Array[]>();

  #threshold = 0;

  constructor(readonly index: FingerprintIndex) {}

  /**
   * The words that a report shares with others, whether or not it is in the index itself: reports of its own body on
   * the same year are passed over.
   */
  compare(print: DocumentPrint): Comparison {
    return this.#compare(print, null);
  }

  /** The documents whose prints `compare` will ask for: those that are worth an exact comparison. */
  documentsFor(print: DocumentPrint): number[] {
    const ownBody = this.index.bodyOf(print.identity.body);
    this.#countBodies(this.index.bodies + (ownBody === undefined ? 1 : 0));
    const probed = this.#probe(print, ownBody);
    const masks = print.sections.map((section, at) => massShares(section, probed[at]!, this.index.parameters));
    const mass = massExample(print, probed, masks, this.index, ownBody, this.#threshold);
    return [...new Set([...shortlist(print.identity, probed, this.index, ownBody).map(({ document }) => document), ...(mass ? [mass.document] : [])])];
  }

  /** The comparison of a document of the index. */
  compareDocument(document: number): Comparison {
    return this.#compare(this.index.print(document), document);
  }

  #compare(print: DocumentPrint, document: number | null): Comparison {
    const { identity } = print;
    const ownBody = this.index.bodyOf(identity.body);
    this.#countBodies(this.index.bodies + (ownBody === undefined ? 1 : 0));
    const probed = this.#probe(print, ownBody);
    const masks = print.sections.map((section, at) => massShares(section, probed[at]!, this.index.parameters));
    if (document !== null) this.#remember(document, masks);
    return this.#overlapsWith(print, probed, masks, shortlist(identity, probed, this.index, ownBody), ownBody);
  }

  /** A body that is not in the index makes one more, by which wording is mass-shared or not. */
  #countBodies(bodies: number): void {
    const threshold = massThreshold(bodies, this.index.parameters);
    if (threshold !== this.#threshold) this.#masks.clear();
    this.#threshold = threshold;
  }

  /** The exact comparison with what was shortlisted. */
  #overlapsWith(print: DocumentPrint, probed: readonly ProbedSection[], masks: readonly Uint8Array[], candidates: readonly Candidate[], ownBody: number | undefined): Comparison {
    print.sections.forEach(({ units }, at) => this.#aligners[at]!.setOwn(units));
    const overlaps = candidates.flatMap((candidate) => this.#overlapOf(print, masks, candidate, false) ?? []);
    const mass = massExample(print, probed, masks, this.index, ownBody, this.#threshold);
    if (mass) {
      const overlap = this.#overlapOf(print, print.sections.map(({ units }) => new Uint8Array(units.length)), { ...mass, relation: "other-body" }, true);
      if (overlap && containmentOf(overlap) >= NOTHING_ELSE) overlaps.push(overlap);
    }
    return {
      overlaps: overlaps.toSorted(byShared),
      get leftOut() {
        return { prescribed: prescribedSpans(print), massShared: print.sections.flatMap((section, at) => markedSpans(section, masks[at]!)) };
      },
    };
  }

  #probe(print: DocumentPrint, body: number | undefined): ProbedSection[] {
    return print.sections.map((section) => probe(fingerprintsOf(section, this.index.parameters), this.index, body, this.#threshold));
  }

  #overlapOf(print: DocumentPrint, masks: readonly Uint8Array[], { document, relation, sharers }: Candidate, massShared: boolean): Overlap | null {
    const other = this.index.print(document);
    if (relation === "other-body" && mayBeSame(print.identity, other.identity)) return null;
    const aligned = print.sections.flatMap((own, at): AlignedSection[] =>
      own.units.length === 0 ? [] : [{ own, other: other.sections[at]!, mask: masks[at]!, otherMask: new Uint8Array(other.sections[at]!.units.length), alignment: this.#aligners[at]!.against(other.sections[at]!.units) }],
    );
    if (!aligned.some((found) => isWorthTelling(found, LEAST_SHARE * FIRST_LOOK))) return null;
    const masked = massShared ? aligned : this.#withOtherMasks(document, other, aligned);
    if (!masked.some((found) => isWorthTelling(found, LEAST_SHARE))) return null;
    return { other: comparedReport(other.identity), relation, sections: masked.map(sectionOverlap), sharers, massShared, otherText: this.index.text(document) };
  }

  #masksOf(document: number, print: DocumentPrint): readonly Uint8Array[] {
    const known = this.#masks.get(document);
    if (known) return known;
    const probed = this.#probe(print, this.index.describe(document).body);
    const masks = print.sections.map((section, at) => massShares(section, probed[at]!, this.index.parameters));
    this.#remember(document, masks);
    return masks;
  }

  #remember(document: number, masks: readonly Uint8Array[]): void {
    this.#masks.set(document, masks);
    const [oldest] = this.#masks.keys();
    if (this.#masks.size > MASKS_REMEMBERED && oldest !== undefined) this.#masks.delete(oldest);
  }

  /** Wording that is mass-shared in one of both texts is so in the other, whatever a copy changed in it. */
  #withOtherMasks(document: number, other: DocumentPrint, aligned: readonly AlignedSection[]): AlignedSection[] {
    const masks = this.#masksOf(document, other);
    return aligned.map((found) => {
      const { passages, partners, otherPartners } = found.alignment;
      const [mask, otherMask] = [found.mask, masks[other.sections.indexOf(found.other)]!];
      const others = passages.map(({ otherStart, otherEnd }): Span => [otherStart, otherEnd]);
      return { ...found, mask: joinedMask(mask, otherMask, partners, passages.map(({ start, end }): Span => [start, end])), otherMask: joinedMask(otherMask, mask, otherPartners, others) };
    });
  }
}

/** A mask with what the partners' mask adds; units of a passage that have no partner go with the one before. */
export function joinedMask(mask: Uint8Array, otherMask: Uint8Array, partners: Int32Array, passages: readonly Span[]): Uint8Array {
  const joined = mask.slice();
  for (const [start, end] of passages) {
    for (let at = start; at < end; at++) {
      const partner = partners[at]!;
      if (partner === -1 ? at > start && joined[at - 1] === 1 : otherMask[partner] === 1) joined[at] = 1;
    }
  }
  return joined;
}

/** A section beside the other report's, with what is not counted in either. */
export interface AlignedSection {
  own: PrintedSection;
  other: PrintedSection;
  /** 1 for every unit that is not counted. */
  mask: Uint8Array;
  otherMask: Uint8Array;
  alignment: Alignment;
}

function isWorthTelling({ own, mask, alignment }: AlignedSection, leastShare: number): boolean {
  const sharedHan = countHan(own.units, 0, own.units.length, mask, alignment.partners);
  return (sharedHan >= LEAST_SHARED_HAN && sharedHan >= countHan(own.units, 0, own.units.length, mask) * leastShare) || unchangedHan(own, mask, alignment).longestRunHan >= LONG_RUN_HAN;
}

function unchangedHan({ units }: PrintedSection, mask: Uint8Array, { runs }: Alignment): { exactHan: number; longestRunHan: number } {
  let [exactHan, longestRunHan] = [0, 0];
  for (const { start, length } of runs) {
    if (length < CLAUSE_UNITS) continue;
    const han = countHan(units, start, start + length, mask);
    exactHan += han;
    longestRunHan = Math.max(longestRunHan, han);
  }
  return { exactHan, longestRunHan };
}

/** Counts what an aligned section shares. */
export function sectionOverlap({ own, other, mask, otherMask, alignment }: AlignedSection): SectionOverlap {
  const { passages, partners, otherPartners } = alignment;
  const shown = passages.flatMap(({ start, end, otherStart, otherEnd }) => {
    const han = countHan(own.units, start, end, mask, partners);
    return han < LEAST_SHOWN_HAN ? [] : [{ span: originalSpan(own, start, end), otherSpan: originalSpan(other, otherStart, otherEnd), han }];
  });
  return {
    section: own.section,
    lookedAtHan: countHan(own.units, 0, own.units.length, NOTHING_LEFT_OUT),
    ownHan: countHan(own.units, 0, own.units.length, mask),
    sharedHan: countHan(own.units, 0, own.units.length, mask, partners),
    otherHan: countHan(other.units, 0, other.units.length, otherMask),
    otherSharedHan: countHan(other.units, 0, other.units.length, otherMask, otherPartners),
    ...unchangedHan(own, mask, alignment),
    passages: shown,
    figuresUnchanged: areFiguresUnchanged(own, other, alignment),
  };
}

function areFiguresUnchanged(own: PrintedSection, other: PrintedSection, { passages }: Alignment): boolean {
  let same = 0;
  for (const { start, end, otherStart, otherEnd } of passages) {
    const figures = figuresWithin(own, start, end);
    const others = figuresWithin(other, otherStart, otherEnd);
    if (figures.length !== others.length || figures.some((figure, at) => figure !== others[at])) return false;
    same += figures.length;
  }
  return same >= FEWEST_FIGURES;
}

/** A figure belongs to the words on either side of it, so one at the very edge of a passage does not count. */
const figuresWithin = ({ figurePlaces, figureHashes }: PrintedSection, start: number, end: number): number[] =>
  [...figureHashes].filter((_, at) => figurePlaces[at]! > start && figurePlaces[at]! < end);

const NOTHING_LEFT_OUT = new Uint8Array(0);

function countHan(units: Uint16Array, from: number, to: number, mask: Uint8Array, partners?: Int32Array): number {
  let count = 0;
  for (let at = from; at < to; at++) if ((mask === NOTHING_LEFT_OUT || mask[at] === 0) && (partners === undefined || partners[at] !== -1) && isHan(units[at]!)) count++;
  return count;
}

function markedSpans(section: PrintedSection, marks: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    let end = at;
    while (marks[end] === 1) end++;
    spans.push(originalSpan(section, at, end));
    at = end;
  }
  return spans;
}

/** A body whose region could not be told on one side may be the same body. */
const mayBeSame = (own: PrintIdentity, other: PrintIdentity): boolean => own.agency === other.agency && (own.regionCode === null || other.regionCode === null);

const comparedReport = ({ agency, regionCode, level, kind, year, publishedOn, path, reportId }: PrintIdentity): ComparedReport => ({ agency, regionCode, level, kind, year, publishedOn, path, reportId });

const sharedOf = ({ sections }: Overlap): number => sections.reduce((sum, { sharedHan }) => sum + sharedHan, 0);
const containmentOf = (overlap: Overlap): number => sharedOf(overlap) / overlap.sections.reduce((sum, { ownHan }) => sum + ownHan, 0);
const byShared = (a: Overlap, b: Overlap): number => sharedOf(b) - sharedOf(a) || a.other.year - b.other.year || (a.other.path < b.other.path ? -1 : Number(a.other.path > b.other.path));

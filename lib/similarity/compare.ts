import type { Span } from "../report/schema";
import { Aligner, type Alignment } from "./align";
import { prefectureOf, type FingerprintIndex, type ProbedSection } from "./fingerprint-index";
import { COMPARED_SECTIONS, type ComparedReport, type Comparison, type Overlap, type SectionOverlap } from "./overlap";
import { massExample, massShares, NOTHING_ELSE } from "./mass-shared";
import { massThreshold } from "./parameters";
import { originalSpan, prescribedSpans, type DocumentPrint, type PrintedSection, type PrintIdentity } from "./print";
import { Recent } from "./recent";
import { CountedHan, joinedMasks, pairedHan, sectionOverlap, unchangedHan, type CountedSection } from "./section-overlap";
import { markCommon, shortlist, type Candidate, type PlacedReport } from "./shortlist";
import { fingerprintsOf } from "./winnow";

/** Less is not worth telling: a share of the section with so many characters at least, or a long run. */
const LEAST_SHARE = 0.3;
/** At a first look edits count against wording that is left out later; the share may be lower by so much. */
const FIRST_LOOK = 0.8;
const LEAST_SHARED_HAN = 40;
const LONG_RUN_HAN = 80;
/** Enough for the years of a body and those it is compared with. */
const DOCUMENTS_REMEMBERED = 256;

/** Compares reports with a corpus, one after the other. */
export class Comparer {
  /** One for each section, so that what a section is aligned with is read off while the others' alignments stand. */
  readonly #aligners = COMPARED_SECTIONS.map(() => new Aligner());
  /** What of each section of the compared report counts. */
  readonly #counted = COMPARED_SECTIONS.map(() => new CountedHan());
  /** The same of two sections, once it is known what is mass-shared in the other. */
  readonly #joined = { own: new CountedHan(), other: new CountedHan() };
  /** The prints and masks of documents that were compared last: a body's years follow each other. */
  readonly #prints = new Recent<DocumentPrint>(DOCUMENTS_REMEMBERED);
  readonly #masks = new Recent<readonly Uint8Array[]>(DOCUMENTS_REMEMBERED);

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
    const own = this.#placeOf(print);
    const { body: ownBody } = own;
    this.#countBodies(this.index.bodies + (ownBody === undefined ? 1 : 0));
    const probed = this.#probe(print, null, ownBody);
    const masks = this.#masksFor(print, probed);
    const mass = massExample(print, probed, masks, this.index, ownBody, this.#threshold);
    return [...new Set([...shortlist(own, probed, this.index).map(({ document }) => document), ...(mass ? [mass.document] : [])])];
  }

  /** The comparison of a document of the index. */
  compareDocument(document: number): Comparison {
    return this.#compare(this.#printOf(document), document);
  }

  #compare(print: DocumentPrint, document: number | null): Comparison {
    const own = document === null ? this.#placeOf(print) : this.index.describe(document);
    const { body: ownBody } = own;
    this.#countBodies(this.index.bodies + (ownBody === undefined ? 1 : 0));
    const probed = this.#probe(print, document, ownBody);
    const masks = this.#masksFor(print, probed);
    if (document !== null) this.#masks.keep(document, masks);
    return this.#overlapsWith(print, probed, masks, shortlist(own, probed, this.index), ownBody);
  }

  #placeOf({ identity: { body, year, regionCode } }: DocumentPrint): PlacedReport {
    return { body: this.index.bodyOf(body), year, prefecture: prefectureOf(regionCode) };
  }

  /** A body that is not in the index makes one more, by which wording is mass-shared or not. */
  #countBodies(bodies: number): void {
    const threshold = massThreshold(bodies, this.index.parameters);
    if (threshold !== this.#threshold) this.#masks.forget();
    this.#threshold = threshold;
  }

  /** The exact comparison with what was shortlisted. */
  #overlapsWith(print: DocumentPrint, probed: readonly ProbedSection[], masks: readonly Uint8Array[], candidates: readonly Candidate[], ownBody: number | undefined): Comparison {
    print.sections.forEach(({ units }, at) => this.#aligners[at]!.setOwn(units));
    const own = this.#countedSections(print, masks);
    const overlaps = candidates.flatMap((candidate) => this.#overlapOf(print, own, candidate, false) ?? []);
    const mass = massExample(print, probed, masks, this.index, ownBody, this.#threshold);
    if (mass) {
      const whole = this.#countedSections(print, print.sections.map(({ units }) => new Uint8Array(units.length)));
      const overlap = this.#overlapOf(print, whole, { ...mass, relation: "other-body", sections: [...whole.keys()] }, true);
      if (overlap && containmentOf(overlap) >= NOTHING_ELSE) overlaps.push(overlap);
    }
    return {
      overlaps: overlaps.toSorted(byShared),
      get leftOut() {
        return { prescribed: prescribedSpans(print), massShared: print.sections.flatMap((section, at) => markedSpans(section, masks[at]!)) };
      },
    };
  }

  /** @param document its number in the index; null for a report that is not in it */
  #probe(print: DocumentPrint, document: number | null, body: number | undefined): ProbedSection[] {
    return print.sections.map((section, at) => {
      const probed = document === null ? this.#lookUp(section) : this.index.sectionOf(document, at);
      markCommon(probed.postings, this.index, body, this.#threshold);
      return probed;
    });
  }

  #lookUp(section: PrintedSection): ProbedSection {
    const { hashes, places } = fingerprintsOf(section, this.index.parameters);
    return { places, postings: this.index.lookUp(hashes) };
  }

  #masksFor(print: DocumentPrint, probed: readonly ProbedSection[]): Uint8Array[] {
    return print.sections.map((section, at) => massShares(section, probed[at]!.places, probed[at]!.postings.isCommon, this.index.parameters));
  }

  /** Good until the next call. */
  #countedSections(print: DocumentPrint, masks: readonly Uint8Array[]): MaskedSection[] {
    return print.sections.map((printed, at) => ({ printed, mask: masks[at]!, counted: this.#counted[at]!.count(printed.units, masks[at]!) }));
  }

  #overlapOf(print: DocumentPrint, own: readonly MaskedSection[], { document, relation, sharers, sections: worthIt }: Candidate, massShared: boolean): Overlap | null {
    const other = this.#printOf(document);
    if (relation === "other-body" && mayBeSame(print.identity, other.identity)) return null;
    const alignments: Alignment[] = [];
    const align = (at: number): Alignment => (alignments[at] ??= this.#aligners[at]!.against(other.sections[at]!.units));
    if (!worthIt.some((at) => isWorthTelling(sharedOwnHan(own[at]!, align(at)), LEAST_SHARE * FIRST_LOOK))) return null;
    const theirs = massShared ? other.sections.map(({ units }) => new Uint8Array(units.length)) : this.#masksOf(document, other);
    const sections = own.flatMap((section, at): SectionOverlap[] => {
      if (section.printed.units.length === 0) return [];
      const [alignment, theirSection, mask] = [align(at), other.sections[at]!, theirs[at]!];
      const masks = massShared ? { own: section.mask, other: mask } : joinedMasks(section.mask, mask, alignment);
      const counted = masks.own === section.mask ? section.counted : this.#joined.own.count(section.printed.units, masks.own);
      return [sectionOverlap({ printed: section.printed, counted }, { printed: theirSection, counted: this.#joined.other.count(theirSection.units, masks.other) }, alignment)];
    });
    if (!sections.some((section) => isWorthTelling(section))) return null;
    return { other: comparedReport(other.identity), relation, sections, sharers, massShared, otherText: this.index.text(document) };
  }

  #printOf(document: number): DocumentPrint {
    return this.#prints.of(document, () => this.index.print(document));
  }

  #masksOf(document: number, print: DocumentPrint): readonly Uint8Array[] {
    return this.#masks.of(document, () => this.#masksFor(print, this.#probe(print, document, this.index.describe(document).body)));
  }
}

/** A section, what of it counts, and the mask that says so. */
interface MaskedSection extends CountedSection {
  mask: Uint8Array;
}

/** Whether so much of a section is shared that the overlap is told. */
export const isWorthTelling = ({ ownHan, sharedHan, longestRunHan }: Pick<SectionOverlap, "ownHan" | "sharedHan" | "longestRunHan">, leastShare = LEAST_SHARE): boolean =>
  (sharedHan >= LEAST_SHARED_HAN && sharedHan >= ownHan * leastShare) || longestRunHan >= LONG_RUN_HAN;

function sharedOwnHan({ counted }: MaskedSection, alignment: Alignment): Pick<SectionOverlap, "ownHan" | "sharedHan" | "longestRunHan"> {
  const sharedHan = alignment.passages.reduce((sum, passage) => sum + pairedHan(passage, "own", alignment.partners, counted), 0);
  return { ownHan: counted.own, sharedHan, ...unchangedHan(counted, alignment) };
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

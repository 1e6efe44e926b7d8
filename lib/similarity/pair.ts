import type { ParsedReport, Span } from "../report/schema";
import { collectProse, type Prose } from "../rules/prose";
import { findChrome } from "../text/chrome";
import { cleanTextOf } from "../text/clean-of";
import { Aligner } from "./align";
import { massMask } from "./mass-shared";
import type { ComparedSection, SectionOverlap } from "./overlap";
import { pairParagraphs, type PairSegment } from "./pair-segments";
import { prepare, type DocumentPrint } from "./print";
import { CountedHan, joinedMasks, sectionOverlap } from "./section-overlap";

/** A compared section of one of the two reports. */
export interface PairSide {
  /** As printed; null when the report does not have the section. */
  heading: string | null;
  paragraphs: readonly (readonly PairSegment[])[];
}
/** A compared section of two reports side by side; the numbers are those of the engine, seen from the own report. */
export interface PairedSection {
  section: ComparedSection;
  own: PairSide;
  other: PairSide;
  overlap: SectionOverlap;
  /** The numbers of the section's shared passages, in the order of the own text. */
  passages: readonly number[];
}

/**
 * Compares two reports with each other, section by section, as the engine does once it has found them.
 * @param isMassShared whether more bodies have a fingerprint than could have copied from each other: such wording is left out of account
 * @returns the compared sections that either report has; passages are numbered over all of them from 1, in the order of the
 * own text. Null when the body or year of one is not known.
 */
export function comparePair(own: ParsedReport, other: ParsedReport, isMassShared: (hash: number) => boolean): PairedSection[] | null {
  const [ownText, otherText] = [preparedText(own), preparedText(other)];
  if (!ownText || !otherText) return null;
  const aligner = new Aligner();
  let last = 0;
  return ownText.print.sections.flatMap((section, at): PairedSection[] => {
    const otherSection = otherText.print.sections[at]!;
    const key = section.section;
    const ranges = { own: rangesOf(ownText, key), other: rangesOf(otherText, key) };
    if (ranges.own.length === 0 && ranges.other.length === 0) return [];
    aligner.setOwn(section.units);
    const alignment = aligner.against(otherSection.units);
    const masks = joinedMasks(massMask(section, isMassShared), massMask(otherSection, isMassShared), alignment);
    const counted = { own: new CountedHan().count(section.units, masks.own), other: new CountedHan().count(otherSection.units, masks.other) };
    const overlap = sectionOverlap({ printed: section, counted: counted.own }, { printed: otherSection, counted: counted.other }, alignment);
    const numbered = overlap.passages.map(({ span, otherSpan }) => ({ number: ++last, span, otherSpan }));
    const ownSide = { section, text: own.text, partners: alignment.partners, mask: masks.own, passages: numbered };
    const otherSide = { section: otherSection, text: other.text, partners: alignment.otherPartners, mask: masks.other, passages: numbered.map(({ number, otherSpan }) => ({ number, span: otherSpan })) };
    return [
      {
        section: key,
        own: { heading: headingOf(own, key), paragraphs: pairParagraphs(ownSide, otherSide, ranges.own) },
        other: { heading: headingOf(other, key), paragraphs: pairParagraphs(otherSide, ownSide, ranges.other) },
        overlap,
        passages: numbered.map(({ number }) => number),
      },
    ];
  });
}

interface PreparedText {
  report: ParsedReport;
  print: DocumentPrint;
  prose: readonly Prose[];
}

function preparedText(report: ParsedReport): PreparedText | null {
  const clean = cleanTextOf(report);
  const prose = collectProse(report, clean, findChrome(clean));
  const print = prepare(report, { prose });
  return print && { report, print, prose };
}

/** What of the original text belongs to a section, in order. */
function rangesOf({ report, prose }: PreparedText, section: ComparedSection): Span[] {
  const clean = cleanTextOf(report);
  return prose.filter((run) => run.section === section && run.text.trim() !== "").map(({ start, text }) => clean.toOriginal(start, start + text.length));
}

function headingOf({ text, sections }: ParsedReport, section: ComparedSection): string | null {
  const found = sections.find(({ key }) => key === section);
  return found ? text.slice(found.span[0], found.span[1]).trim() : null;
}

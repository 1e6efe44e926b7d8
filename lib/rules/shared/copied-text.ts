import type { Span } from "../../report/schema";
import { prefectureOf } from "../../similarity/fingerprint-index";
import type { ComparedSection, Overlap, SectionOverlap } from "../../similarity/overlap";
import type { ReportFacts } from "../facts";
import { evidenceAt } from "../evidence";
import type { Evidence, OtherReport } from "../finding";
import type { NonEmpty } from "../rule";

/** What two texts have in common, over one section or several. */
export interface SharedText {
  ownHan: number;
  sharedHan: number;
  longestRunHan: number;
  /** The shared part of the own text, 0 to 1. In short texts only unchanged clauses count. */
  containment: number;
  /** The shared part of both texts together, 0 to 1. */
  jaccard: number;
}

/** Texts with fewer characters of their own wording are too short for more than exact sentences … */
export const SHORT_TEXT_HAN = 200;
/** … and with fewer than these nothing can be said. */
const TOO_SHORT_HAN = 100;
/** Where less of the text is the body's own wording, a share of it says nothing about the text. */
const LEAST_OWN_SHARE = 0.3;
/** Sections of which at least so much is shared are named. */
const NAMED_SHARE = 0.3;
const MAX_PASSAGES_SHOWN = 12;
const MOST_OF_IT = 0.7;
/** Others may have altered a common passage here and there. */
const ABOUT_AS_LONG = 0.5;

/** Adds up the sections of an overlap; null when there is too little wording of the body's own to say anything. */
export function sharedText(sections: readonly SectionOverlap[]): SharedText | null {
  const sum = (of: (section: SectionOverlap) => number): number => sections.reduce((total, section) => total + of(section), 0);
  const ownHan = sum((section) => section.ownHan);
  if (ownHan < TOO_SHORT_HAN || ownHan < sum((section) => section.lookedAtHan) * LEAST_OWN_SHARE) return null;
  const sharedHan = ownHan < SHORT_TEXT_HAN ? sum((section) => section.exactHan) : sum((section) => section.sharedHan);
  const together = ownHan + sum((section) => section.otherHan) - (sum((section) => section.sharedHan) + sum((section) => section.otherSharedHan)) / 2;
  const jaccard = ownHan < SHORT_TEXT_HAN ? 0 : sum((section) => section.sharedHan) / together;
  return { ownHan, sharedHan, longestRunHan: Math.max(...sections.map((section) => section.longestRunHan)), containment: sharedHan / ownHan, jaccard };
}

/** The section of an overlap; an empty list when the report does not have it. */
export const sectionOf = ({ sections }: Overlap, key: ComparedSection): SectionOverlap[] => sections.filter(({ section }) => section === key);

/**
 * Which of two reports was there first: `earlier` and `later` say so of the other report, by the days of publication or by
 * the years reported on; `unknown` when neither tells.
 */
export function orderOf({ report }: ReportFacts, { other }: Overlap): "earlier" | "later" | "unknown" {
  if (report.publishedOn !== null && other.publishedOn !== null && report.publishedOn !== other.publishedOn) return other.publishedOn < report.publishedOn ? "earlier" : "later";
  if (report.publishedOn !== null && other.publishedOn !== null) return "unknown";
  if (report.year === null || report.year === other.year) return "unknown";
  return other.year < report.year ? "earlier" : "later";
}

/**
 * The overlaps with reports that the body's may have been taken from: of other bodies, those that have become part of it and its
 * own office apart; none that came later, and none whose words the body had used in an earlier report of its own.
 */
export function possibleSources(facts: ReportFacts): Overlap[] {
  const overlaps = facts.context.overlaps ?? [];
  const own = overlaps.filter(({ relation }) => relation === "own-past");
  return overlaps.filter(
    (overlap) => overlap.relation === "other-body" && !facts.context.predecessors.includes(overlap.other.agency) && !isOwnOffice(facts, overlap) && orderOf(facts, overlap) !== "later" && !wasOwnBefore(overlap, own),
  );
}

/** Whether most of the shared words stand in a report of the body itself on a year before the other's. */
function wasOwnBefore({ sections, other }: Overlap, ownPast: readonly Overlap[]): boolean {
  const earlier = ownPast.filter((past) => past.other.year < other.year).flatMap((past) => past.sections.flatMap(({ passages }) => passages));
  const shared = sections.flatMap(({ passages }) => passages);
  const length = shared.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  const known = shared.reduce((sum, { span }) => sum + coveredLength(span, earlier.map((passage) => passage.span)), 0);
  return length > 0 && known >= length * MOST_OF_IT;
}

/** How much of a span lies in others; where these overlap each other it counts once. */
function coveredLength([start, end]: Span, others: readonly Span[]): number {
  let [covered, reached] = [0, start];
  for (const [from, to] of others.toSorted((a, b) => a[0] - b[0])) {
    const begin = Math.max(from, reached);
    const stop = Math.min(to, end);
    if (stop <= begin) continue;
    covered += stop - begin;
    reached = stop;
  }
  return covered;
}

/** A government and its own office report on the same work: they may share their words. */
function isOwnOffice({ report: { agency } }: ReportFacts, { other }: Overlap): boolean {
  const kinds = [agency.kind, other.kind].toSorted().join("/");
  return kinds === "government/office" && agency.level === other.level && agency.regionCode === other.regionCode;
}

const otherReport = ({ other: { agency, year, path, reportId } }: Overlap): OtherReport => ({ agency, year, path, reportId });

/** The shared passages, the longest first: the own words, each followed by the other report's where its text is at hand. */
export function passageEvidence({ report }: ReportFacts, overlap: Overlap, sections: readonly SectionOverlap[]): NonEmpty<Evidence> | null {
  const passages = sections.flatMap((section) => section.passages).toSorted((a, b) => b.han - a.han || a.span[0] - b.span[0]);
  const [first, ...others] = passages.slice(0, MAX_PASSAGES_SHOWN).flatMap(({ span, otherSpan }): Evidence[] => {
    const own = evidenceAt(report, span);
    if (overlap.otherText === null) return [own];
    return [own, { quote: overlap.otherText.slice(otherSpan[0], otherSpan[1]), span: otherSpan, section: own.section, table: null, cell: null, from: otherReport(overlap) }];
  });
  return first ? [first, ...others] : null;
}

/** Rounded down, because the share moves a little with every report that joins the corpus, and a decision must outlive that. */
const roundedDown = (value: number, step: number): number => Math.floor(value / step) * step;

/** What the messages on copied text are filled with: sections, the other report, and the share as "so many per cent or more". */
export function copyParams(overlap: Overlap, { containment }: SharedText): { sections: ComparedSection[]; other: string; otherYear: number; percent: number } {
  const named = overlap.sections.filter((section) => section.sharedHan > 0 && section.sharedHan >= section.ownHan * NAMED_SHARE);
  return { sections: (named.length > 0 ? named : overlap.sections).map(({ section }) => section), other: overlap.other.agency, otherYear: overlap.other.year, percent: roundedDown(containment * 100, 5) };
}
/** The length of the longest unchanged run, as "so many characters or more". */
export const runParam = ({ longestRunHan }: SharedText): number => roundedDown(longestRunHan, 10);

const longestRun = ({ sections }: Overlap): number => Math.max(...sections.map(({ longestRunHan }) => longestRunHan));

/** How many bodies of the own prefecture have a run about as long; scattered stock phrases may amount to as much, and make no template of a passage. */
export function havingTheRun({ context, report }: ReportFacts, passage: Overlap): number {
  const prefecture = prefectureOf(report.agency.regionCode);
  const others = (context.overlaps ?? []).filter(({ relation, other }) => relation === "other-body" && prefectureOf(other.regionCode) === prefecture);
  return others.filter((overlap) => longestRun(overlap) >= longestRun(passage) * ABOUT_AS_LONG).length;
}

/** The report that was there first comes first, whatever order the reports came in. */
export const bySource = (a: Overlap, b: Overlap): number =>
  a.other.year - b.other.year || compareWords(a.other.publishedOn ?? "9", b.other.publishedOn ?? "9") || compareWords(a.other.path, b.other.path);

const compareWords = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

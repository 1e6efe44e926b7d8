import type { AgencyKind, AgencyLevel, Span } from "../report/schema";

/** The sections whose words are compared. */
export const COMPARED_SECTIONS = ["overview", "problems"] as const;
export type ComparedSection = (typeof COMPARED_SECTIONS)[number];

/** A report that another is compared with. */
export interface ComparedReport {
  /** The body as it is named there. */
  agency: string;
  regionCode: string | null;
  level: AgencyLevel | null;
  kind: AgencyKind;
  year: number;
  publishedOn: string | null;
  /** The file it was read from. */
  path: string;
  /** Its number in the database; null when it was only read for a check. */
  reportId: number | null;
}

/** Words that stand in both reports, with small changes at most. */
export interface SharedPassage {
  span: Span;
  otherSpan: Span;
  /** Han characters of the own passage that stand in the other as well, in the same order. */
  han: number;
}

/**
 * What a section shares with the same section of another report. Counted are Han characters of the body's own wording:
 * names, figures, dates, prescribed wording and wording that many bodies share are in none of the numbers but the first.
 */
export interface SectionOverlap {
  section: ComparedSection;
  /** All characters of the own section that were looked at, mass-shared wording among them. */
  lookedAtHan: number;
  ownHan: number;
  sharedHan: number;
  otherHan: number;
  otherSharedHan: number;
  /** Of `sharedHan` what stands in runs of a clause at least, without any change. */
  exactHan: number;
  /** The longest run without any change; names and figures between the words do not end it. */
  longestRunHan: number;
  /** In the order of the own text. */
  passages: readonly SharedPassage[];
  /** The passages state at least three figures besides years and noughts, and all of them are the same. */
  figuresUnchanged: boolean;
}

/** The words that a report has in common with one other. */
export interface Overlap {
  other: ComparedReport;
  /** `own-past`: an earlier report of the same body. */
  relation: "own-past" | "other-body";
  /** The compared sections that the own report has, whether or not the other shares something with them. */
  sections: readonly SectionOverlap[];
  /** How many other bodies of the own prefecture share as much, this one among them; at least so many of the whole corpus when `massShared`. */
  sharers: number;
  /** Nearly the whole text is what many bodies have: the other report stands for all of them, and the shared wording is counted. */
  massShared: boolean;
  /** The other report's text, to quote from; null where it is not at hand. */
  otherText: string | null;
}

/** What was left out of account, to be shown openly; spans of the own text. */
export interface LeftOut {
  /** Wording that the law, the official form or custom prescribes. */
  prescribed: readonly Span[];
  /** Wording that more bodies have than could have copied from each other. */
  massShared: readonly Span[];
}

/** A report compared with a corpus. */
export interface Comparison {
  /** The most shared first. */
  overlaps: readonly Overlap[];
  leftOut: LeftOut;
}


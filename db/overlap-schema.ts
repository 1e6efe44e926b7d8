import type { ColumnType, Generated } from "kysely";
import type { SectionOverlap } from "../lib/similarity/overlap";

/** What a section shares, without the passages: those follow from the two texts. */
export type SharedSection = Omit<SectionOverlap, "passages">;

/**
 * What is kept of a report's current version to compare its words with others: one row a report, written with the version.
 * Who has a fingerprint is found through a GIN index on `hashes`, which packs the lists and takes new rows in bulk.
 */
export interface ReportPrintTable {
  report_id: number;
  /** What tells the body from all others, and sorts bodies the same whatever order they came in. */
  body: string;
  /** Four digits of the region code; empty when unknown. */
  prefecture: string;
  year: number;
  /** The different fingerprints of all compared sections, as signed numbers. */
  hashes: number[];
  /** The same as bytes, four a fingerprint: read in bulk they cost a tenth. */
  packed: Buffer;
  /** Those of the version that the others were compared with; null when that is this one. */
  hashes_before: number[] | null;
  /** The compared sections' units (`lib/similarity/print.ts`). */
  print: Buffer;
  /** The digest of the overlaps that the report was last judged with. */
  judged_overlaps: string;
  /** Counts up with every change of the words; `seen_change` is the one that the others were compared with. */
  change: Generated<number>;
  seen_change: Generated<number>;
}

/** A fingerprint that more bodies have than could have copied from each other, with the first reports of two of them. */
export interface CommonFingerprintTable {
  hash: number;
  first_report_id: number;
  second_report_id: number;
}

/** One row at most, none before the first comparison: of the last comparison of what was new with the rest. */
export interface OverlapStateTable {
  id: Generated<number>;
  /** How often that was begun. */
  settles: number;
  /** The bodies that had words then, by which wording is mass-shared or not. */
  bodies: number;
}

/**
 * The words that a report's current version shares with another report, when it is enough to be told; replaced with every judgement.
 * Counted are Han characters of both compared sections together, as in `SectionOverlap`.
 */
export interface OverlapTable {
  report_id: number;
  other_report_id: number;
  relation: "own-past" | "other-body";
  own_han: number;
  shared_han: number;
  other_han: number;
  other_shared_han: number;
  exact_han: number;
  longest_run_han: number;
  /** `shared_han` of `own_han`, 0 to 1. */
  containment: number;
  /** Other bodies of the own prefecture that share as much; at least so many of all bodies when `mass_shared`. */
  sharers: number;
  /** The other report stands for all that have nearly the whole text. */
  mass_shared: boolean;
  sections: ColumnType<SharedSection[], string, string>;
}

/**
 * Reports of different bodies that hang together through the words they share. Worked out after every import and audit from
 * `overlap`; its number is the smallest report number among its members.
 */
export interface CopyClusterTable {
  id: number;
  reports: number;
  bodies: number;
  years: number[];
  /** The different region codes of its bodies, and the prefectures (four digits) that these lie in. */
  regions: string[];
  prefectures: string[];
  /** The report that was published first, as far as the days are known. */
  origin_report_id: number;
  /** Whether all days of publication are known and one is before all others. */
  origin_is_known: boolean;
  /** Over its pairs, the larger share of either text, 0 to 1. */
  mean_share: number;
  /** Eight or more bodies of one prefecture have it. */
  is_template: boolean;
}

/** The cluster of a report that is in one. */
export interface CopyClusterMemberTable {
  report_id: number;
  cluster_id: number;
}

/** The tables on shared wording. */
export interface OverlapSchema {
  report_print: ReportPrintTable;
  common_fingerprint: CommonFingerprintTable;
  overlap_state: OverlapStateTable;
  overlap: OverlapTable;
  copy_cluster: CopyClusterTable;
  copy_cluster_member: CopyClusterMemberTable;
}

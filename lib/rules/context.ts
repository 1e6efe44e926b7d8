import type { TableKey } from "../report/cells";
import type { ParsedReport } from "../report/schema";
import type { Overlap } from "../similarity/overlap";
import type { OtherReport } from "./finding";
import type { SeriesReport } from "./series";

/** What a roster says of the body for the report's year. */
export interface RosterFacts {
  /** Whether the body has to report on the year. */
  isExpected: boolean;
  /** The day that the roster sets; null where the law or a local notice does. */
  dueOn: string | null;
  /** Other years for which the roster expects the body, so that a gap in the series is no gap in the collection. */
  expectedYears: readonly number[];
}

/** A cell added up over the bodies of a region. */
export interface RegionalSum {
  total: number;
  /** How many of the reports have a number in the cell. */
  bodies: number;
  /** The largest contributions, largest first. */
  largest: readonly { report: OtherReport; amount: number }[];
}

/** What the other bodies of a government's region reported on the same year. */
export interface RegionFacts {
  region: string;
  /** Bodies of the roster whose figures belong into the region's; none when there is no roster. */
  expected: number;
  /** How many of them have a report here. */
  reported: number;
  /** Names of those that have none. */
  missing: readonly string[];
  /** A cell added up over the reports that are there, the government's own left out. */
  sum(table: TableKey, cell: string): RegionalSum;
}

/** The version of the report that came before this one. */
export interface EarlierVersion {
  source: OtherReport;
  number: number;
  url: string | null;
  report: ParsedReport;
}

/**
 * What is known beside the report itself. Null says that nobody looked; an empty list that nothing is there.
 */
export interface ReportContext {
  /** The day of the audit (`YYYY-MM-DD`), for what is due by then. */
  asOf: string | null;
  /** The reports of the body and of those it came from on other years, the latest version of each, newest year first. */
  series: readonly SeriesReport[] | null;
  /** Bodies that have become part of this one, whether or not their reports are there. */
  predecessors: readonly string[];
  roster: RosterFacts | null;
  /** Only for governments from the county up. */
  region: RegionFacts | null;
  earlierVersion: EarlierVersion | null;
  /** The words that the report has in common with others, of its own body and of other bodies. */
  overlaps: readonly Overlap[] | null;
}

/** A report judged by itself. */
export const NO_CONTEXT: ReportContext = { asOf: null, series: null, predecessors: [], roster: null, region: null, earlierVersion: null, overlaps: null };

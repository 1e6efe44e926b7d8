import type { AgencyKind } from "../lib/report/schema";
import type { Category, Severity } from "../lib/rules/finding";
import type { FindingState } from "../lib/findings/reconcile";

/** The first four digits of region codes: a prefecture with everything below it, the unit in which numbers are counted anew. */
type Area = string;

/** An area and year in which something that is counted has changed since it was counted; appended by triggers, often several times. */
export interface TallyMarkTable {
  area: Area;
  year: number;
}

/** Where a number was counted. */
interface TallyKey {
  /** How many digits of the region code are told apart: 4 (areas), 2 (provinces), 0 (everything). */
  breadth: 0 | 2 | 4;
  /** So many digits. */
  region: string;
  year: number;
  /** Empty when the level is not known. */
  level: string;
  kind: AgencyKind;
  rule_id: string;
}

/** How many findings of current versions there are of a kind; dismissed ones are counted by their state. */
export interface FindingTallyTable extends TallyKey {
  category: Category;
  severity: Severity;
  outcome: "fail" | "review";
  state: FindingState;
  /** Empty for nobody. */
  assignee: string;
  findings: number;
}

/** How many reports have at least one finding of a rule that nobody dismissed. */
export interface RuleTallyTable extends TallyKey {
  reports: number;
}

/** What the overview adds up over reports and roster entries, in the order of `db/tallies/report-cells.ts`. */
export interface ReportTallyTable {
  area: Area;
  year: number;
  level: string;
  kind: AgencyKind;
  counts: number[];
  sums: number[];
}

/** What the page of figures adds up over the bodies of a region, as `db/tallies/figure-cells.ts` tells. */
export interface FigureTallyTable extends Omit<TallyKey, "rule_id"> {
  /** The region whose figures hold the body's is of the body's own level. */
  is_nested: boolean;
  part: string;
  /** Of `db/cell-codes.ts`; 0 for parts that are of no cell. */
  code: number;
  sum: number;
  reports: number;
}

/** The tables of what is kept counted; all of it can be counted again from the others. */
export interface TallySchema {
  tally_mark: TallyMarkTable;
  finding_tally: FindingTallyTable;
  rule_tally: RuleTallyTable;
  report_tally: ReportTallyTable;
  figure_tally: FigureTallyTable;
}

import type { FormatEra } from "../report/formats";
import type { Bilingual, Language } from "../report/language";
import type { AgencyKind, AgencyLevel } from "../report/schema";
import type { Category, Evidence, Params, Severity } from "./finding";
import type { ReportFacts } from "./facts";
import type { LegalBasisId } from "./law";
import type { WordList } from "./word-list";

export type { Bilingual, Language };

/**
 * What must have been read before a rule can speak. The runner checks it and answers `notAssessed`
 * with the reason when it is not there; the rule itself never guesses.
 */
export type Need =
  | "title"
  | "year"
  | "publicationDate"
  | "agency"
  | "agencyLevel"
  | "sections"
  | "disclosureTable"
  | "requestsTable"
  | "disputesTable"
  /** Reports of the body on other years. */
  | "series"
  /** The report on the year before, of the body or of those that have become part of it. */
  | "previousYear"
  /** What the bodies of the region reported. */
  | "region"
  | "earlierVersion"
  /** Other reports to compare the wording with. */
  | "overlaps";

export type NonEmpty<T> = readonly [T, ...T[]];

/** A fault that the document proves (`fail`), or a question for a person (`review`). It cannot be built without evidence. */
export interface Observed<MessageId extends string = string> {
  outcome: "fail" | "review";
  message: MessageId;
  params: Params;
  evidence: NonEmpty<Evidence>;
  /** When it differs from the rule's own. */
  severity?: Severity;
  /** What tells this defect from others of the same rule in the report; by default the first evidence's cell, or its section and words. */
  place?: string;
}
/** A part that could not be judged. */
export interface Unassessed {
  outcome: "notAssessed";
  /** A reason of `lib/rules/reasons.ts`. */
  reason: string;
  /** The row, cell or section concerned. */
  where?: string;
}
export type Observation<MessageId extends string = string> = Observed<MessageId> | Unassessed;

/** A number that a rule profile may change. */
export interface Threshold {
  default: number;
  /** The least and the greatest value that make sense; a profile cannot go beyond. */
  min?: number;
  max?: number;
  /** Whole numbers only. */
  integer?: boolean;
  /** The parameter with the month of which this is a day: together they must be a day that every year has. */
  month?: string;
  unit: string;
  title: Bilingual;
}

/** What a rule profile sets besides thresholds. */
export interface RuleSettings {
  wordList: WordList;
}

export interface Rule<MessageId extends string = string, ThresholdId extends string = string> {
  /** `BAL-001`; never changes its meaning and is never used again. */
  id: string;
  /** The file's name. */
  name: string;
  title: Bilingual;
  /** What it checks, in one or two sentences. */
  checks: Bilingual;
  /** What it deliberately leaves alone. */
  leavesAlone: Bilingual;
  severity: Severity;
  /** `review` rules never fail a report by themselves: the runner turns their failures into questions. */
  kind: "deterministic" | "heuristic" | "review";
  category: Category;
  /** The formats due for which the rule speaks. */
  eras: readonly FormatEra[];
  /** The bodies it speaks of; every body when absent. */
  bodies?: { levels?: readonly AgencyLevel[]; kinds?: readonly AgencyKind[] };
  /** The first report year it applies to, when later than its eras. */
  fromYear?: number;
  /** It speaks of a report that is not there, where all others speak of one that is. */
  subject?: "absence";
  /** It speaks of our copy of the document and is never held against the body: not in its score, not in its counts. */
  aboutCopy?: true;
  /** A deviation from the format, which was only encouraged for 2019: the runner lowers it to info for that year. */
  formatDeviation?: boolean;
  needs: readonly Need[];
  basis: NonEmpty<LegalBasisId>;
  thresholds?: Readonly<Record<ThresholdId, Threshold>>;
  /** What is said, per message id; `{name}` and `{name|formatter}` stand for parameters (`messages.ts`). */
  messages: Readonly<Record<MessageId, Bilingual>>;
  /** What the body is asked to do; the Chinese wording is that of the rectification notice. */
  remedy: Bilingual;
  check(facts: ReportFacts, thresholds: Readonly<Record<ThresholdId, number>>, settings: RuleSettings): Iterable<Observation<MessageId>>;
}

/** Declares a rule; it only fixes the types of its message and threshold ids. */
export function defineRule<const MessageId extends string, const ThresholdId extends string = never>(
  rule: Rule<MessageId, ThresholdId>,
): Rule<MessageId, ThresholdId> {
  return rule;
}

import type { RosterRow } from "../../roster/roster";
import type { RuleProfile } from "../../rules/profile";
import type { DemoBody, ReportModel } from "../model";
import type { FaultPlace } from "./fault";

/** A report beside the others that an office has of a region. */
export interface Corpus {
  model: ReportModel;
  /** `model` was never published: its body has no report on the year. */
  isAbsent: boolean;
  /** Reports of the same year and of years before. */
  others: readonly ReportModel[];
  /** Who must report on the year of `model`; empty when no roster was loaded. */
  roster: readonly RosterRow[];
}

/** A fault that only the reports of other bodies, the body's own wording of other years, or a roster shows; or what only looks like one. */
export interface CorpusCase {
  /** `ORI-001/published-first`: the rule, and the variant. */
  id: string;
  ruleId: string;
  /** `none`: nothing is to fail · `silent`: the rule must not even ask. */
  outcome: "fail" | "review" | "none" | "silent";
  /** Rules that are right to fail the report as well. */
  also: readonly string[];
  /** Rules that are right to fail another report of the corpus. */
  besides: readonly string[];
  place: FaultPlace;
  /** Parts of the ids of layouts in which it cannot be seen. */
  hiddenIn: readonly string[];
  /** What the region has set. */
  rules: RuleProfile["rules"];
  /** The day of the audit in the year after the report's, `MM-DD`. */
  asOf: string;
  /** Whether the corpus, sound and complete, has what the case needs. */
  fits(corpus: Corpus): boolean;
  plant(corpus: Corpus): Corpus;
}

/** After every day by which a report is due. */
const SUMMER = "06-10";

/** Declares a case; what is not given is: a failure, in any layout, in summer, under no profile, with no other rule concerned. */
export function corpusCase(id: string, parts: Partial<Omit<CorpusCase, "id" | "ruleId">>): CorpusCase {
  return { id, ruleId: id.slice(0, id.indexOf("/")), outcome: "fail", also: [], besides: [], place: {}, hiddenIn: [], rules: {}, asOf: SUMMER, fits: () => true, plant: (corpus) => corpus, ...parts };
}

/** A body is its name and its region. */
export const isSameBody = (one: Pick<DemoBody, "name" | "region">, other: Pick<DemoBody, "name" | "region">): boolean => one.name === other.name && one.region.code === other.region.code;

/** The reports of other bodies on the year of the report. */
export const peersOf = ({ model, others }: Corpus): ReportModel[] => others.filter(({ body, year }) => year === model.year && !isSameBody(body, model.body));

/** The body's own report so many years before; null when it is not there. */
export const ownBefore = ({ model, others }: Corpus, years: number): ReportModel | null => others.find(({ body, year }) => year === model.year - years && isSameBody(body, model.body)) ?? null;

/** The corpus with other reports in the place of those of the same bodies and years. */
export function withReports(corpus: Corpus, changed: readonly ReportModel[]): Corpus {
  const isChanged = (model: ReportModel): boolean => changed.some(({ body, year }) => year === model.year && isSameBody(body, model.body));
  return { ...corpus, others: [...corpus.others.filter((model) => !isChanged(model)), ...changed] };
}

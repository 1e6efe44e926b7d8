import type { TableKey } from "../../report/cells";
import type { SectionKey } from "../../report/sections";
import type { WordList } from "../../rules/word-list";
import { withSection, withWords, type ReportModel } from "../model";
import type { RenderedReport } from "../render/layout";

/** Where a planted fault must be shown: in one of the cells (a question may name the table alone), in the table, or in the section. */
export interface FaultPlace {
  cells?: readonly string[];
  table?: TableKey;
  section?: SectionKey;
}

/** What is known beside a file: its address, and the wordings that the office which reads it has listed. */
export interface KnownFacts {
  url?: string;
  wordList?: WordList;
}

/** A fault that can be planted in a sound report, and what an audit must say of it. */
export interface Fault {
  /** `BAL-005/total-zero`: the rule, and the variant. */
  id: string;
  ruleId: string;
  /** `either`: whether the document proves it depends on the layout. */
  outcome: "fail" | "review" | "either";
  /** Rules that are right to speak as well, or (where one cell breaks two sums) instead. */
  also: readonly string[];
  /** Rules that may speak in place of `ruleId`. */
  instead: readonly string[];
  place: FaultPlace;
  /** The parts of the layouts' ids in which nothing of the fault can be seen. */
  hiddenIn: readonly string[];
  /** Whether the report has what the fault needs. */
  fits(model: ReportModel): boolean;
  plant(model: ReportModel): ReportModel;
  /** A change of the rendered text, for faults that no report has before it is laid out. */
  spoil?: (report: RenderedReport, model: ReportModel) => RenderedReport;
  known: KnownFacts;
  /** It has no place in the demonstration: it moves the report to a county that exists, sets the day of publication, which the demonstration draws itself, or takes a list of wordings, which it has not. */
  staysOut: boolean;
}

type FaultParts = Partial<Omit<Fault, "id" | "ruleId">>;

/** Layouts that lose or run together cells: faults of single figures cannot be seen in them. */
export const FIGURES_HIDDEN: readonly string[] = ["L5", "L7-one-line", "L8"];
/** Layouts in which an empty cell leaves no trace. */
export const BLANKS_HIDDEN: readonly string[] = [...FIGURES_HIDDEN, "L4", "L6"];
/** Layouts without tables. */
export const TABLES_HIDDEN: readonly string[] = ["L8"];

/** Declares a fault; what is not given is: a failure, in any report, shown in every layout, with no other rule concerned. */
export function fault(id: string, parts: FaultParts): Fault {
  return {
    id,
    ruleId: id.slice(0, id.indexOf("/")),
    outcome: "fail",
    also: [],
    instead: [],
    place: {},
    hiddenIn: [],
    fits: () => true,
    plant: (model) => model,
    known: {},
    staysOut: false,
    ...parts,
  };
}

export const in2021Shape = ({ era }: ReportModel): boolean => era === "2021";
export const in2019Shape = ({ era, year }: ReportModel): boolean => era === "2019" && year === 2020;
export const tabular = ({ era, year }: ReportModel): boolean => era === "2021" || (era === "2019" && year === 2020);

/** The model with a sentence behind the last paragraph of a section. */
export function withSentence(model: ReportModel, key: SectionKey, sentence: string): ReportModel {
  return withSection(model, key, (section) => ({ ...section, blocks: [...section.blocks, { kind: "paragraph", text: sentence }] }));
}

/** The model moved to a county that exists, so that other places can be told to lie elsewhere. */
export function inRealCounty(model: ReportModel): ReportModel {
  const { name, city, province } = model.body.region;
  return withWords(model, (words) => words.replaceAll(name, "黑山县").replaceAll(city, "锦州市").replaceAll(province, "辽宁省"));
}

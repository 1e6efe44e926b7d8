import { composeReport } from "../compose";
import type { Figures, ReportModel } from "../model";
import type { FaultPlace, KnownFacts } from "./fault";

/** A report of the body, or of one that it came from, on an earlier year. */
export interface EarlierReport {
  model: ReportModel;
  isPredecessor: boolean;
}
/** A report beside the others that are known of its body. */
export interface ReportSeries {
  model: ReportModel;
  /** Newest first. */
  earlier: readonly EarlierReport[];
  /** What was published before in its place. */
  replaced?: ReportModel;
}

/** A fault that only other reports show, or (outcome `none`) what only looks like one. */
export interface SeriesCase {
  /** `XYR-001/forgotten`: the rule, and the variant. */
  id: string;
  ruleId: string;
  outcome: "fail" | "review" | "none";
  /** Rules that are right to fail the report as well. */
  also: readonly string[];
  place: FaultPlace;
  /** Parts of the ids of layouts in which it cannot be seen. */
  hiddenIn: readonly string[];
  known: KnownFacts;
  /** Whether the series has what the case needs; there is always a report on the year before. */
  fits(series: ReportSeries): boolean;
  plant(series: ReportSeries): ReportSeries;
}

/** Declares a case; what is not given is: a failure, in any layout, with no other rule concerned. */
export function seriesCase(id: string, parts: Partial<Omit<SeriesCase, "id" | "ruleId">>): SeriesCase {
  return { id, ruleId: id.slice(0, id.indexOf("/")), outcome: "fail", also: [], place: {}, hiddenIn: [], known: {}, fits: () => true, plant: (series) => series, ...parts };
}

const SEED = "series";

/** The report written anew with other figures, so that its text agrees with its tables. */
export function withFigures(model: ReportModel, figures: Figures): ReportModel {
  return { ...composeReport(model.body, model.year, figures, SEED), title: model.title, header: model.header, footer: model.footer, publishedOn: model.publishedOn };
}

type Changes = Partial<{ [Table in keyof Figures]: Readonly<Record<string, number>> }>;

/** Figures with amounts added to single cells. */
export function adding(figures: Figures, changes: Changes): Figures {
  const added = (key: keyof Figures): Record<string, number> => ({ ...figures[key], ...Object.fromEntries(Object.entries(changes[key] ?? {}).map(([cell, by]) => [cell, (figures[key][cell] ?? 0) + by])) });
  return { disclosure: added("disclosure"), requests: added("requests"), disputes: added("disputes") };
}

/** The figure of a cell; 0 for reports without tables. */
export const figureOf = ({ figures }: ReportModel, table: keyof Figures, cell: string): number => figures?.[table][cell] ?? 0;

/** The report with figures added to. */
export const withAdded = (model: ReportModel, changes: Changes): ReportModel => withFigures(model, adding(model.figures!, changes));

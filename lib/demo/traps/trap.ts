import type { ReportModel } from "../model";
import type { RenderedReport } from "../render/layout";
import type { KnownFacts } from "../faults/fault";

/** A report that looks faulty and is not: the named rules must not fail it. */
export interface Trap {
  /** `SEC-001/town-named-like-a-brand`: the rule most tempted, and the case. */
  id: string;
  silent: readonly string[];
  /** Whether a remark (a failure of severity info) is right. */
  remark: boolean;
  /** Whether the rule must not even ask. */
  unasked: boolean;
  /** Other rules that are right to speak. */
  also: readonly string[];
  fits(model: ReportModel): boolean;
  plant(model: ReportModel): ReportModel;
  spoil?: (report: RenderedReport, model: ReportModel) => RenderedReport;
  known: KnownFacts;
  /** Parts of the ids of layouts in which the trap cannot stand. */
  hiddenIn: readonly string[];
}

/** Declares a trap; what is not given is: for the rule in its id, in any report, in every layout. */
export function trap(id: string, parts: Partial<Omit<Trap, "id">>): Trap {
  return { id, silent: [id.slice(0, id.indexOf("/"))], remark: false, unasked: false, also: [], fits: () => true, plant: (model) => model, known: {}, hiddenIn: [], ...parts };
}

import type { Dirt } from "../../lib/demo/dirt/index";
import type { FaultPlace } from "../../lib/demo/faults/fault";
import type { Layout } from "../../lib/demo/render/layout";
import type { Finding } from "../../lib/rules/finding";
import type { RunResult } from "../../lib/rules/runner";

export interface RuleAccuracy {
  planted: number;
  found: number;
  /** Planted, not found, and said not to be assessable. */
  notAssessed: number;
  falseFailures: number;
}
export interface LayoutAccuracy {
  readable: boolean;
  cells: number;
  read: number;
  wrong: number;
  leftOut: number;
  planted: number;
  found: number;
  falseFailures: number;
}
/** One thing that is not as it should be, with what is needed to see it again. */
export interface Shortcoming {
  kind: "missed" | "false-failure" | "wrong-cell" | "left-out" | "identity" | "refused";
  ruleId: string | null;
  layout: string;
  dirt: string;
  subject: string;
  detail: string;
}
export interface Accuracy {
  documents: number;
  rules: Record<string, RuleAccuracy>;
  layouts: Record<string, LayoutAccuracy>;
  shortcomings: Shortcoming[];
}
/** Where a document stands in the measure. */
export interface Place {
  subject: string;
  layout: Layout;
  dirt: Dirt;
}
/** What an audit must say of a planted fault. */
export interface Expected {
  ruleId: string;
  /** Rules that may speak in place of `ruleId`. */
  instead?: readonly string[];
  outcome: "fail" | "review" | "either";
  place: FaultPlace;
}

function isAt(finding: Finding, place: FaultPlace): boolean {
  const inTable = place.table !== undefined && finding.evidence.some(({ table }) => table === place.table);
  if (place.cells) return finding.evidence.some(({ cell }) => cell !== null && place.cells!.includes(cell)) || (finding.outcome === "review" && inTable);
  if (place.table) return inTable;
  if (place.section) return finding.evidence.some(({ section }) => section === place.section);
  return true;
}

/** Counts what was planted, found and wrongly said. */
export class Tally {
  readonly accuracy: Accuracy = { documents: 0, rules: {}, layouts: {}, shortcomings: [] };

  rule(id: string): RuleAccuracy {
    return (this.accuracy.rules[id] ??= { planted: 0, found: 0, notAssessed: 0, falseFailures: 0 });
  }
  layout({ id, readable }: Layout): LayoutAccuracy {
    return (this.accuracy.layouts[id] ??= { readable, cells: 0, read: 0, wrong: 0, leftOut: 0, planted: 0, found: 0, falseFailures: 0 });
  }

  /** @returns null, and the refusal noted, when the document could not be read */
  run<Result>(place: Place, work: () => Result): Result | null {
    this.accuracy.documents++;
    try {
      return work();
    } catch (error) {
      this.note("refused", null, place, String(error));
      return null;
    }
  }

  note(kind: Shortcoming["kind"], ruleId: string | null, { subject, layout, dirt }: Place, detail: string): void {
    this.accuracy.shortcomings.push({ kind, ruleId, layout: layout.id, dirt: dirt.id, subject, detail });
  }

  /**
   * Counts failures that nothing explains.
   * @param allowed rules that are right to fail
   * @param unasked rules that must not even ask
   */
  failures({ findings }: RunResult, allowed: readonly string[], place: Place, unasked: readonly string[] = []): void {
    for (const finding of findings) {
      if ((finding.outcome !== "fail" && !unasked.includes(finding.ruleId)) || allowed.includes(finding.ruleId)) continue;
      // A page has its menus: that is said, and nothing is wrong with it.
      if (place.layout.markup && finding.ruleId === "CON-011") continue;
      this.rule(finding.ruleId).falseFailures++;
      this.layout(place.layout).falseFailures++;
      this.note("false-failure", finding.ruleId, place, `${finding.severity} ${finding.messageId} ${JSON.stringify(finding.params)} “${finding.evidence[0].quote.slice(0, 60)}”`);
    }
  }

  /** Counts a planted fault, as found or as missed. @param report whose report it is, for what is said of a miss */
  planted({ ruleId, instead = [], outcome, place: at }: Expected, { findings, notAssessed }: RunResult, place: Place, report: string): void {
    const [count, layout] = [this.rule(ruleId), this.layout(place.layout)];
    count.planted++;
    layout.planted++;
    const said = findings.filter((finding) => finding.ruleId === ruleId || instead.includes(finding.ruleId));
    if (said.some((finding) => (outcome === "either" || finding.outcome === outcome) && isAt(finding, at))) {
      count.found++;
      layout.found++;
      return;
    }
    const unassessed = notAssessed.find((one) => one.ruleId === ruleId || instead.includes(one.ruleId));
    if (unassessed) count.notAssessed++;
    const words = said.map((finding) => `${finding.outcome} at ${finding.evidence.map(({ cell, section }) => cell ?? section).join(",")}`).join("; ");
    this.note("missed", ruleId, place, `${report}: ${words || (unassessed ? `not assessed: ${unassessed.reason} ${unassessed.where ?? ""}` : "silent")}`);
  }
}

import type { Fault } from "../../lib/demo/faults/fault";
import { FAULTS } from "../../lib/demo/faults/index";
import { CLEAN, DIRTS, type Dirt } from "../../lib/demo/dirt/index";
import type { Layout } from "../../lib/demo/render/layout";
import { DAMAGED_LAYOUTS } from "../../lib/demo/render/damaged-layouts";
import { HTML_LAYOUTS } from "../../lib/demo/render/html-layouts";
import { TEXT_LAYOUTS } from "../../lib/demo/render/text-layouts";
import { SERIES_FAULTS } from "../../lib/demo/faults/series";
import { TRAPS } from "../../lib/demo/traps/index";
import { SERIES_TRAPS } from "../../lib/demo/traps/series";
import type { Finding } from "../../lib/rules/finding";
import { RULES } from "../../lib/rules/registry";
import { countCells, examine, identityErrors, type Examined } from "./examine";
import { POOL, soundReports } from "./pool";
import { examineSeries, SERIES, WHOLE_LAYOUTS } from "./series";

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
export interface Scope {
  /** For sound reports. */
  layouts: readonly Layout[];
  /** For faults and traps. */
  faultLayouts: readonly Layout[];
  dirts: readonly Dirt[];
  sound: number;
  /** In how many different reports every fault is planted and every trap laid. */
  bases: number;
  /** Only faults and traps whose id contains this. */
  only?: string;
}

const ALL_LAYOUTS = [...TEXT_LAYOUTS, ...DAMAGED_LAYOUTS, ...HTML_LAYOUTS];
const PAGES_OF_THE_COMPACT_SCOPE = ["H1-site", "H4-pieces"];
export const FULL_SCOPE: Scope = { layouts: ALL_LAYOUTS, faultLayouts: ALL_LAYOUTS, dirts: DIRTS, sound: 24, bases: 3 };
export const COMPACT_SCOPE: Scope = {
  layouts: ALL_LAYOUTS.filter(({ id, markup }) => !markup || PAGES_OF_THE_COMPACT_SCOPE.includes(id)),
  faultLayouts: ALL_LAYOUTS.filter(({ id }) => ["L1-leading-pipes", "L2-piped-rows", "L3-tabs-trailing", "L4-one-cell-a-line", "H1-site"].includes(id)),
  dirts: DIRTS.filter(({ id }) => ["clean", "traditional-pinyin", "gb18030"].includes(id)),
  sound: 6,
  bases: 1,
};

const KNOWN_RULES = new Set(RULES.map(({ id }) => id));

function isAt(finding: Finding, { place }: Pick<Fault, "place">): boolean {
  const inTable = place.table !== undefined && finding.evidence.some(({ table }) => table === place.table);
  if (place.cells) return finding.evidence.some(({ cell }) => cell !== null && place.cells!.includes(cell)) || (finding.outcome === "review" && inTable);
  if (place.table) return inTable;
  if (place.section) return finding.evidence.some(({ section }) => section === place.section);
  return true;
}

/** Runs everything in the scope through the product and counts. */
export function measure(scope: Scope): Accuracy {
  const accuracy: Accuracy = { documents: 0, rules: {}, layouts: {}, shortcomings: [] };
  const rule = (id: string): RuleAccuracy => (accuracy.rules[id] ??= { planted: 0, found: 0, notAssessed: 0, falseFailures: 0 });
  const layoutCount = ({ id, readable }: Layout): LayoutAccuracy =>
    (accuracy.layouts[id] ??= { readable, cells: 0, read: 0, wrong: 0, leftOut: 0, planted: 0, found: 0, falseFailures: 0 });
  const run = (subject: string, layout: Layout, dirt: Dirt, work: () => Examined): Examined | null => {
    accuracy.documents++;
    try {
      return work();
    } catch (error) {
      accuracy.shortcomings.push({ kind: "refused", ruleId: null, layout: layout.id, dirt: dirt.id, subject, detail: String(error) });
      return null;
    }
  };
  const failures = (examined: Pick<Examined, "audit">, allowed: readonly string[], subject: string, layout: Layout, dirt: Dirt, unasked: readonly string[] = []): void => {
    for (const finding of examined.audit.findings) {
      if ((finding.outcome !== "fail" && !unasked.includes(finding.ruleId)) || allowed.includes(finding.ruleId)) continue;
      // A page has its menus: that is said, and nothing is wrong with it.
      if (layout.markup && finding.ruleId === "CON-011") continue;
      rule(finding.ruleId).falseFailures++;
      layoutCount(layout).falseFailures++;
      accuracy.shortcomings.push({
        kind: "false-failure", ruleId: finding.ruleId, layout: layout.id, dirt: dirt.id, subject,
        detail: `${finding.severity} ${finding.messageId} ${JSON.stringify(finding.params)} “${finding.evidence[0].quote.slice(0, 60)}”`,
      });
    }
  };

  for (const model of scope.only === undefined ? soundReports(scope.sound) : []) {
    const subject = `sound ${model.body.name} ${model.year}`;
    for (const layout of scope.layouts) {
      for (const dirt of scope.dirts) {
        if (layout.markup && !dirt.inMarkup) continue;
        const examined = run(subject, layout, dirt, () => examine(model, layout, dirt));
        if (!examined) continue;
        failures(examined, [...dirt.explains, ...(model.header.length > 0 ? ["CON-011"] : [])], subject, layout, dirt);
        const cells = countCells(examined);
        const sum = layoutCount(layout);
        sum.cells += cells.cells;
        sum.read += cells.read;
        sum.wrong += cells.wrong + cells.invented;
        sum.leftOut += cells.leftOut;
        if (cells.wrong + cells.invented > 0 || (layout.readable && cells.leftOut > 0)) {
          accuracy.shortcomings.push({ kind: cells.wrong + cells.invented > 0 ? "wrong-cell" : "left-out", ruleId: null, layout: layout.id, dirt: dirt.id, subject, detail: cells.notes.slice(0, 3).join(" · ") });
        }
        const errors = layout.id === "L7-one-line" && dirt.id !== "clean" ? [] : identityErrors(examined, model, dirt);
        if (errors.length > 0) accuracy.shortcomings.push({ kind: "identity", ruleId: null, layout: layout.id, dirt: dirt.id, subject, detail: errors.join(" · ") });
      }
    }
  }

  for (const fault of FAULTS) {
    if (!KNOWN_RULES.has(fault.ruleId) || !fault.id.includes(scope.only ?? "")) continue;
    const bases = POOL.filter((candidate) => fault.fits(candidate)).slice(0, scope.bases);
    if (bases.length === 0) throw new Error(`No report of the pool has what ${fault.id} needs.`);
    for (const [planted, layout] of bases.flatMap((model) => scope.faultLayouts.map((each) => [fault.plant(model), each] as const))) {
      if (fault.hiddenIn.some((part) => layout.id.includes(part)) || (!layout.readable && fault.hiddenIn.length > 0)) continue;
      const examined = run(fault.id, layout, CLEAN, () => examine(planted, layout, CLEAN, { known: fault.known, spoil: fault.spoil }));
      if (!examined) continue;
      const count = rule(fault.ruleId);
      count.planted++;
      layoutCount(layout).planted++;
      const ids = [fault.ruleId, ...fault.instead];
      const found = examined.audit.findings.some((finding) => ids.includes(finding.ruleId) && (fault.outcome === "either" || finding.outcome === fault.outcome) && isAt(finding, fault));
      if (found) {
        count.found++;
        layoutCount(layout).found++;
      } else {
        const unassessed = examined.audit.notAssessed.find(({ ruleId }) => ids.includes(ruleId));
        if (unassessed) count.notAssessed++;
        const said = examined.audit.findings.filter(({ ruleId }) => ids.includes(ruleId)).map(({ outcome, evidence }) => `${outcome} at ${evidence.map(({ cell, section }) => cell ?? section).join(",")}`);
        accuracy.shortcomings.push({ kind: "missed", ruleId: fault.ruleId, layout: layout.id, dirt: "clean", subject: fault.id, detail: `${planted.body.name} ${planted.year}: ${said.join("; ") || (unassessed ? `not assessed: ${unassessed.reason} ${unassessed.where ?? ""}` : "silent")}` });
      }
      failures(examined, [...ids, ...fault.also], fault.id, layout, CLEAN);
    }
  }

  for (const trap of TRAPS) {
    if (!trap.id.includes(scope.only ?? "")) continue;
    const bases = POOL.filter((candidate) => trap.fits(candidate)).slice(0, scope.bases);
    if (bases.length === 0) throw new Error(`No report of the pool has what the trap ${trap.id} needs.`);
    for (const [laid, layout] of bases.flatMap((model) => scope.faultLayouts.map((each) => [trap.plant(model), each] as const))) {
      if (trap.hiddenIn.some((part) => layout.id.includes(part))) continue;
      const examined = run(`trap ${trap.id}`, layout, CLEAN, () => examine(laid, layout, CLEAN, { known: trap.known, spoil: trap.spoil }));
      if (!examined) continue;
      const remarks = trap.remark ? examined.audit.findings.filter(({ severity }) => severity === "info").map(({ ruleId }) => ruleId) : [];
      failures(examined, [...trap.also, ...remarks], `trap ${trap.id}`, layout, CLEAN, trap.unasked ? trap.silent : []);
    }
  }

  for (const [turn, series] of (scope.only === undefined ? SERIES.slice(0, scope.sound) : []).entries()) {
    const subject = `sound series ${series.model.body.name} ${series.model.year}`;
    for (const [step, layout] of scope.faultLayouts.entries()) {
      const examined = run(subject, layout, CLEAN, () => examineSeries(series, layout, scope.layouts, turn + step));
      if (examined) failures(examined, [], subject, layout, CLEAN);
    }
  }

  for (const planting of [...SERIES_FAULTS, ...SERIES_TRAPS]) {
    if (!planting.id.includes(scope.only ?? "")) continue;
    const bases = SERIES.filter((series) => planting.fits(series)).slice(0, scope.bases);
    if (bases.length === 0) throw new Error(`No series of the pool has what ${planting.id} needs.`);
    for (const [turn, [planted, layout]] of bases.flatMap((series) => scope.faultLayouts.map((each) => [planting.plant(series), each] as const)).entries()) {
      if (planting.hiddenIn.some((part) => layout.id.includes(part)) || (!layout.readable && planting.hiddenIn.length > 0)) continue;
      const examined = run(planting.id, layout, CLEAN, () => examineSeries(planted, layout, WHOLE_LAYOUTS, turn, planting.known));
      if (!examined) continue;
      failures(examined, planting.outcome === "none" ? planting.also : [planting.ruleId, ...planting.also], planting.id, layout, CLEAN);
      if (planting.outcome === "none") continue;
      const count = rule(planting.ruleId);
      count.planted++;
      layoutCount(layout).planted++;
      const said = examined.audit.findings.filter(({ ruleId }) => ruleId === planting.ruleId);
      if (said.some((finding) => finding.outcome === planting.outcome && isAt(finding, planting))) {
        count.found++;
        layoutCount(layout).found++;
        continue;
      }
      const unassessed = examined.audit.notAssessed.find(({ ruleId }) => ruleId === planting.ruleId);
      if (unassessed) count.notAssessed++;
      const words = said.map(({ outcome, evidence }) => `${outcome} at ${evidence.map(({ cell, section }) => cell ?? section).join(",")}`).join("; ");
      accuracy.shortcomings.push({
        kind: "missed", ruleId: planting.ruleId, layout: layout.id, dirt: "clean", subject: planting.id,
        detail: `${planted.model.body.name} ${planted.model.year}: ${words || (unassessed ? `not assessed: ${unassessed.reason} ${unassessed.where ?? ""}` : "silent")}`,
      });
    }
  }
  return accuracy;
}

import { FAULTS } from "../../lib/demo/faults/index";
import { CLEAN, DIRTS, type Dirt } from "../../lib/demo/dirt/index";
import type { ReportModel } from "../../lib/demo/model";
import type { Layout } from "../../lib/demo/render/layout";
import { DAMAGED_LAYOUTS } from "../../lib/demo/render/damaged-layouts";
import { HTML_LAYOUTS } from "../../lib/demo/render/html-layouts";
import { TEXT_LAYOUTS } from "../../lib/demo/render/text-layouts";
import { CORPUS_FAULTS } from "../../lib/demo/faults/corpus";
import { SERIES_FAULTS } from "../../lib/demo/faults/series";
import { CORPUS_TRAPS } from "../../lib/demo/traps/corpus";
import { TRAPS } from "../../lib/demo/traps/index";
import { SERIES_TRAPS } from "../../lib/demo/traps/series";
import { RULES } from "../../lib/rules/registry";
import { CORPORA, examineCorpus } from "./corpora";
import { countCells, examine, identityErrors } from "./examine";
import { POOL, soundReports, soundReportsAbove } from "./pool";
import { examineSeries, SERIES, WHOLE_LAYOUTS } from "./series";
import { Tally, type Accuracy } from "./tally";

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

/** Of so many layouts a sound corpus is looked at in one. */
const SOUND_TURNS = 4;

const KNOWN_RULES = new Set(RULES.map(({ id }) => id));
const nameOf = ({ body, year }: ReportModel): string => `${body.name} ${year}`;
const isHidden = ({ hiddenIn }: { hiddenIn: readonly string[] }, { id, readable }: Layout): boolean => hiddenIn.some((part) => id.includes(part)) || (!readable && hiddenIn.length > 0);

/** The first of the pool that fit, as many as the scope has, with the fault or trap. @throws when none fits */
function plantedIn<Base, Planted>(planting: { id: string; fits(base: Base): boolean; plant(base: Base): Planted }, pool: readonly Base[], { bases }: Scope): Planted[] {
  const planted: Planted[] = [];
  for (const base of pool) {
    if (planted.length === bases) break;
    if (planting.fits(base)) planted.push(planting.plant(base));
  }
  if (planted.length === 0) throw new Error(`Nothing of the pool has what ${planting.id} needs.`);
  return planted;
}

function measureSound(tally: Tally, scope: Scope): void {
  const counted = soundReports(scope.sound);
  for (const model of [...counted, ...soundReportsAbove(scope.sound)]) {
    for (const layout of scope.layouts) {
      for (const dirt of scope.dirts) {
        if (layout.markup && !dirt.inMarkup) continue;
        const place = { subject: `sound ${nameOf(model)}`, layout, dirt };
        const examined = tally.run(place, () => examine(model, layout, dirt));
        if (!examined) continue;
        tally.failures(examined.audit, [...dirt.explains, ...(model.header.length > 0 ? ["CON-011"] : [])], place);
        const cells = countCells(examined);
        const sum = tally.layout(layout);
        sum.wrong += cells.wrong + cells.invented;
        if (counted.includes(model)) {
          sum.cells += cells.cells;
          sum.read += cells.read;
          sum.leftOut += cells.leftOut;
        }
        if (cells.wrong + cells.invented > 0 || (layout.readable && cells.leftOut > 0)) tally.note(cells.wrong + cells.invented > 0 ? "wrong-cell" : "left-out", null, place, cells.notes.slice(0, 3).join(" · "));
        const errors = layout.id === "L7-one-line" && dirt.id !== "clean" ? [] : identityErrors(examined, model, dirt);
        if (errors.length > 0) tally.note("identity", null, place, errors.join(" · "));
      }
    }
  }
}

function measureReports(tally: Tally, scope: Scope): void {
  for (const fault of FAULTS) {
    if (!KNOWN_RULES.has(fault.ruleId) || !fault.id.includes(scope.only ?? "")) continue;
    for (const planted of plantedIn(fault, POOL, scope)) {
      for (const layout of scope.faultLayouts.filter((each) => !isHidden(fault, each))) {
        const place = { subject: fault.id, layout, dirt: CLEAN };
        const examined = tally.run(place, () => examine(planted, layout, CLEAN, { known: fault.known, spoil: fault.spoil }));
        if (!examined) continue;
        tally.planted(fault, examined.audit, place, nameOf(planted));
        tally.failures(examined.audit, [fault.ruleId, ...fault.instead, ...fault.also], place);
      }
    }
  }
  for (const trap of TRAPS) {
    if (!trap.id.includes(scope.only ?? "")) continue;
    for (const laid of plantedIn(trap, POOL, scope)) {
      for (const layout of scope.faultLayouts) {
        if (trap.hiddenIn.some((part) => layout.id.includes(part))) continue;
        const place = { subject: `trap ${trap.id}`, layout, dirt: CLEAN };
        const examined = tally.run(place, () => examine(laid, layout, CLEAN, { known: trap.known, spoil: trap.spoil }));
        if (!examined) continue;
        const remarks = trap.remark ? examined.audit.findings.filter(({ severity }) => severity === "info").map(({ ruleId }) => ruleId) : [];
        tally.failures(examined.audit, [...trap.also, ...remarks], place, trap.unasked ? trap.silent : []);
      }
    }
  }
}

function measureSeries(tally: Tally, scope: Scope): void {
  for (const [turn, series] of (scope.only === undefined ? SERIES.slice(0, scope.sound) : []).entries()) {
    for (const [step, layout] of scope.faultLayouts.entries()) {
      const place = { subject: `sound series ${nameOf(series.model)}`, layout, dirt: CLEAN };
      const examined = tally.run(place, () => examineSeries(series, layout, scope.layouts, turn + step));
      if (examined) tally.failures(examined.audit, [], place);
    }
  }
  for (const planting of [...SERIES_FAULTS, ...SERIES_TRAPS]) {
    if (!planting.id.includes(scope.only ?? "")) continue;
    const { outcome } = planting;
    const inLayouts = plantedIn(planting, SERIES, scope).flatMap((planted) => scope.faultLayouts.map((layout) => ({ planted, layout })));
    for (const [turn, { planted, layout }] of inLayouts.entries()) {
      if (isHidden(planting, layout)) continue;
      const place = { subject: planting.id, layout, dirt: CLEAN };
      const examined = tally.run(place, () => examineSeries(planted, layout, WHOLE_LAYOUTS, turn, planting.known));
      if (!examined) continue;
      tally.failures(examined.audit, outcome === "none" ? planting.also : [planting.ruleId, ...planting.also], place);
      if (outcome !== "none") tally.planted({ ...planting, outcome }, examined.audit, place, nameOf(planted.model));
    }
  }
}

/** Corpora: the reports that are looked at take turns with the layouts, all others have one of their own. */
function measureCorpora(tally: Tally, scope: Scope): void {
  for (const corpus of scope.only === undefined ? CORPORA.slice(0, scope.sound) : []) {
    for (const [step, layout] of scope.faultLayouts.filter((_, index) => index % SOUND_TURNS === 0).entries()) {
      const place = { subject: `sound corpus ${nameOf(corpus.model)}`, layout, dirt: CLEAN };
      const examined = tally.run(place, () => examineCorpus(corpus, layout, {}, step === 0));
      if (examined) for (const audit of [examined.audit, ...examined.others]) tally.failures(audit, [], place);
    }
  }
  for (const planting of [...CORPUS_FAULTS, ...CORPUS_TRAPS]) {
    if (!planting.id.includes(scope.only ?? "")) continue;
    const { outcome, ruleId, also, besides } = planting;
    const isFault = outcome === "fail" || outcome === "review";
    const plantings = plantedIn(planting, CORPORA, scope);
    for (const [turn, planted] of plantings.entries()) {
      const layouts = scope.faultLayouts.filter((layout) => !isHidden(planting, layout)).filter((_, index) => index % plantings.length === turn);
      for (const [step, layout] of (planted.isAbsent ? layouts.slice(0, 1) : layouts).entries()) {
        const place = { subject: planting.id, layout, dirt: CLEAN };
        const examined = tally.run(place, () => examineCorpus(planted, layout, planting, step === 0));
        if (!examined) continue;
        tally.failures(examined.audit, isFault ? [ruleId, ...also] : also, place, outcome === "silent" ? [ruleId] : []);
        for (const audit of examined.others) tally.failures(audit, besides, place);
        if (isFault) tally.planted({ ...planting, outcome }, examined.audit, place, nameOf(planted.model));
      }
    }
  }
}

/** Runs everything in the scope through the product and counts. */
export function measure(scope: Scope): Accuracy {
  const tally = new Tally();
  if (scope.only === undefined) measureSound(tally, scope);
  measureReports(tally, scope);
  measureSeries(tally, scope);
  measureCorpora(tally, scope);
  return tally.accuracy;
}

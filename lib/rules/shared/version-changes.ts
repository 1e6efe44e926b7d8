import { TABLE_KEYS, type TableKey } from "../../report/cells";
import type { SectionKey } from "../../report/sections";
import type { ReportFacts } from "../facts";
import { sentencesOf, type Sentence } from "./narrative-sentences";

export interface ChangedCell {
  table: TableKey;
  cell: string;
  /** As printed before and now. */
  was: string;
  now: string;
}
export interface ChangedPassage {
  section: SectionKey;
  sentence: Sentence;
}
/** What differs between two versions of a report. */
export interface VersionChanges {
  cells: readonly ChangedCell[];
  /** Sentences that only the later version has. */
  added: readonly ChangedPassage[];
  /** Sentences that only the earlier version had. */
  removed: readonly ChangedPassage[];
}

/** Shorter ones are labels, counters and what a page prints around a report. */
const MIN_HAN_CHARS = 8;
const HAN = /\p{Script=Han}/gu;
const CLOSING = /[。!?;]/;

/** Sentences of the six sections by their bare words; what does not end like a sentence is no prose. */
function passages(facts: ReportFacts): Map<string, ChangedPassage> {
  const found = new Map<string, ChangedPassage>();
  for (const sentence of sentencesOf(facts)) {
    const { section, text, at } = sentence;
    const words = text.replace(/[^\p{Script=Han}\p{Nd}A-Za-z%.]+/gu, "");
    if (section === null || (words.match(HAN)?.length ?? 0) < MIN_HAN_CHARS || !CLOSING.test(facts.clean.text.charAt(at + text.length))) continue;
    const key = `${section}/${words}`;
    if (!found.has(key)) found.set(key, { section, sentence });
  }
  return found;
}

/** Cells that both versions have, printed differently. A cell that only one of them has may not have been read. */
function changedCells(before: ReportFacts, now: ReportFacts): ChangedCell[] {
  return TABLE_KEYS.flatMap((table) => {
    const [old, current] = [before.report.tables[table]?.cells ?? {}, now.report.tables[table]?.cells ?? {}];
    return Object.keys(current).flatMap((cell): ChangedCell[] => {
      const [a, b] = [old[cell], current[cell]];
      if (!a || !b || a.inferred || b.inferred || a.kind === "blank" || b.kind === "blank") return [];
      const isSame = a.value !== null && b.value !== null ? a.value === b.value && a.unit === b.unit : a.raw.replace(/\s+/g, "") === b.raw.replace(/\s+/g, "");
      return isSame ? [] : [{ table, cell, was: a.raw.trim(), now: b.raw.trim() }];
    });
  });
}

const only = (all: ReadonlyMap<string, ChangedPassage>, others: ReadonlyMap<string, ChangedPassage>): ChangedPassage[] => [...all].flatMap(([key, passage]) => (others.has(key) ? [] : [passage]));

/** Compares two versions: their cells, and the sentences of their sections without page chrome, blanks and punctuation. */
export function versionChanges(before: ReportFacts, now: ReportFacts): VersionChanges {
  const [old, current] = [passages(before), passages(now)];
  return { cells: changedCells(before, now), added: only(current, old), removed: only(old, current) };
}

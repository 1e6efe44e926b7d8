import { TABLE_KEYS, type TableKey } from "../report/cells";
import type { ParsedReport, Span } from "../report/schema";
import type { SectionKey } from "../report/sections";
import type { ChromeLine } from "../text/chrome";
import type { CleanText } from "../text/clean";
import type { Evidence } from "./finding";

/** A run of prose in the cleaned text: a section's body without tables and page chrome, or what stands before the first section. */
export interface Prose {
  /** null for the preface and for chapters that are none of the six. */
  section: SectionKey | null;
  /** Cleaned: simplified, width folded, without blanks; line ends kept. */
  text: string;
  /** Where `text` begins in the cleaned text of the whole document. */
  start: number;
}

/** A match in the prose, with its place in the original. */
export interface ProseMatch {
  match: RegExpExecArray;
  section: SectionKey | null;
  /** Evidence for the whole match, or for the part [from, to) of it. */
  evidence(from?: number, to?: number): Evidence;
}

/** What turns a range of the cleaned text into evidence. */
interface Quoter {
  evidence(start: number, end: number): Evidence;
}

/** A match that makes its evidence when it is asked: most matches are judged by their words alone. */
export class FoundMatch implements ProseMatch {
  constructor(
    readonly quoter: Quoter,
    readonly run: Prose,
    readonly match: RegExpExecArray,
  ) {}

  get section(): SectionKey | null {
    return this.run.section;
  }

  evidence(from = 0, to = this.match[0].length): Evidence {
    const at = this.run.start + this.match.index;
    return this.quoter.evidence(at + from, at + to);
  }
}

/** The match behind another; `matchAll` would copy the pattern for every text. */
export function nextMatch(pattern: RegExp, text: string, { 0: words, index }: RegExpExecArray): RegExpExecArray | null {
  if (words === "") pattern.lastIndex = index + 1;
  return pattern.exec(text);
}

/** The prose of a report, run by run. */
export function collectProse(report: ParsedReport, clean: CleanText, chrome: readonly ChromeLine[]): Prose[] {
  const left: Span[] = [
    ...TABLE_KEYS.flatMap((key) => tableWithinSection(report, key)),
    ...chrome.map((line) => line.span),
    ...report.sections.map((section): Span => [section.span[0], section.span[1]]),
  ].toSorted((a, b) => a[0] - b[0]);
  const firstSection = report.sections[0]?.span[0] ?? report.text.length;
  const titleEnd = report.title?.span[1] ?? 0;
  const preface: { section: SectionKey | null; span: Span } = { section: null, span: [titleEnd <= firstSection ? titleEnd : 0, firstSection] };
  const bodies = report.sections.map((section) => ({ section: section.key, span: [section.body[0], section.body[1]] as Span }));
  const runs: Prose[] = [];
  for (const { section, span } of [preface, ...bodies]) {
    let from = span[0];
    for (const [start, end] of [...left, [span[1], span[1]] as Span]) {
      if (end <= from || start > span[1]) continue;
      addRun(runs, clean, section, from, Math.max(from, start));
      from = Math.max(from, end);
    }
    addRun(runs, clean, section, from, span[1]);
  }
  return runs;
}

/** A table read from one long line may seem to reach on: it ends at the next heading at the latest, so that prose behind it is not lost. */
function tableWithinSection({ tables, sections }: ParsedReport, key: TableKey): Span[] {
  const span = tables[key]?.span;
  if (!span) return [];
  const next = sections.find((section) => section.span[0] > span[0]);
  return [[span[0], Math.min(span[1], next?.span[0] ?? span[1])]];
}

function addRun(runs: Prose[], clean: CleanText, section: SectionKey | null, from: number, to: number): void {
  if (to <= from) return;
  const start = clean.fromOriginal(from);
  const text = clean.text.slice(start, clean.fromOriginal(to));
  if (text.trim() !== "") runs.push({ section, text, start });
}

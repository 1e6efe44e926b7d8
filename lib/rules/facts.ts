import { TABLE_KEYS, type TableKey } from "../report/cells";
import { eraDueFor, type FormatEra, type TabularEra } from "../report/formats";
import type { ParsedReport, Section, Span } from "../report/schema";
import type { SectionKey } from "../report/sections";
import { findChrome, type ChromeLine } from "../text/chrome";
import { cleanText, type CleanText } from "../text/clean";
import { findPollution, type Pollution } from "../text/pollution";
import { evidenceAt } from "./evidence";
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
  readonly evidence: (from?: number, to?: number) => Evidence;
}

export interface SourceTrust {
  host: string | null;
  /** true on *.gov.cn, false on any other named host, null when the address is unknown or a bare IP address. */
  official: boolean | null;
  /** The copy shows foreign hands: injected brand strings, pinyin annotations or conversion to traditional characters. */
  polluted: boolean;
  /** Places of injected brand strings in the original text. */
  injected: readonly Pollution[];
}

const MIN_PINYIN_ANNOTATIONS = 5;
const MIN_TRADITIONAL_SHARE = 0.1;
const BARE_ADDRESS = /^[\d.]+$|^\[/;

/** What several rules need to know of one report, derived once. */
export class ReportFacts {
  readonly report: ParsedReport;
  readonly clean: CleanText;
  /** The format due for the year reported on; null when the year is unknown. */
  readonly eraDue: FormatEra | null;
  readonly source: SourceTrust;
  /** Lines of page chrome: navigation, counters, publication data. */
  readonly chrome: readonly ChromeLine[];
  readonly prose: readonly Prose[];

  constructor(report: ParsedReport) {
    this.report = report;
    this.clean = cleanText(report.text);
    this.eraDue = report.year === null ? null : eraDueFor(report.year);
    this.chrome = findChrome(this.clean);
    this.source = sourceTrust(report, this.clean);
    this.prose = collectProse(report, this.clean, this.chrome);
  }

  /** The shape whose rows and columns the tables have; null when it could not be told. A mixed report counts by its year. */
  get tabularEra(): TabularEra | null {
    const { era } = this.report;
    if (era === "2019" || era === "2021") return era;
    return era === "mixed" && (this.eraDue === "2019" || this.eraDue === "2021") ? this.eraDue : null;
  }

  /** The section of a key, when the report has it. */
  section(key: SectionKey): Section | undefined {
    return this.report.sections.find((section) => section.key === key);
  }

  /** The prose of a section, run by run; of the preface for null. */
  proseOf(section: SectionKey | null): readonly Prose[] {
    return this.prose.filter((run) => run.section === section);
  }

  /**
   * Every match of a pattern in the prose.
   * @param pattern must carry the `g` flag; it sees cleaned text
   * @param sections only these; null stands for preface and other chapters
   */
  *find(pattern: RegExp, sections?: readonly (SectionKey | null)[]): Generator<ProseMatch> {
    for (const run of this.prose) {
      if (sections && !sections.includes(run.section)) continue;
      for (const match of run.text.matchAll(pattern)) {
        const at = run.start + match.index;
        yield {
          match,
          section: run.section,
          evidence: (from = 0, to = match[0].length) => this.evidence(at + from, at + to),
        };
      }
    }
  }

  /** Evidence for the half-open range [start, end) of the cleaned text. */
  evidence(start: number, end: number): Evidence {
    return evidenceAt(this.report, this.clean.toOriginal(start, end));
  }

  /** Evidence for a heading. */
  headingEvidence(section: Section): Evidence {
    return evidenceAt(this.report, [section.span[0], section.span[1]]);
  }

  /** Evidence for something that is absent: the place where one would look for it, or else the document's first line. */
  absenceEvidence(section?: SectionKey): Evidence {
    const found = section && this.section(section);
    if (found) return this.headingEvidence(found);
    const { title, text } = this.report;
    if (title) return evidenceAt(this.report, [title.span[0], title.span[1]]);
    const start = Math.max(0, text.search(/\S/));
    const lineEnd = text.indexOf("\n", start);
    return evidenceAt(this.report, [start, Math.min(lineEnd === -1 ? text.length : lineEnd, start + 60)]);
  }
}

function sourceTrust(report: ParsedReport, clean: CleanText): SourceTrust {
  const host = report.source.url === null ? null : hostOf(report.source.url);
  const injected = findPollution(clean);
  const { pinyinAnnotations, traditionalCharacters, hanCharacters } = clean.traces;
  const converted = pinyinAnnotations >= MIN_PINYIN_ANNOTATIONS || (hanCharacters > 0 && traditionalCharacters / hanCharacters > MIN_TRADITIONAL_SHARE);
  return { host, official: host === null || BARE_ADDRESS.test(host) ? null : /(^|\.)gov\.cn$/.test(host), polluted: injected.length > 0 || converted, injected };
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
}

function collectProse(report: ParsedReport, clean: CleanText, chrome: readonly ChromeLine[]): Prose[] {
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

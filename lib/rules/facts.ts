import { eraDueFor, type FormatEra, type TabularEra } from "../report/formats";
import type { ParsedReport, Section } from "../report/schema";
import type { SectionKey } from "../report/sections";
import { findChrome, type ChromeLine } from "../text/chrome";
import type { CleanText } from "../text/clean";
import { cleanTextOf } from "../text/clean-of";
import { findPollution, type Pollution } from "../text/pollution";
import { evidenceAt } from "./evidence";
import { hostOf, isOfficialHost } from "./source-host";
import { NO_CONTEXT, type ReportContext } from "./context";
import type { Evidence } from "./finding";
import { collectProse, FoundMatch, nextMatch, type Prose, type ProseMatch } from "./prose";

export type { Prose, ProseMatch } from "./prose";

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

/** What several rules need to know of one report, derived once. */
export class ReportFacts {
  readonly report: ParsedReport;
  /** What is known beside the report. */
  readonly context: ReportContext;
  readonly clean: CleanText;
  /** The format due for the year reported on; null when the year is unknown. */
  readonly eraDue: FormatEra | null;
  readonly source: SourceTrust;
  /** Lines of page chrome: navigation, counters, publication data. */
  readonly chrome: readonly ChromeLine[];
  readonly prose: readonly Prose[];
  #proseText: string | null = null;
  readonly #texts = new Map<SectionKey | null, string>();

  constructor(report: ParsedReport, context: ReportContext = NO_CONTEXT) {
    this.report = report;
    this.context = context;
    this.clean = cleanTextOf(report);
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

  /** The prose of a section in one piece, its runs on lines of their own; of the preface for null. */
  textOf(section: SectionKey | null): string {
    let text = this.#texts.get(section);
    if (text === undefined) this.#texts.set(section, (text = this.proseOf(section).map((run) => run.text).join("\n")));
    return text;
  }

  /** All prose in one piece, to ask whether words occur in it at all; places are found by `find`. */
  get proseText(): string {
    return (this.#proseText ??= this.prose.map((run) => run.text).join("\n"));
  }

  /**
   * Every match of a pattern in the prose, in the order of the text.
   * @param pattern must carry the `g` flag; it sees cleaned text
   * @param sections only these; null stands for preface and other chapters
   */
  find(pattern: RegExp, sections?: readonly (SectionKey | null)[]): ProseMatch[] {
    if (!pattern.global) throw new TypeError(`${String(pattern)} needs the g flag, or its first match would be found for ever`);
    const found: ProseMatch[] = [];
    for (const run of this.prose) {
      if (sections && !sections.includes(run.section)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(run.text); match; match = nextMatch(pattern, run.text, match)) found.push(new FoundMatch(this, run, match));
    }
    return found;
  }

  /** Whether a pattern matches anywhere in the prose, or in the given sections of it. */
  has(pattern: RegExp, sections?: readonly (SectionKey | null)[]): boolean {
    return this.prose.some((run) => (!sections || sections.includes(run.section)) && run.text.search(pattern) !== -1);
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
  const host = hostOf(report.source.url);
  const injected = findPollution(clean);
  const { pinyinAnnotations, traditionalCharacters, hanCharacters } = clean.traces;
  const converted = pinyinAnnotations >= MIN_PINYIN_ANNOTATIONS || (hanCharacters > 0 && traditionalCharacters / hanCharacters > MIN_TRADITIONAL_SHARE);
  return { host, official: isOfficialHost(host), polluted: injected.length > 0 || converted, injected };
}

import type { ParsedReport, Span } from "../report/schema";
import type { Prose } from "../rules/prose";
import { COMPARED_SECTIONS, type ComparedReport } from "./overlap";
import { sectionTexts, type SectionText } from "./section-text";

/**
 * What is kept of a report to compare it with others, as bytes that can be stored: a header, who it is, and for each
 * compared section its units with the way back to the original text. Fingerprints are not in it: they follow from the
 * units in a few microseconds, and whoever changes the parameters need not read the reports again.
 */
export class DocumentPrint {
  readonly bytes: Uint8Array;
  #identity: PrintIdentity | null = null;
  #sections: readonly PrintedSection[] | null = null;

  /**
   * @param bytes what `prepare` made; they must begin at a multiple of four in their buffer
   * @param filed under which number the report is stored, and as whose: bytes are made before a report has a number, and bodies get other names
   */
  constructor(
    bytes: Uint8Array,
    readonly filed: Pick<PrintIdentity, "reportId" | "body"> | null = null,
  ) {
    if (bytes.byteOffset % 4 !== 0) throw new RangeError("The bytes of a print must begin at a multiple of four: copy them first.");
    const [version] = new Uint32Array(bytes.buffer, bytes.byteOffset, 1);
    if (version !== VERSION) throw new Error(`This print was made by another version (${String(version)} instead of ${VERSION}): prepare the report again.`);
    this.bytes = bytes;
  }

  get identity(): PrintIdentity {
    if (this.#identity) return this.#identity;
    const [, length = 0] = this.#header();
    const from = HEADER_WORDS * 4;
    // A text decoder refuses shared memory.
    const words = DECODER.decode(this.bytes.slice(from, from + length));
    const identity: PrintIdentity = JSON.parse(words);
    return (this.#identity = { ...identity, ...this.filed });
  }

  /** In the order of `COMPARED_SECTIONS`. */
  get sections(): readonly PrintedSection[] {
    if (this.#sections) return this.#sections;
    const header = this.#header();
    let at = this.bytes.byteOffset + HEADER_WORDS * 4 + padded(header[1]!);
    const { buffer } = this.bytes;
    const words = (count: number): Uint32Array => {
      const view = new Uint32Array(buffer, at, count);
      at += count * 4;
      return view;
    };
    this.#sections = COMPARED_SECTIONS.map((section, index) => {
      const [units = 0, runs = 0, figures = 0, prescribed = 0] = header.subarray(2 + index * 4);
      const printed = { section, runStarts: words(runs), runOrigins: words(runs), figurePlaces: words(figures), figureHashes: words(figures), prescribed: words(prescribed * 2), units: new Uint16Array(buffer, at, units) };
      at += padded(units * 2);
      return printed;
    });
    return this.#sections;
  }

  #header(): Uint32Array {
    return new Uint32Array(this.bytes.buffer, this.bytes.byteOffset, HEADER_WORDS);
  }
}

/** Who the print is of. */
export interface PrintIdentity extends ComparedReport {
  /** What tells the body from all others: equal for the reports of one body over the years. */
  body: string;
}

/** One section of a print; views into its bytes. */
export interface PrintedSection {
  section: (typeof COMPARED_SECTIONS)[number];
  units: Uint16Array;
  /** Units that stand side by side in the original form a run: where each begins among the units, and where in the original. */
  runStarts: Uint32Array;
  runOrigins: Uint32Array;
  figurePlaces: Uint32Array;
  figureHashes: Uint32Array;
  /** Starts and ends in the original, in turn. */
  prescribed: Uint32Array;
}

const DECODER = new TextDecoder();
const VERSION = 1;
const HEADER_WORDS = 2 + COMPARED_SECTIONS.length * 4;
const padded = (bytes: number): number => (bytes + 3) & ~3;

/** What is known of a report beside its text. */
export interface PrintOptions {
  /** What tells the body from all others; its region and name as they stand in the report otherwise. */
  body?: string;
  /** The body's name as it is filed. */
  agencyName?: string;
  reportId?: number;
  publishedOn?: string | null;
  /** The report's prose, when it was collected already. */
  prose?: readonly Prose[];
}

/**
 * Prepares a report for comparison.
 * @returns null when its body or year is not known: nobody could be told whose words they are
 */
export function prepare(report: ParsedReport, { body, agencyName, reportId, publishedOn = report.publishedOn, prose }: PrintOptions = {}): DocumentPrint | null {
  const { agency, year, source } = report;
  if (agency.name === "" || year === null) return null;
  const { name, regionCode, level, kind } = agency;
  const key = body ?? `${regionCode ?? agency.region ?? ""}|${name}`;
  return printOf({ agency: agencyName ?? name, regionCode, level, kind, year, publishedOn, path: source.path, reportId: reportId ?? null, body: key }, sectionTexts(report, prose));
}

/** Writes a print from texts that were prepared. */
export function printOf(identity: PrintIdentity, texts: readonly SectionText[]): DocumentPrint {
  const words = new TextEncoder().encode(JSON.stringify(identity));
  const parts = texts.map((text) => ({ text, runs: runsOf(text.origins) }));
  const size = parts.reduce((sum, { text, runs }) => sum + (runs.length * 2 + text.figures.length * 2 + text.prescribed.length * 2) * 4 + padded(text.units.length * 2), HEADER_WORDS * 4 + padded(words.length));
  const buffer = new ArrayBuffer(size);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header.set([VERSION, words.length]);
  new Uint8Array(buffer).set(words, HEADER_WORDS * 4);
  let at = HEADER_WORDS * 4 + padded(words.length);
  const write = (values: readonly number[]): void => {
    new Uint32Array(buffer, at, values.length).set(values);
    at += values.length * 4;
  };
  parts.forEach(({ text, runs }, index) => {
    header.set([text.units.length, runs.length, text.figures.length, text.prescribed.length], 2 + index * 4);
    write(runs);
    write(runs.map((start) => text.origins[start]!));
    write(text.figures.map((figure) => figure.at));
    write(text.figures.map(({ digits }) => hashOf(digits)));
    write(text.prescribed.flat());
    new Uint16Array(buffer, at, text.units.length).set(text.units);
    at += padded(text.units.length * 2);
  });
  return new DocumentPrint(new Uint8Array(buffer));
}

function runsOf(origins: Uint32Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at < origins.length; at++) if (at === 0 || origins[at] !== origins[at - 1]! + 1) starts.push(at);
  return starts;
}

function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The original span of the units [start, end); `end` must be greater. */
export function originalSpan(section: PrintedSection, start: number, end: number): Span {
  return [originOf(section, start), originOf(section, end - 1) + 1];
}

function originOf({ runStarts, runOrigins }: PrintedSection, unit: number): number {
  let low = 0;
  let high = runStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runStarts[middle]! <= unit) low = middle;
    else high = middle;
  }
  return runOrigins[low]! + unit - runStarts[low]!;
}

/** The spans of prescribed wording, over all sections in the order of the text. */
export function prescribedSpans(print: DocumentPrint): Span[] {
  return print.sections
    .flatMap(({ prescribed }) => Array.from({ length: prescribed.length / 2 }, (_, index): Span => [prescribed[index * 2]!, prescribed[index * 2 + 1]!]))
    .toSorted((a, b) => a[0] - b[0]);
}

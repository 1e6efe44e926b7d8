import type { ParsedReport, Span } from "../report/schema";
import { collectProse, type Prose } from "../rules/prose";
import { findChrome } from "../text/chrome";
import type { CleanText } from "../text/clean";
import { cleanTextOf } from "../text/clean-of";
import { COMPARED_SECTIONS, type ComparedSection } from "./overlap";
import { ownNames } from "./own-names";
import { omittedRanges, type OmittedRange } from "./prescribed";

/** A figure in the prose, dates and noughts left out. */
export interface StatedFigure {
  /** The unit behind which it stands. */
  at: number;
  digits: string;
}

/** A section as it is compared: Han characters and letters of the body's own wording, with the way back. */
export interface SectionText {
  section: ComparedSection;
  /** UTF-16 units: simplified, letters in lower case. */
  units: Uint16Array;
  /** The place of each unit in the original text. */
  origins: Uint32Array;
  figures: readonly StatedFigure[];
  /** Prescribed wording that is not among the units, in the original text. */
  prescribed: readonly Span[];
}

/** A section is compared up to here: longer ones are no prose, and would hold up everything else. */
export const MAX_UNITS = 16_000;

const FIGURE = /(?<![\d.第])\d[\d,]*(?:\.\d+)?(?![\d.年月日号])/g;

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

/** Room for the units of one section; they are copied out when it is done. */
const room = { units: new Uint16Array(MAX_UNITS), origins: new Uint32Array(MAX_UNITS) };

/** Collects the units of one section. */
class SectionWriter {
  #length = 0;
  readonly #figures: StatedFigure[] = [];
  readonly #prescribed: Span[] = [];

  constructor(
    readonly section: ComparedSection,
    readonly clean: CleanText,
    readonly names: readonly string[],
  ) {}

  add({ text, start }: Prose): void {
    const figures = figuresIn(text);
    let at = 0;
    let figure = 0;
    for (const range of [...omittedRanges(text, this.names), { start: text.length, end: text.length, kind: "masked" } satisfies OmittedRange]) {
      while (figure < figures.length && figures[figure]!.index < range.start) {
        this.#take(text, start, at, figures[figure]!.index);
        at = Math.max(at, figures[figure]!.index);
        this.#figures.push({ at: this.#length, digits: figures[figure++]!.digits });
      }
      this.#take(text, start, at, range.start);
      if (range.kind === "prescribed") this.#leaveOut(range, text, start);
      at = Math.max(at, range.end);
    }
  }

  /** Takes the units of a stretch of the text; a stretch that is as long in the original has its units side by side there. */
  #take(text: string, start: number, from: number, to: number): void {
    if (to <= from) return;
    const [first, last] = this.clean.toOriginal(start + from, start + to);
    const isPlain = last - first === to - from;
    for (let at = from; at < to && this.#length < MAX_UNITS; at++) {
      const unit = text.charCodeAt(at);
      if (!isHan(unit) && !isLetter(unit)) continue;
      room.units[this.#length] = unit < 0x61 ? unit + 0x20 : unit;
      room.origins[this.#length++] = isPlain ? first + at - from : this.clean.toOriginal(start + at, start + at + 1)[0];
    }
  }

  #leaveOut(range: OmittedRange, text: string, start: number): void {
    let { start: from, end: to } = range;
    while (from < to && text[from] === "\n") from++;
    while (to > from && text[to - 1] === "\n") to--;
    if (to === from) return;
    const span = this.clean.toOriginal(start + from, start + to);
    const last = this.#prescribed.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else this.#prescribed.push(span);
  }

  get text(): SectionText {
    return { section: this.section, units: room.units.slice(0, this.#length), origins: room.origins.slice(0, this.#length), figures: this.#figures, prescribed: this.#prescribed };
  }
}

function figuresIn(text: string): { index: number; digits: string }[] {
  const found: { index: number; digits: string }[] = [];
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match; match = FIGURE.exec(text)) {
    if (Number(match[0].replaceAll(",", "")) !== 0) found.push({ index: match.index, digits: match[0].replaceAll(",", "") });
  }
  return found;
}

/**
 * The compared sections of a report: prose outside tables and page chrome, without names, figures, dates and prescribed wording.
 * @param prose the report's prose, when it was collected already
 */
export function sectionTexts(report: ParsedReport, prose: readonly Prose[] = proseOf(report)): SectionText[] {
  const clean = cleanTextOf(report);
  const names = ownNames(report.agency);
  return COMPARED_SECTIONS.map((section) => {
    const writer = new SectionWriter(section, clean, names);
    for (const run of prose) if (run.section === section) writer.add(run);
    return writer.text;
  });
}

function proseOf(report: ParsedReport): Prose[] {
  const clean = cleanTextOf(report);
  return collectProse(report, clean, findChrome(clean));
}

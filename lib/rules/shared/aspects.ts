import type { ReportFacts } from "../facts";

/** A part of section 一 under a numbered heading of its own. */
export interface Aspect {
  heading: string;
  /** In the cleaned text of the whole document. */
  start: number;
  /** What stands between this heading and the next. */
  text: string;
}

/** （一）主动公开情况。 at the beginning of a line or sentence; a longer first clause is no heading. */
const HEADING = /(?<=^|[。;\n])\([一二三四五六七八]\)([^。;:,\n]{3,36})[。:,\n]/g;

/** The numbered parts of section 一, run by run. */
export function aspectsOf(facts: ReportFacts): Aspect[] {
  return facts.proseOf("overview").flatMap(({ text, start }) => {
    const headings = [...text.matchAll(HEADING)];
    return headings.map((found, index) => {
      const from = found.index + found[0].length;
      return { heading: found[1] ?? "", start: start + from, text: text.slice(from, headings[index + 1]?.index ?? text.length) };
    });
  });
}

/** A sentence with its place in the text that it was cut from. */
export interface Sentence {
  words: string;
  at: number;
}
/** Cuts a text into sentences at full stops and line ends. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。!?\n]+[。!?]?/g)].map((found) => ({ words: found[0], at: found.index }));
}

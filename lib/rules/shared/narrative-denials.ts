import type { ReportFacts } from "../facts";
import { isComparison, speaksOfOtherYear } from "./narrative-doubts";
import { sentencesOf, type Sentence } from "./narrative-sentences";

/** A statement that something did not happen. */
export interface Denial {
  sentence: Sentence;
  match: RegExpExecArray;
  /** The words behind the match, up to the end of the sentence. */
  rest: string;
}

/**
 * Sentences of the year reported on that deny something.
 * @param about words without which a sentence needs no closer look
 * @param pattern carries the `g` flag and sees one sentence of cleaned text
 * @param tail what may stand behind the match: otherwise something else is denied (没有行政复议被纠正)
 */
export function* denials(facts: ReportFacts, about: RegExp, pattern: RegExp, tail: RegExp): Generator<Denial> {
  for (const sentence of sentencesOf(facts)) {
    if (!sentence.denies || sentence.section === "problems" || !about.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(pattern)) {
      const rest = sentence.text.slice(match.index + match[0].length);
      if (!tail.test(rest) || isComparison(match[0]) || speaksOfOtherYear(facts, sentence)) continue;
      yield { sentence, match, rest };
    }
  }
}

import type { SectionKey } from "../../report/sections";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { cleanText } from "../../text/clean";
import { mentionsOf, type Mention } from "./narrative-numbers";

/** A sentence of the prose with the numbers it states. Titles in 《》 are blotted out: what they name is not said here. */
export interface Sentence {
  text: string;
  section: SectionKey | null;
  /** Where `text` begins in the cleaned text. */
  at: number;
  /** What the same line says before it, or the line before when that is a heading. */
  context: string;
  mentions: readonly Mention[];
  /** Whether it may deny something. */
  denies: boolean;
}

const SENTENCE = /[^。!?\n]+/g;
const TITLE = /《[^》\n]{0,80}》/g;
const STATES_SOMETHING = /\d|[一二两三四五六七八九十][件条起宗份篇次期场]/;
const DENIES = /[未没无]/;
/** Longer ones are no sentences but tables and lists that ran together. */
const MAX_SENTENCE_CHARS = 1500;
const MAX_HEADING_CHARS = 30;
const MAX_CONTEXT_CHARS = 200;

const known = new WeakMap<ReportFacts, readonly Sentence[]>();

/** Every sentence of the report's prose, in order. */
export function sentencesOf(facts: ReportFacts): readonly Sentence[] {
  const before = known.get(facts);
  if (before) return before;
  const sentences = facts.prose.flatMap(({ text, start, section }) => {
    const read: Sentence[] = [];
    const masked = text.includes("《") ? text.replace(TITLE, (title) => `《${"·".repeat(title.length - 2)}》`) : text;
    let context = "";
    let end = 0;
    for (const match of masked.matchAll(SENTENCE)) {
      const words = match[0];
      const isReadable = words.length <= MAX_SENTENCE_CHARS;
      if (masked.slice(end, match.index).includes("\n") && context.length > MAX_HEADING_CHARS) context = "";
      read.push({ text: words, section, at: start + match.index, context, mentions: isReadable && STATES_SOMETHING.test(words) ? mentionsOf(words) : [], denies: isReadable && DENIES.test(words) });
      end = match.index + words.length;
      context = `${context}${words}。`.slice(-MAX_CONTEXT_CHARS);
    }
    return read;
  });
  known.set(facts, sentences);
  return sentences;
}

/** Evidence for a part of a sentence, without the punctuation and blanks at its ends. */
export function sentenceEvidence(facts: ReportFacts, { text, at }: Sentence, from = 0, to = text.length): Evidence {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:、)|]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:、(|]/.test(text.charAt(end - 1))) end--;
  return facts.evidence(at + start, at + end);
}

/** The place of a mention with the words that name it. */
export function mentionEvidence(facts: ReportFacts, sentence: Sentence, mention: Mention): Evidence {
  return sentenceEvidence(facts, sentence, mention.from - mention.left.length, mention.to + mention.right.length);
}

/** The words of an evidence as a message quotes them: in one line, and without the readings of a converted copy. */
export const quoted = (facts: ReportFacts, { quote }: Evidence): string => (facts.source.polluted ? cleanText(quote).text : quote).replace(/\s+/g, "");

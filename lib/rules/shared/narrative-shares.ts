import type { ReportFacts } from "../facts";
import type { Mention } from "./narrative-numbers";
import { enumerationsOf, type Enumeration } from "./narrative-parts";
import { sentencesOf, type Sentence } from "./narrative-sentences";

/** A part of a whole with the share, in percent, that the text gives it. */
export interface Share extends Pick<Enumeration, "sentence" | "wholeSentence" | "whole"> {
  part: Mention;
  share: Mention;
}

/** 占 of the whole just named, and of nothing else. */
const SHARE_OF_WHOLE = /^[^占]{0,4}占(?:比|总|数|量|体|全部|全年|申请|依申请|公开|信息|主动|政府|答复|办理|办结|处理|受理|收到|的|件|条|比例|比重|为|约|达|:|了){0,10}$/;

/** A part in percent of its whole. */
export const percent = (part: number, whole: number): number => (part / whole) * 100;

/**
 * Shares that neither their whole gives nor any other figure that they may be of.
 * @param tolerance percentage points
 */
export function wrongShares(facts: ReportFacts, tolerance: number): Share[] {
  const seen = new Set<Mention>();
  return enumerationsOf(facts).flatMap(({ sentence, wholeSentence, whole, parts }) =>
    parts.flatMap((part): Share[] => {
      const share = sentence.mentions[sentence.mentions.indexOf(part) + 1];
      if (!share || seen.has(share) || share.unit !== "%" || !share.isExact || !SHARE_OF_WHOLE.test(sentence.text.slice(part.to, share.from))) return [];
      seen.add(share);
      const isWrong = part.value <= whole.value && ![whole.value, ...otherBases(facts, sentence, part)].some((base) => fits(part.value, base, share, tolerance));
      return isWrong && whole.value > 0 ? [{ sentence, wholeSentence, whole, part, share }] : [];
    }),
  );
}

/** Cutting off instead of rounding is not wrong: the last printed place may be one less. */
function fits(part: number, whole: number, { value, step }: Mention, tolerance: number): boolean {
  const gap = Math.abs(percent(part, whole) - value);
  return gap <= tolerance || gap < step;
}

/** Other wholes that a share may be of: larger figures of the same section and unit, and what table 三 received and handled. */
function otherBases(facts: ReportFacts, { section }: Sentence, { unit, value }: Mention): number[] {
  const inText = sentencesOf(facts).filter((other) => other.section === section).flatMap(({ mentions }) => mentions.filter((other) => other.unit === unit).map((other) => other.value));
  const cells = facts.report.tables.requests?.cells ?? {};
  const received = cells["newReceived.total"]?.value ?? 0;
  const inTable = [received, received + (cells["carriedOver.total"]?.value ?? 0), cells["total.total"]?.value ?? 0];
  return [...inText, ...inTable].filter((base) => base > value);
}

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
  const enumerations = enumerationsOf(facts);
  if (enumerations.length === 0) return [];
  const bases = new Bases(facts);
  return enumerations.flatMap(({ sentence, wholeSentence, whole, parts }) =>
    parts.flatMap((part): Share[] => {
      const share = sentence.mentions[sentence.mentions.indexOf(part) + 1];
      if (!share || seen.has(share) || share.unit !== "%" || !share.isExact || !SHARE_OF_WHOLE.test(sentence.text.slice(part.to, share.from))) return [];
      seen.add(share);
      const isWrong = part.value <= whole.value && ![whole.value, ...bases.of(sentence, part)].some((base) => fits(part.value, base, share, tolerance));
      return isWrong && whole.value > 0 ? [{ sentence, wholeSentence, whole, part, share }] : [];
    }),
  );
}

/** Cutting off instead of rounding is not wrong: the last printed place may be one less. */
function fits(part: number, whole: number, { value, step }: Mention, tolerance: number): boolean {
  const gap = Math.abs(percent(part, whole) - value);
  return gap <= tolerance || gap < step;
}

const MAX_BASES = 200;

/** Other wholes that a share may be of: larger figures of the same section and unit, and what table 三 received and handled. */
class Bases {
  readonly #inText = new Map<string, Set<number>>();
  readonly #inTable: readonly number[];

  constructor(facts: ReportFacts) {
    const cells = facts.report.tables.requests?.cells ?? {};
    const received = cells["newReceived.total"]?.value ?? 0;
    this.#inTable = [received, received + (cells["carriedOver.total"]?.value ?? 0), cells["total.total"]?.value ?? 0];
    for (const { section, mentions } of sentencesOf(facts)) {
      for (const { unit, value } of mentions) {
        const key = `${section ?? ""}/${unit}`;
        const values = this.#inText.get(key) ?? new Set();
        if (values.size < MAX_BASES) this.#inText.set(key, values.add(value));
      }
    }
  }

  of({ section }: Sentence, { unit, value }: Mention): number[] {
    return [...(this.#inText.get(`${section ?? ""}/${unit}`) ?? []), ...this.#inTable].filter((base) => base > value);
  }
}

import { chineseToNumber } from "../../text/numerals";

/** A number with its unit, as the prose states it. */
export interface Mention {
  value: number;
  /** The unit as printed; empty when the number stands alone. 万元 is counted in 元. */
  unit: string;
  /** Neither rounded nor “about”: no 余, 多, 约, 近, 万, 亿. */
  isExact: boolean;
  /** The smallest step in which the value is stated, in `unit`: 0.01 for 34.25. */
  step: number;
  /** Its place in the sentence, number and unit. */
  from: number;
  to: number;
  /** The words that lead to it: since the last punctuation behind the number before. */
  left: string;
  /** The words behind it, up to the next punctuation; empty when they lead to the next number. */
  right: string;
  /** How many brackets are open around it. */
  depth: number;
}

const NUMBER =
  /(?:(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)|([一二两三四五六七八九十]{1,3})(?=[件条起宗份篇次期场]))(万|亿)?(余|多)?(件次|人次|件|条|起|宗|项|份|篇|次|期|场|例|元|%|个|部|幅|批|页)?/g;
/** Numbers without a unit that count nothing: years, dates, hotlines, numerals of lists and document numbers. */
const COUNTS_NOTHING = /^(?:年|月|日|号|时|点|分|岁|级|小时|天|[-—~:./\]〕]|热线|平台|\+|类|公里|米|人(?!次)|名|家|[A-Za-z])/;
/** A numeral behind these is an ordinal, a document number, or the end of a longer one. */
const NO_NUMBER_BEHIND = /[\d.第〔百千几数]/;
const ABOUT = /(?:约|近|超过?|逾|达到?上|不少于|左右)$/;
const PUNCTUATION = /[,;:()、。]/;
const FACTORS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The numbers of a sentence of cleaned text, in order. */
export function mentionsOf(sentence: string): Mention[] {
  const found: Mention[] = [];
  let depth = 0;
  let scanned = 0;
  for (const match of sentence.matchAll(NUMBER)) {
    const [whole, arabic, chinese, factorSign, more, unit = ""] = match;
    const from = match.index;
    const to = from + whole.length;
    if (NO_NUMBER_BEHIND.test(sentence.charAt(from - 1)) || (chinese !== undefined && isIdiom(sentence, to))) continue;
    if (unit === "" && (factorSign !== undefined || COUNTS_NOTHING.test(sentence.slice(to, to + 3)))) continue;
    if (unit === "" && sentence[from - 1] === "(" && sentence[to] === ")") continue;
    const digits = arabic?.replaceAll(",", "");
    const number = digits === undefined ? chineseToNumber(chinese!.replace("两", "二")) : Number(digits);
    if (number === null) continue;
    const factor = factorSign === undefined ? 1 : FACTORS[factorSign]!;
    const decimals = digits?.split(".")[1]?.length ?? 0;
    for (; scanned < from; scanned++) depth = Math.max(0, depth + (sentence[scanned] === "(" ? 1 : sentence[scanned] === ")" ? -1 : 0));
    const isRounded = factorSign !== undefined && unit !== "元";
    found.push({
      value: Number((number * factor).toPrecision(12)),
      unit,
      isExact: !isRounded && more === undefined && !ABOUT.test(sentence.slice(Math.max(0, from - 3), from)),
      step: factor / 10 ** decimals,
      from, to, left: "", right: "", depth,
    });
  }
  nameWords(sentence, found);
  return found;
}

/** 一次性告知, 一件事, 一条龙: no numbers. */
function isIdiom(sentence: string, to: number): boolean {
  return /^(?:性|事|龙|线)/.test(sentence.slice(to, to + 1));
}

/** Between two numbers, what stands before the first punctuation belongs to the first, the rest leads to the second. */
function nameWords(sentence: string, mentions: Mention[]): void {
  let leftFrom = 0;
  mentions.forEach((mention, index) => {
    mention.left = sentence.slice(leftFrom, mention.from);
    const next = mentions[index + 1]?.from ?? sentence.length;
    const between = sentence.slice(mention.to, next);
    const split = between.search(PUNCTUATION);
    if (split >= 0) mention.right = between.slice(0, split);
    else if (index === mentions.length - 1) mention.right = between;
    leftFrom = mention.to + (split >= 0 ? split : 0);
  });
}

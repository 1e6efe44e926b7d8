import type { ReportFacts } from "../facts";
import type { Mention } from "./narrative-numbers";
import { sentencesOf, type Sentence } from "./narrative-sentences";

/** A whole and the parts that the prose names of it. */
export interface Enumeration {
  /** The sentence of the parts; the whole may stand at the end of the one before. */
  sentence: Sentence;
  wholeSentence: Sentence;
  whole: Mention;
  parts: readonly Mention[];
  /** The list claims to be complete: 分别为…, …其他N件, or 包括 with nothing but ways of publishing. */
  isClosed: boolean;
  /** One thing may be counted under several parts: the same text on the website and the account. */
  mayOverlap: boolean;
}

const COUNTED = new Set(["条", "件", "篇", "份", "次", "期", "场", "个", "项", "起", "宗", "例", "件次", "人次", "部", "批"]);
const TEXTS = new Set(["条", "篇", "次", "期", "份"]);
const LEADS_TO_PARTS = /其中|包括|包含|分别|含|具体为/;
/** What begins another statement instead of a further part. */
const NO_PART =
  /办结|办理|答复|已|均|收到|受理|共|全年|累计|较|比上|比去|同比|增|减|上年|去年|结转|另|此外|同时|总|合计|开展|举办|召开|组织|培训|回应|回复|转载|阅读|浏览|关注|点击|访问|发放|涉及|属于|超过|占|截至|今年|\d年|还/;
const CHANNEL = /网站|门户|微信|公众号|微博|新媒体|抖音|头条|客户端|公报|[公示宣]栏|开栏|传栏|报刊|报纸|电视|广播|线上|线下|渠道|平台|专栏|纸质|显示屏|其他方式|其他途径/;
const REST = /(?:其[他它余]|剩余)[^,;、]{0,12}$/;
const OVERLAPPING = /同步|同时|重复|交叉|出席|参加|参与|采用|完成|整改|移交|兼有/;
const BEGINS_WITH_PARTS = /^[,;:、\s]*(?:其中|包括|分别)/;

const known = new WeakMap<ReportFacts, readonly Enumeration[]>();

/** Every enumeration of the prose whose parts can be told; nested and unclear ones are left out. */
export function enumerationsOf(facts: ReportFacts): readonly Enumeration[] {
  const before = known.get(facts);
  if (before) return before;
  const sentences = sentencesOf(facts);
  const found = sentences.flatMap((sentence, index) => {
    if (sentence.mentions.length === 0) return [];
    const wholes = sentence.mentions.flatMap((whole, at) => enumeration(sentence, sentence, whole, at + 1));
    const previous = sentences[index - 1];
    const last = previous?.mentions.at(-1);
    const followsOn = last && sentence.context !== "" && BEGINS_WITH_PARTS.test(sentence.text) && last.right.length < 12 && last.to + last.right.length >= previous!.text.length - 2;
    return followsOn ? [...enumeration(sentence, previous!, last, 0), ...wholes] : wholes;
  });
  known.set(facts, found);
  return found;
}

function enumeration(sentence: Sentence, wholeSentence: Sentence, whole: Mention, firstIndex: number): Enumeration[] {
  if (!COUNTED.has(whole.unit) || !whole.isExact) return [];
  const led = wholeSentence === sentence ? listAfter(sentence, whole, firstIndex) : { index: 0, from: 0 };
  const first = led && sentence.mentions[led.index];
  if (!first) return [];
  const lead = sentence.text.slice(led.from, first.from);
  const connective = LEADS_TO_PARTS.exec(lead)?.[0];
  if (connective === undefined || /[。;]/.test(lead.slice(0, lead.indexOf(connective))) || NO_PART.test(lead.slice(lead.indexOf(connective)))) return [];
  const parts = partsFrom(sentence, whole.unit, led.index);
  const last = parts?.at(-1);
  if (!parts || !last) return [];
  const behind = sentence.text.slice(last.to);
  const isLast = /^[^,;、]{0,4}(?:[);]|$)/.test(behind) || /^,占[^,;、]*(?:[);]|$)/.test(behind);
  const onlyChannels = parts.every(({ left, right }) => CHANNEL.test(left + right));
  const isOpenEnded = /^[^,;。]{0,6}等/.test(behind);
  const isClosed = parts.length > 1 && !isOpenEnded && (REST.test(last.left) || (isLast && (connective === "分别" || ((connective === "包括" || connective === "包含") && onlyChannels))));
  const mayOverlap = OVERLAPPING.test(sentence.text) || (!isClosed && TEXTS.has(whole.unit) && parts.some(({ left, right }) => CHANNEL.test(left + right)));
  return [{ sentence, wholeSentence, whole, parts, isClosed, mayOverlap }];
}

/**
 * Where the list of a whole's parts would begin: at the next number, or behind a remark in brackets.
 * Null behind a whole that is itself one of several numbers: 网站118条，其中图解70条，公众号294条 does not tell whose part 294 is.
 */
function listAfter({ text, mentions }: Sentence, whole: Mention, firstIndex: number): { index: number; from: number } | null {
  let index = firstIndex;
  while (mentions[index] && mentions[index]!.depth > whole.depth && !LEADS_TO_PARTS.test(text.slice(mentions[index - 1]!.to, mentions[index]!.from))) index++;
  const first = mentions[index];
  if (!first || first.depth < whole.depth) return null;
  const from = index === firstIndex ? whole.to : mentions[index - 1]!.to;
  if (first.depth > whole.depth) return { index, from };
  const clauseStart = text.lastIndexOf(";", whole.from);
  const hasSiblings = mentions.some(({ from: at, unit, depth }) => at > clauseStart && at < whole.from && unit === whole.unit && depth === whole.depth);
  return hasSiblings || LEADS_TO_PARTS.test(whole.left) ? null : { index, from };
}

/** The parts on one level of brackets, up to the next statement; null when a part has no exact number or a nested list is not bracketed. */
function partsFrom({ mentions }: Sentence, unit: string, firstIndex: number): Mention[] | null {
  const parts: Mention[] = [];
  const level = mentions[firstIndex]!.depth;
  for (const mention of mentions.slice(firstIndex)) {
    if (mention.unit === "%" || mention.depth > level) continue;
    const words = parts.length === 0 ? "" : mention.left;
    if (mention.depth < level || NO_PART.test(words) || (mention.unit !== unit && mention.unit !== "")) break;
    if (mention.unit === "" || !mention.isExact || LEADS_TO_PARTS.test(words)) return null;
    parts.push(mention);
  }
  return parts;
}

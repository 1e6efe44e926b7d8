import type { ReportFacts } from "../facts";
import type { NonEmpty } from "../rule";
import type { Reading, Statement } from "./narrative-compare";
import { isComparison, isScopeDoubtful, speaksOfOtherYear } from "./narrative-doubts";
import type { Mention } from "./narrative-numbers";
import { sentencesOf, type Sentence } from "./narrative-sentences";

/** The words for the rows of table 三; at the same place the first entry wins, and the last words before a number name it. */
const WORDS = {
  grantedOrPartial: "(?:予以|同意)?公开(?:及|和|与|或|、)(?:予以)?部分公开|全部(?:或|和|及)部分公开",
  denied: "不予以?公开|不同意公开",
  partial: "部分公开",
  granted: "予以公开|同意公开|全部公开",
  unavailable: "无法提供",
  refused: "不予处理",
  other: "其他处理",
  carriedOver: "(?:上一?年度?|去年|往年|20\\d\\d年度?)的?(?:结转|转入|转结|遗留)|结转上年|上年末?未办结",
  carriedForward: "(?:结转|转入|转)(?:至|到|入)?(?:下一?年|次年|20\\d\\d年)度?(?:继续)?(?:办理)?|下一?年度?继续办?理?|(?:正在|尚在|仍在)办理|(?:尚未|未)(?:办结|答复)",
  carried: "结转",
  newReceived: "新收到?|新受理|新接收|新增",
  received: "收到|受理|接收|接到|收悉",
  handled: "办结|办理完[毕成]|办复|答复|处理完[毕成]",
  processed: "办理|处理",
} as const;
type RequestQuantity = keyof typeof WORDS;
const QUANTITIES = Object.keys(WORDS).filter((key): key is RequestQuantity => Object.hasOwn(WORDS, key));
const ROLE = new RegExp(QUANTITIES.map((key) => `(${WORDS[key]})`).join("|"), "g");

const TOPIC = /信息公开的?申请|依申请公开|公开申请|申请公开|政府信息申请|依申请(?=信息|事项|政府)/;
/** Applications, answers and cases of other kinds. */
const OTHER_TOPIC =
  /提案|建议|热线|留言|投诉|信访|举报|咨询|许可|复议|诉讼|应诉|案件|来信|来电|来访|诉求|工单|登记|不动产|听证|专利|办件|救助|低保|问题|舆情|评论|解读|培训|纠纷|仲裁|新闻|证照|网民|规范性文件|收费/;
/** Kinds of applicants, ways of applying, ways of answering: parts of a quantity. */
const PART =
  /网络|网上|线上|在线|平台|邮件|邮箱|信函|邮寄|邮政|快递|来信|书面|口头|当面|当场|现场|窗口|传真|电话|自然人|公民|个人|群众|企业|法人|组织|机构|律师|科研|线下|渠道|延期|逾期|超期|重复|撤回|撤销|补正|涉及|主要|征地|类/;
/** 其中 makes these a part of something else; of outcomes it is said as a matter of course. */
const WHOLES: ReadonlySet<RequestQuantity> = new Set(["newReceived", "received", "handled", "processed"]);
const COUNTED = new Set(["件", "份", "起", "宗", "条", "件次", "个"]);
const UNITS_IN_DOUBT = new Set(["条", "件次", "个"]);
/** What may stand between the words and their number. */
const LEADS_TO_NUMBER = /^[^,;:()]{0,30}(?:,?(?:全年|全部|总|数量)?(?:共计?|合计|总计|总数|累计)为?)?$/;
const MAX_CHARS_BETWEEN = 6;

const known = new WeakMap<ReportFacts, readonly Statement[]>();

/** What the prose says of the requests that were received and handled, in the year and by the rows of table 三. */
export function requestStatements(facts: ReportFacts): readonly Statement[] {
  const before = known.get(facts);
  if (before) return before;
  const found = sentencesOf(facts).flatMap((sentence) => (sentence.section === "problems" || sentence.mentions.length === 0 ? [] : statementsIn(facts, sentence)));
  known.set(facts, found);
  return found;
}

function statementsIn(facts: ReportFacts, sentence: Sentence): Statement[] {
  const { text, context, mentions } = sentence;
  const inContext = TOPIC.test(context);
  if ((!inContext && !TOPIC.test(text)) || speaksOfOtherYear(facts, sentence)) return [];
  const found: Statement[] = [];
  let chainFrom = inContext && !OTHER_TOPIC.test(lastClause(context)) ? 0 : -1;
  for (const mention of mentions) {
    const role = COUNTED.has(mention.unit) ? roleOf(mention) : null;
    if (!role) continue;
    const isNamed = TOPIC.test(role.words + mention.right);
    const between = text.slice(chainFrom < 0 ? 0 : chainFrom, mention.from) + mention.right;
    const isInherited = !OTHER_TOPIC.test(between) && (chainFrom >= 0 || TOPIC.test(between) || /申请/.test(mention.right));
    if (isComparison(role.words) || OTHER_TOPIC.test(role.words + mention.right) || (!isNamed && !isInherited)) continue;
    chainFrom = mention.to;
    if (PART.test(role.words) || PART.test(mention.right) || (WHOLES.has(role.quantity) && role.words.includes("其中"))) {
      if (found.length === 0) return bothWays(facts, sentence);
      continue;
    }
    const isDoubtful = isScopeDoubtful(facts, sentence) || UNITS_IN_DOUBT.has(mention.unit);
    found.push({ what: role.quantity, table: "requests", value: mention.value, sentence, mention, ...readingsOf(facts, role.quantity, text), isDoubtful });
  }
  return found;
}

/** 线上申请N件、线下申请M件: together they are what was received. */
function bothWays(facts: ReportFacts, sentence: Sentence): Statement[] {
  const [first, second] = sentence.mentions;
  if (!first || !second || sentence.mentions.length > 2 || !COUNTED.has(first.unit) || second.unit !== first.unit) return [];
  const ways = [first, second].map(({ left }) => /线[上下]/.exec(left)?.[0]);
  if (!ways.includes("线上") || !ways.includes("线下") || !/收到|受理|接收|申请/.test(first.left)) return [];
  const mention: Mention = { ...first, value: first.value + second.value, to: second.to, right: second.right };
  return [{ what: "received", table: "requests", value: mention.value, sentence, mention, ...readingsOf(facts, "received", sentence.text), isDoubtful: isScopeDoubtful(facts, sentence) }];
}

const lastClause = (context: string): string => /[^。]*。?$/.exec(context)?.[0] ?? "";

/** What a number counts: the last words before it, or else those behind it; with the clause that holds them. */
function roleOf({ left, right }: Mention): { quantity: RequestQuantity; words: string } | null {
  let last: RegExpExecArray | null = null;
  for (const match of left.matchAll(ROLE)) last = match;
  if (last && !LEADS_TO_NUMBER.test(left.slice(last.index + last[0].length))) return null;
  const match = last ?? [...right.matchAll(ROLE)].find(({ index }) => index <= MAX_CHARS_BETWEEN);
  if (!match) return null;
  const quantity = QUANTITIES.find((_, index) => match[index + 1] !== undefined)!;
  const clauseStart = last ? Math.max(...[",", ";", "(", ")", ":"].map((sign) => left.lastIndexOf(sign, last.index))) + 1 : 0;
  return { quantity, words: last ? left.slice(clauseStart) : `${left.slice(-6)}${right}` };
}

const NEW = "newReceived.total";
const OVER = "carriedOver.total";
const TOTAL = "total.total";
const FORWARD = "carriedForward.total";
const GRANTED = "granted.total";
const PARTIAL = "partial.total";
const NOT_HELD = "unavailable.notHeld.total";

/** The ways in which words for a quantity can be meant, the nearest first; `lax` ones the words hardly allow. */
function readingsOf(facts: ReportFacts, quantity: RequestQuantity, sentence: string): Pick<Statement, "readings" | "lax"> {
  const [denied, unavailable, refused, other] = [DENIED, UNAVAILABLE, REFUSED, otherCells(facts)];
  const withCarriedOver: readonly Reading[] = [{ cells: [NEW, OVER] }, { cells: [TOTAL] }];
  switch (quantity) {
    case "newReceived":
      return /[含括]/.test(sentence) ? { readings: [{ cells: [NEW] }, ...withCarriedOver] } : { readings: [{ cells: [NEW] }], lax: withCarriedOver };
    case "received":
      return { readings: [{ cells: [NEW] }, ...withCarriedOver] };
    case "handled":
      return { readings: [{ cells: [TOTAL] }, { cells: [NEW], less: [FORWARD] }, { cells: [TOTAL], less: other }, { cells: [TOTAL], less: [...other, ...refused] }] };
    case "processed":
      return { readings: [{ cells: [TOTAL] }, { cells: [NEW] }, { cells: [NEW, OVER] }] };
    case "carriedOver":
      return { readings: [{ cells: [OVER] }] };
    case "carriedForward":
      return { readings: [{ cells: [FORWARD] }] };
    case "carried":
      return { readings: [{ cells: [FORWARD] }, { cells: [OVER] }] };
    case "granted":
      return { readings: [{ cells: [GRANTED] }, { cells: [GRANTED, PARTIAL] }] };
    case "partial":
      return { readings: [{ cells: [PARTIAL] }] };
    case "grantedOrPartial":
      return { readings: [{ cells: [GRANTED, PARTIAL] }] };
    case "denied":
      return {
        readings: [{ cells: denied }, { cells: [...denied, ...unavailable] }, { cells: [...denied, ...refused] }],
        lax: [{ cells: [...denied, ...unavailable, ...refused] }, { cells: [...denied, ...unavailable, ...refused, ...other] }, { cells: [PARTIAL, ...denied] }],
      };
    case "unavailable":
      return { readings: [{ cells: unavailable }, { cells: [NOT_HELD] }, { cells: [NOT_HELD, "unavailable.needsCreation.total"] }] };
    case "refused":
      return { readings: [{ cells: refused }], lax: [{ cells: [...refused, ...other] }] };
    case "other":
      return { readings: [{ cells: other }], lax: [{ cells: [...other, ...refused] }] };
  }
}

const totalsOf = <Detail extends string>(group: string, [first, ...rest]: readonly [Detail, ...Detail[]]): NonEmpty<string> => [`${group}.${first}.total`, ...rest.map((detail) => `${group}.${detail}.total`)];
export const DENIED = totalsOf("denied", ["stateSecret", "otherLaw", "safetyStability", "thirdParty", "internal", "process", "enforcementFile", "inquiry"]);
const UNAVAILABLE = totalsOf("unavailable", ["notHeld", "needsCreation", "unclear"]);
const REFUSED = totalsOf("refused", ["petition", "duplicate", "publication", "excessive", "reissue"]);
const OTHER = totalsOf("other", ["uncorrected", "unpaid", "rest"]);

/** （六）其他处理 is one row in the 2019 shape. */
const otherCells = ({ report }: ReportFacts): NonEmpty<string> => (report.tables.requests?.cells["other.total"] ? ["other.total"] : OTHER);

/** Whether table 三 was read and says that there was no request at all, neither new nor carried over nor handled. */
export const isAllZero = ({ report }: ReportFacts): boolean => [NEW, OVER, TOTAL, FORWARD].every((cell) => report.tables.requests?.cells[cell]?.value === 0);

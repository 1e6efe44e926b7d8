import type { ReportFacts } from "../facts";
import { comparableCount } from "./narrative-cells";
import type { Statement } from "./narrative-compare";
import { isComparison, speaksOfOtherYear } from "./narrative-doubts";
import type { Mention } from "./narrative-numbers";
import { INTAKE_AND_OUTCOME, readingsOf, REQUEST_QUANTITIES, REQUEST_WORDS, type RequestQuantity } from "./narrative-request-readings";
import { sentencesOf, type Sentence } from "./narrative-sentences";

const ROLE = new RegExp(REQUEST_QUANTITIES.map((key) => `(${REQUEST_WORDS[key]})`).join("|"), "g");

const TOPIC = /信息公开的?申请|依申请公开|公开申请|申请公开|政府信息申请|依申请(?=信息|事项|政府)/;
/** Applications, answers and cases of other kinds. */
const OTHER_TOPIC =
  /提案|建议|热线|留言|投诉|信访|举报|咨询|许可|复议|诉讼|应诉|案件|来信|来电|来访|诉求|工单|登记|不动产|听证|专利|办件|救助|低保|问题|舆情|评论|解读|培训|纠纷|仲裁|新闻|证照|网民|规范性文件|收费/;
/** Kinds of applicants, ways of applying, ways of answering: parts of a quantity. */
const PART =
  /网络|网上|线上|在线|平台|邮件|邮箱|信函|邮寄|邮政|快递|来信|书面|口头|当面|当场|现场|窗口|传真|电话|自然人|公民|个人|群众|企业|法人|组织|机构|律师|科研|线下|网站|系统|门户|渠道|延期|逾期|超期|重复|撤回|撤销|补正|涉及|主要|征地|类/;
/** 其中 makes these a part of something else; of outcomes it is said as a matter of course. */
const WHOLES: ReadonlySet<RequestQuantity> = new Set(["newReceived", "received", "handled", "processed"]);
const REMARK = /\([^()]*\)/g;
const COUNTED = new Set(["件", "份", "起", "宗", "条", "件次", "个"]);
const UNITS_IN_DOUBT = new Set(["条", "件次", "个"]);
/** All that may stand between the words and their number: 答复文书5件 and 办理制度3件 count other things. */
const LEADS_TO_NUMBER =
  /^(?:[到了的类为是约近达至自,:]|各类|有效|书面|政府|政务|信息|公开|依|申请|事项|件|表|书|总?数量?|总量|共计?|合计|总计|累计|全年|全部|继续|办理|办结|答复|处理|提出|关于|线[上下]|已经?|均|予以|公民|法人|自然人|企业|和|其他组织|或者?|、){0,12}$/;

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
    found.push({ what: role.quantity, table: "requests", value: mention.value, sentence, mention, ...readingsOf(facts, role.quantity, text), isDoubtful: UNITS_IN_DOUBT.has(mention.unit) });
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
  return [{ what: "received", table: "requests", value: mention.value, sentence, mention, ...readingsOf(facts, "received", sentence.text), isDoubtful: false }];
}

const lastClause = (context: string): string => /[^。]*。?$/.exec(context)?.[0] ?? "";

/** What a number counts: the last words before it, or else those behind it; with the clause that holds them. */
function roleOf(mention: Mention): { quantity: RequestQuantity; words: string } | null {
  const { right } = mention;
  const left = mention.left.includes(")") ? mention.left.replace(REMARK, "") : mention.left;
  let last: RegExpExecArray | null = null;
  for (const match of left.matchAll(ROLE)) last = match;
  if (last && !LEADS_TO_NUMBER.test(left.slice(last.index + last[0].length))) return null;
  const match = last ?? [...right.matchAll(ROLE)][0];
  if (!match || (!last && !(LEADS_TO_NUMBER.test(right.slice(0, match.index)) && LEADS_TO_NUMBER.test(right.slice(match.index + match[0].length))))) return null;
  const quantity = REQUEST_QUANTITIES.find((_, index) => match[index + 1] !== undefined)!;
  const clauseStart = last ? Math.max(...[",", ";", "(", ")", ":"].map((sign) => left.lastIndexOf(sign, last.index))) + 1 : 0;
  return { quantity, words: last ? left.slice(clauseStart) : `${left.slice(-6)}${right}` };
}

/** Whether table 三 was read and says that there was no request at all, neither new nor carried over nor handled. */
export const isAllZero = (facts: ReportFacts): boolean =>
  INTAKE_AND_OUTCOME.every((cell) => {
    const read = comparableCount(facts, "requests", cell);
    return "value" in read && read.value === 0;
  });

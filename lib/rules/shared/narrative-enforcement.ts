import type { ReportFacts } from "../facts";
import type { Statement } from "./narrative-compare";
import { isComparison, speaksOfOtherYear } from "./narrative-doubts";
import { sentencesOf } from "./narrative-sentences";

const ROWS = { 许可: "licensing", 处罚: "penalties", 强制: "coercion" } as const;
type RowWord = keyof typeof ROWS;
const isRowWord = (word: string | undefined): word is RowWord => word !== undefined && word in ROWS;

const MATTER = /行政(许可|处罚|强制)(?:措施|执行)?(?:处理)?(?:决定|案件|事件|信息|数据|结果)?(?:数量)?/g;
const COUNTED = new Set(["件", "宗", "起", "例"]);
const LEADS_TO_NUMBER = /^(?:书|案件|业务|数量|共计?|合计|总计|累计|等|的|分别|为|了|:|,共){0,3}$/;
/** Steps before a decision, lists of items, and what is done with decisions elsewhere: none of it is the number of decisions. */
const NO_DECISION = /事项|清单|目录|申请|受理|立案|听证|复议|诉讼|评查|检查|培训|指南|信用|罚款|公开率|其中|线索|投诉|举报|办件|新增|减少|典型|简易|一般程序|重大|移送|延续|变更|注销|撤销|不予|免予|免于|免除|从轻|减轻|首次|轻微/;
/** Cases looked into need not end in a decision. */
const CASES = /查处|查办|案件/;
const PUBLISHED = /公开|公示|发布|公布|录入|上传|推送|归集|报送|信息|数据/;

const MAX_CHARS_BEHIND = 4;

/** A number of licences, penalties or coercive measures in the prose. */
export interface EnforcementStatement extends Statement {
  /** Decisions that were published: they may be fewer than were made. */
  isPublished: boolean;
}

/** What the prose says of licences, penalties and coercive measures, against 本年处理决定数量 of table 二. */
export function enforcementStatements(facts: ReportFacts): EnforcementStatement[] {
  return sentencesOf(facts).flatMap((sentence) => {
    if (sentence.section === "problems" || sentence.mentions.length === 0 || !/行政(?:许可|处罚|强制)/.test(sentence.text) || speaksOfOtherYear(facts, sentence)) return [];
    return sentence.mentions.flatMap((mention): EnforcementStatement[] => {
      if (!COUNTED.has(mention.unit)) return [];
      const named = [...mention.left.matchAll(MATTER)];
      const last = named.at(-1);
      const ahead = last ? mention.left : mention.right;
      const match = last ?? [...mention.right.matchAll(MATTER)][0];
      const word = match?.[1];
      if (!match || !isRowWord(word) || NO_DECISION.test(ahead) || NO_DECISION.test(mention.right) || isComparison(mention.left)) return [];
      if (last ? !LEADS_TO_NUMBER.test(mention.left.slice(last.index + last[0].length)) : match.index > MAX_CHARS_BEHIND) return [];
      const cells = [`${ROWS[word]}.decisions`, ...joinedBefore(mention.left, named)] as const;
      const isPublished = PUBLISHED.test(mention.left) || PUBLISHED.test(mention.right);
      const isDoubtful = isPublished || CASES.test(mention.left);
      return [{ what: cells.join("+"), table: "disclosure", value: mention.value, sentence, mention, readings: [{ cells }], isDoubtful, isPublished }];
    });
  });
}

/** 行政许可、行政处罚5件 counts both together: the cells of the kinds that are named right before the last. */
function joinedBefore(left: string, named: readonly RegExpExecArray[]): string[] {
  const cells: string[] = [];
  for (let at = named.length - 1; at > 0; at--) {
    const before = named[at - 1]!;
    const word = before[1];
    if (!isRowWord(word) || !/^(?:、|和|及|与|以及|或)?$/.test(left.slice(before.index + before[0].length, named[at]!.index))) break;
    cells.push(`${ROWS[word]}.decisions`);
  }
  return cells;
}

import { DISPUTE_COLUMNS, disputeCell, type DisputeGroup } from "../../report/cells";
import type { ReportFacts } from "../facts";
import type { NonEmpty } from "../rule";
import type { Reading, Statement } from "./narrative-compare";
import { isComparison, speaksOfOtherYear } from "./narrative-doubts";
import type { Mention } from "./narrative-numbers";
import { sentencesOf, type Sentence } from "./narrative-sentences";

const LITIGATION = ["litigationDirect", "litigationAfterReview"] as const;
const ALL = ["review", ...LITIGATION] as const;
type Groups = readonly [DisputeGroup, ...DisputeGroup[]];

const NOUN = /(复议(?:案件)?(?:、|和|及|与|以及)(?:行政)?(?:诉讼|应诉))|(?:未经复议)?(直接(?:起诉|提起(?:行政)?诉讼))|(复议后(?:起诉|提起(?:行政)?诉讼))|(复议)|(诉讼)/g;
const GROUPS: readonly Groups[] = [ALL, ["litigationDirect"], ["litigationAfterReview"], ["review"], LITIGATION];
const COUNTED = new Set(["件", "起", "宗", "例"]);
const LEADS_TO_NUMBER = /^(?:案件|申请|的|数量|案|,?(?:共计?|合计|总计|分别)?为?|被(?:提起|申请)|[引新]?发生?|[(:]){0,4}$/;
const RESULT = /维持|纠正|纠错|驳回|撤销|撤回|终止|调解|确认|责令|败诉|胜诉|审结|办结|未结|尚未|其他结果|和解|其中/;
const DISCLOSURE = /信息公开|政务公开|依申请|公开申请|公开工作|公开(?:类|引发|引起)/;
/** A body that decides reviews or goes to court counts these cases as its work. */
const CASEWORK = /办理|审理|承办|代理|应诉|出庭|审查|复议机关|受理/;
/** One case before two courts may be counted twice. */
const INSTANCES = /一审|二审|再审|上诉/;
const MAX_CHARS_BEHIND = 6;

/** The groups of table 四 that words name; null when they name none. The last words before a number name it. */
export function groupsNamed(words: string): { groups: Groups; end: number } | null {
  let named: { groups: Groups; end: number } | null = null;
  for (const match of words.matchAll(NOUN)) named = { groups: GROUPS[match.slice(1).findIndex((group) => group !== undefined)]!, end: match.index + match[0].length };
  return named;
}

/** Whether a sentence speaks of reviews and lawsuits about disclosure, and not of all that the body had. */
export const isAboutDisclosure = ({ text, context, section }: Sentence): boolean => section === "disputes" || DISCLOSURE.test(text) || DISCLOSURE.test(context);

/** What the prose says of the numbers of reviews and lawsuits, against the totals of table 四. */
export function disputeStatements(facts: ReportFacts): Statement[] {
  return sentencesOf(facts).flatMap((sentence) => {
    if (sentence.section === "problems" || sentence.mentions.length === 0 || !/复议|诉讼|起诉/.test(sentence.text) || speaksOfOtherYear(facts, sentence)) return [];
    const isCasework = CASEWORK.test(sentence.text);
    const isDisclosure = isAboutDisclosure(sentence);
    if (isCasework && !isDisclosure) return [];
    const isDoubtful = isCasework || !isDisclosure || INSTANCES.test(sentence.text);
    return sentence.mentions.flatMap((mention): Statement[] => {
      const groups = COUNTED.has(mention.unit) ? groupsOf(mention) : null;
      if (!groups) return [];
      return [{ what: groups.join("+"), table: "disputes", value: mention.value, sentence, mention, ...readingsOf(groups), isDoubtful }];
    });
  });
}

function groupsOf({ left, right }: Mention): Groups | null {
  if (isComparison(left)) return null;
  const before = groupsNamed(left);
  if (before) return LEADS_TO_NUMBER.test(left.slice(before.end)) && !RESULT.test(right) && !/其中|上年|结转/.test(left) ? before.groups : null;
  if (RESULT.test(left) || RESULT.test(right)) return null;
  const behind = groupsNamed(right.slice(0, MAX_CHARS_BEHIND));
  return behind?.groups ?? null;
}

/** Totals as filled, or as their four results add up; before their 尚未审结, the ones decided. A lawsuit may have been counted without those after a review. */
function readingsOf(groups: Groups): Pick<Statement, "readings" | "lax"> {
  const [first, ...rest] = groups;
  const totals: NonEmpty<string> = [disputeCell(first, "total"), ...rest.map((group) => disputeCell(group, "total"))];
  const pending = groups.map((group) => disputeCell(group, "pending"));
  const parts = groups.flatMap((group) => DISPUTE_COLUMNS.filter((column) => column !== "total").map((column) => disputeCell(group, column)));
  const decided: Reading = { cells: totals, less: pending };
  return {
    readings: [{ cells: totals }],
    lax: [decided, { cells: [parts[0]!, ...parts.slice(1)] }, ...(groups.length === 2 ? groups.map((group): Reading => ({ cells: [disputeCell(group, "total")] })) : [])],
  };
}

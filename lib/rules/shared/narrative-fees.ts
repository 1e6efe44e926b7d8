import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { denials } from "./narrative-denials";
import { isComparison, speaksOfOtherYear } from "./narrative-doubts";
import type { Mention } from "./narrative-numbers";
import { mentionEvidence, sentenceEvidence, sentencesOf, type Sentence } from "./narrative-sentences";

/** `administrative`: 行政事业性收费; `billed`: processing fees that notices asked for; `collected`: those that were paid. */
type FeeKind = "administrative" | "billed" | "collected";
/** An amount in 元 that the prose states. */
export interface StatedFee {
  kind: FeeKind;
  sentence: Sentence;
  mention: Mention;
}

const FEE = /行政事业性收费|信息处理费|处理费|收费通知|(?:信息公开|依申请公开)[^,;。]{0,8}(?:收费|费用)/;
const LIMITS = /标准|\/件|\/页|每[件页]|超过|以下|以上|减免|免收|退[还费]|应收/;
const BILLED = /通知|应缴|应收/;
const COLLECTED = /实际(?:收取|收费|收到|征收)?|实收|已?收取|收到|征收/;

/** The amounts of fees in the prose, of the year reported on. */
export function statedFees(facts: ReportFacts, kind: FeeKind): StatedFee[] {
  return sentencesOf(facts).flatMap((sentence) => {
    const { text, context, mentions, section } = sentence;
    if (section === "problems" || mentions.length === 0 || !text.includes("费") || !FEE.test(text) || speaksOfOtherYear(facts, sentence)) return [];
    const isAdministrative = /行政事业性收费/.test(text) && !/处理费/.test(text);
    if (isAdministrative !== (kind === "administrative")) return [];
    return mentions.flatMap((mention): StatedFee[] => {
      if (mention.unit !== "元" || isComparison(mention.left) || LIMITS.test(mention.left) || LIMITS.test(mention.right) || /^\/|^每/.test(text.slice(mention.to))) return [];
      const own = kindOf(mention.left, text.slice(0, mention.from), isAdministrative || /行政事业性收费/.test(context.slice(-20)));
      return own === kind ? [{ kind, sentence, mention }] : [];
    });
  });
}

function kindOf(left: string, before: string, isAdministrative: boolean): FeeKind | null {
  if (isAdministrative) return /收费|征收|收取/.test(left) ? "administrative" : null;
  if (/实际|实收/.test(left)) return "collected";
  if (BILLED.test(left)) return "billed";
  if (COLLECTED.test(left)) return "collected";
  if (/总?金额/.test(left)) return /实际|实收/.test(before.slice(-30)) && !BILLED.test(before) ? "collected" : "billed";
  return /处理费/.test(left) ? "collected" : null;
}

/** 未收取信息处理费. */
const NO_FEE = /(?:未|没有|无|不)(?:有|曾|向申请人|对申请人|就)?(?:产生|收取|发生|涉及|存在)(?:过|任何|依申请公开|政府信息公开|政府|信息公开|申请|公开|的)*(?:信息)?处理费/g;
/** 未发出收费通知. */
export const NO_NOTICE = /(?:未|没有)(?:曾|向申请人)?(?:发出|出具|下达|制发|发送|开具)[^,。;\n]{0,14}收费通知/g;
/** For denials that whatever follows leaves whole. */
export const ANY_TAIL = /^/;

/** What is said to have been received of processing fees, in 元. */
export interface FeeAmount {
  yuan: number;
  sentence: Sentence;
  evidence: Evidence;
}

/** Every statement of the processing fees received, in the text's order; 未收取 is 0. */
export function amountsCollected(facts: ReportFacts): FeeAmount[] {
  const stated = statedFees(facts, "collected").map(({ sentence, mention }) => ({ yuan: mention.value, sentence, evidence: mentionEvidence(facts, sentence, mention) }));
  const denied = [...denials(facts, /处理费/, NO_FEE, ANY_TAIL)].map(({ sentence, match }) => ({ yuan: 0, sentence, evidence: sentenceEvidence(facts, sentence, match.index, match.index + match[0].length) }));
  return [...stated, ...denied].toSorted((a, b) => a.evidence.span[0] - b.evidence.span[0]);
}

import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence, Severity } from "../finding";
import { defineRule, type NonEmpty, type Observation } from "../rule";
import { comparableCount } from "../shared/narrative-cells";
import { denials } from "../shared/narrative-denials";
import { isScopeDoubtful } from "../shared/narrative-doubts";
import { amountsCollected, ANY_TAIL, NO_NOTICE, statedFees, type FeeAmount } from "../shared/narrative-fees";
import { mentionEvidence, quoted, sentenceEvidence, sentencesOf } from "../shared/narrative-sentences";

type MessageId = "two-amounts" | "amounts-unclear" | "fees-too-small" | "unpaid-without-notice" | "not-of-the-tariff";

const NOTICE_COUNT = /收费通知书?(?:共|为|数)?$/;
const YUAN_PER_WAN_YUAN = 10_000;
/** 按件 100 元 steps, 按量 10, 20, 40 元 a page: every fee is a multiple of ten. */
const TARIFF_STEP_YUAN = 10;

/**
 * What a report says of processing fees fits together: the amounts in the text, 其他处理—逾期未缴费 in table 三, the administrative
 * fees in table 二 (《政府信息公开信息处理费管理办法》国办函〔2020〕109号).
 * Silently ignored: amounts billed that were not paid; 0元 beside 未收取; other years. That the fees of table 二 are less than
 * the processing fee is only asked about: another body may have booked it.
 */
export const processingFeeInconsistent = defineRule({
  id: "NAR-006",
  name: "processing-fee-inconsistent",
  title: { zh: "信息处理费与表格、正文互相矛盾", en: "Information-processing fee inconsistencies" },
  checks: {
    zh: "正文各处所述实际收取的信息处理费是否一致，与表二行政事业性收费、表三“逾期未缴费”是否矛盾，金额是否合乎收费标准。",
    en: "Whether the processing fees in the text agree with each other, with the fees of Table 2, with unpaid fees in Table 3, and with the tariff.",
  },
  leavesAlone: {
    zh: "通知收费金额大于实际收取金额的；“0元”与“未收取”并存的；其他年度的数据。",
    en: "Amounts billed above those received; “0 yuan” beside “none charged”; figures of other years.",
  },
  severity: "major",
  kind: "deterministic",
  category: "consistency",
  eras: ["2021"],
  needs: [],
  basis: ["feeMeasures", "practice.accuracy"],
  messages: {
    "two-amounts": { zh: "正文对实际收取的信息处理费有不同表述：{quotes}。", en: "The text states different processing fees received: {quotes}." },
    "amounts-unclear": {
      zh: "正文对实际收取的信息处理费有不同表述：{quotes}；可能涉及其他统计范围，请核实。",
      en: "The text states different processing fees received: {quotes}. They may be of different scopes. Please verify.",
    },
    "fees-too-small": {
      zh: "正文载明收取信息处理费{value}元，而表二“{cells|cell}”填报{stated}万元，请核实是否已计入行政事业性收费。",
      en: "The text reports processing fees of {value} yuan, while Table 2 has {stated} (ten thousand yuan) in “{cells|cell}”. Please verify whether they were counted among the fees.",
    },
    "unpaid-without-notice": {
      zh: "表三“{cells|cell}”填报{stated}件，而正文称“{quote}”，二者矛盾。",
      en: "Table 3 has {stated} in “{cells|cell}”, while the text says “{quote}”.",
    },
    "not-of-the-tariff": {
      zh: "正文载明信息处理费“{quote}”，不是10元的整倍数，与按件、按量的收费标准不合，请核实。",
      en: "The processing fee in “{quote}” is no multiple of 10 yuan, which the tariff by request or by page cannot give. Please verify.",
    },
  },
  remedy: { zh: "信息处理费情况前后不一致：{detail}，请核实更正。", en: "What is said of processing fees does not fit together: {detail}. Please verify and correct it." },
  *check(facts) {
    const amounts = amountsCollected(facts);
    yield* differingAmounts(facts, amounts);
    yield* missingInTable(facts, amounts);
    yield* unpaidWithoutNotice(facts);
    for (const { sentence, mention } of [...statedFees(facts, "billed"), ...statedFees(facts, "collected")]) {
      if (mention.value % TARIFF_STEP_YUAN === 0 || !mention.isExact) continue;
      yield told("review", "not-of-the-tariff", [mentionEvidence(facts, sentence, mention)], facts, {}, "info");
      return;
    }
  },
});

function told(outcome: "fail" | "review", message: MessageId, evidence: NonEmpty<Evidence>, facts: ReportFacts, params: Record<string, number | string[]>, severity: Severity): Observation<MessageId> {
  const prose = evidence.filter(({ cell }) => cell === null).map((part) => quoted(facts, part));
  const quotes = prose.map((quote) => `“${quote}”`);
  return { outcome, message, severity, params: { ...params, quote: prose[0] ?? "", quotes, detail: quotes }, evidence, place: message };
}

function* differingAmounts(facts: ReportFacts, amounts: readonly FeeAmount[]): Generator<Observation<MessageId>> {
  const [first] = amounts;
  const other = amounts.find(({ yuan, sentence }) => yuan !== first?.yuan && sentence !== first?.sentence);
  if (!first || !other) return;
  const isDoubtful = [first, other].some(({ sentence }) => isScopeDoubtful(facts, sentence));
  yield told(isDoubtful ? "review" : "fail", isDoubtful ? "amounts-unclear" : "two-amounts", [first.evidence, other.evidence], facts, { amounts: [String(first.yuan), String(other.yuan)] }, "major");
}

function* missingInTable(facts: ReportFacts, amounts: readonly FeeAmount[]): Generator<Observation<MessageId>> {
  const largest = amounts.toSorted((a, b) => b.yuan - a.yuan)[0];
  const cell = facts.report.tables.disclosure?.cells["fees.amount"];
  if (!largest || largest.yuan === 0 || cell?.value == null) return;
  const yuan = cell.value * (cell.unit === "元" ? 1 : YUAN_PER_WAN_YUAN);
  const roundedTo = YUAN_PER_WAN_YUAN / 10 ** (/\.(\d+)/.exec(cell.raw)?.[1]?.length ?? 0);
  if (cell.value !== 0 && yuan + roundedTo / 2 >= largest.yuan) return;
  yield told("review", "fees-too-small", [largest.evidence, cellEvidence(facts.report, "disclosure", "fees.amount")], facts, { value: largest.yuan, stated: cell.value, cells: ["fees.amount"] }, "minor");
}

function* unpaidWithoutNotice(facts: ReportFacts): Generator<Observation<MessageId>> {
  const unpaid = comparableCount(facts, "requests", "other.unpaid.total");
  if ("missing" in unpaid || unpaid.value === 0) return;
  const [denial] = denials(facts, /收费通知/, NO_NOTICE, ANY_TAIL);
  const counted = sentencesOf(facts).flatMap((sentence) => sentence.mentions.filter(({ value, left }) => value === 0 && NOTICE_COUNT.test(left)).map((mention) => ({ sentence, mention })))[0];
  const sentence = denial?.sentence ?? counted?.sentence;
  if (!sentence) return;
  const words = denial ? sentenceEvidence(facts, sentence, denial.match.index, denial.match.index + denial.match[0].length) : mentionEvidence(facts, sentence, counted!.mention);
  const outcome = isScopeDoubtful(facts, sentence) || unpaid.inferred ? "review" : "fail";
  yield told(outcome, "unpaid-without-notice", [words, cellEvidence(facts.report, "requests", "other.unpaid.total")], facts, { stated: unpaid.value, cells: ["other.unpaid.total"] }, "major");
}

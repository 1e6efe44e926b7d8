import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { defineRule, type Observation } from "../rule";
import { isCopyDoubtful } from "../shared/copy";
import { comparableCount } from "../shared/narrative-cells";
import { speaksOfOtherYear } from "../shared/narrative-doubts";
import { quoted, sentenceEvidence, sentencesOf, type Sentence } from "../shared/narrative-sentences";
import { percent, wrongShares } from "../shared/narrative-shares";
import { wrongTrends } from "../shared/trend-finding";

type MessageId = "share-wrong" | "rate-over-hundred" | "all-answered" | "trend-wrong";

const RATE = /(?:办结|答复|办复|回复|公开|满意|及时|合格|准确|按时|按期)[^,;。%\d]{0,4}率[^,;。%\d]{0,8}(\d{1,4}(?:\.\d+)?)%/g;
const ALL_ANSWERED = /(?<!按时|按期|及时|限内|时限)(?:答复|办结|办理)率[^,;。%\d]{0,8}100%/;
const REQUESTS = /信息公开申请|依申请公开|公开申请/;
const OTHER_MATTER = /提案|建议|热线|留言|投诉|信访|举报|咨询|工单|来信|办件/;

/**
 * Shares and rates in the text are what its own figures give (年度报告数据准确的要求；国办公开办函〔2021〕30号：发布内容不准确的追责).
 * A share is held against the whole that it is named a part of; any other figure of the section, or of table 三, that gives
 * the share lets it pass. Silently ignored: shares of another base (占…的 something else), shares without a named whole,
 * rounding and cutting off. Requests said to have risen or fallen by a share are held against last year's report; the wrong
 * direction is the matter of NAR-010. A rate of 100% beside requests carried forward is only asked about.
 */
export const percentageWrong = defineRule({
  id: "NAR-008",
  name: "percentage-wrong",
  title: { zh: "百分比、答复率计算错误", en: "Percentage / rate error" },
  checks: {
    zh: "“a件，占p%”与其总数是否相符；办结率、答复率等是否超过100%；答复率100%与结转件数是否并存；申请量较上年增减的百分比与上年度报告是否相符。",
    en: "Whether “a items, p%” fits their whole; whether a rate exceeds 100%; whether a rate of 100% stands beside requests carried forward; whether the requests changed against last year’s report as stated.",
  },
  leavesAlone: {
    zh: "四舍五入或截尾造成的差异；以其他数据为基数的占比；总数不明的占比；按时答复率。",
    en: "Rounding and truncation; shares of another base or of an unknown whole; rates of timely answers.",
  },
  severity: "minor",
  kind: "deterministic",
  category: "consistency",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["practice.accuracy"],
  thresholds: { tolerance: { default: 0.6, min: 0, max: 50, unit: "%", title: { zh: "占比允许的误差（百分点）", en: "Tolerance of a share, in percentage points" } } },
  messages: {
    "share-wrong": {
      zh: "正文“{quote}”所述占比{stated}%与其数据不符：{part}占{whole}的{exp}。",
      en: "The share of {stated}% in “{quote}” does not fit its figures: {part} of {whole} is {exp}.",
    },
    "rate-over-hundred": { zh: "正文“{quote}”所述比率为{stated}%，超过100%，应不超过{exp}。", en: "The rate in “{quote}” is {stated}%, which exceeds {exp}." },
    "all-answered": {
      zh: "正文称“{quote}”，而表三“结转下年度继续办理”填报{forward}件，请核实该比率（{exp}为按表三数据计算的办结比率）。",
      en: "The text says “{quote}”, while Table 3 carries {forward} requests forward. Please verify the rate (from Table 3, {exp} were handled).",
    },
    "trend-wrong": {
      zh: "正文“{quote}”与表三不符：“{cells|cell}”{previousYear}年度为{previous}件、本年度为{stated}件，变化为{exp}。",
      en: "“{quote}” does not fit Table 3: “{cells|cell}” has {previous} for {previousYear} and {stated} for this year, a change of {exp}.",
    },
  },
  remedy: { zh: "“{quote}”计算有误，应为{exp}。", en: "“{quote}” is miscalculated; it should be {exp}." },
  *check(facts, { tolerance }) {
    yield* sharesThatDiffer(facts, tolerance);
    yield* wrongTrends(facts, tolerance);
    for (const sentence of sentencesOf(facts)) {
      if (!sentence.text.includes("率")) continue;
      yield* ratesOverHundred(facts, sentence);
      yield* allAnswered(facts, sentence);
    }
  },
});

const written = (share: number): string => `${Number(share.toFixed(2))}%`;

function* sharesThatDiffer(facts: ReportFacts, tolerance: number): Generator<Observation<MessageId>> {
  for (const { sentence, wholeSentence, whole, part, share } of wrongShares(facts, tolerance)) {
    const words = sentenceEvidence(facts, sentence, part.from - part.left.length, share.to);
    const exp = written(percent(part.value, whole.value));
    yield {
      outcome: isCopyDoubtful(facts) || speaksOfOtherYear(facts, sentence) ? "review" : "fail",
      message: "share-wrong",
      params: { quote: quoted(facts, words), stated: share.value, part: part.value, whole: whole.value, exp, equation: `${part.value} / ${whole.value} = ${exp} ≠ ${share.value}%` },
      evidence: [words, sentenceEvidence(facts, wholeSentence, whole.from - whole.left.length, whole.to)],
    };
  }
}

function* ratesOverHundred(facts: ReportFacts, sentence: Sentence): Generator<Observation<MessageId>> {
  for (const match of sentence.text.matchAll(RATE)) {
    if (Number(match[1]) <= 100) continue;
    const words = sentenceEvidence(facts, sentence, match.index, match.index + match[0].length);
    yield { outcome: isCopyDoubtful(facts) ? "review" : "fail", severity: "major", message: "rate-over-hundred", params: { quote: quoted(facts, words), stated: Number(match[1]), exp: "100%" }, evidence: [words] };
  }
}

function* allAnswered(facts: ReportFacts, sentence: Sentence): Generator<Observation<MessageId>> {
  const claim = ALL_ANSWERED.exec(sentence.text);
  if (!claim || speaksOfOtherYear(facts, sentence)) return;
  const before = sentence.text.slice(0, claim.index);
  if (OTHER_MATTER.test(before) || !(REQUESTS.test(before) || REQUESTS.test(sentence.context))) return;
  const [forward, total] = ["carriedForward.total", "total.total"].map((cell) => comparableCount(facts, "requests", cell));
  if (!forward || !total || "missing" in forward || "missing" in total || forward.value === 0) return;
  const words = sentenceEvidence(facts, sentence, claim.index, claim.index + claim[0].length);
  yield {
    outcome: "review",
    severity: "info",
    message: "all-answered",
    params: { quote: quoted(facts, words), forward: forward.value, exp: written(percent(total.value, total.value + forward.value)) },
    evidence: [words, cellEvidence(facts.report, "requests", "carriedForward.total")],
  };
}

import type { TableKey } from "../../report/cells";
import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { defineRule, type Observation } from "../rule";
import { comparableCount } from "../shared/narrative-cells";
import { isAboutDisclosure } from "../shared/narrative-disputes";
import { isScopeDoubtful, speaksOfOtherYear } from "../shared/narrative-doubts";
import { DENIED } from "../shared/narrative-request-readings";
import { quoted, sentenceEvidence, sentencesOf } from "../shared/narrative-sentences";
import { contradictedTrends } from "../shared/trend-finding";

type MessageId = "contradicted" | "unclear" | "trend-contradicted" | "trend-unclear";
interface Claim {
  key: string;
  words: RegExp;
  /** What the sentence must speak of before the claim, and must not. */
  about: RegExp;
  not: RegExp;
  table: TableKey;
  /** Any of these above zero contradicts the claim. */
  cells: readonly string[];
  isQuestion?: true;
}

const REQUESTS = /信息公开申请|依申请公开|公开申请|申请公开/;
const OTHER_MATTER = /提案|建议|热线|留言|投诉|信访|举报|咨询|许可|工单|来信|办件|主动公开|规范性文件|除|外,|结转|部分/;
const CLAIMS: readonly Claim[] = [
  { key: "all-granted", words: /(?:全部|均|都)(?:已)?(?:依法|依规)?(?:给予|予以|同意)公开/, about: REQUESTS, not: /不予公开|主动公开|除|外,|部分|无法/, table: "requests", cells: DENIED },
  { key: "all-handled", words: /(?:全部|均|都)(?:已)?(?:依法|依规)?(?:办结|办理完[毕成]|处理完[毕成])/, about: REQUESTS, not: OTHER_MATTER, table: "requests", cells: ["carriedForward.total"] },
  { key: "all-in-time", words: /(?:全部|均|都)(?:已)?(?:按时|按期|及时|限时)(?:依法)?办结|(?:全部|均|都)(?:已)?在(?:法定|规定)(?:期限|时限|时间)内办结/, about: REQUESTS, not: OTHER_MATTER, table: "requests", cells: ["carriedForward.total"], isQuestion: true },
  { key: "no-case-lost", words: /零败诉|无败诉|(?:未|没有)(?:发生|出现)?(?:行政诉讼)?败诉|均胜诉|败诉(?:案件)?(?:为)?(?:0|零)[件起]/, about: /诉讼|应诉|$/, not: /除|外,/, table: "disputes", cells: ["litigationDirect.corrected", "litigationAfterReview.corrected"] },
  { key: "none-corrected", words: /(?:零|无|未(?:发生|出现)?|没有)(?:行政)?复议(?:案件)?(?:被)?(?:纠错|纠正)|复议零纠错/, about: /$/, not: /除|外,/, table: "disputes", cells: ["review.corrected"] },
];

/**
 * What the text claims in words does not contradict the tables (国办公开办函〔2021〕30号：发布内容不准确的追责): 均予以公开 beside
 * refusals, 全部办结 beside requests carried forward, 零败诉 beside lawsuits that corrected the body.
 * Silently ignored: timely answers (按时答复), which may stand beside requests still within their term; claims about other
 * matters and years. Requests said to have risen that fell, and the other way round, are held against last year's report. Upheld reviews are the matter of NAR-003. 均按时办结 is asked about.
 */
export const claimContradicted = defineRule({
  id: "NAR-010",
  name: "claim-contradicted",
  title: { zh: "定性表述与表格矛盾", en: "Qualitative claim contradicts table" },
  checks: {
    zh: "“均予以公开”“全部办结”“零败诉”等表述与表三、表四数据是否矛盾；申请量较上年增减的表述与上年度报告是否矛盾。",
    en: "Whether claims such as “all granted”, “all handled” and “no case lost” contradict Tables 3 and 4, and whether requests rose or fell against last year’s report as the text says.",
  },
  leavesAlone: { zh: "“按时答复”（可与结转并存）；其他事项、其他年度的表述；已说明例外的表述。", en: "“Answered in time”, which may stand beside requests carried forward; other matters and years; claims with an exception." },
  severity: "minor",
  kind: "deterministic",
  category: "consistency",
  eras: ["2019", "2021"],
  needs: [],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    contradicted: { zh: "正文称“{quote}”，而{table|table}“{cells|cell}”填报{stated}件，二者不符。", en: "The text says “{quote}”, while {table|table} has {stated} in “{cells|cell}”." },
    unclear: {
      zh: "正文称“{quote}”，而{table|table}“{cells|cell}”填报{stated}件；该表述可能另有所指，请核实。",
      en: "The text says “{quote}”, while {table|table} has {stated} in “{cells|cell}”. The claim may mean something else. Please verify.",
    },
    "trend-contradicted": {
      zh: "正文称“{quote}”，而表三“{cells|cell}”{previousYear}年度为{previous}件、本年度为{stated}件，增减方向相反。",
      en: "The text says “{quote}”, while Table 3 has {previous} in “{cells|cell}” for {previousYear} and {stated} for this year: the other way round.",
    },
    "trend-unclear": {
      zh: "正文称“{quote}”，而表三“{cells|cell}”{previousYear}年度为{previous}件、本年度为{stated}件，增减方向相反；可能因统计范围不同所致，请核实。",
      en: "The text says “{quote}”, while Table 3 has {previous} in “{cells|cell}” for {previousYear} and {stated} for this year: the other way round. The two may count different things. Please verify.",
    },
  },
  remedy: { zh: "“{quote}”与表格数据不符，请核实。", en: "“{quote}” does not agree with the tables. Please verify." },
  *check(facts): Generator<Observation<MessageId>> {
    yield* contradictedTrends(facts);
    const told = new Set<string>();
    for (const sentence of sentencesOf(facts)) {
      if (sentence.section === "problems") continue;
      for (const { key, words, about, not, table, cells, isQuestion } of CLAIMS) {
        const claim = told.has(key) ? null : words.exec(sentence.text);
        if (!claim) continue;
        const clause = sentence.text.slice(0, claim.index + claim[0].length);
        if (not.test(sentence.text) || !(about.test(clause) || about.test(sentence.context)) || speaksOfOtherYear(facts, sentence)) continue;
        const { positive, missing } = valuesOf(facts, table, cells);
        const [first, ...rest] = positive.map(({ cell }) => cellEvidence(facts.report, table, cell));
        if (!first) {
          if (missing) yield { outcome: "notAssessed", reason: missing.reason, where: missing.cell };
          if (missing) told.add(key);
          continue;
        }
        told.add(key);
        const quote = sentenceEvidence(facts, sentence, Math.max(clause.lastIndexOf(",", claim.index), clause.lastIndexOf(";", claim.index), 0), claim.index + claim[0].length);
        const isDoubtful = isQuestion === true || isScopeDoubtful(facts, sentence) || (table === "disputes" && !isAboutDisclosure(sentence)) || positive.some(({ inferred }) => inferred);
        yield {
          outcome: isDoubtful ? "review" : "fail",
          message: isDoubtful ? "unclear" : "contradicted",
          params: { quote: quoted(facts, quote), table, cells: positive.map(({ cell }) => cell), stated: positive.map(({ value }) => value) },
          evidence: [quote, first, ...rest],
          place: key,
        };
      }
    }
  },
});

function valuesOf(facts: ReportFacts, table: TableKey, cells: readonly string[]) {
  const positive: { cell: string; value: number; inferred: boolean }[] = [];
  let missing: { cell: string; reason: string } | undefined;
  for (const cell of cells) {
    const read = comparableCount(facts, table, cell);
    if ("missing" in read) missing ??= { cell, reason: read.missing };
    else if (read.value > 0) positive.push({ cell, ...read });
  }
  return { positive, missing };
}

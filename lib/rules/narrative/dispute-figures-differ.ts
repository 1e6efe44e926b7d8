import { disputeCell } from "../../report/cells";
import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { defineRule, type Observation } from "../rule";
import { comparableCount } from "../shared/narrative-cells";
import { compareStatements, type ComparisonMessage } from "../shared/narrative-compare";
import { comparisonMessages } from "../shared/narrative-comparison";
import { denials } from "../shared/narrative-denials";
import { disputeStatements, groupsNamed, isAboutDisclosure } from "../shared/narrative-disputes";
import { isScopeDoubtful, speaksOfOtherYear } from "../shared/narrative-doubts";
import { quoted, sentenceEvidence, sentencesOf, type Sentence } from "../shared/narrative-sentences";

type MessageId = ComparisonMessage | "denied" | "all-upheld" | "claim-unclear";

const NONE = /(?:未(?:发生|产生|出现|收到|接到|涉及|有|被)?|没有|不存在|无)(?:因|由|与|被|对|就|关于|有关|相关|涉及|任何|公民|本机关|政府|信息|公开|政务|工作|申请|依申请|引起|引发|产生|导致|发生|提起|而|的|不服|答复|所|行为|具体行政行为|、){0,14}(?:行政)?(?:复议|诉讼|应诉)/g;
const ENDS = /^(?:、|和|及|与|或者?|以及|被|提起|引起|引发|申请|发生|的|行政|复议|诉讼|应诉|申诉|案件|事项|情况|情形|现象|问题|等|件|也|均){0,12}(?=$|[,;)]|未|没有|无)/;
const ALL_UPHELD = /(?:均|全部|都)(?:已)?(?:被|获|获得|予以|得到|为)?(?:复议机关|人民法院|法院)?(?:依法)?(?:判决|裁定|决定)?(?:结果)?(?:为)?维持|维持率(?:为|达到?)?100%/;
const CASE_WORDS = /复议|诉/;
const CASES = ["corrected", "pending"] as const;

/**
 * What the text says of reviews and lawsuits is what table 四 says (国办公开办函〔2021〕30号：发布内容不准确的追责): their numbers, that
 * there were none, that all decisions were upheld (均获维持 leaves nothing corrected and nothing pending).
 * Silently ignored: results in detail; other years. Cases that need not be about disclosure, other scopes and doubtful
 * copies are asked about. A total that its own row contradicts is the matter of BAL-005.
 */
export const disputeFiguresDiffer = defineRule({
  id: "NAR-003",
  name: "dispute-figures-differ",
  title: { zh: "正文复议诉讼情况与表四不一致", en: "Narrative litigation figures != table 4" },
  checks: {
    zh: "正文所述行政复议、行政诉讼件数，“未发生复议诉讼”“均获维持”等表述与表四是否一致。",
    en: "Whether numbers of reviews and lawsuits, and words such as “none” and “all upheld”, agree with Table 4.",
  },
  leavesAlone: { zh: "各类结果的分项；其他年度；与表四合计及分项之一相符的表述。", en: "Results in detail; other years; wordings that fit a total or its parts." },
  severity: "major",
  kind: "deterministic",
  category: "consistency",
  eras: ["2019", "2021"],
  needs: ["disputesTable"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    ...comparisonMessages("表四", "Table 4"),
    denied: { zh: "正文称“{quote}”，而表四“{cells|cell}”填报{stated}件，二者不一致。", en: "The text says “{quote}”, while Table 4 has {stated} in “{cells|cell}”." },
    "all-upheld": {
      zh: "正文称“{quote}”，而表四“{cells|cell}”填报{stated}件，并非全部维持。",
      en: "The text says “{quote}”, while Table 4 has {stated} in “{cells|cell}”, so that not all were upheld.",
    },
    "claim-unclear": {
      zh: "正文称“{quote}”，而表四“{cells|cell}”填报{stated}件；该句可能涉及其他统计范围，请核实。",
      en: "The text says “{quote}”, while Table 4 has {stated} in “{cells|cell}”. The sentence may speak of another scope. Please verify.",
    },
  },
  remedy: { zh: "正文“{quote}”与表四数据（{cells|cell}：{stated}）不一致，请核实。", en: "“{quote}” in the text and Table 4 ({cells|cell}: {stated}) differ. Please verify." },
  *check(facts) {
    yield* compareStatements(facts, disputeStatements(facts));
    yield* claimsOfNone(facts);
    yield* claimsOfUpheld(facts);
  },
});

function* claimsOfNone(facts: ReportFacts): Generator<Observation<MessageId>> {
  for (const { sentence, match, rest } of denials(facts, CASE_WORDS, NONE, ENDS)) {
    const denied = match[0] + ENDS.exec(rest)![0];
    const groups = [...(denied.includes("复议") ? groupsNamed("复议")!.groups : []), ...(/诉讼|应诉/.test(denied) ? groupsNamed("诉讼")!.groups : [])];
    const cells = groups.map((group) => disputeCell(group, "total"));
    yield* contradicted(facts, sentence, [match.index, match.index + denied.length], cells, "denied");
    return;
  }
}

function* claimsOfUpheld(facts: ReportFacts): Generator<Observation<MessageId>> {
  let told = false;
  for (const sentence of sentencesOf(facts)) {
    if (told) return;
    const claim = sentence.text.includes("维持") ? ALL_UPHELD.exec(sentence.text) : null;
    if (!claim || speaksOfOtherYear(facts, sentence)) continue;
    const before = sentence.text.slice(0, claim.index);
    const groups = [...(before.includes("复议") ? groupsNamed("复议")!.groups : []), ...(/诉讼|应诉/.test(before) ? groupsNamed("诉讼")!.groups : [])];
    const cells = groups.flatMap((group) => CASES.map((column) => disputeCell(group, column)));
    told = true;
    yield* contradicted(facts, sentence, [Math.max(0, before.search(/(?:被申请|发生|收到)?(?:行政)?(?:复议|诉讼)/)), claim.index + claim[0].length], cells, "all-upheld");
  }
}

/** Says that cells above zero contradict a claim, or which of them could not be read. */
function* contradicted(facts: ReportFacts, sentence: Sentence, [from, to]: readonly [number, number], cells: readonly string[], message: "denied" | "all-upheld"): Generator<Observation<MessageId>> {
  const read = cells.map((cell) => ({ cell, figure: comparableCount(facts, "disputes", cell) }));
  const positive = read.flatMap(({ cell, figure }) => ("value" in figure && figure.value > 0 ? [{ cell, ...figure }] : []));
  for (const { cell, figure } of read) if ("missing" in figure && positive.length === 0) yield { outcome: "notAssessed", reason: figure.missing, where: cell };
  if (positive.length === 0) return;
  const words = sentenceEvidence(facts, sentence, from, to);
  const isDoubtful = isScopeDoubtful(facts, sentence) || (message === "all-upheld" && !isAboutDisclosure(sentence)) || positive.some(({ inferred }) => inferred);
  yield {
    outcome: isDoubtful ? "review" : "fail",
    message: isDoubtful ? "claim-unclear" : message,
    params: { quote: quoted(facts, words), cells: positive.map(({ cell }) => cell), stated: positive.map(({ value }) => value) },
    evidence: [words, ...positive.map(({ cell }) => cellEvidence(facts.report, "disputes", cell))],
    place: message,
  };
}

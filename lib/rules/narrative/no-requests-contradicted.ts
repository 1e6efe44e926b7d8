import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { defineRule, type Observation } from "../rule";
import { comparableCount } from "../shared/narrative-cells";
import { denials } from "../shared/narrative-denials";
import { isScopeDoubtful } from "../shared/narrative-doubts";
import { isAllZero, requestStatements } from "../shared/narrative-requests";
import { mentionEvidence, quoted, sentenceEvidence } from "../shared/narrative-sentences";

type MessageId = "none-but-filled" | "some-but-zeros" | "scope-unclear";

const CELLS = ["newReceived.total", "carriedOver.total", "total.total"] as const;
/** 未收到政府信息公开申请. Parts only (线上, 科研机构, 结转) and consequences (复议) are not denied with it. */
const NONE =
  /(?:未(?:曾|有)?(?:收到|接到|受理|收悉|产生|发生|接收)|没有(?:收到|接到|受理|产生|发生)?|无(?:人)?|0件)(?:过|任何|公民|个人|[、,]?法人|(?:和|或者?|及|以及|、)?其他组织|向?(?:我|本)(?:镇|乡|街道|局|委|办|机关|单位)|提出|提交|关于|的|有关|各类|书面){0,8}(?:要求)?(?:依申请公开|政府信息公开的?申请|信息公开申请|(?:政府)?信息依申请公开|公开(?:政府)?信息的?申请|政府信息申请|申请公开(?:政府)?信息|公开申请|依申请)/g;
const ENDS = /^(?:的|政府|信息|公开|申请|事项|案件|件|情况|情形|业务|要求|及|等|表){0,5}(?:$|[,;、)]|(?:也|亦|且)?(?:未|没有|无|不存在)|(?:结转|上年结转|办结))/;

/**
 * 未收到申请 and the figures of table 三 exclude each other (国办公开办函〔2021〕30号：发布内容不准确的追责).
 * Silently ignored: denials of a part only (线上申请, 科研机构, 逾期); of reviews and lawsuits; of other years; requests that were
 * only carried over. Other scopes and doubtful copies are asked about.
 */
export const noRequestsContradicted = defineRule({
  id: "NAR-002",
  name: "no-requests-contradicted",
  title: { zh: "正文称未收到申请与表三矛盾", en: "\"No requests\" contradicts table 3" },
  checks: {
    zh: "正文称未收到政府信息公开申请，而表三填报大于0；或者正文称收到若干件，而表三全部为0。",
    en: "The text says that no request was received while Table 3 has some; or the text counts requests while Table 3 has zeros only.",
  },
  leavesAlone: {
    zh: "仅否定部分情形的表述（未收到线上申请、无上年结转、无逾期答复、未收到行政复议等）；其他年度的表述；仅有上年结转的。",
    en: "Denials of a part only (no online requests, none carried over, none late), of reviews; other years; years with requests carried over only.",
  },
  severity: "critical",
  kind: "deterministic",
  category: "consistency",
  eras: ["2019", "2021"],
  needs: ["requestsTable"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    "none-but-filled": {
      zh: "正文称“{quote}”，而表三“{cells|cell}”填报{value}件，二者矛盾。",
      en: "The text says “{quote}”, while Table 3 has {value} in “{cells|cell}”.",
    },
    "some-but-zeros": {
      zh: "正文称“{quote}”，而表三“{cells|cell}”均填报{value}件，二者矛盾。",
      en: "The text says “{quote}”, while Table 3 has {value} in “{cells|cell}”.",
    },
    "scope-unclear": {
      zh: "正文称“{quote}”，而表三“{cells|cell}”填报{value}件；该句可能涉及其他统计范围，请核实。",
      en: "The text says “{quote}”, while Table 3 has {value} in “{cells|cell}”. The sentence may speak of another scope. Please verify.",
    },
  },
  remedy: { zh: "正文称“{quote}”，但表三填报{value}件，数据矛盾，请核实更正。", en: "The text says “{quote}”, but Table 3 has {value}. Please verify and correct it." },
  *check(facts) {
    yield* contradictedDenials(facts);
    yield* contradictedCounts(facts);
  },
});

function* contradictedDenials(facts: ReportFacts): Generator<Observation<MessageId>> {
  const [denial] = denials(facts, /申请/, NONE, ENDS);
  if (!denial) return;
  const read = CELLS.map((cell) => comparableCount(facts, "requests", cell));
  const [received, over, total] = read.map((figure) => ("missing" in figure ? null : figure.value));
  const isContradicted = (received ?? 0) > 0 || (received === 0 && over === 0 && (total ?? 0) > 0);
  if (!isContradicted) {
    const [figure] = read;
    if (figure && "missing" in figure) yield { outcome: "notAssessed", reason: figure.missing, where: CELLS[0] };
    return;
  }
  const cell = (received ?? 0) > 0 ? CELLS[0] : CELLS[2];
  const { sentence, match } = denial;
  const words = sentenceEvidence(facts, sentence, match.index, match.index + match[0].length);
  const countedToo = requestStatements(facts).some(({ what, value }) => (what === "received" || what === "newReceived") && value > 0);
  const isDoubtful = countedToo || isScopeDoubtful(facts, sentence) || read.some((figure) => "inferred" in figure && figure.inferred);
  yield {
    outcome: isDoubtful ? "review" : "fail",
    message: isDoubtful ? "scope-unclear" : "none-but-filled",
    params: { quote: quoted(facts, words), cells: [cell], value: (received ?? 0) > 0 ? received! : total! },
    evidence: [words, cellEvidence(facts.report, "requests", cell)],
    place: "none",
  };
}

function* contradictedCounts(facts: ReportFacts): Generator<Observation<MessageId>> {
  if (!isAllZero(facts)) return;
  const [counted] = requestStatements(facts).filter(({ value }) => value > 0);
  if (!counted) return;
  const words = mentionEvidence(facts, counted.sentence, counted.mention);
  const isDoubtful = counted.isDoubtful || isScopeDoubtful(facts, counted.sentence);
  yield {
    outcome: isDoubtful ? "review" : "fail",
    message: isDoubtful ? "scope-unclear" : "some-but-zeros",
    params: { quote: quoted(facts, words), cells: [...CELLS], value: 0 },
    evidence: [words, ...CELLS.map((cell) => cellEvidence(facts.report, "requests", cell))],
    place: "some",
  };
}

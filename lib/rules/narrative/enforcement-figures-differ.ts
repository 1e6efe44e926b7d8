import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { sum } from "../figures";
import { defineRule, type Observation } from "../rule";
import { comparableCount } from "../shared/narrative-cells";
import { compareStatements, type ComparisonMessage } from "../shared/narrative-compare";
import { comparisonMessages } from "../shared/narrative-comparison";
import { denials } from "../shared/narrative-denials";
import { isScopeDoubtful } from "../shared/narrative-doubts";
import { enforcementStatements } from "../shared/narrative-enforcement";
import { statedFees } from "../shared/narrative-fees";
import { mentionEvidence, quoted, sentenceEvidence } from "../shared/narrative-sentences";

type MessageId = ComparisonMessage | "none-made" | "none-unclear" | "fee-differs" | "fee-unclear";

const ROWS = { 许可: "licensing", 处罚: "penalties", 强制: "coercion" } as const;
const NONE = /(?:未|没有)(?:作出|做出|实施|办理)(?:过|任何)?(?:行政(?:许可|处罚|强制)(?:、|和|及|或|与)?){1,3}/g;
const ENDS = /^(?:的|决定|措施|案件|事项|行为|情况|等){0,4}(?:$|[,;)])/;
const HALF = 0.5;

/**
 * What the text says of licences, penalties, coercive measures and administrative fees is what table 二 says
 * (国办公开办函〔2021〕30号：发布内容不准确的追责). The table counts all decisions, published or not.
 * Silently ignored: items (项), entries (条), applications, cases filed; decisions published when they are not more than
 * were made. More published than made, other scopes and doubtful copies are asked about.
 */
export const enforcementFiguresDiffer = defineRule({
  id: "NAR-005",
  name: "enforcement-figures-differ",
  title: { zh: "正文许可处罚强制收费数与表二不一致", en: "Narrative enforcement figures != table 2" },
  checks: {
    zh: "正文所述行政许可、行政处罚、行政强制件数和行政事业性收费金额与表二是否一致。",
    en: "Whether the licences, penalties, coercive measures and administrative fees in the text are those of Table 2.",
  },
  leavesAlone: {
    zh: "许可事项数（项）、公示信息数（条）、申请和立案数；公开件数少于或等于决定数量的；其他年度的数据。",
    en: "Numbers of licence items, of entries published, of applications and cases filed; fewer decisions published than made; other years.",
  },
  severity: "major",
  kind: "deterministic",
  category: "consistency",
  eras: ["2021"],
  needs: ["disclosureTable"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    ...comparisonMessages("表二", "Table 2"),
    "none-made": { zh: "正文称“{quote}”，而表二“{cells|cell}”填报{stated}件，二者不一致。", en: "The text says “{quote}”, while Table 2 has {stated} in “{cells|cell}”." },
    "none-unclear": {
      zh: "正文称“{quote}”，而表二“{cells|cell}”填报{stated}件；该句可能涉及其他统计范围，请核实。",
      en: "The text says “{quote}”, while Table 2 has {stated} in “{cells|cell}”. The sentence may speak of another scope. Please verify.",
    },
    "fee-differs": {
      zh: "正文“{quote}”合{value}万元，与表二“{cells|cell}”填报的{stated}万元不一致。",
      en: "The text says “{quote}” ({value} ten thousand yuan), while Table 2 has {stated} in “{cells|cell}”.",
    },
    "fee-unclear": {
      zh: "正文“{quote}”合{value}万元，与表二“{cells|cell}”填报的{stated}万元不同，可能因统计范围不同所致，请核实。",
      en: "The text says “{quote}” ({value} ten thousand yuan), while Table 2 has {stated} in “{cells|cell}”. The two may count different things. Please verify.",
    },
  },
  remedy: { zh: "正文“{quote}”与表二“{cells|cell}”（{stated}）不一致，请核实。", en: "“{quote}” in the text and “{cells|cell}” in Table 2 ({stated}) differ. Please verify." },
  *check(facts) {
    const statements = enforcementStatements(facts).filter(({ isPublished, value, readings: [{ cells }] }) => !isPublished || value > sum(cells.map((cell) => countOr(facts, cell, Number.POSITIVE_INFINITY))));
    yield* compareStatements(facts, statements);
    yield* deniedDecisions(facts);
    yield* feesThatDiffer(facts);
  },
});

function countOr(facts: ReportFacts, cell: string, otherwise: number): number {
  const read = comparableCount(facts, "disclosure", cell);
  return "missing" in read ? otherwise : read.value;
}

function* deniedDecisions(facts: ReportFacts): Generator<Observation<MessageId>> {
  const told = new Set<string>();
  for (const { sentence, match } of denials(facts, /行政[许处强]/, NONE, ENDS)) {
    for (const [word, row] of Object.entries(ROWS)) {
      const cell = `${row}.decisions`;
      const stated = match[0].includes(word) ? countOr(facts, cell, 0) : 0;
      if (stated === 0 || told.has(cell)) continue;
      told.add(cell);
      const words = sentenceEvidence(facts, sentence, match.index, match.index + match[0].length);
      const isDoubtful = isScopeDoubtful(facts, sentence);
      const params = { quote: quoted(facts, words), cells: [cell], stated };
      yield { outcome: isDoubtful ? "review" : "fail", message: isDoubtful ? "none-unclear" : "none-made", params, evidence: [words, cellEvidence(facts.report, "disclosure", cell)], place: `none/${row}` };
    }
  }
}

/** Fees of the text against the cell, both in 万元 and as exactly as the rougher of them is stated. */
function* feesThatDiffer(facts: ReportFacts): Generator<Observation<MessageId>> {
  const cell = facts.report.tables.disclosure?.cells["fees.amount"];
  if (cell?.value == null) return;
  const decimals = /\.(\d+)/.exec(cell.raw)?.[1]?.length ?? 0;
  const inYuan = cell.unit === "元";
  const statedYuan = cell.value * (inYuan ? 1 : 10_000);
  const cellStep = (inYuan ? 1 : 10_000) / 10 ** decimals;
  for (const { sentence, mention } of statedFees(facts, "administrative")) {
    const tolerance = HALF * Math.max(mention.step, cellStep);
    if (Math.abs(mention.value - statedYuan) <= tolerance || mention.value === cell.value) continue;
    const words = mentionEvidence(facts, sentence, mention);
    const isDoubtful = isScopeDoubtful(facts, sentence) || !mention.isExact;
    const params = { quote: quoted(facts, words), value: mention.value / 10_000, cells: ["fees.amount"], stated: statedYuan / 10_000 };
    yield { outcome: isDoubtful ? "review" : "fail", message: isDoubtful ? "fee-unclear" : "fee-differs", params, evidence: [words, cellEvidence(facts.report, "disclosure", "fees.amount")], place: "fees" };
  }
}

import { defineRule } from "../rule";
import { comparisonMessages } from "../shared/narrative-comparison";
import { compareStatements } from "../shared/narrative-compare";
import { isAllZero, requestStatements } from "../shared/narrative-requests";

/**
 * What the text says of requests received, handled and carried over is what table 三 says (国办公开办函〔2021〕30号：发布内容
 * 不准确的追责). Passes when any reading of the words fits: 收到 may count 上年结转, 答复 may leave out 不予处理.
 * Silently ignored: other years and comparisons; kinds of applicants and ways of applying; requests of other kinds. A
 * table of zeros is the matter of NAR-002. Other scopes, rounded figures and doubtful copies are asked about.
 */
export const requestFiguresDiffer = defineRule({
  id: "NAR-001",
  name: "request-figures-differ",
  title: { zh: "正文申请办理数与表三不一致", en: "Narrative request figures != table 3" },
  checks: {
    zh: "正文所述新收、受理、办结、结转及各类办理结果的件数与表三“总计”列是否一致。",
    en: "Whether the numbers of requests received, handled, carried over and decided in the text are those of Table 3, column “total”.",
  },
  leavesAlone: {
    zh: "其他年度的数据和同比表述；按申请人、申请渠道的分项；提案、信访、许可等其他事项；任一口径相符的表述。",
    en: "Figures of other years and comparisons; parts by applicant or channel; proposals, petitions, licences; wordings that fit under any reading.",
  },
  severity: "major",
  kind: "deterministic",
  category: "consistency",
  eras: ["2019", "2021"],
  needs: ["requestsTable"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: comparisonMessages("表三", "Table 3"),
  remedy: { zh: "正文“{quote}”与表三“{cells|cell}”（{stated}）不一致，请核实统一。", en: "“{quote}” in the text and “{cells|cell}” in Table 3 ({stated}) differ. Please verify them and make them agree." },
  *check(facts) {
    const isCounted = ({ value }: { value: number }): boolean => value === 0 || !isAllZero(facts);
    yield* compareStatements(facts, requestStatements(facts).filter(isCounted));
  },
});

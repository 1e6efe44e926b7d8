import { defineRule } from "../rule";
import { publicationEvidence } from "../shared/lateness";

/**
 * 统计期未满即编发: the report came out before the year it reports on was over (统计期限至12月31日).
 * Silently ignored: reports without a known day of publication; a period that ends early by the text, which STR-009 reports.
 */
export const publishedBeforePeriodEnd = defineRule({
  id: "TIM-005",
  name: "published-before-period-end",
  title: { zh: "统计期未满即编发", en: "Published before the period ended" },
  checks: { zh: "年度报告是否在统计年度结束之后公布。", en: "Whether the report came out after the year it reports on." },
  leavesAlone: { zh: "没有公布日期的；正文载明的统计期限不足全年的（由统计期限规则提出）。", en: "Reports without a day of publication; a period stated too short, which another rule reports." },
  severity: "minor",
  kind: "deterministic",
  category: "timeliness",
  eras: ["pre2019", "2019", "2021"],
  needs: ["year", "publicationDate"],
  basis: ["practice.period"],
  messages: { early: { zh: "年度报告于{publishedOn}公布，早于统计期届满（{periodEnd}）。", en: "The report came out on {publishedOn}, before its period ended ({periodEnd})." } },
  remedy: { zh: "报告在统计期届满前编发，请核实数据是否覆盖全年。", en: "The report came out before its period ended: please check that its figures cover the whole year." },
  *check(facts) {
    const { year, publishedOn } = facts.report;
    const periodEnd = `${year}-12-31`;
    if (publishedOn! > periodEnd) return;
    yield { outcome: "fail", message: "early", params: { publishedOn: publishedOn!, periodEnd }, evidence: publicationEvidence(facts, publishedOn!), place: "publication" };
  },
});

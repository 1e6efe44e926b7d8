import { defineRule } from "../rule";
import { STOCK_MESSAGES, STOCK_THRESHOLDS, stockBreak } from "../shared/document-stock";

/**
 * 行政规范性文件: 现行有效 is last year's with 本年制发 and without 本年废止 (form, 2021 shape of both years).
 * Silently ignored: the year 2021 (对外公开总数量 of 2020 counts something else); numbers of expired or transferred documents
 * that the text gives and that make up the difference; an opening stock below zero, which BAL-006 reports.
 * A question: mergers, reorganisations, expiry without a number, and a regional report that may have had another scope, a report on
 * the year before that is the odd one.
 */
export const normativeStockBroken = defineRule({
  id: "XYR-002",
  name: "normative-stock-broken",
  title: { zh: "行政规范性文件现行有效件数跨年不衔接", en: "Normative-document stock does not roll forward" },
  checks: {
    zh: "表二行政规范性文件：现行有效件数是否等于上年度现行有效件数加本年制发件数减本年废止件数（2022年度起）。",
    en: "Table 2, normative documents: in force is last year’s in force + issued − repealed (from 2022 on).",
  },
  leavesAlone: {
    zh: "2021年度（上年格式口径不同）；正文已说明失效、划转件数的；合并、机构改革、统计范围变化只提示核实。",
    en: "The year 2021, whose predecessor counted something else; differences that the text explains by numbers; mergers, reorganisations and changes of scope are only asked about.",
  },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2021"],
  fromYear: 2022,
  needs: ["year", "disclosureTable", "previousYear"],
  basis: ["form.acrossYears", "practice.accuracy"],
  thresholds: STOCK_THRESHOLDS,
  messages: STOCK_MESSAGES,
  remedy: {
    zh: "{year}年行政规范性文件现行有效件数应为{expected}（{previous}+{issued}-{repealed}），实际填报{inForce}，请核实；如有失效情形请说明。",
    en: "Normative documents in force in {year} should be {expected} ({previous} + {issued} − {repealed}), but {inForce} are reported. Please verify; if documents expired, please say so.",
  },
  *check(facts, limits) {
    yield* stockBreak(facts, "normativeDocuments", limits);
  },
});

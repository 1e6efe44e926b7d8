import { defineRule } from "../rule";
import { STOCK_MESSAGES, STOCK_THRESHOLDS, stockBreak } from "../shared/document-stock";
import { canMakeRegulations } from "../shared/rule-making-power";

/**
 * 规章: 现行有效 is last year's with 本年制发 and without 本年废止 (form, 2021 shape of both years; power: 《立法法》第九十一条、第九十三条).
 * Silently ignored: bodies that cannot make regulations, of which AUT-001 speaks; the rest as in XYR-002.
 */
export const regulationStockBroken = defineRule({
  id: "XYR-003",
  name: "regulation-stock-broken",
  title: { zh: "规章现行有效件数跨年不衔接", en: "Rule stock does not roll forward" },
  checks: {
    zh: "表二规章：现行有效件数是否等于上年度现行有效件数加本年制发件数减本年废止件数（2022年度起，仅限有规章制定权的机关）。",
    en: "Table 2, regulations: in force is last year’s in force + issued − repealed (from 2022 on; bodies with rule-making power only).",
  },
  leavesAlone: {
    zh: "没有规章制定权的机关（另行指出）；正文已说明失效、划转件数的；合并、机构改革、统计范围变化只提示核实。",
    en: "Bodies without the power, of which another rule speaks; differences that the text explains by numbers; mergers, reorganisations and changes of scope are only asked about.",
  },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2021"],
  bodies: { levels: ["national", "province", "city"] },
  fromYear: 2022,
  needs: ["year", "disclosureTable", "previousYear"],
  basis: ["form.acrossYears", "legislationLaw"],
  thresholds: STOCK_THRESHOLDS,
  messages: STOCK_MESSAGES,
  remedy: { zh: "{year}年规章现行有效件数应为{expected}，实际填报{inForce}，请核实；如有失效情形请说明。", en: "Regulations in force in {year} should be {expected}, but {inForce} are reported. Please verify; if some expired, please say so." },
  *check(facts, limits) {
    const hasPower = canMakeRegulations(facts.report.agency);
    if (hasPower === null) yield { outcome: "notAssessed", reason: "agency-unknown", where: "regulations" };
    else if (hasPower) yield* stockBreak(facts, "regulations", limits);
  },
});

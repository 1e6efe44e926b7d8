import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import type { Matter } from "../shared/matters";

/** The three results that a government must report, each by a word of the matter with a word of the result in one clause. */
const RESULTS: readonly (readonly [Matter, RegExp])[] = [
  ["result.appraisal", /(?:得分|结果|成绩|排名|位列|位居|评为|获|优秀|优良|良好|合格|占比|分值|占[^。;]{0,6}(?:分|%)|纳入|列入|开展|完成|实施|组织)[^。;]{0,24}考(?:核|评)|考(?:核|评)[^。;]{0,24}(?:得分|结果为|成绩|排名|位列|评为|优秀|优良|良好|合格|占比|分值|\d分|%)/],
  ["result.review", /(?:开展|组织|进行|接受|完成)[^。;]{0,16}(?:评议|满意度)|(?:评议|满意度|满意率)[^。;]{0,16}(?:得分|结果|优秀|良好|满意|达|为|\d)/],
  ["result.accountability", /(?:未|没有|无|不存在)[^。;]{0,30}(?:追究|追责|问责)|(?:追究|追责|问责)[^。;]{0,16}(?:\d|未|无|零|结果|情况发生|情形)/],
];
/** What follows is a plan, not a result. */
const PLANS = /下一步|改进措施|今后|针对(?:以上|上述|存在)|20\d\d年,?(?:我|本|全)?[^。]{0,8}将/;

/**
 * A government's report also gives the results of appraisal, public review and accountability
 * (《条例》第五十条第一款第（四）项、第四十六条).
 * Silently ignored: departments, offices, sub-district offices (派出机关) and other bodies; the place where the results are
 * told; plans are no results.
 */
export const governmentResultsMissing = defineRule({
  id: "STR-008",
  name: "government-results-missing",
  title: { zh: "政府年报缺少工作考核、社会评议和责任追究结果情况", en: "Government report lacks appraisal / public review / accountability results" },
  checks: { zh: "各级人民政府的年度报告是否报告工作考核、社会评议、责任追究的结果。", en: "Whether a government’s report gives the results of appraisal, public review and accountability." },
  leavesAlone: { zh: "政府部门、办公室、街道办事处等不适用；计划安排不作为结果。", en: "Departments, offices and sub-district offices; plans do not count as results." },
  severity: "major",
  kind: "heuristic",
  category: "structure",
  eras: ["2019", "2021"],
  bodies: { kinds: ["government"] },
  needs: ["agency", "sections"],
  basis: ["regulation2019.art50", "regulation2019.art46"],
  messages: {
    lacking: { zh: "人民政府年度报告未见以下结果情况：{items|matter}。", en: "The government’s report gives no results of: {items|matter}." },
  },
  remedy: {
    zh: "根据《条例》第五十条第（四）项，各级人民政府年度报告还应当包括工作考核、社会评议和责任追究结果情况，请补充{items|matter}。",
    en: "Under Art. 50(4) of the Regulations a government’s report must also give the results of appraisal, public review and accountability; please add {items|matter}.",
  },
  *check(facts) {
    const text = toldText(facts);
    const items = RESULTS.filter(([, result]) => !result.test(text)).map(([item]) => item);
    if (items.length === 0) return;
    const severity = items.length === RESULTS.length && facts.report.agency.level !== "township" ? "major" : "minor";
    yield { outcome: "fail", severity, message: "lacking", params: { items }, evidence: [facts.absenceEvidence("overview"), facts.absenceEvidence("problems")], place: "results" };
  },
});

/** What sections one, five and six tell of the past: section five up to its plans. */
function toldText(facts: ReportFacts): string {
  const prose = (key: "overview" | "problems" | "other"): string => facts.textOf(key);
  const problems = prose("problems");
  const plans = problems.search(PLANS);
  return [prose("overview"), plans === -1 ? problems : problems.slice(0, plans), prose("other")].join("\n");
}

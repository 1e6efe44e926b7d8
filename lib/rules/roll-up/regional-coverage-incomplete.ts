import type { Severity } from "../finding";
import { defineRule } from "../rule";
import { dayAfterYear } from "../shared/lateness";

const MAX_NAMED = 10;
const FEW_MISSING = 0.1;
const MOST_MISSING = 0.5;

/**
 * The bodies of a region publish their reports (《条例》第四十九条), and its government sees to it (第四十七条). A report that is not
 * loaded is no proof that none was published: it only asks, unless the collection is said to be complete.
 * Silently ignored: days before the last one on which reports are due.
 */
export const regionalCoverageIncomplete = defineRule({
  id: "HIE-002",
  name: "regional-coverage-incomplete",
  title: { zh: "区域年报公开覆盖不全", en: "Incomplete regional coverage" },
  checks: { zh: "公布期限届满后，本行政区域名录内的机关是否都有年度报告。", en: "Whether every body on the region’s roster has a report once the last day is past." },
  leavesAlone: { zh: "期限届满以前；没有名录的地区；未入库不等于未公布，未确认采集完整的只提示核实。", en: "The time before the last day; regions without a roster; a report not loaded is only asked about unless the collection is said to be complete." },
  severity: "major",
  kind: "deterministic",
  category: "timeliness",
  eras: ["2019", "2021"],
  bodies: { levels: ["city", "county"], kinds: ["government"] },
  needs: ["year", "region"],
  basis: ["regulation2019.art47", "regulation2019.art49"],
  thresholds: {
    isCollectionComplete: { default: 0, min: 0, max: 1, integer: true, unit: "0/1", title: { zh: "已确认采集完整（1为是），未入库即视为未公布", en: "The collection is complete (1: yes), so that what is not here was not published" } },
    dueMonth: { default: 3, min: 1, max: 12, integer: true, unit: "月", title: { zh: "全部报告应公布的最后日期：月", en: "Last day on which reports are due: month" } },
    dueDay: { default: 31, min: 1, max: 31, integer: true, month: "dueMonth", unit: "日", title: { zh: "全部报告应公布的最后日期：日", en: "Last day on which reports are due: day" } },
  },
  messages: {
    incomplete: {
      zh: "公布期限（{due}）届满后，{region}应发布{expected}家、已发布{reported}家，未发布{k}家：{missing}等。",
      en: "After the last day ({due}), {reported} of the {expected} bodies of {region} have published; {k} have not, among them {missing}.",
    },
    perhaps: {
      zh: "公布期限（{due}）届满后，{region}名录内{expected}家机关中有{reported}家的报告已入库，{k}家未见报告：{missing}等；未入库不等于未公布，请核实。",
      en: "After the last day ({due}), the reports of {reported} of the {expected} bodies of {region} are here, {k} are not, among them {missing}. What is not here may have been published. Please verify.",
    },
  },
  remedy: { zh: "公布期限（{due}）届满后，{region}应发布{expected}家、已见{reported}家，未见报告的单位见附件，请核实并督促公布。", en: "After the last day ({due}), {reported} of {expected} reports of {region} are known. Please look into the others and have them published." },
  *check(facts, { isCollectionComplete, dueMonth, dueDay }) {
    const { asOf, region } = facts.context;
    const { expected, reported, missing, region: name } = region!;
    if (expected === 0 || asOf === null) {
      yield { outcome: "notAssessed", reason: expected === 0 ? "roster-absent" : "audit-day-unknown" };
      return;
    }
    const due = dayAfterYear(facts.report.year!, dueMonth, dueDay);
    if (asOf <= due || reported >= expected) return;
    const isComplete = isCollectionComplete === 1;
    yield {
      outcome: isComplete ? "fail" : "review",
      severity: severityOf((expected - reported) / expected),
      message: isComplete ? "incomplete" : "perhaps",
      params: { region: name, due, expected, reported, k: expected - reported, missing: missing.slice(0, MAX_NAMED) },
      evidence: [facts.absenceEvidence()],
      place: "coverage",
    };
  },
});

function severityOf(share: number): Severity {
  if (share < FEW_MISSING) return "minor";
  return share < MOST_MISSING ? "major" : "critical";
}

import { dayAfterYear, statutoryDueDate } from "../../report/deadlines";
import { evidenceAt } from "../evidence";
import { defineRule } from "../rule";

/**
 * 应发未发: a body of the roster has no report on a year although its day is past (《条例》第四十九条；2008《条例》第三十一条).
 * A report that was not loaded is no proof that it was not published: until the profile says that the region's reports are
 * collected completely, and for townships without a day of their own, it is a question.
 * Silently ignored: bodies that the roster does not expect, days that are not past.
 */
export const reportMissing = defineRule({
  id: "STR-001",
  name: "report-missing",
  title: { zh: "应发未发年度报告", en: "Report missing" },
  checks: { zh: "名录所列机关在应公布日期之后是否有该年度的报告。", en: "Whether a body of the roster has a report on the year once its day is past." },
  leavesAlone: {
    zh: "名录未列的机关；尚未到期的。报告未入库不等于未公布：未设定“已完整采集”时，只提示核实。",
    en: "Bodies that the roster does not list; days not yet past. A report that is not here may have been published: unless collection is set as complete, a question is asked.",
  },
  severity: "critical",
  kind: "deterministic",
  category: "timeliness",
  eras: ["pre2019", "2019", "2021"],
  subject: "absence",
  needs: ["year"],
  basis: ["regulation2019.art49", "regulation2008.art31"],
  thresholds: { isCollectionComplete: { default: 0, min: 0, max: 1, integer: true, unit: "0/1", title: { zh: "本地区报告已完整采集（1为是）：未入库即未公布", en: "The region’s reports are collected completely (1: yes): what is not here was not published" } } },
  messages: {
    missing: {
      zh: "{agency}应于{due}前公布{year}年度报告，采集的报告中没有。",
      en: "{agency} had to publish its report on {year} by {due}; it is not among the reports collected.",
    },
    perhapsMissing: {
      zh: "{agency}{year}年度报告（参照日期{due}）未入库，请核实是否已经公布。",
      en: "The report of {agency} on {year} (day taken for comparison: {due}) is not here; please check whether it was published.",
    },
  },
  remedy: {
    zh: "经查，你单位未在规定期限内向社会公布{year}年政府信息公开工作年度报告。请立即编制并在政府信息公开专栏“政府信息公开年报”栏目公布，同时书面说明未按期公布的原因。",
    en: "Your annual report on {year} was not published by its day. Please compile and publish it at once in the column for annual reports, and explain the delay in writing.",
  },
  *check({ report, context }, { isCollectionComplete }) {
    const { agency } = report;
    const year = report.year!;
    const set = context.roster?.dueOn ?? statutoryDueDate(year, agency.level, agency.kind);
    const due = set ?? dayAfterYear(year, 1, 31);
    if (context.asOf === null || context.asOf <= due) return;
    const isProven = isCollectionComplete === 1 && set !== null;
    yield {
      outcome: isProven ? "fail" : "review",
      message: isProven ? "missing" : "perhapsMissing",
      params: { agency: agency.name, year, due },
      evidence: [evidenceAt(report, [0, report.text.length])],
      place: "report",
    };
  },
});

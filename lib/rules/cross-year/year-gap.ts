import { otherReportEvidence } from "../evidence";
import { defineRule } from "../rule";

/**
 * 年度报告断档: there are reports on an earlier year and on this one, and none on the years between
 * (《条例》第四十九条; 2008《条例》第三十一条: every year). A report that is not loaded is no proof that none was published, so it only asks.
 * Silently ignored: years for which the roster expects the body, which STR-001 reports; what lies before the first report that is here.
 */
export const yearGap = defineRule({
  id: "XYR-007",
  name: "year-gap",
  title: { zh: "年度报告断档", en: "Year gap in the series" },
  checks: { zh: "本年度与此前最近一份年度报告之间是否缺少年度。", en: "Whether years are missing between this report and the one before it." },
  leavesAlone: { zh: "名录已列明应报的年度（由应发未发规则提出）；未入库不等于未公布，只提示核实；仅有前身机关报告的。", en: "Years for which the roster expects a report, which another rule reports; a report not loaded is only asked about; bodies of which only predecessors reported before." },
  severity: "major",
  kind: "deterministic",
  category: "timeliness",
  eras: ["pre2019", "2019", "2021"],
  needs: ["year", "series"],
  basis: ["regulation2019.art49", "regulation2008.art31"],
  messages: {
    gap: {
      zh: "有{earlierYear}年度和{year}年度报告，未见{years}年度报告；可能未入库、栏目迁移或机构更名，请核实是否公布。",
      en: "There are reports on {earlierYear} and on {year}, but none on {years}. They may not have been loaded, or moved, or carry another name. Please verify whether they were published.",
    },
  },
  remedy: { zh: "缺少{years}年度报告，请核实；未公布的，请补充公开。", en: "Reports on {years} are missing. Please verify; if they were not published, please publish them." },
  *check(facts) {
    const year = facts.report.year!;
    const earlier = (facts.context.series ?? []).filter((report) => report.year < year);
    const last = earlier.reduce<(typeof earlier)[number] | null>((latest, report) => (latest === null || report.year > latest.year ? report : latest), null);
    if (last === null || last.isPredecessor) return;
    const missing = Array.from({ length: year - last.year - 1 }, (_, index) => last.year + 1 + index);
    const unexplained = missing.filter((between) => !facts.context.roster?.expectedYears.includes(between));
    if (unexplained.length === 0) return;
    yield { outcome: "review", message: "gap", params: { year, earlierYear: last.year, years: unexplained }, evidence: [facts.absenceEvidence(), otherReportEvidence(last.source)], place: "series" };
  },
});

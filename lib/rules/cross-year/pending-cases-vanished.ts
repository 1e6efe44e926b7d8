import { DISPUTE_GROUPS, disputeCell } from "../../report/cells";
import { defineRule } from "../rule";
import { countFigure } from "../shared/counts";
import { previousCount } from "../shared/previous-year";
import { ownFirst, previousEvidence } from "../shared/year-on-year";

/**
 * Cases pending at the end of last year usually appear among this year's (experience; no source says whether a case is counted
 * by the year in which it was filed or closed). It only asks.
 */
export const pendingCasesVanished = defineRule({
  id: "XYR-005",
  name: "pending-cases-vanished",
  title: { zh: "未结复议诉讼案件跨年去向不明", en: "Pending cases vanish" },
  checks: { zh: "上年度表四“尚未审结”件数是否多于本年度同类案件总计。", en: "Whether more cases were pending in last year’s Table 4 than this year’s has in the same group." },
  leavesAlone: { zh: "案件按立案年度还是结案年度统计没有统一规定，只提示核实。", en: "Whether cases count by filing or by closing is not laid down, so it only asks." },
  severity: "info",
  kind: "heuristic",
  category: "balance",
  eras: ["2019", "2021"],
  needs: ["year", "disputesTable", "previousYear"],
  basis: ["form.acrossYears"],
  messages: {
    vanished: {
      zh: "{previousYear}年度表四“{group|row}”尚未审结{pending}件，{year}年度该类案件总计{total}件，请核对是否漏报。",
      en: "Table 4 of {previousYear} has {pending} pending cases of {group|row}; that of {year} has {total} in all. Please check that none was left out.",
    },
  },
  remedy: {
    zh: "{previousYear}年“{group|row}”尚未审结{pending}件，{year}年总计{total}件，请核对是否漏报。",
    en: "{group|row}: {pending} pending in {previousYear}, {total} in all in {year}. Please check that none was left out.",
  },
  *check(facts) {
    const year = facts.report.year!;
    for (const group of DISPUTE_GROUPS) {
      const [totalCell, pendingCell] = [disputeCell(group, "total"), disputeCell(group, "pending")];
      const own = countFigure(facts.report, "disputes", totalCell);
      const before = previousCount(facts, "disputes", pendingCell);
      if ("missing" in own || "missing" in before) {
        yield { outcome: "notAssessed", reason: "missing" in own ? own.missing : "missing" in before ? before.missing : "cell-unread", where: totalCell };
        continue;
      }
      if (before.value <= own.value) continue;
      yield {
        outcome: "review",
        message: "vanished",
        params: { year, previousYear: year - 1, group, pending: before.value, total: own.value },
        evidence: ownFirst(facts, "disputes", [totalCell], previousEvidence("disputes", pendingCell, before)),
      };
    }
  },
});

import { STATISTICS_TOTALS } from "../../report/statistics-2014";
import { defineRule } from "../rule";
import { isCopyDoubtful } from "../shared/copy";
import { readStatisticsTable } from "../shared/statistics-table";

/**
 * In the statistics table of 2014 to 2018 the rows add up to their totals (国办发〔2014〕32号, by the rows' definitions).
 * Silently ignored: 办结数 against 收到申请数 or 答复数, since cases are carried over; totals of which not every row was read
 * for certain; a table whose columns may have run together, of which one sign is that it has no single nought.
 */
export const statisticsTableMismatch2014 = defineRule({
  id: "BAL-009",
  name: "statistics-table-mismatch-2014",
  title: { zh: "2014—2018统计表勾稽不符", en: "Era-A statistics table identities" },
  checks: {
    zh: "政府信息公开情况统计表：收到申请数、申请办结数、申请答复数、不同意公开答复数、行政复议数量、行政诉讼数量是否等于各分项之和。",
    en: "The statistics table: whether requests received, closed, answered and refused, reviews and lawsuits are the sums of their rows.",
  },
  leavesAlone: { zh: "办结数与收到数之间的差额（存在结转）；有空白、未确切读出的分项或者多列数字粘连的，不作判断。", en: "Closed against received, since cases are carried over; totals with a row that is blank or not read for certain; columns that ran together." },
  severity: "minor",
  kind: "deterministic",
  category: "balance",
  eras: ["pre2019"],
  fromYear: 2014,
  needs: ["year"],
  basis: ["statistics2014"],
  messages: {
    mismatch: { zh: "统计表“{item|row}”填报{total}，各分项之和为{sum}（{equation}），相差{gap}。", en: "The statistics table states {total} {item|row}, but its rows make {sum} ({equation}), a difference of {gap}." },
  },
  remedy: { zh: "统计表“{item|row}”分项之和（{sum}）与总数（{total}）不符，请核实。", en: "The rows of “{item|row}” in the statistics table make {sum}, the total says {total}: please verify it." },
  *check(facts) {
    const table = readStatisticsTable(facts);
    if (!table || table.isRunTogether) {
      yield { outcome: "notAssessed", reason: table ? "statistics-run-together" : "statistics-absent" };
      return;
    }
    for (const { key, parts } of STATISTICS_TOTALS) {
      const stated = table.figures.get(key);
      const rows = parts.flatMap((part) => table.figures.get(part.key) ?? []);
      if (!stated || rows.length < parts.length) {
        yield { outcome: "notAssessed", reason: "statistics-row-unread", where: key };
        continue;
      }
      const sum = rows.reduce((before, { value }) => before + value, 0);
      if (sum === stated.value) continue;
      yield {
        outcome: isCopyDoubtful(facts) ? "review" : "fail",
        message: "mismatch",
        params: { item: key, total: stated.value, sum, gap: Math.abs(sum - stated.value), equation: rows.map(({ value }) => value).join(" + ") },
        evidence: [facts.evidence(stated.start, stated.end), ...rows.map(({ start, end }) => facts.evidence(start, end))],
        place: key,
      };
    }
  },
});

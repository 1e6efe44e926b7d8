import { DISPUTE_COLUMNS, DISPUTE_GROUPS, disputeCell } from "../../report/cells";
import { cellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { countsOf } from "../shared/counts";

const PARTS = DISPUTE_COLUMNS.filter((column) => column !== "total");

/**
 * In each of the three groups of table 四 the four results add up to 总计 (the column's definition).
 * Silently ignored: relations between the groups, of which the form knows none.
 */
export const disputeTotalMismatch = defineRule({
  id: "BAL-005",
  name: "dispute-total-mismatch",
  title: { zh: "表四分项与总计不符", en: "Table 4 totals mismatch" },
  checks: {
    zh: "表四行政复议、未经复议直接起诉、复议后起诉三组：结果维持＋结果纠正＋其他结果＋尚未审结＝总计。",
    en: "Table 4, each of its three groups: upheld + corrected + other result + pending = total.",
  },
  leavesAlone: { zh: "有单元格空白或未读出的组不作判断；三组之间没有勾稽关系。", en: "Groups with a blank or unread cell; nothing ties the groups to each other." },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2019", "2021"],
  needs: ["disputesTable"],
  basis: ["form.columns"],
  messages: {
    mismatch: {
      zh: "表四“{group|row}”结果维持{upheld}件、结果纠正{corrected}件、其他结果{otherResult}件、尚未审结{pending}件，合计{sum}件，与总计{total}件不符，相差{gap}件。",
      en: "Table 4, {group|row}: {upheld} upheld, {corrected} corrected, {otherResult} other results and {pending} pending make {sum}, but the total says {total}, a difference of {gap}.",
    },
  },
  remedy: {
    zh: "表四“{group|row}”{upheld}+{corrected}+{otherResult}+{pending}={sum}，与总计{total}不符，请核实。",
    en: "Table 4, {group|row}: {upheld}+{corrected}+{otherResult}+{pending}={sum}, the total says {total}. Please verify it.",
  },
  *check({ report }) {
    for (const group of DISPUTE_GROUPS) {
      const read = countsOf(report, "disputes", group, DISPUTE_COLUMNS);
      if ("missing" in read) {
        yield { outcome: "notAssessed", reason: read.missing, where: group };
        continue;
      }
      const [upheld, corrected, otherResult, pending, total] = [read.of("upheld"), read.of("corrected"), read.of("otherResult"), read.of("pending"), read.of("total")];
      const parts = upheld + corrected + otherResult + pending;
      if (parts === total) continue;
      const equation = `${upheld} + ${corrected} + ${otherResult} + ${pending} = ${parts} ≠ ${total}`;
      yield {
        outcome: read.inferred ? "review" : "fail",
        message: "mismatch",
        params: { group, upheld, corrected, otherResult, pending, sum: parts, total, delta: parts - total, gap: Math.abs(parts - total), equation },
        evidence: [cellEvidence(report, "disputes", disputeCell(group, "total")), ...PARTS.map((column) => cellEvidence(report, "disputes", disputeCell(group, column)))],
      };
    }
  },
});

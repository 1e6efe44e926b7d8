import { cellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { countsOf } from "../shared/counts";

const ROWS = ["regulations", "normativeDocuments"] as const;

/**
 * 现行有效 less 本年制发 plus 本年废止 is the stock at the beginning of the year and cannot be below zero.
 * Silently ignored: reports whose table 二 has the shape of 2019, which counts something else. A document issued and
 * repealed in the same year balances. Documents that expired (失效) without being counted as repealed are mentioned.
 */
export const openingStockNegative = defineRule({
  id: "BAL-006",
  name: "opening-stock-negative",
  title: { zh: "现行有效件数逻辑不成立", en: "Implied opening stock negative" },
  checks: { zh: "表二规章、行政规范性文件：现行有效件数－本年制发件数＋本年废止件数不小于0。", en: "Table 2, regulations and normative documents: in force − issued + repealed is not below zero." },
  leavesAlone: { zh: "2019年格式的表二；空白或未读出的行。", en: "A Table 2 in the shape of 2019; rows with a blank or unread cell." },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2021"],
  needs: ["disclosureTable"],
  basis: ["form.columns"],
  messages: {
    negative: {
      zh: "表二“{row|row}”本年制发{issued}件、本年废止{repealed}件、现行有效{inForce}件，由此推算上年末现行有效为{opening}件，数据逻辑不成立；如有文件自行失效，失效件数亦未体现。",
      en: "Table 2, {row|row}: {issued} issued, {repealed} repealed and {inForce} in force mean that {opening} were in force a year before, which cannot be; if documents expired, that is not shown either.",
    },
  },
  remedy: {
    zh: "“{row|row}”本年制发{issued}件、废止{repealed}件、现行有效{inForce}件，数据逻辑不成立，请会同司法行政部门核实。",
    en: "The row “{row|row}”: {issued} issued, {repealed} repealed and {inForce} in force do not fit together. Please verify them with the judicial-administration department.",
  },
  *check({ report, tabularEra }) {
    if (tabularEra !== "2021") return;
    for (const row of ROWS) {
      const read = countsOf(report, "disclosure", row, ["issued", "repealed", "inForce"]);
      if ("missing" in read) {
        yield { outcome: "notAssessed", reason: read.missing, where: row };
        continue;
      }
      const [issued, repealed, inForce] = [read.of("issued"), read.of("repealed"), read.of("inForce")];
      const opening = inForce - issued + repealed;
      if (opening >= 0) continue;
      yield {
        outcome: read.inferred ? "review" : "fail",
        message: "negative",
        params: { row, issued, repealed, inForce, opening, equation: `${inForce} - ${issued} + ${repealed} = ${opening} < 0` },
        evidence: [cellEvidence(report, "disclosure", `${row}.inForce`), cellEvidence(report, "disclosure", `${row}.issued`), cellEvidence(report, "disclosure", `${row}.repealed`)],
      };
    }
  },
});

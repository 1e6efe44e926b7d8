import { cellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { countsOf } from "../shared/counts";

const ROWS = ["regulations", "normativeDocuments"] as const;

/**
 * In the 2019 shape of table 二 what was newly published this year is part of what is public in all.
 * Silently ignored: 本年新制作数量, which may lie on either side, because older documents are published too;
 * and reports whose table 二 already has the shape of 2021.
 */
export const publishedExceedsTotal = defineRule({
  id: "BAL-007",
  name: "published-exceeds-total",
  title: { zh: "2019格式：新公开数大于对外公开总数", en: "2019 shape: newly published exceeds total public" },
  checks: { zh: "2019年格式表二：规章、规范性文件的本年新公开数量不大于对外公开总数量。", en: "Table 2 of 2019: what was newly published is not more than what is public in all." },
  leavesAlone: { zh: "本年新制作数量与本年新公开数量之间的差异。", en: "Differences between newly made and newly published." },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2019"],
  needs: ["disclosureTable"],
  basis: ["form.columns"],
  messages: {
    exceeds: {
      zh: "表二“{row|row}”本年新公开数量{published}件，大于对外公开总数量{totalPublic}件，多{gap}件。",
      en: "Table 2, {row|row}: {published} were newly published this year, but only {totalPublic} are public in all, {gap} fewer.",
    },
  },
  remedy: { zh: "“{row|row}”本年新公开{published}件大于对外公开总数{totalPublic}件，请核实。", en: "The row “{row|row}”: {published} newly published exceed {totalPublic} public in all. Please verify it." },
  *check({ report, tabularEra }) {
    if (tabularEra !== "2019") return;
    for (const row of ROWS) {
      const read = countsOf(report, "disclosure", row, ["published", "totalPublic"]);
      if ("missing" in read) {
        yield { outcome: "notAssessed", reason: read.missing, where: row };
        continue;
      }
      const [published, totalPublic] = [read.of("published"), read.of("totalPublic")];
      if (published <= totalPublic) continue;
      yield {
        outcome: read.inferred ? "review" : "fail",
        message: "exceeds",
        params: { row, published, totalPublic, gap: published - totalPublic, equation: `${published} > ${totalPublic}` },
        evidence: [cellEvidence(report, "disclosure", `${row}.published`), cellEvidence(report, "disclosure", `${row}.totalPublic`)],
      };
    }
  },
});

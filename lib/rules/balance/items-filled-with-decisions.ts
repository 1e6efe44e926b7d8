import { cellEvidence } from "../evidence";
import { figures } from "../figures";
import { defineRule } from "../rule";
import { areDecisionsAsItems, MIN_ITEMS } from "../shared/item-counts";

const ROWS = ["licensing", "otherServices", "penalties", "coercion"] as const;

/**
 * In the 2019 shape of table 二 上一年项目数量 and 本年增/减 count kinds of matters, 处理决定数量 counts decisions: they
 * belong to no common sum. Where decisions are just last year's number plus the change, decisions were entered in all three.
 * Silently ignored: small numbers, which coincide by chance.
 */
export const itemsFilledWithDecisions = defineRule({
  id: "BAL-008",
  name: "items-filled-with-decisions",
  title: { zh: "2019格式：项目数量与处理决定数混填", en: "2019 shape: item columns filled with decisions" },
  checks: { zh: "2019年格式表二：上一年项目数量、本年增/减是否疑似按处理决定数量填报。", en: "Table 2 of 2019: whether the numbers of items and their change seem to count decisions." },
  leavesAlone: { zh: "数量较小、可能偶然相等的行。", en: "Small numbers, which may coincide by chance." },
  severity: "minor",
  kind: "heuristic",
  category: "balance",
  eras: ["2019"],
  needs: ["disclosureTable"],
  basis: ["format2019", "form.columns"],
  thresholds: { minItems: { default: MIN_ITEMS, min: 1, integer: true, unit: "件", title: { zh: "上一年项目数量或本年增减至少达到", en: "Least number of items or change" } } },
  messages: {
    "same-count": {
      zh: "表二“{row|row}”上一年项目数量{previousItems}、本年增/减{change}，两者之和恰等于处理决定数量{decisions}，疑将处理决定数量填入项目数量栏；项目数量是指事项的项数。",
      en: "Table 2, {row|row}: {previousItems} items last year and a change of {change} make just the {decisions} decisions. Decisions may have been entered as items; an item is a kind of matter.",
    },
  },
  remedy: { zh: "“{row|row}”疑将处理决定数填入“上一年项目数量/本年增减”栏，请核实口径。", en: "The row “{row|row}”: decisions may have been entered as items. Please verify what was counted." },
  *check({ report, tabularEra }, { minItems }) {
    if (tabularEra !== "2019") return;
    for (const row of ROWS) {
      const cells = [`${row}.previousItems`, `${row}.change`, `${row}.decisions`];
      const read = figures(report, "disclosure", cells);
      if ("missing" in read) {
        yield { outcome: "notAssessed", reason: read.missing, where: row };
        continue;
      }
      const [previousItems = 0, change = 0, decisions = 0] = read.values;
      if (!areDecisionsAsItems(previousItems, change, decisions, minItems)) continue;
      yield {
        outcome: "review",
        message: "same-count",
        params: { row, previousItems, change, decisions, equation: `${previousItems} ${change < 0 ? "-" : "+"} ${Math.abs(change)} = ${decisions}` },
        evidence: [cellEvidence(report, "disclosure", cells[0]!), cellEvidence(report, "disclosure", cells[1]!), cellEvidence(report, "disclosure", cells[2]!)],
      };
    }
  },
});

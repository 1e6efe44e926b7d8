import { defineRule } from "../rule";
import { causeEvidence, causesLedBy, gapsOf, outcomeOf, sumNumbers, unassessedOf } from "../shared/requests-balance";
import { identityKey, type IdentityKind } from "../shared/requests-identities";

const concern = ({ kind }: { kind: IdentityKind }): boolean => kind === "row";

/**
 * In every row of table 三 总计 is the sum of the six kinds of applicants (the column's definition).
 * Silently ignored: rows with a blank or unread cell (not assessed: some bodies leave 总计 blank in detail rows, which is
 * not a zero), and rows whose difference is said with a broken column.
 */
export const rowTotalMismatch = defineRule({
  id: "BAL-004",
  name: "row-total-mismatch",
  title: { zh: "行合计不等于各申请人类别之和", en: "Row total is not the sum of the applicants" },
  checks: { zh: "表三每一行：各类申请人之和＝“总计”。", en: "Table 3, each row: the six kinds of applicants add up to the total." },
  leavesAlone: { zh: "有单元格空白、未读出或不是非负整数的行不作判断；与某列同因的，只在该列指出。", en: "Rows with a blank, unread or uncountable cell; a difference that is said with a broken column." },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2019", "2021"],
  needs: ["requestsTable"],
  basis: ["form.columns"],
  messages: {
    mismatch: {
      zh: "表三“{rows|row}”行各类申请人之和（{sums}件）与“总计”（{totals}件）不符，相差{gaps}件。",
      en: "Table 3, row(s) {rows|row}: the kinds of applicants add up to {sums}, but the total says {totals}, a difference of {gaps}.",
    },
  },
  remedy: { zh: "表三“{rows|row}”行各类申请人之和为{sums}，与总计{totals}不符，请核实。", en: "Table 3, row(s) {rows|row}: the applicants add up to {sums}, the total says {totals}. Please verify it." },
  *check(facts) {
    yield* unassessedOf(facts, concern);
    for (const cause of causesLedBy(facts, concern)) {
      const [lead] = cause.identities;
      const numbers = cause.identities.map(sumNumbers);
      yield {
        outcome: outcomeOf(cause),
        message: "mismatch",
        params: {
          row: lead.where,
          ...sumNumbers(lead),
          rows: cause.identities.map(({ where }) => where),
          sums: numbers.map(({ sum }) => sum),
          totals: numbers.map(({ total }) => total),
          gaps: gapsOf(numbers),
        },
        evidence: causeEvidence(facts, cause),
        place: identityKey(lead),
      };
    }
  },
});

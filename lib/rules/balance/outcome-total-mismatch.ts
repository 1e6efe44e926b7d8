import { defineRule } from "../rule";
import { causeEvidence, causesLedBy, gapsOf, outcomeOf, sumNumbers, suspectParams, unassessedOf } from "../shared/requests-balance";
import { alsoBroken, type Cause } from "../shared/requests-causes";
import { identityKey, type IdentityKind, type Reckoned } from "../shared/requests-identities";

const concern = ({ kind }: { kind: IdentityKind }): boolean => kind === "outcomes";

const SUM_ZH = "表三“{columns|column}”列办理结果各项之和（{sums}件）与“（七）总计”（{totals}件）不符，相差{gaps}件。";
const SUM_EN = "Table 3, column(s) {columns|column}: the outcomes add up to {sums}, but the row “total of outcomes” says {totals}, a difference of {gaps}.";

/**
 * In every column of table 三 （七）总计 is the sum of the outcomes above it (the row's definition).
 * Silently ignored: columns with a cell that was not read as a count (not assessed). A sum that is too great by just the
 * number of 部分公开 is said to be a double count: requests dealt with in parts are counted there only.
 */
export const outcomeTotalMismatch = defineRule({
  id: "BAL-003",
  name: "outcome-total-mismatch",
  title: { zh: "办理结果总计与分项之和不符", en: "Total of outcomes is not the sum of outcomes" },
  checks: { zh: "表三每一列：办理结果各项之和＝“（七）总计”。", en: "Table 3, each column: the outcomes add up to the row “total of outcomes”." },
  leavesAlone: { zh: "有单元格空白、未读出或不是非负整数的列不作判断。", en: "Columns with a blank, unread or uncountable cell." },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2019", "2021"],
  needs: ["requestsTable"],
  basis: ["form.columns"],
  messages: {
    mismatch: { zh: SUM_ZH, en: SUM_EN },
    "partial-counted-twice": {
      zh: `${SUM_ZH}多出的件数等于“部分公开”的件数；区分处理的申请只计入“部分公开”，不计入其他情形，疑有重复计算。`,
      en: `${SUM_EN} The surplus equals the number partly granted; requests dealt with in parts are counted there only, so they may have been counted twice.`,
    },
    "cell-suspected": {
      zh: `${SUM_ZH}以同一差额不平的还有：{also|identity}；各处均涉及“{suspect|cell}”，该单元格填报{stated}件，如为{shouldBe}件，则各处均平衡。`,
      en: `${SUM_EN} Off by the same difference: {also|identity}. All of them involve the cell “{suspect|cell}”, which says {stated}; with {shouldBe} all of them would balance.`,
    },
    "from-row-totals": {
      zh: `${SUM_ZH}“{rows|row}”行的“总计”与各类申请人之和不符；这些“总计”如按各类申请人之和填报，则该列平衡。`,
      en: `${SUM_EN} In the rows {rows|row} the total is not the sum of the applicants; with those sums as totals the column would balance.`,
    },
    exchanged: { zh: `${SUM_ZH}两列差额相同、方向相反，“总计”列平衡，疑有数据填入相邻类别。`, en: `${SUM_EN} The two columns are off by the same number in opposite directions and the column “total” balances: a figure may stand under the wrong applicants.` },
  },
  remedy: { zh: "表三“{columns|column}”列办理结果分项之和为{sums}，与总计{totals}不符，请核实。", en: "Table 3, column(s) {columns|column}: the outcomes add up to {sums}, the total says {totals}. Please verify it." },
  *check(facts) {
    yield* unassessedOf(facts, concern);
    for (const cause of causesLedBy(facts, concern)) {
      const [lead] = cause.identities;
      const columns = cause.identities.filter(concern);
      const numbers = columns.map(sumNumbers);
      yield {
        outcome: outcomeOf(cause),
        message: messageOf(cause, columns),
        params: {
          column: lead.where,
          ...sumNumbers(lead),
          ...suspectParams(cause),
          also: alsoBroken(cause),
          columns: columns.map(({ where }) => where),
          sums: numbers.map(({ sum }) => sum),
          totals: numbers.map(({ total }) => total),
          gaps: gapsOf(numbers),
          rows: cause.identities.filter(({ kind }) => kind === "row").map(({ where }) => where),
        },
        evidence: causeEvidence(facts, cause),
        place: identityKey(lead),
        ...(lead.where === "total" && { severity: "critical" as const }),
      };
    }
  },
});

/** Whether each column's surplus is just its number of 部分公开. */
const isPartialCountedTwice = (columns: readonly Reckoned[]): boolean =>
  columns.every(({ where, delta, terms }) => delta > 0 && terms.some(({ cell, value }) => cell === `partial.${where}` && value === delta));

function messageOf({ pattern }: Cause, columns: readonly Reckoned[]) {
  if (pattern === "cell") return "cell-suspected";
  if (pattern === "rows") return "from-row-totals";
  if (isPartialCountedTwice(columns)) return "partial-counted-twice";
  return pattern === "exchange" ? "exchanged" : "mismatch";
}

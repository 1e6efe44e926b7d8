import { defineRule } from "../rule";
import { causeEvidence, causesLedBy, intakeNumbers, outcomeOf, suspectParams, unassessedOf } from "../shared/requests-balance";
import { alsoBroken, type Cause } from "../shared/requests-causes";
import { identityKey, type IdentityKind } from "../shared/requests-identities";

const concern = ({ kind, where }: { kind: IdentityKind; where: string }): boolean => kind === "intake" && where === "total";

const EQUATION_ZH =
  "表三“总计”列不符合勾稽关系：本年新收{newReceived}件加上年结转{carriedOver}件，共{intake}件；办理结果总计{handled}件加结转下年度继续办理{carriedForward}件，共{outgoing}件；两者相差{gap}件。";
const EQUATION_EN =
  "Table 3 breaks the official identity in the column “total”: {newReceived} new requests and {carriedOver} carried over make {intake}; {handled} handled and {carriedForward} carried forward make {outgoing}; the difference is {gap}.";

/**
 * The 总计 column of table 三 satisfies the identity printed on the form: 第一项加第二项之和，等于第三项加第四项之和.
 * Silently ignored: columns with a cell that was not read as a count (not assessed). Whatever else the same mistake
 * breaks is said here and by no other rule.
 */
export const intakeOutcomeImbalance = defineRule({
  id: "BAL-001",
  name: "intake-outcome-imbalance",
  title: { zh: "表三总计列勾稽关系不平", en: "Official identity broken (total column)" },
  checks: { zh: "表三“总计”列：本年新收＋上年结转＝办理结果总计＋结转下年度继续办理。", en: "Table 3, column “total”: new + carried over = handled + carried forward." },
  leavesAlone: { zh: "有单元格空白、未读出或不是非负整数的，不作判断。", en: "Columns with a blank, unread or uncountable cell are not judged." },
  severity: "critical",
  kind: "deterministic",
  category: "balance",
  eras: ["2019", "2021"],
  needs: ["requestsTable"],
  basis: ["form.requestsNote"],
  messages: {
    imbalance: { zh: EQUATION_ZH, en: EQUATION_EN },
    "cell-suspected": {
      zh: `${EQUATION_ZH}以同一差额不平的还有：{also|identity}；各处均涉及“{suspect|cell}”，该单元格填报{stated}件，如为{shouldBe}件，则各处均平衡。`,
      en: `${EQUATION_EN} Off by the same difference: {also|identity}. All of them involve the cell “{suspect|cell}”, which says {stated}; with {shouldBe} all of them would balance.`,
    },
    "from-columns": {
      zh: `${EQUATION_ZH}该差额来自“{columns|column}”列（相差{columnGaps}件）。`,
      en: `${EQUATION_EN} The difference comes from {columns|column} (off by {columnGaps}).`,
    },
    "from-total-row": {
      zh: `${EQUATION_ZH}“{columns|column}”列同样不平，且“总计”列和上述各列的办理结果各项之和与“（七）总计”以同一差额不符，差额应出自“（七）总计”行。`,
      en: `${EQUATION_EN} The columns {columns|column} are off as well, and in all these columns the outcomes miss their total by as much, which points to the row “total of outcomes”.`,
    },
    "from-row-totals": {
      zh: `${EQUATION_ZH}“{rows|row}”行的“总计”与各类申请人之和不符；这些“总计”如按各类申请人之和填报，则该列平衡。`,
      en: `${EQUATION_EN} In the rows {rows|row} the total is not the sum of the applicants; with those sums as totals the column would balance.`,
    },
  },
  remedy: {
    zh: "表三总计列不符合勾稽关系：{newReceived}+{carriedOver}={intake}，{handled}+{carriedForward}={outgoing}，相差{gap}，请核实更正。",
    en: "The column “total” of Table 3 does not balance: {newReceived}+{carriedOver}={intake}, {handled}+{carriedForward}={outgoing}, a difference of {gap}. Please verify and correct it.",
  },
  *check(facts) {
    yield* unassessedOf(facts, concern);
    for (const cause of causesLedBy(facts, concern)) {
      const [lead, ...others] = cause.identities;
      const columns = others.filter(({ kind, where }) => kind === "intake" && where !== "total");
      yield {
        outcome: outcomeOf(cause),
        message: messageOf(cause),
        params: {
          ...intakeNumbers(lead),
          ...suspectParams(cause),
          also: alsoBroken(cause),
          columns: columns.map(({ where }) => where),
          columnGaps: columns.map(({ delta }) => Math.abs(delta)),
          rows: others.filter(({ kind }) => kind === "row").map(({ where }) => where),
        },
        evidence: causeEvidence(facts, cause),
        place: identityKey(lead),
      };
    }
  },
});

function messageOf({ pattern, identities }: Cause) {
  if (pattern === "cell") return "cell-suspected";
  if (pattern === "rows") return "from-row-totals";
  if (pattern !== "columns") return "imbalance";
  return identities.some(({ kind }) => kind === "outcomes") ? "from-total-row" : "from-columns";
}

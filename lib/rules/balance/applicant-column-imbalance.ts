import { defineRule } from "../rule";
import { causeEvidence, causesLedBy, intakeNumbers, outcomeOf, suspectParams, unassessedOf } from "../shared/requests-balance";
import { alsoBroken, type Cause } from "../shared/requests-causes";
import { identityKey, type IdentityKind } from "../shared/requests-identities";

const concern = ({ kind, where }: { kind: IdentityKind; where: string }): boolean => kind === "intake" && where !== "total";

const EQUATION_ZH =
  "表三“{column|column}”列不符合勾稽关系：本年新收{newReceived}件加上年结转{carriedOver}件，共{intake}件；办理结果总计{handled}件加结转下年度继续办理{carriedForward}件，共{outgoing}件；两者相差{gap}件。";
const EQUATION_EN =
  "Table 3 breaks the official identity in the column “{column|column}”: {newReceived} new requests and {carriedOver} carried over make {intake}; {handled} handled and {carriedForward} carried forward make {outgoing}; the difference is {gap}.";
const PAIR_ZH =
  "表三“{columns|column}”两列不符合勾稽关系：本年新收与上年结转之和分别为{intakes}件，办理结果总计与结转下年度继续办理之和分别为{outgoings}件，两列差额相同（{gap}件）、方向相反，“总计”列平衡。";
const PAIR_EN =
  "Table 3 breaks the official identity in two columns ({columns|column}): new and carried-over requests make {intakes}, handled and carried-forward ones {outgoings}; both are off by {gap} in opposite directions, and the column “total” balances.";

/**
 * Every applicant column of table 三 satisfies the identity printed on the form (“本列数据” is said of each column).
 * Silently ignored: columns whose difference only carries into 总计, or comes from it (said once, there). Two columns that
 * offset each other are minor: an applicant may have been put into another class in the year after.
 */
export const applicantColumnImbalance = defineRule({
  id: "BAL-002",
  name: "applicant-column-imbalance",
  title: { zh: "表三申请人分列勾稽关系不平", en: "Official identity broken (applicant columns)" },
  checks: { zh: "表三每一类申请人的列：本年新收＋上年结转＝办理结果总计＋结转下年度继续办理。", en: "Table 3, each applicant column: new + carried over = handled + carried forward." },
  leavesAlone: { zh: "有单元格空白、未读出或不是非负整数的列不作判断；差额由总计列承接的，只在总计列指出。", en: "Columns with a blank, unread or uncountable cell; a difference that is said of the column “total”." },
  severity: "major",
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
    reclassified: { zh: `${PAIR_ZH}如因申请人类别在年度之间调整所致，请予说明。`, en: `${PAIR_EN} If an applicant was classed differently between the years, this should be explained.` },
    "exchanged-total-row": {
      zh: `${PAIR_ZH}两列办理结果各项之和与“（七）总计”也以同一差额不符，差额应出自“（七）总计”行。`,
      en: `${PAIR_EN} In both columns the outcomes also miss their total by as much, which points to the row “total of outcomes”.`,
    },
  },
  remedy: { zh: "表三“{columns|column}”列不符合勾稽关系（相差{gap}），请核实。", en: "Table 3 does not balance in: {columns|column} (a difference of {gap}). Please verify it." },
  *check(facts) {
    yield* unassessedOf(facts, concern);
    for (const cause of causesLedBy(facts, concern)) {
      const [lead] = cause.identities;
      const columns = cause.identities.filter(concern);
      const numbers = columns.map(intakeNumbers);
      const message = messageOf(cause);
      yield {
        outcome: outcomeOf(cause),
        message,
        params: {
          column: lead.where,
          ...intakeNumbers(lead),
          ...suspectParams(cause),
          also: alsoBroken(cause),
          columns: columns.map(({ where }) => where),
          intakes: numbers.map(({ intake }) => intake),
          outgoings: numbers.map(({ outgoing }) => outgoing),
        },
        evidence: causeEvidence(facts, cause),
        place: identityKey(lead),
        ...(message === "reclassified" && { severity: "minor" as const }),
      };
    }
  },
});

function messageOf({ pattern, identities }: Cause) {
  if (pattern === "cell") return "cell-suspected";
  if (pattern !== "exchange") return "imbalance";
  return identities.some(({ kind }) => kind === "outcomes") ? "exchanged-total-row" : "reclassified";
}

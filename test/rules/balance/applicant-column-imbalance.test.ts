import { applicantColumnImbalance } from "../../../lib/rules/balance/applicant-column-imbalance";
import { testRule } from "../../support/rule-tester";

const balanced = {
  "newReceived.naturalPerson": 9, "newReceived.legalService": 4, "newReceived.total": 13,
  "carriedOver.naturalPerson": 1, "carriedOver.total": 1,
  "granted.naturalPerson": 8, "granted.legalService": 3, "granted.total": 11,
  "total.naturalPerson": 8, "total.legalService": 3, "total.total": 11,
  "carriedForward.naturalPerson": 2, "carriedForward.legalService": 1, "carriedForward.total": 3,
};

testRule(applicantColumnImbalance, {
  fires: [
    {
      title: "a column is broken while its rows cannot be added up",
      report: { tables: { requests: { ...balanced, "carriedForward.naturalPerson": 1, "carriedForward.research": "" } } },
      findings: [{ message: "imbalance", cell: "newReceived.naturalPerson", params: { column: "naturalPerson", columns: ["naturalPerson"], equation: "9 + 1 = 10 ≠ 8 + 1 = 9", delta: 1 } }],
    },
    {
      title: "one cell breaks its column and its row, and is named",
      example: { zh: "一个单元格填错，指出应为多少", en: "One cell is wrong and is named" },
      report: { tables: { requests: { ...balanced, "newReceived.legalService": 6 } } },
      findings: [{ message: "cell-suspected", cell: "newReceived.legalService", params: { column: "legalService", stated: 6, shouldBe: 4, also: ["row:newReceived"] } }],
    },
    {
      title: "the outcome total of one class breaks three sums and is said once",
      report: { tables: { requests: { ...balanced, "total.naturalPerson": 5 } } },
      findings: [{ message: "cell-suspected", cell: "total.naturalPerson", params: { shouldBe: 8, also: ["outcomes:naturalPerson", "row:total"] } }],
    },
    {
      title: "an applicant may have been classed differently in the year before",
      example: { zh: "上年结转的申请可能换了申请人类别", en: "An applicant may have been classed differently in the year before" },
      report: { tables: { requests: { ...balanced, "newReceived.naturalPerson": 8, "newReceived.legalService": 5 } } },
      findings: [{ message: "reclassified", severity: "minor", params: { columns: ["naturalPerson", "legalService"], intakes: [9, 5], outgoings: [10, 4], gap: 1 } }],
    },
    {
      title: "two outcome totals offset each other against their own outcomes",
      report: { tables: { requests: { ...balanced, "total.naturalPerson": 9, "total.legalService": 2 } } },
      findings: [{ message: "exchanged-total-row", severity: "major", params: { gap: 1, also: ["intake:legalService", "outcomes:naturalPerson", "outcomes:legalService"] } }],
    },
    {
      title: "two cells in different rows are two faults",
      report: { tables: { requests: { ...balanced, "newReceived.naturalPerson": 10, "carriedForward.legalService": 3 } } },
      findings: [{ message: "cell-suspected", cell: "newReceived.naturalPerson" }, { message: "cell-suspected", cell: "carriedForward.legalService" }],
    },
  ],
  silent: [
    { title: "every column balances", report: { tables: { requests: balanced } } },
    { title: "the difference is carried into the total column, where it is said", example: { zh: "差额带入总计列，在总计列指出一次", en: "The difference goes into the total column and is said there" }, report: { tables: { requests: { ...balanced, "newReceived.naturalPerson": 10, "newReceived.total": 14 } } } },
    { title: "a wrong outcome does not concern the official identity", example: { zh: "办理结果填错不影响官方勾稽关系", en: "A wrong outcome does not concern the official identity" }, report: { tables: { requests: { ...balanced, "granted.naturalPerson": 20 } } } },
  ],
  notAssessed: [{ title: "a column holds a mark", report: { tables: { requests: { ...balanced, "carriedOver.company": "/" } } }, reason: "cell-blank", where: "company" }],
  inapplicable: [{ title: "a report before 2019", report: { year: 2016 } }],
});

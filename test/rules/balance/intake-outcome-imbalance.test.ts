import { intakeOutcomeImbalance } from "../../../lib/rules/balance/intake-outcome-imbalance";
import { testRule } from "../../support/rule-tester";

/** One column of table 三 that balances, filled into the given columns. */
const filled = (columns: readonly string[]): Record<string, number> =>
  Object.fromEntries(columns.flatMap((column) => [[`newReceived.${column}`, 9], [`carriedOver.${column}`, 1], [`granted.${column}`, 8], [`total.${column}`, 8], [`carriedForward.${column}`, 2]]));
const balanced = filled(["naturalPerson", "total"]);

testRule(intakeOutcomeImbalance, {
  fires: [
    {
      title: "only the total column is broken, by two different slips in its rows",
      example: { zh: "总计列：新收加结转不等于办结加结转下年", en: "The total column: received and carried over do not equal handled and carried forward" },
      report: { tables: { requests: { "newReceived.naturalPerson": 10, "newReceived.total": 10, "granted.company": 8, "granted.total": 8, "total.company": 8, "total.total": 8, "carriedForward.research": 1, "carriedForward.total": 1, "carriedOver.total": 3 } } },
      findings: [{ message: "imbalance", cell: "newReceived.total", params: { newReceived: 10, carriedOver: 3, handled: 8, carriedForward: 1, intake: 13, outgoing: 9, delta: 4, equation: "10 + 3 = 13 ≠ 8 + 1 = 9" } }],
    },
    {
      title: "an applicant column carries its difference into the total column",
      report: { tables: { requests: { ...balanced, "carriedForward.naturalPerson": 3, "carriedForward.total": 3 } } },
      findings: [{ message: "from-columns", params: { delta: -1, gap: 1, columns: ["naturalPerson"], columnGaps: [1], also: ["intake:naturalPerson"] } }],
    },
    {
      title: "two applicant columns make up the difference of the total column",
      report: { tables: { requests: { ...filled(["naturalPerson", "company"]), "newReceived.total": 21, "newReceived.naturalPerson": 11, "newReceived.company": 10, "carriedOver.total": 2, "granted.total": 16, "total.total": 16, "carriedForward.total": 4 } } },
      findings: [{ message: "from-columns", params: { delta: 3, columns: ["naturalPerson", "company"], columnGaps: [2, 1] } }],
    },
    {
      title: "one total cell breaks the column and its row, and is named with what it would have to be",
      example: { zh: "一个总计单元格填错，指出应为多少", en: "One total is wrong and is named with what it would have to be" },
      report: { tables: { requests: { ...balanced, "newReceived.total": 12 } } },
      findings: [{ message: "cell-suspected", cell: "newReceived.total", params: { suspect: "newReceived.total", stated: 12, shouldBe: 9, also: ["row:newReceived"] } }],
    },
    {
      title: "the lower right total breaks the column, the outcomes and its row, and is said once",
      report: { tables: { requests: { ...balanced, "total.total": 6 } } },
      findings: [{ message: "cell-suspected", cell: "total.total", params: { suspect: "total.total", stated: 6, shouldBe: 8, also: ["outcomes:total", "row:total"] } }],
    },
    {
      title: "the row of outcome totals is wrong in a column and in the total",
      report: { tables: { requests: { ...balanced, "total.naturalPerson": 7, "total.total": 7 } } },
      findings: [{ message: "from-total-row", params: { columns: ["naturalPerson"], also: ["outcomes:total", "intake:naturalPerson", "outcomes:naturalPerson"] } }],
    },
    {
      title: "two row totals of the column are left at zero",
      report: { tables: { requests: { ...balanced, "newReceived.total": 0, "carriedOver.total": 0 } } },
      findings: [{ message: "from-row-totals", params: { rows: ["newReceived", "carriedOver"] } }],
    },
    {
      title: "the table has the shape of 2019",
      report: { year: 2020, tables: { requests: { ...balanced, "carriedForward.naturalPerson": 5, "carriedForward.total": 5 } } },
      findings: [{ message: "from-columns" }],
    },
  ],
  silent: [
    { title: "a table of zeros", report: {} },
    { title: "a table that balances", example: { zh: "勾稽关系成立", en: "The identity holds" }, report: { tables: { requests: balanced } } },
    { title: "an applicant column is broken and the total column balances", example: { zh: "申请人列不平而总计列平，由另一规则指出", en: "A broken applicant column beside a sound total is for another rule" }, report: { tables: { requests: { ...balanced, "newReceived.naturalPerson": 8, "newReceived.company": 0 } } } },
  ],
  notAssessed: [
    { title: "a blank cell in the column is not taken for a zero", report: { tables: { requests: { ...balanced, "carriedForward.total": "" } } }, reason: "cell-blank", where: "total" },
    { title: "a cell of the column was left out with its row", report: { tables: { requests: { ...balanced, "total.naturalPerson": null, "total.total": null } }, diagnostics: [{ code: "row-short", table: "requests", where: "total", found: 6 }] }, reason: "row-short", where: "total" },
    { title: "a cell says a word", report: { tables: { requests: { ...balanced, "newReceived.total": "若干" } } }, reason: "cell-not-a-number", where: "total" },
    { title: "a cell is negative, which is its own fault", report: { tables: { requests: { ...balanced, "newReceived.total": -9 } } }, reason: "cell-not-a-count", where: "total" },
    { title: "a row seems to be shifted by one column", report: { tables: { requests: { ...balanced, "newReceived.otherOrganisation": 9, "newReceived.total": 0 } } }, reason: "row-shifted", where: "total" },
    { title: "the table was not read", report: { tables: { requests: null } }, reason: "table-absent", where: "requests" },
  ],
  inapplicable: [{ title: "a report before 2019 has no table three", report: { year: 2017 } }],
});

import { outcomeTotalMismatch } from "../../../lib/rules/balance/outcome-total-mismatch";
import { testRule } from "../../support/rule-tester";

const balanced = {
  "newReceived.naturalPerson": 9, "newReceived.company": 4, "newReceived.total": 13,
  "granted.naturalPerson": 5, "granted.company": 3, "granted.total": 8,
  "partial.naturalPerson": 2, "partial.total": 2,
  "refused.petition.naturalPerson": 2, "refused.petition.company": 1, "refused.petition.total": 3,
  "total.naturalPerson": 9, "total.company": 4, "total.total": 13,
};

testRule(outcomeTotalMismatch, {
  fires: [
    {
      title: "the outcomes of a class and of the total exceed what the row of totals says, while the official identity holds",
      example: { zh: "各项结果之和大于（七）总计", en: "The outcomes add up to more than row （七） says" },
      report: { tables: { requests: { ...balanced, "granted.naturalPerson": 11, "granted.total": 14 } } },
      findings: [{ message: "mismatch", severity: "critical", cell: "total.total", params: { columns: ["total", "naturalPerson"], sums: [19, 15], totals: [13, 9], gaps: [6], equation: "14 + 2 + 3 = 19 ≠ 13" } }],
    },
    {
      title: "the surplus is just the number partly granted",
      report: { tables: { requests: { ...balanced, "unavailable.notHeld.naturalPerson": 2, "unavailable.notHeld.total": 2 } } },
      findings: [{ message: "partial-counted-twice", severity: "critical", params: { gaps: [2] } }],
    },
    {
      title: "one outcome's total breaks the column and its row",
      report: { tables: { requests: { ...balanced, "granted.total": 10 } } },
      findings: [{ message: "cell-suspected", severity: "critical", cell: "granted.total", params: { stated: 10, shouldBe: 8, also: ["row:granted"] } }],
    },
    {
      title: "one outcome of one class breaks its column and its row",
      report: { tables: { requests: { ...balanced, "granted.company": 5 } } },
      findings: [{ message: "cell-suspected", severity: "major", cell: "granted.company", params: { column: "company", shouldBe: 3 } }],
    },
    {
      title: "the totals of two outcomes are left at zero",
      example: { zh: "两项结果的总计栏漏填为0", en: "The totals of two outcomes are left at zero" },
      report: { tables: { requests: { ...balanced, "granted.total": 0, "refused.petition.total": 0 } } },
      findings: [{ message: "from-row-totals", severity: "critical", params: { rows: ["granted", "refused.petition"], also: ["row:granted", "row:refused.petition"] } }],
    },
    {
      title: "an outcome stands under the wrong applicants",
      report: { tables: { requests: { ...balanced, "granted.naturalPerson": 4, "granted.company": 4 } } },
      findings: [{ message: "exchanged", severity: "major", params: { columns: ["naturalPerson", "company"], gaps: [1] } }],
    },
    {
      title: "the table of 2019 has one row of other handling",
      report: { year: 2020, tables: { requests: { ...balanced, "other.naturalPerson": 3, "other.total": 3 } } },
      findings: [{ message: "mismatch", severity: "critical", params: { sum: 16, total: 13 } }],
    },
    {
      title: "a report of 2023 still has one row of other handling",
      report: { tables: { requests: { ...balanced, "other.naturalPerson": 3, "other.total": 3, ...Object.fromEntries(["uncorrected", "unpaid", "rest"].flatMap((row) => ["naturalPerson", "company", "research", "publicInterest", "legalService", "otherOrganisation", "total"].map((column) => [`other.${row}.${column}`, null]))) } } },
      findings: [{ message: "mismatch", severity: "critical", params: { sum: 16, total: 13 } }],
    },
  ],
  silent: [
    { title: "the outcomes add up", example: { zh: "各项结果之和等于（七）总计", en: "The outcomes add up" }, report: { tables: { requests: balanced } } },
    { title: "a wrong outcome total also breaks the official identity, where it is said", example: { zh: "总计填错同时破坏官方勾稽关系，只说一次", en: "A wrong total also breaks the official identity and is said there once" }, report: { tables: { requests: { ...balanced, "total.total": 12 } } } },
  ],
  notAssessed: [
    { title: "a row of outcomes was left out", report: { tables: { requests: { ...balanced, "granted.company": null, "granted.total": null } }, diagnostics: [{ code: "row-short", table: "requests", where: "granted", found: 6 }] }, reason: "row-short", where: "company" },
    { title: "a blank among the outcomes", report: { tables: { requests: { ...balanced, "granted.company": "" } } }, reason: "cell-blank", where: "company" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2018 } }],
});

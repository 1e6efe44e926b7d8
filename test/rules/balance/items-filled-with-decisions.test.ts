import { itemsFilledWithDecisions } from "../../../lib/rules/balance/items-filled-with-decisions";
import { testRule } from "../../support/rule-tester";

testRule(itemsFilledWithDecisions, {
  fires: [
    {
      title: "last year's number and the change make just the decisions",
      example: { zh: "上年项目数加增减恰好等于处理决定数", en: "Last year’s items and the change make just the number of decisions" },
      report: { year: 2019, tables: { disclosure: { "licensing.previousItems": 421, "licensing.change": 1423, "licensing.decisions": 1844 } } },
      findings: [{ message: "same-count", outcome: "review", cell: "licensing.previousItems", params: { row: "licensing", equation: "421 + 1423 = 1844" } }],
    },
    { title: "the change is negative", report: { year: 2020, tables: { disclosure: { "penalties.previousItems": 90, "penalties.change": -30, "penalties.decisions": 60 } } }, findings: [{ message: "same-count", outcome: "review", params: { equation: "90 - 30 = 60" } }] },
    {
      title: "a profile lowers the least number",
      report: { year: 2020, tables: { disclosure: { "coercion.previousItems": 9, "coercion.change": 1, "coercion.decisions": 10 } } },
      profile: { version: "p", rules: { "BAL-008": { thresholds: { minItems: 5 } } } },
      findings: [{ message: "same-count", outcome: "review" }],
    },
  ],
  silent: [
    { title: "zeros", report: { year: 2019 } },
    { title: "small numbers coincide by chance", example: { zh: "数字小，可能只是巧合", en: "Small numbers coincide by chance" }, report: { year: 2019, tables: { disclosure: { "licensing.previousItems": 12, "licensing.change": 3, "licensing.decisions": 15 } } } },
    { title: "items and decisions have nothing in common", example: { zh: "项目数与决定数互不相干", en: "Items and decisions have nothing in common" }, report: { year: 2020, tables: { disclosure: { "licensing.previousItems": 80, "licensing.change": 3, "licensing.decisions": 2210 } } } },
    { title: "the table has the shape of 2021", report: { year: 2020, era: "2021" } },
  ],
  notAssessed: [{ title: "the number of items is blank", report: { year: 2019, tables: { disclosure: { "licensing.previousItems": "" } } }, reason: "cell-blank", where: "licensing" }],
  inapplicable: [{ title: "the format of 2021 was due", report: { year: 2021 } }],
});

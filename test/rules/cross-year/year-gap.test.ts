import { yearGap } from "../../../lib/rules/cross-year/year-gap";
import { testRule } from "../../support/rule-tester";

testRule(yearGap, {
  fires: [
    { title: "a year is missing between two reports", example: { zh: "两份年度报告之间缺一年", en: "A year is missing between two reports" }, report: {}, context: { series: [{ year: 2021 }] }, findings: [{ message: "gap", outcome: "review", params: { earlierYear: 2021, years: [2022] }, quote: "青禾县水务局2023年政府信息公开工作年度报告" }] },
    { title: "two years are missing", report: {}, context: { series: [{ year: 2020 }, { year: 2019 }] }, findings: [{ message: "gap", outcome: "review", params: { years: [2021, 2022] } }] },
    { title: "a roster that expects the body in one of them", example: { zh: "缺两年，其中一年已由名录列明应报", en: "Two years are missing; the roster expects one of them" }, report: {}, context: { series: [{ year: 2020 }], roster: { expectedYears: [2021] } }, findings: [{ message: "gap", outcome: "review", params: { years: [2022] } }] },
    { title: "in the years before 2019", report: { year: 2016 }, context: { series: [{ year: 2013 }] }, findings: [{ message: "gap", outcome: "review" }] },
  ],
  silent: [
    { title: "every year is there", example: { zh: "各年度均有报告", en: "Every year is there" }, report: {}, context: { series: [{ year: 2022 }, { year: 2021 }] } },
    { title: "the roster expects the missing year, which is said elsewhere", example: { zh: "名录列明应报的年度，由另一规则指出", en: "The roster expects the missing year, which another rule reports" }, report: {}, context: { series: [{ year: 2021 }], roster: { expectedYears: [2022] } } },
    { title: "the first report, later ones beside it", report: {}, context: { series: [{ year: 2025 }] } },
    { title: "a predecessor fills the year", example: { zh: "前身机关有该年度报告", en: "A predecessor reported on the year" }, report: {}, context: { series: [{ year: 2022, predecessor: "青禾县水利局" }, { year: 2021 }] } },
    { title: "only a predecessor reported before", report: {}, context: { series: [{ year: 2017, predecessor: "青禾县水利局" }] } },
  ],
  notAssessed: [
    { title: "no other report", report: {}, reason: "series-absent" },
    { title: "somebody looked, and there is none", report: {}, context: { series: [] }, reason: "series-absent" },
  ],
});

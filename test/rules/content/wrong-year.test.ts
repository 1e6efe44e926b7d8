import { wrongYear } from "../../../lib/rules/content/wrong-year";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });
const problems = (text: string) => ({ sections: { problems: text } });

testRule(wrongYear, {
  fires: [
    {
      title: "the statistical period of another year",
      example: { zh: "统计期限写成上一年", en: "The period of another year" },
      report: { preface: "本报告统计期限自2022年1月1日起至2022年12月31日止。" },
      findings: [{ message: "period", severity: "critical", params: { found: 2022, year: 2023, expected: 2023 } }],
    },
    { title: "the same behind a list of the report's parts", report: { preface: "报告由总体情况、存在的主要问题及改进情况等六个部分组成，数据统计期限为2022年1月1日至2022年12月31日。" }, findings: [{ message: "period", severity: "critical" }] },
    { title: "a period that ends in another year", report: { preface: "统计期限为2023年1月1日至2022年12月31日。" }, findings: [{ message: "period", severity: "critical" }] },
    { title: "the period against the title, though the year could not be settled", report: { year: null, title: "青禾县水务局2023年政府信息公开工作年度报告", preface: "数据期限：2021年1月1日—12月31日。" }, findings: [{ message: "period", severity: "critical" }] },
    {
      title: "another year's report is announced",
      report: { preface: "现公布青禾县水务局2022年度政府信息公开工作年度报告。" },
      findings: [{ message: "announced", params: { found: 2022 } }],
    },
    { title: "the overview tells the year before as its own", example: { zh: "总体情况写的是上一年", en: "The overview tells the year before as its own" }, report: overview("2022年，我局认真落实条例。"), findings: [{ message: "actor", quote: "2022年，我局认真落实条例" }] },
    { title: "beside the report's own year it is asked about", report: overview("2022年，我局公开信息10条；2023年，我局公开信息12条。"), findings: [{ message: "actor", outcome: "review" }] },
    { title: "a year further back is asked about", report: overview("2019年，我局认真落实条例。"), findings: [{ message: "actor", outcome: "review" }] },
    { title: "measures of a past year among the next steps", report: { year: 2024, ...problems("改进措施：2023年我局加大公开力度。") }, findings: [{ message: "actor", outcome: "review" }] },
    { title: "a plan for a year that is over", report: problems("一是意识不强。\n2022年，我局将进一步加强培训。"), findings: [{ message: "plan", params: { expected: 2024 } }] },
    { title: "a plan for the report's own year is asked about", report: problems("一是意识不强。\n2023年将从以下方面进行改进。"), findings: [{ message: "plan", outcome: "review", params: { expected: 2024 } }] },
  ],
  silent: [
    { title: "the right period", report: { preface: "统计期限为2023年1月1日至12月31日。" } },
    { title: "signs lost between the digits", report: { preface: "统计期限自20231月1日起至20231231日止，20221月1日。" } },
    { title: "document numbers, policies and dates of other years", example: { zh: "文号、政策和日期中的其他年份", en: "Document numbers, policies and dates of other years" }, report: overview("按照国办发〔2016〕8号和2016年印发的意见，2024年1月18日公布本报告，截至2022年底已公开。") },
    { title: "a comparison with the year before", example: { zh: "与上一年比较", en: "A comparison with the year before" }, report: overview("2022年，我局公开10条，今年同比增长20%。") },
    { title: "a comparison with the whole year before", report: overview("与2022年1月1日至2022年12月31日相比，公开数量有所增加。") },
    { title: "since a year", report: overview("2019年以来，我局持续公开。") },
    { title: "the next year's plans", report: problems("2024年，我局将进一步加强培训。") },
    { title: "将 in the sense of 把", report: problems("2023年，我局将重点领域信息纳入目录，将政务公开列入议程。2023年将培训纳入考核。") },
    { title: "the year's own shortcomings with what comes next", report: problems("2023年，我局虽然做了一些工作，但仍有不足，下一步将继续努力。") },
    { title: "an answer to last year's problems", report: problems("2022年，我局存在的问题已全部整改。") },
    { title: "a notice for another year in 《》", report: { preface: "根据《关于编制发布2022年政府信息公开工作年度报告的通知》编制。" } },
    { title: "a regulation's term", report: overview("《办法》自2020年1月1日起施行，有效期至2024年12月31日。") },
  ],
  notAssessed: [{ title: "neither title nor year", report: { year: null, title: null, preface: "统计期限为2022年1月1日至12月31日。" }, reason: "year-unknown" }],
});

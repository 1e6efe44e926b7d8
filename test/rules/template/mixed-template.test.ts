import { mixedTemplate } from "../../../lib/rules/template/mixed-template";
import { testRule } from "../../support/rule-tester";

const OLD = "信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n其他对外管理服务事项";
const NEW = "信息内容\n本年制发件数\n本年废止件数\n现行有效件数";

testRule(mixedTemplate, {
  fires: [
    { title: "labels of both shapes in a report for 2022", example: { zh: "新旧栏目混在一起", en: "Labels of both forms together" }, report: { year: 2022, labels: { disclosure: `${NEW}\n${OLD}` } }, findings: [{ message: "mixed", severity: "major", quote: "上一年项目数量" }] },
    { title: "the old table two beside the new rows of table three", report: { labels: { disclosure: OLD, requests: "1.申请人无正当理由逾期不补正\n2.申请人逾期未按收费通知要求缴纳费用" } }, findings: [{ message: "mixed" }] },
    { title: "labels of 2021 in a report for 2020 are a question", example: { zh: "2020年度报告出现2021年栏目，请核实", en: "Labels of 2021 in a report for 2020, to verify" }, report: { year: 2020, labels: { disclosure: NEW } }, findings: [{ message: "anachronism", outcome: "review", severity: "minor", params: { year: 2020 } }] },
    { title: "both shapes in a report for 2019, a remark only", report: { year: 2019, labels: { disclosure: `${OLD}\n${NEW}` } }, findings: [{ message: "mixed", severity: "info", quote: "本年制发件数" }] },
  ],
  silent: [
    { title: "the tables of 2021", report: { labels: { disclosure: NEW } } },
    { title: "the tables of 2019 in a report for 2020", report: { year: 2020, labels: { disclosure: OLD } } },
    { title: "规范性文件 in the tables of 2021", example: { zh: "2021年表格中写“规范性文件”", en: "规范性文件 in the tables of 2021" }, report: { labels: { disclosure: `${NEW}\n规范性文件` } } },
    { title: "one label of the other shape", example: { zh: "只有一个另一格式的栏目", en: "One label of the other form" }, report: { labels: { disclosure: `${NEW}\n政府集中采购` } } },
  ],
  notAssessed: [{ title: "the year is not known", report: { year: null, era: "mixed", labels: { disclosure: `${OLD}\n${NEW}` } }, reason: "year-unknown" }],
  inapplicable: [{ title: "before 2019", report: { year: 2015 } }],
});

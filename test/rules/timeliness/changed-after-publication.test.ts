import { changedAfterPublication } from "../../../lib/rules/timeliness/changed-after-publication";
import type { ReportInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const url = "https://www.example.gov.cn/ndbg/1.html";
const OLD = "我局召开公开工作例会四次，逐项核对目录。组织业务培训两次，覆盖全部科室。";
const version = (overview: string, requests: Record<string, number | string> = {}, more: ReportInput = {}): ReportInput => ({ url, sections: { overview }, tables: { requests }, ...more });
const before = (earlier: ReportInput) => ({ earlierVersion: earlier });

testRule(changedAfterPublication, {
  fires: [
    {
      title: "a cell has another number",
      example: { zh: "表格数据有变更", en: "A figure has changed" }, report: version(OLD, { "newReceived.total": 9 }), context: before(version(OLD, { "newReceived.total": 7 })),
      findings: [{ message: "figures", cell: "newReceived.total", quote: "9", params: { was: "7", now: "9", k: 1, number: 1 } }],
    },
    { title: "a number in place of a word", report: version(OLD, { "newReceived.total": 9 }), context: before(version(OLD, { "newReceived.total": "若干" })), findings: [{ message: "figures", params: { was: "若干" } }] },
    {
      title: "a sentence is another",
      example: { zh: "正文一句有变更", en: "A sentence has changed" }, report: version(OLD.replace("四次", "六次")), context: before(version(OLD)),
      findings: [{ message: "text", quote: "我局召开公开工作例会六次，逐项核对目录", params: { added: 1, removed: 1, sections: ["overview"] } }],
    },
    { title: "a sentence is gone", report: version("我局召开公开工作例会四次，逐项核对目录。"), context: before(version(OLD)), findings: [{ message: "text", quote: "一、总体情况", params: { added: 0, removed: 1, quote: "组织业务培训两次，覆盖全部科室" } }] },
    { title: "a correction that both versions speak of is no notice", report: version(`${OLD}发现错漏及时更正。`, { "newReceived.total": 9 }), context: before(version(`${OLD}发现错漏及时更正。`, { "newReceived.total": 7 })), findings: [{ message: "figures" }] },
    { title: "a line of the page above the title that spoke of corrections before is no notice", report: version(OLD, { "newReceived.total": 9 }, { head: "内容更正请联系网站编辑部\n" }), context: before(version(OLD, { "newReceived.total": 7 }, { head: "内容更正请联系网站编辑部\n" })), findings: [{ message: "figures" }] },
    { title: "the addresses differ", example: { zh: "两个版本网址不同，只提示核实", en: "The versions have different addresses: it only asks" }, report: version(OLD, { "newReceived.total": 9 }), context: before(version(OLD, { "newReceived.total": 7 }, { url: "https://www.example.gov.cn/ndbg/2.html" })), findings: [{ message: "figures", outcome: "review" }] },
    { title: "no address is known", report: version(OLD, { "newReceived.total": 9 }, { url: null }), context: before(version(OLD, { "newReceived.total": 7 }, { url: null })), findings: [{ message: "figures", outcome: "review" }] },
    { title: "the copy is a mirror’s", report: version(OLD, { "newReceived.total": 9 }, { url: "https://mirror.example.com/1.html" }), context: before(version(OLD, { "newReceived.total": 7 }, { url: "https://mirror.example.com/1.html" })), findings: [{ message: "figures", outcome: "review" }] },
  ],
  silent: [
    { title: "nothing has changed", report: version(OLD), context: before(version(OLD)) },
    { title: "only blanks, punctuation and width have", example: { zh: "只有空格、标点不同", en: "Only blanks and punctuation differ" }, report: version(OLD), context: before(version(OLD.replaceAll("，", ", ").replace("四次", "四 次"))) },
    { title: "a notice of correction", example: { zh: "附有更正说明", en: "There is a notice of correction" }, report: version(`${OLD}更正说明：表三新收申请数由7件更正为9件。`, { "newReceived.total": 9 }), context: before(version(OLD, { "newReceived.total": 7 })) },
    { title: "a notice of correction above the title", report: version(OLD, { "newReceived.total": 9 }, { head: "更正说明：表三新收申请数由7件更正为9件。\n" }), context: before(version(OLD, { "newReceived.total": 7 })) },
    { title: "a cell that the earlier copy does not show", report: version(OLD, { "newReceived.total": 9 }), context: before(version(OLD, {}, { tables: { requests: { "newReceived.total": null } } })) },
    { title: "chrome and counters", example: { zh: "只有浏览次数和页面栏目不同", en: "Only the counter and other lines of the page differ" }, report: version(OLD, {}, { tail: "浏览次数：823\n上一篇：青禾县林业局年度报告。\n【打印本页】\n" }), context: before(version(OLD, {}, { tail: "浏览次数：17\n上一篇：青禾县教育局年度报告。\n" })) },
    { title: "another preface", report: version(OLD, { "newReceived.total": 9 }), context: before(version(OLD, { "newReceived.total": 9 }, { preface: "另一份说明。" })) },
  ],
  notAssessed: [{ title: "there is only one version", report: version(OLD), reason: "earlier-version-absent" }],
  inapplicable: [{ title: "before 2019", report: { year: 2018 } }],
});

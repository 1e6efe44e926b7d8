import { pageChrome } from "../../../lib/rules/content/page-chrome";
import { testRule } from "../../support/rule-tester";

testRule(pageChrome, {
  fires: [
    { title: "links to the pages before and after", example: { zh: "正文后带有“上一条、下一条”", en: "Links to the pages before and after" }, report: { tail: "上一条：青禾县教育局2023年政府信息公开工作年度报告\n下一条：没有了\n" }, findings: [{ message: "chrome", params: { lines: 2 }, quote: "上一条：青禾县教育局2023年政府信息公开工作年度报告" }] },
    { title: "tools and counters", report: { preface: "字体：大 中 小\n浏览次数：318\n本报告统计期限自2023年1月1日起至2023年12月31日止。" }, findings: [{ message: "chrome", params: { lines: 2 } }] },
  ],
  silent: [
    { title: "a plain report", report: {} },
    { title: "sentences that begin with the same words", example: { zh: "正常语句以“打印”“分享”开头", en: "Sentences that begin with the same words" }, report: { sections: { overview: "打印设备向公众开放，可以查阅、打印、复制政府信息，并在政务大厅设置索引说明。分享工作经验。" } } },
  ],
  notAssessed: { never: "a text can always be searched" },
});

import { instructionLeftIn } from "../../../lib/rules/template/instruction-left-in";
import { testRule } from "../../support/rule-tester";

testRule(instructionLeftIn, {
  fires: [
    { title: "the number of decimals is left in the fee label", example: { zh: "收费栏目里留着“保留小数”的要求", en: "The number of decimals is left in the fee label" }, report: { labels: { disclosure: "本年收费金额(单位: 万元, 保留 4 位小数)" } }, findings: [{ message: "residue", quote: "保留 4 位小数", params: { text: "保留4位小数", times: 1 } }] },
    { title: "the number of decimals in words", report: { labels: { disclosure: "本年收费金额（单位：万元，保留四位小数）" } }, findings: [{ message: "residue" }] },
    { title: "the same instruction twice is one finding", report: { labels: { disclosure: "行政许可 请填写\n行政处罚 请填写" } }, findings: [{ message: "residue", params: { text: "请填写", times: 2 } }] },
    { title: "a filling guide above a table", report: { sections: { requests: "填报说明：没有数据的填0。" } }, findings: [{ message: "residue", quote: "填报说明" }] },
    { title: "a sample mark in a table", report: { labels: { disputes: "（示例）行政复议" } }, findings: [{ message: "residue", quote: "（示例）" }] },
    { title: "a note that tells how to fill in", report: { labels: { requests: "（注：没有的请填0）" } }, findings: [{ message: "residue" }] },
    { title: "an instruction in a heading", report: { headings: { other: "其他需要报告的事项（请填写）" } }, findings: [{ message: "residue", quote: "请填写" }] },
  ],
  silent: [
    { title: "the official notes of the form", report: { labels: { disclosure: "本年收费金额（单位：万元）", requests: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）" } } },
    { title: "a footnote that explains a figure", example: { zh: "表下对数字的说明", en: "A footnote that explains a figure" }, report: { labels: { disputes: "（注：含上年受理本年审结1件）" } } },
    { title: "a footnote that speaks of a request", report: { labels: { disputes: "（注：该案请求撤销答复，应由上级受理）" } } },
    { title: "templates and samples in the prose", example: { zh: "正文谈到模板和样例", en: "Templates and samples are spoken of in the prose" }, report: { sections: { overview: "2023年，我局编制答复示范模板，公布申请表填写说明和样例，主动公开政府信息86条。" } } },
  ],
  notAssessed: [
    { title: "no sections", report: { sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" },
    { title: "the year is not known", report: { year: null, era: "2021" }, reason: "year-unknown" },
  ],
  inapplicable: [{ title: "the format of 2019", report: { year: 2020, labels: { disclosure: "保留4位小数" } } }],
});

import { termMisused } from "../../../lib/rules/content/term-misused";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });

testRule(termMisused, {
  fires: [
    { title: "依申请公开 in place of an application", example: { zh: "“未收到依申请公开”", en: "依申请公开 in place of an application" }, report: overview("全年未收到依申请公开。"), findings: [{ message: "term", params: { found: "未收到依申请公开", expected: "未收到政府信息公开申请" } }] },
    { title: "counted", report: overview("全年受理依申请公开3件。"), findings: [{ message: "term", params: { expected: "受理政府信息公开申请3件" } }] },
    { title: "政务公开申请 and 财务预决算", report: overview("收到政务信息公开申请。公开财务预决算报告。"), findings: [{ message: "term" }, { message: "term", params: { expected: "财政预决算" } }] },
    { title: "three names for itself", report: overview("我单位高度重视。我局认真落实。本单位持续推进。"), findings: [{ message: "self", params: { forms: ["我单位", "我局", "本单位"] }, quote: "我单位" }] },
    { title: "今年 in a report that is read for years", report: overview("今年以来，我局持续推进。今年共发布信息86条。"), findings: [{ message: "thisYear", outcome: "review", params: { found: "今年以来", expected: "2023年" } }] },
    { title: "《条例》 that is nowhere spelt out", report: { ...overview("全面贯彻落实《条例》。"), preface: "说明。" }, findings: [{ message: "abbreviation", outcome: "review", quote: "全面贯彻落实《条例》" }] },
  ],
  silent: [
    { title: "依申请公开 as the name of the work", example: { zh: "“依申请公开工作”是工作名称", en: "依申请公开 as the name of the work" }, report: overview("规范依申请公开办理流程，依申请公开方面，未收到依申请公开的投诉，收到政府信息公开申请3件。") },
    { title: "《条例》 that was spelt out before", report: { ...overview("全面贯彻落实《条例》。"), preface: "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。" } },
    { title: "今年 within a sentence", report: overview("预计今年的任务于年底完成。") },
    { title: "two names", report: overview("我局高度重视。本机关持续推进。") },
  ],
  notAssessed: { never: "a text can always be searched" },
  inapplicable: [{ title: "2017", report: { year: 2017, ...overview("未收到依申请公开。") } }],
});

import { placeholderLeftIn } from "../../../lib/rules/content/placeholder-left-in";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });

testRule(placeholderLeftIn, {
  fires: [
    { title: "XX in place of a name", example: { zh: "“XX局”没有替换", en: "XX in place of a name" }, report: overview("2023年，XX局认真落实条例。"), findings: [{ message: "placeholder", params: { text: "XX" }, quote: "XX局认真落实条例" }] },
    { title: "full-width Ｘ and the sign ×", report: overview("全年公开信息ＸＸ条，召开会议××次。"), findings: [{ message: "placeholder" }, { message: "placeholder", params: { text: "××" } }] },
    { title: "20XX年", report: overview("20XX年，我局主动公开信息。"), findings: [{ message: "placeholder", params: { text: "20XX" } }] },
    { title: "a single X in place of a number", report: overview("全年主动公开信息X条。"), findings: [{ message: "placeholder", params: { text: "X" } }] },
    { title: "underscores to be filled in", report: overview("我局____年主动公开信息___条。"), findings: [{ message: "placeholder", params: { text: "____" } }] },
    { title: "the form's own hint in brackets", example: { zh: "留着“请填写”的提示", en: "The form’s own hint in brackets" }, report: overview("（单位名称）2023年认真落实条例。（请填写具体数字）"), findings: [{ message: "placeholder", params: { text: "(单位名称)" } }, { message: "placeholder" }] },
    { title: "某某 before a body's noun", report: overview("向某某街道公开。"), findings: [{ message: "placeholder", params: { text: "某某" } }] },
    { title: "empty brackets 【】", report: overview("发布【】信息。【请填写内容】"), findings: [{ message: "placeholder" }, { message: "placeholder" }] },
    { title: "in a converted or hijacked copy it is asked about", report: { ...overview("XX局认真落实条例。"), preface: "开云手机官网入口·(中国)官方网站公布本报告。" }, findings: [{ message: "placeholder", outcome: "review" }] },
    { title: "two placeholders of one clause are told once", report: overview("XX局召开XX会议。"), findings: [{ message: "placeholder" }] },
    { title: "stars in place of a name are asked about", report: overview("按照****政府要求开展工作。"), findings: [{ message: "masked", outcome: "review" }] },
    { title: "a clause that is but 现行有效的规范性文件", report: overview("截至年底，现行有效的规范性文件。"), findings: [{ message: "figureMissing", outcome: "review" }] },
    { title: "信息条 without a number", report: overview("全年发布政府信息条。"), findings: [{ message: "figureMissing", outcome: "review", params: { text: "信息条" } }] },
  ],
  silent: [
    { title: "grades and models", report: overview("设备型号为ZX-XX20，达到XX级标准，第XXIV届。") },
    { title: "addresses of pages", report: overview("网址：http://www.qinghe.gov.cn/xx/xxgk/，邮箱xx_xx@qinghe.gov.cn。") },
    { title: "〔XX〕 in a quoted format", report: overview("文号格式为〔XX〕号。") },
    { title: "masked personal data", example: { zh: "脱敏的个人信息", en: "Masked personal data" }, report: overview("答复申请人张**（电话138****1234，邮箱a***@example.com）。") },
    { title: "a line of signs", report: overview("工作情况。\n____________\n************\n继续推进。") },
    { title: "headings in 【】", example: { zh: "【】作小标题", en: "Headings in 【】" }, report: overview("【主动公开】全年公开信息12条。") },
    { title: "a noun phrase that is the object", report: overview("及时公布现行有效的规范性文件。信息条目清晰。") },
    { title: "measures such as 4×100", report: overview("开展4×100米接力。") },
  ],
  notAssessed: { never: "a text can always be searched" },
});

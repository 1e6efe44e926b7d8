import { punctuationSlip } from "../../../lib/rules/content/punctuation-slip";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });

testRule(punctuationSlip, {
  fires: [
    { title: "an ASCII stop between Chinese characters", example: { zh: "汉字之间用了英文句点", en: "An ASCII full stop between Chinese characters" }, report: overview("提升发布质量.使内容更加规范。公开。落实。整改。"), findings: [{ message: "asciiStop", params: { times: 1 }, quote: "提升发布质量.使内容更加规范。" }] },
    { title: "doubled punctuation", example: { zh: "标点重复", en: "Doubled punctuation" }, report: overview("落实条例，，持续公开。、解读。"), findings: [{ message: "doubled", params: { times: 2 } }] },
    { title: "、 between titles", report: overview("制定《甲制度》、《乙制度》和《丙制度》。"), findings: [{ message: "betweenTitles", params: { times: 1 } }] },
    { title: "a title that is not closed", report: overview("落实《条例规定。\n学习《甲办法》。"), findings: [{ message: "unpaired", params: { times: 1 } }] },
    { title: "a title that is not opened", report: overview("落实条例》规定。"), findings: [{ message: "unpaired" }] },
  ],
  silent: [
    { title: "half-width commas and brackets throughout", example: { zh: "全文统一用半角标点", en: "Half-width marks throughout" }, report: overview("2023年,我局认真落实(详见附件):公开;解读。") },
    { title: "ASCII stops throughout", report: { sections: { overview: "公开.解读.回应.\n落实.整改.", problems: "问题.措施.\n", other: "未收取.", disclosure: "公开.\n", requests: "办理.\n" }, preface: "编制.公布.\n" } },
    { title: "numbers of lists and ellipses", example: { zh: "序号和省略号", en: "Numbers of lists and ellipses" }, report: overview("1.公开。2.解读。版本3.0。等等……以及其他。") },
    { title: "nested angle brackets", report: overview("落实《关于印发〈甲办法〉的通知》。") },
  ],
  notAssessed: { never: "a text can always be searched" },
});

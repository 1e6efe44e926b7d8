import { prefaceMismatch } from "../../../lib/rules/structure/preface-mismatch";
import { testRule } from "../../support/rule-tester";

const SIX = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项";

testRule(prefaceMismatch, {
  fires: [
    {
      title: "measures and other matters are announced in old words",
      example: { zh: "导语预告的标题与正文不一致", en: "The preface announces other headings than follow" },
      report: { preface: "本年报由总体情况,主动公开政府信息情况,收到和处理政府信息公开申请情况,政府信息公开行政复议、行政诉讼情况,存在的主要问题及改进措施,需要说明的其他事项共六部分组成。" },
      findings: [{ message: "wording", params: { a: ["存在的主要问题及改进措施", "需要说明的其他事项"], b: ["存在的主要问题及改进情况", "其他需要报告的事项"] }, quote: "存在的主要问题及改进措施" }],
    },
    {
      title: "the list follows the number",
      report: { preface: "本报告共六个部分：一、概述；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。" },
      findings: [{ message: "wording", params: { a: ["概述"] } }],
    },
    { title: "four parts are announced and six given", example: { zh: "预告四个部分，实有六个", en: "Four parts are announced and six given" }, report: { preface: "本报告由四个部分组成，具体如下。" }, findings: [{ message: "count", params: { a: 4, b: 6 }, quote: "四个部分" }] },
    { title: "more parts announced than recognised is a question", report: { preface: "本报告由七部分组成。" }, findings: [{ message: "count", outcome: "review" }] },
    { title: "the announcement stands in section one", report: { preface: "", sections: { overview: "本报告全文包括概述、收费及减免情况等五部分。2023年，我局主动公开信息86条。" } }, findings: [{ message: "wording" }, { message: "count" }] },
  ],
  silent: [
    { title: "no announcement", report: {} },
    { title: "six parts announced and given", example: { zh: "预告与实际都是六个部分", en: "Six parts announced and given" }, report: { preface: `本报告由${SIX}六部分组成。` } },
    { title: "the wordings of Article 50", report: { preface: "本报告由总体情况；行政机关主动公开政府信息的情况；收到和处理政府信息公开申请情况；因政府信息公开工作被申请行政复议、提起行政诉讼的情况；政府信息公开工作存在的主要问题及改进情况；其他需要报告的事项共6部分组成。" } },
    { title: "the announced wording is that of the heading", report: { preface: "本报告包括总体情况,存在的主要问题及改进措施,其他需要报告的事项等六个部分。", headings: { problems: "存在的主要问题及改进措施" } } },
    { title: "a missing section explains the number", example: { zh: "缺失的部分造成数目不符，由缺项规则指出", en: "A missing section explains the number and is for another rule" }, report: { preface: "本报告由六个部分组成。", sections: { problems: null } } },
    { title: "a part of it", report: { preface: "政策解读是本报告的一部分，第二部分为主动公开情况。" } },
    { title: "a sentence about other parts", report: { preface: "全年公开工作报告等共五部分信息。" } },
    { title: "parts of something else", report: { preface: "专栏设置三个部分，方便群众查阅。" } },
  ],
  notAssessed: [
    { title: "no sections", report: { preface: "本报告由六部分组成。", sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" },
  ],
  inapplicable: [{ title: "free chapters of before 2019", report: { year: 2017, preface: "本报告由概述等四个部分组成。" } }],
});

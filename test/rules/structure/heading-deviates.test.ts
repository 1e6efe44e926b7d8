import { headingDeviates } from "../../../lib/rules/structure/heading-deviates";
import { testRule } from "../../support/rule-tester";

testRule(headingDeviates, {
  fires: [
    {
      title: "a doubled word in the wording of Article 50",
      example: { zh: "标题叠字“政府政府”", en: "A doubled word in a heading" },
      report: { headings: { disputes: "因政府政府信息公开工作被申请行政复议、提起行政诉讼情况" } },
      findings: [{ message: "typo", params: { expected: "因政府信息公开工作被申请行政复议、提起行政诉讼情况" } }],
    },
    { title: "a character is missing", report: { headings: { disclosure: "主动公开政府信息情" } }, findings: [{ message: "typo", params: { expected: "主动公开政府信息情况" }, quote: "二、主动公开政府信息情" }] },
    { title: "政务 for 政府", report: { headings: { disclosure: "主动公开政务信息情况" } }, findings: [{ message: "typo" }] },
    { title: "a wording of its own", example: { zh: "自拟标题", en: "A heading in the body’s own words" }, report: { headings: { overview: "工作总体推进情况" } }, findings: [{ message: "wording", params: { expected: "总体情况" } }] },
    { title: "the wording of before 2019", report: { headings: { other: "需要说明的其他事项" } }, findings: [{ message: "wording", params: { found: "需要说明的其他事项" } }] },
    { title: "problems and measures in other words", report: { headings: { problems: "存在问题和改进措施" } }, findings: [{ message: "wording" }] },
    { title: "a full stop behind the heading, a remark only", example: { zh: "标题后有句号，仅作提示", en: "A full stop behind a heading, a remark only" }, report: { headings: { disputes: "政府信息公开行政复议、行政诉讼情况。" } }, findings: [{ message: "punctuation", severity: "info" }] },
    {
      title: "a missing character on a host that is not official is a question",
      report: { headings: { disclosure: "主动公开政府信息情" }, url: "http://m.mirror.example/doc.html" },
      findings: [{ message: "typo", outcome: "review" }],
    },
    {
      title: "a wrong character is a fault on any host",
      report: { headings: { disclosure: "主动公开政务信息情况" }, url: "http://m.mirror.example/doc.html" },
      findings: [{ message: "typo", outcome: "fail" }],
    },
    { title: "a report for 2019, when the format was only encouraged", report: { year: 2019, headings: { overview: "概述" } }, findings: [{ message: "wording", severity: "info" }] },
  ],
  silent: [
    { title: "the headings of the form", report: {} },
    { title: "the wording of Article 50", example: { zh: "使用《条例》第五十条的表述", en: "The wording of Article 50" }, report: { headings: { disputes: "因政府信息公开工作被申请行政复议、提起行政诉讼情况", problems: "政府信息公开工作存在的主要问题及改进情况" } } },
    { title: "和 for 、 in section four", example: { zh: "第四部分“、”写作“和”", en: "和 in place of 、 in section four" }, report: { headings: { disputes: "政府信息公开行政复议和行政诉讼情况" } } },
    { title: "行政机关 in front", example: { zh: "标题前加“行政机关”", en: "行政机关 in front of a heading" }, report: { headings: { disclosure: "行政机关主动公开政府信息情况", other: "其他需要报告事项" } } },
    { title: "the format's explanation left behind the heading", report: { headings: { overview: "总体情况（主要包括主动公开、依申请公开等）" } } },
    { title: "a filling instruction behind it is another rule's matter", report: { headings: { overview: "总体情况（请填写）" } } },
    { title: "blanks and traditional characters", report: { headings: { overview: "總 體 情 況", other: "其他　需要報告的事項" } } },
  ],
  notAssessed: [
    { title: "no sections", report: { sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" },
  ],
  inapplicable: [{ title: "free chapters of before 2019", report: { year: 2017, headings: { overview: "概述" } } }],
});

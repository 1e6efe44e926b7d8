import { sectionOrder } from "../../../lib/rules/structure/section-order";
import { standardSection } from "../../../lib/report/sections";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

/** A report whose six headings also stand in a table of contents above it. */
function withContents() {
  const contents = "一、总体情况\n二、主动公开政府信息情况\n六、其他需要报告的事项\n";
  const built = buildReport({ preface: `目录\n${contents}` });
  const listed = (["overview", "disclosure", "other"] as const).map((key) => {
    const heading = standardSection(key).heading;
    const end = built.text.indexOf(heading) + heading.length;
    return { key, ordinal: standardSection(key).ordinal, heading, span: [end - heading.length - 2, end] as [number, number], body: [end, end + 1] as [number, number] };
  });
  return { ...built, sections: [...listed, ...built.sections] };
}

testRule(sectionOrder, {
  fires: [
    { title: "two sections are numbered 四", example: { zh: "两个部分都编号“四”", en: "Two sections are numbered 四" }, report: { ordinals: { problems: "四", other: "五" } }, findings: [{ message: "repeated", params: { numeral: "四", detail: "一、二、三、四、四、五" }, quote: "四、存在的主要问题及改进情况" }] },
    { title: "a numeral is skipped", report: { ordinals: { problems: "六", other: "七" } }, findings: [{ message: "skipped", params: { before: "四", numeral: "六" } }] },
    {
      title: "sections four and three have changed places",
      example: { zh: "第三、第四部分颠倒", en: "Sections three and four have changed places" },
      report: { order: ["overview", "disclosure", "disputes", "requests", "problems", "other"] },
      findings: [{ message: "order", quote: "三、收到和处理政府信息公开申请情况" }],
    },
    {
      title: "（二） comes twice in section one",
      report: { sections: { overview: "2023年，我局依法公开。\n（一）主动公开。全年公开信息86条。\n（二）依申请公开。办理申请。\n（二）平台建设。维护网站。" } },
      findings: [{ message: "sub-repeated", params: { section: "overview", numeral: "二" }, quote: "（二）" }],
    },
    {
      title: "（二） is skipped in section five",
      report: { sections: { problems: "（一）存在的主要问题。公开时效有待加强。（三）改进情况。完善内部流转时限。" } },
      findings: [{ message: "sub-skipped", params: { section: "problems", before: "一", numeral: "三" }, quote: "（三）" }],
    },
    { title: "a gap in a doubtful copy is a question", report: { ordinals: { problems: "六", other: "七" }, url: "http://mirror.example.com/1.html" }, findings: [{ message: "skipped", outcome: "review" }] },
    { title: "a report for 2019", report: { year: 2019, ordinals: { problems: "四", other: "五" } }, findings: [{ message: "repeated", severity: "info" }] },
  ],
  silent: [
    { title: "one to six", report: {} },
    { title: "no numerals at all", report: { ordinals: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } } },
    { title: "one heading without a numeral", report: { ordinals: { disclosure: null } } },
    { title: "the gap that a missing section leaves", example: { zh: "缺失的部分留下的空号，由缺项规则指出", en: "The gap that a missing section leaves is for another rule" }, report: { sections: { problems: null } } },
    { title: "a missing section and numerals without a gap", report: { sections: { problems: null }, ordinals: { other: "五" } } },
    { title: "labels of table three within its section", report: { sections: { requests: "一、本年新收政府信息公开申请数量\n三、本年度办理结果\n（一）予以公开\n（七）总计" } } },
    { title: "a numbering that begins again", example: { zh: "“改进措施”下重新从（一）编号", en: "The numbering begins again under the measures" }, report: { sections: { problems: "存在的问题：\n（一）时效不强。\n（二）解读单一。\n改进措施：\n（一）完善流程。\n（二）增加图解。" } } },
    { title: "a cited item of an article", report: { sections: { overview: "2023年，我局依照条例第二十条第（一）项、第（六）项规定公开信息。（一）主动公开86条。（二）依申请公开。" } } },
    { title: "headings of a table of contents", report: withContents() },
  ],
  notAssessed: [
    { title: "no sections", report: { sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" },
  ],
  inapplicable: [{ title: "free chapters of before 2019", report: { year: 2017, ordinals: { problems: "四" } } }],
});

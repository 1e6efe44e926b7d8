import { contentMisplaced } from "../../../lib/rules/content/content-misplaced";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });
const OWN_PART = "\n（二）依申请公开情况。未收到申请。";
const COUNTERS = "便民服务中心设置五个窗口，每个窗口配备经验丰富的工作人员，配套休息椅和报刊架，要求热情接待、耐心解释。";
const LONG = "主动公开政府信息86条，发布解读12篇，网站专栏按季更新，公众号发布稿件40篇。".repeat(12);

/** A report with a seventh chapter. */
function withChapter(heading: string) {
  const built = buildReport({ tail: `七、${heading}\n将认真开展各项工作。\n` });
  const start = built.text.indexOf(`七、${heading}`);
  const end = start + heading.length + 2;
  return { ...built, sections: [...built.sections, { key: null, ordinal: "七", heading, span: [start, end] as [number, number], body: [end, built.text.length] as [number, number] }] };
}

testRule(contentMisplaced, {
  fires: [
    {
      title: "how applications are handled, under 主动公开",
      report: overview(`（一）主动公开情况。公开信息86条。优化依申请公开内部办理流程，提高答复效率。${OWN_PART}`),
      findings: [{ message: "requestsUnderDisclosure", params: { heading: "主动公开情况" }, quote: "优化依申请公开内部办理流程，提高答复效率。" }],
    },
    { title: "a paragraph of other work", report: overview(`${LONG}\n${COUNTERS}`), findings: [{ message: "otherWork", quote: COUNTERS }] },
    { title: "much of the section, sentence by sentence", report: overview(`公开信息86条，网站专栏按季更新。${COUNTERS}公开栏每月更新，公众号发布稿件40篇。`), findings: [{ message: "otherWork" }] },
    { title: "a chapter of plans", report: withChapter("2024年工作思路"), findings: [{ message: "extraChapter", params: { quote: "2024年工作思路" } }] },
  ],
  silent: [
    { title: "applications that led to publication", report: overview(`（一）主动公开情况。分析依申请公开办理情况，将多人申请的信息转为主动公开。${OWN_PART}`) },
    { title: "both in one part", report: overview("（一）主动公开情况。优化依申请公开办理流程。") },
    { title: "counters where information is published", report: overview("在政务服务窗口设置查阅点，放管服改革政策在网站公开，党建信息及时发布。") },
    { title: "a short mention", report: overview(`${LONG}推进“放管服”改革。`) },
    { title: "what local notices want in section 6", report: { sections: { other: `${COUNTERS}\n（二）建议提案办理情况。办理2件。` } } },
    { title: "an appendix behind the six", report: withChapter("名词解释") },
  ],
  notAssessed: [{ title: "no sections were read", report: { sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" }],
  inapplicable: [{ title: "2017", report: { year: 2017, ...overview(COUNTERS) } }],
});

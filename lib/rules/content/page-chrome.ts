import { defineRule } from "../rule";
import { evidenceAt } from "../evidence";

const MAX_LINES_SHOWN = 20;

/**
 * 页面残留内容混入: lines of the page around the report came along with its text (采集清洗说明，不属于机关问题).
 * They are left out of every other rule's sight. Left alone: the report's own lines, whatever they begin with; lines with publication data, which are needed.
 */
export const pageChrome = defineRule({
  id: "CON-011",
  name: "page-chrome",
  title: { zh: "页面残留内容混入", en: "Page chrome inside the report text" },
  checks: {
    zh: "采集的文本中是否混入网页导航、打印分享按钮、浏览次数等页面内容。",
    en: "Whether navigation, print and share tools or counters of the page came along with the text.",
  },
  leavesAlone: { zh: "报告正文自身的语句；发布日期、索引号等发布信息。本项只说明采集情况，不计入机关问题。", en: "The report’s own sentences; publication data. It describes our copy and is never held against the body." },
  severity: "info",
  kind: "deterministic",
  category: "intake",
  aboutCopy: true,
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["intake"],
  messages: {
    chrome: { zh: "采集的文本中混入页面内容{lines}行，审核时已剔除，不计入机关问题。", en: "Lines of the page around the report came along with the text ({lines}); they were left out of the audit." },
  },
  remedy: { zh: "（采集清洗项，无需机关整改）", en: "(A remark on our copy; nothing for the body to do.)" },
  *check(facts) {
    const lines = facts.chrome.filter(({ kind }) => kind !== "metadata");
    const [first, ...others] = lines.map((line) => evidenceAt(facts.report, line.span));
    if (!first) return;
    yield { outcome: "fail", message: "chrome", params: { lines: lines.length }, evidence: [first, ...others.slice(0, MAX_LINES_SHOWN - 1)], place: "chrome" };
  },
});

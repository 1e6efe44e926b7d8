import { sectionEmpty } from "../../../lib/rules/structure/section-empty";
import { testRule } from "../../support/rule-tester";

testRule(sectionEmpty, {
  fires: [
    { title: "section five has a heading only", example: { zh: "第五部分只有标题", en: "Section five has a heading only" }, report: { sections: { problems: "" } }, findings: [{ message: "empty", severity: "major", params: { section: "problems" }, quote: "五、存在的主要问题及改进情况" }] },
    { title: "section one has blanks only", report: { sections: { overview: " \u00a0\u3000" } }, findings: [{ message: "empty" }] },
    { title: "section six does not even say 无", example: { zh: "第六部分连“无”也没有写", en: "Section six does not even say 无" }, report: { sections: { other: "" } }, findings: [{ message: "other-empty", severity: "minor" }] },
    { title: "section six is followed by page navigation only", report: { sections: { other: "上一篇：青禾县2022年工作要点" } }, findings: [{ message: "other-empty", severity: "minor" }] },
    { title: "a doubtful copy gives a question", report: { sections: { problems: "" }, url: "http://mirror.example.com/1.html" }, findings: [{ message: "empty", outcome: "review" }] },
    { title: "the text may stand in a picture", report: { sections: { problems: "" }, diagnostics: [{ code: "media-image", message: "p5.jpg", quote: "\n六、其他需要报告的事项" }] }, findings: [{ message: "as-media", outcome: "review", severity: "minor" }] },
  ],
  silent: [
    { title: "text in every section", report: {} },
    { title: "无 in section six", example: { zh: "第六部分写“无”", en: "Section six says 无" }, report: { sections: { other: "无" } } },
    { title: "a mark in section six", report: { sections: { other: "/" } } },
    { title: "暂无 in section six", report: { sections: { other: "暂无。" } } },
    { title: "sections two to four without words beside their tables", example: { zh: "第二至四部分只有表格，没有文字", en: "Sections two to four hold their tables and no words" }, report: { sections: { disclosure: "", requests: "", disputes: "" } } },
    { title: "a table section without its table is the table rules' matter", report: { tables: { disclosure: null } } },
    { title: "a section that is missing altogether is another rule's matter", report: { sections: { problems: null } } },
  ],
  notAssessed: [
    { title: "no sections", report: { sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" },
  ],
  inapplicable: [{ title: "free chapters of before 2019", report: { year: 2017, sections: { problems: "" } } }],
});

import { sectionMissing } from "../../../lib/rules/structure/section-missing";
import { testRule } from "../../support/rule-tester";

testRule(sectionMissing, {
  fires: [
    { title: "section five is not there", example: { zh: "缺第五部分", en: "Section five is not there" }, report: { sections: { problems: null } }, findings: [{ message: "missing", severity: "major", params: { sections: ["problems"] } }] },
    { title: "section one is not there", report: { sections: { overview: null } }, findings: [{ message: "missing", params: { sections: ["overview"] } }] },
    { title: "section six alone is minor", report: { sections: { other: null } }, findings: [{ message: "missing", severity: "minor", params: { sections: ["other"] } }] },
    { title: "two sections are critical", example: { zh: "缺两个部分，属严重问题", en: "Two sections are missing, which is critical" }, report: { sections: { problems: null, disputes: null } }, findings: [{ message: "missing", severity: "critical", params: { sections: ["disputes", "problems"] } }] },
    {
      title: "the heading of section one is lost over text that is there",
      report: {
        preface:
          "2023年,我局深入学习政府信息公开条例,把公开作为服务群众的重要抓手。全年围绕供水保障、河道治理、水价调整主动公开信息一百余条,及时办理群众申请,完善专栏栏目设置,安排专人维护更新,组织开展业务培训,接受社会各界监督,各项工作平稳有序推进。",
        sections: { overview: null },
      },
      findings: [{ message: "unheaded", severity: "minor", params: { sections: ["overview"] } }],
    },
    {
      title: "the copy is doubtful, so it is a question",
      report: { sections: { problems: null }, url: "http://mirror.example.com/a.html" },
      findings: [{ message: "missing", outcome: "review" }],
    },
    { title: "a report for 2019, when the format was only encouraged", report: { year: 2019, sections: { problems: null } }, findings: [{ message: "missing", severity: "info" }] },
  ],
  silent: [
    { title: "all six", report: {} },
    { title: "headings without numerals", example: { zh: "标题没有序号，但各部分都在", en: "Headings without numerals, all sections there" }, report: { ordinals: { overview: null, problems: null } } },
    { title: "a truncated heading", example: { zh: "标题少一个字，由标题规则指出", en: "A truncated heading is for the rule on headings" }, report: { headings: { disclosure: "主动公开政府信息情" } } },
    { title: "an official host and six sections", report: { url: "https://www.qinghe.gov.cn/a.html" } },
  ],
  notAssessed: [
    {
      title: "no section was recognised at all",
      report: { sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } },
      reason: "sections-unread",
    },
    { title: "the year is not known", report: { year: null, era: "2021" }, reason: "year-unknown" },
  ],
  inapplicable: [{ title: "free chapters of before 2019", report: { year: 2017, sections: { problems: null } } }],
});

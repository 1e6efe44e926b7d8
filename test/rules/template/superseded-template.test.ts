import { supersededTemplate } from "../../../lib/rules/template/superseded-template";
import { testRule } from "../../support/rule-tester";

const OLD = "第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n规范性文件";
const NEW = "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n行政规范性文件";

testRule(supersededTemplate, {
  fires: [
    {
      title: "the tables of 2019 in a report for 2023",
      example: { zh: "2023年度报告仍用2019年表格", en: "The tables of 2019 in a report for 2023" },
      report: { labels: { disclosure: OLD } },
      findings: [{ message: "labels", params: { year: 2023, labels: ["本年新制作数量", "本年新公开数量", "对外公开总数量"] }, quote: "本年新制作数量" }],
    },
    { title: "labels broken over lines and cells", report: { labels: { disclosure: "信息内容 | 本年新\n制作数量 | 本年新\n公开数量 |" } }, findings: [{ message: "labels" }] },
    { title: "item nine and procurement in the old table", report: { labels: { disclosure: "第二十条第（九）项\n采购项目数量\n采购总金额\n政府集中采购" } }, findings: [{ message: "labels", params: { labels: ["采购项目数量", "采购总金额", "政府集中采购", "第二十条第（九）项"] } }] },
    { title: "the old table in a section whose table was not read", report: { tables: { disclosure: null }, sections: { disclosure: OLD } }, findings: [{ message: "labels" }] },
    {
      title: "chapters of 2008 and no table",
      report: { headings: { overview: "概述", other: "政府信息公开的收费及减免情况" }, tables: { disclosure: null, requests: null, disputes: null } },
      findings: [{ message: "chapters", params: { labels: ["概述", "政府信息公开的收费及减免情况"] }, quote: "一、概述" }],
    },
  ],
  silent: [
    { title: "the tables of 2021", report: { labels: { disclosure: NEW } } },
    { title: "labels of both shapes are another rule's matter", report: { labels: { disclosure: `${OLD}\n${NEW}` } } },
    { title: "procurement in the prose", example: { zh: "正文提到政府集中采购，不是旧表", en: "Procurement is mentioned in the prose, not in a table" }, report: { labels: { disclosure: NEW }, sections: { overview: "2023年，我局公开政府集中采购项目，列明采购总金额、采购项目数量，其他对外管理服务事项一并公开。" } } },
    { title: "one old label may be a slip", example: { zh: "只有一个旧栏目，可能是笔误", en: "One old label may be a slip" }, report: { labels: { disclosure: "本年处理决定数量\n上一年项目数量" } } },
    { title: "one old heading over the tables of 2021", report: { headings: { overview: "概述" } } },
  ],
  notAssessed: [{ title: "the year is not known", report: { year: null, era: "2021" }, reason: "year-unknown" }],
  inapplicable: [
    { title: "the tables of 2019 in a report for 2020", report: { year: 2020, labels: { disclosure: OLD } } },
    { title: "before 2019", report: { year: 2016 } },
  ],
});

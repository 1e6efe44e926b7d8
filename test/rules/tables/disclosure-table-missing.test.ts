import { disclosureTableMissing } from "../../../lib/rules/tables/disclosure-table-missing";
import { testRule } from "../../support/rule-tester";

testRule(disclosureTableMissing, {
  fires: [
    {
      title: "the section writes a sentence in place of the table",
      example: { zh: "第二部分用一句话代替表格", en: "A sentence in place of the table" },
      report: { tables: { disclosure: null }, sections: { disclosure: "本年度主动公开各类政府信息共计八十六条。" } },
      findings: [{ message: "missing", quote: "二、主动公开政府信息情况", params: { section: "disclosure", table: "disclosure" } }],
    },
    { title: "the other tables came through, this one is not there", report: { tables: { disclosure: null } }, findings: [{ message: "missing" }] },
    { title: "the uniform format was only encouraged for 2019", report: { year: 2019, tables: { disclosure: null } }, findings: [{ message: "missing", severity: "info" }] },
    { title: "the table may be an attachment", example: { zh: "表格可能在附件里，请核实", en: "The table may be an attachment, to verify" }, report: { tables: { disclosure: null }, sections: { disclosure: "主动公开情况统计表详见附件一。" } }, findings: [{ message: "not-in-text", outcome: "review" }] },
    { title: "no table at all came through, and the section is bare", report: { tables: { disclosure: null, requests: null, disputes: null } }, findings: [{ message: "not-in-text", outcome: "review" }] },
    {
      title: "the copy comes from a host that is not official",
      report: { url: "http://mirror.example.com/a.html", tables: { disclosure: null }, sections: { disclosure: "本年度主动公开各类政府信息共计八十六条。" } },
      findings: [{ message: "not-in-text", outcome: "review" }],
    },
  ],
  silent: [
    { title: "the table is there", report: {} },
    { title: "the table is there without a heading", example: { zh: "有表格、标题不同", en: "The table is there under another heading" }, report: { sections: { disclosure: "" }, headings: { disclosure: "公开情况" } } },
    { title: "the table has the shape of 2019", report: { era: "2019" } },
  ],
  notAssessed: [
    { title: "a picture stands in its place, which is TAB-007's matter", report: { tables: { disclosure: null }, diagnostics: [{ code: "media-image", message: "t.png", quote: "\n三、收到和处理" }] }, reason: "table-as-media", where: "disclosure" },
    { title: "the labels stand in the text and the table was not read", report: { tables: { disclosure: null }, sections: { disclosure: "信息内容 本年制发件数 本年废止件数 现行有效件数 规章" } }, reason: "table-unread", where: "disclosure" },
    { title: "the whole section is missing", report: { sections: { disclosure: null } }, reason: "section-absent", where: "disclosure" },
  ],
  inapplicable: [{ title: "a report before 2019 needs no tables", report: { year: 2017 } }],
});

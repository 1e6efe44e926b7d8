import { tableAsImage } from "../../../lib/rules/tables/table-as-image";
import { testRule } from "../../support/rule-tester";

const heading = "二、主动公开政府信息情况";
const picture = { code: "media-image", message: "/files/t2.png", quote: "\n三、收到和处理" };

testRule(tableAsImage, {
  fires: [
    { title: "a picture stands in the place of table two", report: { tables: { disclosure: null }, diagnostics: [picture] }, findings: [{ message: "image", params: { table: "disclosure", section: "disclosure" }, quote: heading }] },
    {
      title: "a file for download stands in the place of table two",
      report: { tables: { disclosure: null }, sections: { disclosure: "附件：主动公开情况表.xls" }, diagnostics: [{ code: "media-attachment", message: "t2.xls", quote: "附件：" }] },
      findings: [{ message: "attachment" }],
    },
    { title: "another page in a frame may hold the table as text", report: { tables: { disclosure: null }, diagnostics: [{ code: "media-frame", message: "t2.html", quote: "\n三、收到和处理" }] }, findings: [{ message: "unclear", outcome: "review" }] },
    {
      title: "a section with paragraphs of its own may show any picture",
      report: { tables: { disclosure: null }, sections: { disclosure: "本年度主动公开各类政府信息共计八十六条，其中通过门户网站公开五十条，通过政务新媒体公开三十六条，并举办政府开放日活动一次。" }, diagnostics: [{ ...picture, quote: "本年度主动公开各类" }] },
      findings: [{ message: "unclear", outcome: "review" }],
    },
    { title: "a copy from a host that is not official proves nothing", report: { url: "http://mirror.example.com/a.html", tables: { disclosure: null }, diagnostics: [picture] }, findings: [{ message: "unclear", outcome: "review" }] },
    { title: "the uniform format was only encouraged for 2019", report: { year: 2019, tables: { disclosure: null }, diagnostics: [picture] }, findings: [{ message: "image", severity: "info" }] },
  ],
  silent: [
    { title: "a picture beside a table that was read", report: { diagnostics: [picture] } },
    { title: "a section without table and without picture is another rule's", report: { tables: { disclosure: null } } },
    { title: "a picture in another section", report: { tables: { disclosure: null }, diagnostics: [{ ...picture, quote: "\n六、其他需要报告的事项" }] } },
  ],
  notAssessed: [
    { title: "no sections", report: { sections: { overview: null, disclosure: null, requests: null, disputes: null, problems: null, other: null } }, reason: "sections-unread" },
  ],
  inapplicable: [{ title: "a report before 2019 needs no tables", report: { year: 2017 } }],
});

import { tableShapeAltered } from "../../../lib/rules/template/table-shape-altered";
import { testRule } from "../../support/rule-tester";

const missing = (...rows: string[]) => rows.map((where) => ({ code: "row-missing", table: "requests" as const, where }));

testRule(tableShapeAltered, {
  fires: [
    { title: "two rows of table three are missing", example: { zh: "表三缺两行", en: "Two rows of Table 3 are missing" }, report: { diagnostics: missing("total", "carriedForward") }, findings: [{ message: "rows-missing", severity: "major", params: { table: "requests", rows: ["total", "carriedForward"] } }] },
    { title: "one row that was not found is a question", report: { diagnostics: missing("denied.inquiry") }, findings: [{ message: "rows-missing", outcome: "review" }] },
    { title: "rows are missing in a doubtful copy", report: { diagnostics: missing("granted", "partial"), url: "http://mirror.example.com/a" }, findings: [{ message: "rows-missing", outcome: "review" }] },
    { title: "the labels are there after all, only not their rows", report: { labels: { requests: "（二）部分\n公开\n2.重复\n申请" }, diagnostics: missing("partial", "refused.duplicate") }, findings: [{ message: "rows-missing", outcome: "review" }] },
    { title: "the table is garbled", report: { labels: { requests: "（一）予以公\uFFFD" }, diagnostics: missing("granted", "partial") }, findings: [{ message: "rows-missing", outcome: "review" }] },
    {
      title: "（六） is one row in a table of 2021",
      report: {
        labels: { requests: "（六）其他处理" },
        diagnostics: [{ code: "shape-altered", table: "requests", where: "other", quote: "（六）其他处理" }, ...missing("other.uncorrected", "other.unpaid", "other.rest")],
      },
      findings: [{ message: "other-merged", quote: "（六）其他处理" }],
    },
    {
      title: "a row of the body's own",
      example: { zh: "自行增加一行", en: "A row of the body’s own" },
      report: { labels: { requests: "6.其他不予处理情形" }, diagnostics: [{ code: "row-extra", table: "requests", where: "6.其他不予处理情形", quote: "6.其他不予处理情形" }] },
      findings: [{ message: "rows-extra", severity: "minor", params: { rows: ["6.其他不予处理情形"] }, quote: "6.其他不予处理情形" }],
    },
    { title: "missing rows in each of two tables", report: { diagnostics: [{ code: "row-missing", table: "disclosure", where: "penalties" }, { code: "row-missing", table: "disclosure", where: "coercion" }, ...missing("total", "granted")] }, findings: [{ message: "rows-missing", params: { table: "disclosure" } }, { message: "rows-missing", params: { table: "requests" } }] },
    { title: "a report for 2019, a remark only", report: { year: 2019, diagnostics: missing("total", "carriedForward") }, findings: [{ message: "rows-missing", severity: "info" }] },
  ],
  silent: [
    { title: "all rows of the form", report: {} },
    { title: "a row that is short is not missing", report: { diagnostics: [{ code: "row-short", table: "requests", where: "granted", found: 6 }] } },
    { title: "rows of a mixed table are another rule's matter", report: { era: "mixed", diagnostics: missing("other.unpaid", "other.rest") } },
    { title: "one row for （六） is right in a report for 2020", example: { zh: "2020年度（六）只有一行是对的", en: "One row for （六） is right in a report for 2020" }, report: { year: 2020, labels: { requests: "（六）其他处理" }, diagnostics: [{ code: "shape-altered", table: "requests", where: "other", quote: "（六）其他处理" }] } },
    { title: "the three rows under （六） are not due for 2020, whatever shape could be told", report: { year: 2020, era: "unknown", tables: { disclosure: null }, diagnostics: missing("other.uncorrected", "other.unpaid", "other.rest") } },
    { title: "rows of the later form in a report for 2020 are another rule's matter", report: { year: 2020, era: "2021", diagnostics: missing("total", "granted") } },
    { title: "a superseded table is another rule's matter", report: { year: 2022, era: "2019", diagnostics: missing("total", "granted") } },
    { title: "a table that is missing altogether is another rule's matter", report: { tables: { requests: null }, diagnostics: missing("total", "granted") } },
  ],
  notAssessed: [
    { title: "no table at all", report: { tables: { disclosure: null, requests: null, disputes: null } }, reason: "table-absent" },
    { title: "the year is not known", report: { year: null, era: "2021" }, reason: "year-unknown" },
  ],
  inapplicable: [{ title: "before 2019", report: { year: 2017 } }],
});

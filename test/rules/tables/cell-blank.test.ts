import { REQUEST_COLUMNS } from "../../../lib/report/cells";
import { cellBlank } from "../../../lib/rules/tables/cell-blank";
import { testRule } from "../../support/rule-tester";

const row = (key: string, value: string | null): Record<string, string | null> => Object.fromEntries(REQUEST_COLUMNS.map((column) => [`${key}.${column}`, value]));
const shortRow = (where: string, found: number) => ({ code: "row-short", table: "requests" as const, where, found });

testRule(cellBlank, {
  fires: [
    {
      title: "a total of the requests table is blank, shown with its row",
      example: { zh: "表三总计栏空白", en: "A total of Table 3 is blank" },
      report: { tables: { requests: { "carriedForward.total": "" } } },
      findings: [{ message: "blank", severity: "major", cell: "carriedForward.total", params: { table: "requests", k: 1, cells: ["carriedForward.total"] } }],
    },
    { title: "a mark in place of a figure", example: { zh: "用“/”代替数字", en: "A mark in place of a figure" }, report: { tables: { disputes: { "review.total": "/" } } }, findings: [{ message: "blank", severity: "major", quote: "/", cell: "review.total" }] },
    { title: "a blank detail cell is minor", report: { tables: { requests: { "denied.internal.company": "" } } }, findings: [{ message: "blank", severity: "minor" }] },
    { title: "a tenth of a table is blank", report: { tables: { disclosure: { "normativeDocuments.inForce": "—" } } }, findings: [{ message: "blank", severity: "major", quote: "—" }] },
    {
      title: "many blank cells of a table are one finding",
      report: { tables: { requests: { ...row("refused.petition", "-"), ...row("refused.duplicate", "-") } } },
      findings: [{ message: "blank-rows", severity: "minor", params: { k: 14, rows: ["refused.petition", "refused.duplicate"] } }],
    },
    {
      title: "rows with too few values are asked about, once for the table",
      report: { tables: { requests: { ...row("granted", null), ...row("partial", null), ...row("denied.internal", null) } }, diagnostics: [shortRow("granted", 6), shortRow("partial", 6), shortRow("denied.internal", 5)] },
      findings: [{ message: "row-short", outcome: "review", severity: "minor", params: { k: 4, rows: ["granted", "partial", "denied.internal"], found: [5, 6], due: [7] } }],
    },
    {
      title: "fourteen values for the fifteen cells of table four",
      report: { tables: { disputes: { "review.total": null } }, diagnostics: [{ code: "row-short", table: "disputes", where: "row", found: 14 }] },
      findings: [{ message: "row-short", outcome: "review", severity: "major", params: { k: 1, rows: ["review", "litigationDirect", "litigationAfterReview"], due: [15] } }],
    },
    { title: "the uniform format was only encouraged for 2019", report: { year: 2019, tables: { requests: { "granted.total": "" } } }, findings: [{ message: "blank", severity: "info" }] },
    { title: "a copy from elsewhere may have lost the figure", report: { url: "http://mirror.example.com/a.html", tables: { requests: { "granted.total": "" } } }, findings: [{ message: "blank", outcome: "review", severity: "minor" }] },
  ],
  silent: [
    { title: "every cell holds a number", example: { zh: "每格都有数字", en: "Every cell holds a number" }, report: {} },
    { title: "a blank total behind a row that seems shifted is asked about by another rule", report: { tables: { requests: { "granted.naturalPerson": 5, "granted.otherOrganisation": 5, "granted.total": "" } } } },
    { title: "a word in a cell is another rule's", example: { zh: "写“无”的单元格由另一规则指出", en: "A cell that says 无 is for another rule" }, report: { tables: { disclosure: { "licensing.decisions": "无" } } } },
    { title: "a row that is missing altogether is another rule's", report: { tables: { requests: row("refused.reissue", null) }, diagnostics: [{ code: "row-missing", table: "requests", where: "refused.reissue" }] } },
  ],
  notAssessed: [
    { title: "a row with too many values", report: { tables: { requests: row("granted", null) }, diagnostics: [{ code: "row-long", table: "requests", where: "granted", found: 8 }] }, reason: "row-long", where: "granted" },
    { title: "a table that was not read", report: { tables: { disputes: null } }, reason: "table-absent", where: "disputes" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2017 } }],
});

import { REQUEST_COLUMNS } from "../../../lib/report/cells";
import { rowShifted } from "../../../lib/rules/tables/row-shifted";
import { testRule } from "../../support/rule-tester";

const row = (key: string, values: readonly (number | null)[]): Record<string, number | null> => Object.fromEntries(REQUEST_COLUMNS.map((column, index) => [`${key}.${column}`, values[index]!]));
const unread = [null, null, null, null, null, null, null];

testRule(rowShifted, {
  fires: [
    {
      title: "rows with too few and too many values are asked about, once for the table",
      report: { tables: { requests: { ...row("granted", unread), ...row("partial", unread) } }, diagnostics: [{ code: "row-short", table: "requests", where: "granted", found: 6 }, { code: "row-long", table: "requests", where: "partial", found: 8 }] },
      findings: [{ message: "ragged", severity: "info", params: { table: "requests", rows: ["granted", "partial"], found: [6, 8], due: [7] } }],
    },
    {
      title: "the total stands in the column before it, and a zero in its place",
      example: { zh: "总计填到了前一列", en: "The total stands in the column before it" },
      report: { tables: { requests: row("granted", [0, 3, 0, 0, 2, 5, 0]) } },
      findings: [{ message: "shifted", cell: "granted.total", params: { row: "granted", last: 5, total: 0 } }],
    },
    { title: "the whole row is turned by one column", report: { tables: { requests: row("granted", [3, 0, 0, 0, 0, 8, 5]) } }, findings: [{ message: "shifted", params: { last: 8, total: 5 } }] },
    {
      title: "a value was lost, the row moved up, and the total seems blank",
      example: { zh: "漏填一格，后面的数据左移", en: "A value was lost and the row moved up" },
      report: { tables: { requests: { ...row("granted", [5, 0, 0, 0, 0, 5, null]), "granted.total": "" } } },
      findings: [{ message: "shifted-blank", cell: "granted.total", params: { last: 5 } }],
    },
    {
      title: "seventeen digits for the fifteen cells of table four",
      report: { tables: { disputes: { "review.total": null } }, diagnostics: [{ code: "row-long", table: "disputes", where: "row", found: 17 }] },
      findings: [{ message: "ragged", params: { rows: ["review", "litigationDirect", "litigationAfterReview"], due: [15] } }],
    },
    {
      title: "a row of table two",
      report: { tables: { disclosure: { "regulations.issued": null, "regulations.repealed": null, "regulations.inForce": null } }, diagnostics: [{ code: "row-short", table: "disclosure", where: "regulations", found: 2 }] },
      findings: [{ message: "ragged", params: { found: [2], due: [3] } }],
    },
  ],
  silent: [
    { title: "zeros", report: {} },
    { title: "a row that balances, only other organisations asking", example: { zh: "只有“其他”组织提出申请，并非错列", en: "Only other organisations asked; nothing is shifted" }, report: { tables: { requests: row("granted", [0, 0, 0, 0, 0, 5, 5]) } } },
    { title: "a row that does not balance in another manner", example: { zh: "不平但不像错列，由勾稽规则指出", en: "A row that does not balance in another manner is for the balance rules" }, report: { tables: { requests: row("granted", [5, 0, 0, 0, 0, 1, 4]) } } },
    { title: "a total of zero with nothing to show for a shift", report: { tables: { requests: row("granted", [5, 0, 0, 0, 0, 0, 0]) } } },
  ],
  notAssessed: [{ title: "a table that was not read", report: { tables: { requests: null } }, reason: "table-absent", where: "requests" }],
  inapplicable: [{ title: "a report before 2019", report: { year: 2018 } }],
});

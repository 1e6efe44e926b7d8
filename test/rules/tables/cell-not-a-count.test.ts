import { cellNotACount } from "../../../lib/rules/tables/cell-not-a-count";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

/** A report one of whose cells holds a number with its own words. */
function withCell(year: number, cell: string, value: number, raw: string, unit: string | null = null) {
  const report = buildReport({ year, tables: { disclosure: { [cell]: raw } } });
  const read = report.tables.disclosure!.cells[cell]!;
  return { ...report, tables: { ...report.tables, disclosure: { ...report.tables.disclosure!, cells: { ...report.tables.disclosure!.cells, [cell]: { ...read, value, kind: "number" as const, unit } } } } };
}

testRule(cellNotACount, {
  fires: [
    { title: "a Chinese numeral", example: { zh: "用汉字填数", en: "A Chinese numeral" }, report: { tables: { requests: { "newReceived.total": "三" } } }, findings: [{ message: "word", quote: "三", cell: "newReceived.total" }] },
    { title: "a vague word", report: { tables: { disclosure: { "licensing.decisions": "若干" } } }, findings: [{ message: "word", params: { raw: "若干", k: 1 } }] },
    {
      title: "无 for zero is minor, and one finding for all cells that say it",
      report: { tables: { disclosure: { "penalties.decisions": "无", "coercion.decisions": "无" }, disputes: { "review.total": "没有" } } },
      findings: [{ message: "none-word", severity: "minor", params: { k: 2, cells: ["penalties.decisions", "coercion.decisions"] } }, { message: "none-word", severity: "minor", params: { table: "disputes" } }],
    },
    { title: "a negative count", example: { zh: "件数为负数", en: "A negative count" }, report: { tables: { disclosure: { "normativeDocuments.repealed": -3 } } }, findings: [{ message: "negative", quote: "-3" }] },
    { title: "a negative count in the 2019 shape, beside the column that may be negative", report: { year: 2020, tables: { disclosure: { "licensing.decisions": -3, "licensing.change": -3 } } }, findings: [{ message: "negative", cell: "licensing.decisions" }] },
    { title: "a fraction of a case", report: { tables: { disputes: { "review.otherResult": 1.5 } } }, findings: [{ message: "fraction", quote: "1.5" }] },
    { title: "an amount with seven decimals", report: { tables: { disclosure: { "fees.amount": 1.1234567 } } }, findings: [{ message: "fraction", cell: "fees.amount" }] },
    { title: "ten digits may be several cells run together", report: { tables: { disclosure: { "licensing.decisions": 6_400_204_701 } } }, findings: [{ message: "too-long", outcome: "review" }] },
    { title: "a zero in front may be several cells run together", report: { tables: { disclosure: { "penalties.decisions": "0012" } } }, findings: [{ message: "too-long", outcome: "review" }] },
    { title: "words that may not belong to the cell", report: { tables: { requests: { "granted.company": "（续表）" } } }, findings: [{ message: "unreadable", outcome: "review" }] },
  ],
  silent: [
    { title: "zeros and counts", report: { tables: { disclosure: { "licensing.decisions": 11_398_889 } } } },
    { title: "an amount with six decimals", report: { tables: { disclosure: { "fees.amount": 4166.241619 } } } },
    { title: "units, notes and separators in cells", example: { zh: "带千分号、单位和附注的数字照样读出", en: "Separators, units and notes are read with the figure" }, report: withCell(2023, "normativeDocuments.inForce", 1222, "1,222件（其中修订16件）", "件") },
    { title: "the 2019 amount carries its unit", report: withCell(2019, "procurement.amount", 3967, "3967万元", "万元") },
    { title: "the 2019 column of changes has signs and words", example: { zh: "2019年表“本年增/减”可以有正负号和文字", en: "The 2019 column of changes may hold signs and words" }, report: { year: 2019, tables: { disclosure: { "licensing.change": "增1423", "penalties.change": -5, "coercion.change": "持平", "fees.change": "+2" } } } },
    { title: "blanks and marks are another rule's", report: { tables: { requests: { "granted.total": "", "partial.total": "/" } } } },
  ],
  notAssessed: [{ title: "a table that was not read", report: { tables: { requests: null } }, reason: "table-absent", where: "requests" }],
  inapplicable: [{ title: "a report before 2019", report: { year: 2013 } }],
});

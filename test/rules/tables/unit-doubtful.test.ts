import { unitDoubtful } from "../../../lib/rules/tables/unit-doubtful";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

/** A report one of whose cells of table two holds a number with its unit. */
function withUnit(year: number, cell: string, value: number, unit: string | null, raw = `${value}${unit ?? ""}`) {
  const report = buildReport({ year, tables: { disclosure: { [cell]: raw } } });
  const disclosure = report.tables.disclosure!;
  const cells = { ...disclosure.cells, [cell]: { ...disclosure.cells[cell]!, value, kind: "number" as const, unit } };
  return { ...report, tables: { ...report.tables, disclosure: { ...disclosure, cells } } };
}

testRule(unitDoubtful, {
  fires: [
    { title: "a count carries a unit", report: withUnit(2019, "procurement.projects", 335, "次"), findings: [{ message: "unit-in-cell", outcome: "review", severity: "info", quote: "335次" }] },
    { title: "fees in yuan in the column of 10,000 yuan", example: { zh: "万元栏目里填了元", en: "Yuan in the column of 10,000 yuan" }, report: withUnit(2023, "fees.amount", 5200, "元"), findings: [{ message: "other-unit", outcome: "review", params: { unit: "元" }, cell: "fees.amount" }] },
    { title: "a county department with a hundred million in fees", example: { zh: "县级部门收费上亿元，可能填成了元", en: "A county department with a hundred million in fees may have filled in yuan" }, report: { tables: { disclosure: { "fees.amount": 10_000 } } }, findings: [{ message: "too-great", outcome: "review", params: { value: "10000" } }] },
    { title: "an amount with six decimals is asked about at most", report: { tables: { disclosure: { "fees.amount": 4166.241619 } } }, findings: [{ message: "decimals", outcome: "review", severity: "info" }] },
  ],
  silent: [
    { title: "plain numbers", report: { tables: { disclosure: { "fees.amount": 12.35 } } } },
    { title: "the 2019 procurement amount carries its unit", example: { zh: "2019年采购总金额带单位是对的", en: "The 2019 procurement amount carries its unit" }, report: withUnit(2019, "procurement.amount", 3967, "万元") },
    { title: "the same in yuan", report: withUnit(2019, "procurement.amount", 251_000, "元") },
    { title: "fees in the unit of the column", report: withUnit(2023, "fees.amount", 35, "万元") },
    { title: "a city's fees are great", example: { zh: "市政府收费数额大属正常", en: "A city’s fees are great" }, report: { agency: { level: "city", kind: "government", name: "青禾市人民政府" }, tables: { disclosure: { "fees.amount": 316_441 } } } },
    { title: "a county's fees are great", report: { agency: { kind: "government", name: "青禾县人民政府" }, tables: { disclosure: { "fees.amount": 20_000 } } } },
  ],
  notAssessed: [{ title: "a table that was not read", report: { tables: { disclosure: null } }, reason: "table-absent", where: "disclosure" }],
  inapplicable: [{ title: "a report before 2019", report: { year: 2017 } }],
});

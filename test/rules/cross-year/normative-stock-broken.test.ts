import { normativeStockBroken } from "../../../lib/rules/cross-year/normative-stock-broken";
import type { CellInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const stock = (issued: CellInput, repealed: CellInput, inForce: CellInput) => ({ disclosure: { "normativeDocuments.issued": issued, "normativeDocuments.repealed": repealed, "normativeDocuments.inForce": inForce } });
const now = (issued: CellInput, repealed: CellInput, inForce: CellInput, overview?: string) => ({ tables: stock(issued, repealed, inForce), ...(overview === undefined ? {} : { sections: { overview } }) });
const after = (inForce: CellInput) => ({ series: [{ year: 2022, tables: stock(0, 0, inForce) }] });
const government = { name: "青禾县人民政府", kind: "government" } as const;

testRule(normativeStockBroken, {
  fires: [
    { title: "the stock does not roll forward", example: { zh: "现行有效件数与上年度加制发减废止不符", en: "Documents in force are not last year’s + issued − repealed" }, report: now(30, 0, 470), context: after(613), findings: [{ message: "broken", cell: "normativeDocuments.inForce", params: { expected: 643, delta: -173, previous: 613, equation: "613 + 30 - 0 = 643 ≠ 470" } }] },
    { title: "off by two", report: now(1, 0, 9), context: after(10), findings: [{ message: "slight", severity: "minor", params: { gap: 2 } }] },
    { title: "a zone’s report keeps its scope", report: { ...now(3, 9, 546, "全区上下齐抓共管。"), agency: { kind: "agencyOffice", name: "青禾高新区管理委员会" } }, context: after(459), findings: [{ message: "broken" }] },
    { title: "documents expired, and the text does not say how many", example: { zh: "正文提到失效而未说明件数，只提示核实", en: "The text speaks of expiry without a number: it only asks" }, report: now(1, 0, 20, "对到期文件及时公布失效，更新文件目录。"), context: after(32), findings: [{ message: "unclear", outcome: "review", severity: "minor" }] },
    { title: "another number of documents expired", report: now(1, 0, 20, "自然失效行政规范性文件5件。"), context: after(32), findings: [{ message: "unclear", outcome: "review", severity: "minor" }] },
    { title: "a reorganisation", report: now(0, 0, 20, "机构改革后，公开职责进一步理顺。"), context: after(11), findings: [{ message: "unclear", outcome: "review", severity: "major" }] },
    { title: "the government may now count its whole county", report: { ...now(2, 0, 96, "全县各部门制发文件均按程序公开。"), agency: government }, context: after(12), findings: [{ message: "unclear", outcome: "review" }] },
    { title: "last year’s report is the odd one: the stock follows from the year before it", example: { zh: "异常的可能是上年度报告，只提示核实", en: "Last year’s report may be the odd one: it only asks" }, report: now(2, 0, 14), context: { series: [{ year: 2022, tables: stock(2, 0, 52) }, { year: 2021, tables: stock(0, 0, 10) }] }, findings: [{ message: "unclear", outcome: "review" }] },
    { title: "last year’s opening stock is below zero", report: now(2, 0, 14), context: { series: [{ year: 2022, tables: stock(9, 0, 3) }] }, findings: [{ message: "unclear", outcome: "review" }] },
    { title: "the first report of a merged body", report: now(0, 0, 20), context: { series: [{ year: 2022, tables: stock(0, 0, 11), predecessor: "青禾县水利局" }] }, findings: [{ message: "unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "the stock rolls forward", example: { zh: "现行有效件数衔接", en: "The stock rolls forward" }, report: now(4, 1, 13), context: after(10) },
    { title: "a document made and repealed in the year", report: now(1, 1, 10), context: after(10) },
    { title: "the text accounts for those that expired", example: { zh: "正文已说明自然失效件数", en: "The text gives the number that expired" }, report: now(1, 0, 28, "清理行政规范性文件，自然失效5件。"), context: after(32) },
    { title: "the text accounts for those taken over", example: { zh: "正文已说明划入件数", en: "The text gives the number taken over" }, report: now(0, 0, 14, "划入行政规范性文件4件。"), context: after(10) },
    { title: "the opening stock is below zero, which is said elsewhere", report: now(9, 0, 3), context: after(10) },
    { title: "a broken link is no expired document", report: now(1, 1, 10, "发现失效链接3处，均已修复。"), context: after(10) },
  ],
  notAssessed: [
    { title: "no report on the year before", report: now(1, 0, 9), context: { series: [] }, reason: "previous-year-absent" },
    { title: "the report before keeps the old tables", report: now(1, 0, 9), context: { series: [{ year: 2022, era: "2019" }] }, reason: "shape-differs" },
    { title: "a cell is blank", report: now(1, "", 9), context: after(10), reason: "cell-blank", where: "normativeDocuments.inForce" },
    { title: "last year’s cell is blank", report: now(1, 0, 9), context: after("/"), reason: "previous-cell-missing" },
  ],
  inapplicable: [{ title: "2021, whose year before counted something else", report: { ...now(1, 0, 9), year: 2021 }, context: { series: [{ year: 2020 }] } }],
});

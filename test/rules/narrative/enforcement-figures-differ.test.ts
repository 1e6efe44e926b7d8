import { enforcementFiguresDiffer } from "../../../lib/rules/narrative/enforcement-figures-differ";
import type { CellInput } from "../../support/report-builder";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const DECISIONS = { "licensing.decisions": 221, "penalties.decisions": 86, "coercion.decisions": 2, "fees.amount": 25.1 };
const saying = (overview: string, disclosure: Record<string, CellInput> = DECISIONS) => ({ sections: { overview }, tables: { disclosure } });

/** The fee cell filled as 251000元. */
function feeInYuan(overview: string) {
  const report = buildReport(saying(overview, { ...DECISIONS, "fees.amount": 251000 }));
  report.tables.disclosure!.cells["fees.amount"]!.unit = "元";
  return report;
}

testRule(enforcementFiguresDiffer, {
  fires: [
    { title: "more licences than the table has", example: { zh: "许可件数与表二不符", en: "Another number of licences than Table 2" }, report: saying("全年办理行政许可230件，行政处罚86件。"), findings: [{ message: "differs", params: { cells: ["licensing.decisions"], value: 230, stated: 221 } }] },
    { title: "fewer penalties, which are not said to be the published ones", report: saying("作出行政处罚80件。"), findings: [{ message: "differs", params: { cells: ["penalties.decisions"] } }] },
    { title: "cases looked into are asked about", report: saying("查处行政处罚案件90件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "two kinds together", report: saying("办理行政许可、行政处罚400件。"), findings: [{ message: "differs-from-sum", params: { value: 400, stated: 307 } }] },
    { title: "more published than decided is asked about", report: saying("公示行政处罚决定90件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "a whole region's figure is asked about", report: saying("全市办结行政许可9000件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "none made, beside some", report: saying("本年度未作出行政处罚、行政强制。"), findings: [{ message: "none-made", params: { stated: 86 } }, { message: "none-made", params: { stated: 2 } }] },
    { title: "none made by the subordinates is asked about", report: saying("所属单位未作出行政处罚决定。"), findings: [{ message: "none-unclear", outcome: "review" }] },
    { title: "another amount of fees", example: { zh: "收费金额与表二不符", en: "Another amount of fees than Table 2" }, report: saying("全年收取行政事业性收费30.5万元。"), findings: [{ message: "fee-differs", params: { value: 30.5, stated: 25.1 } }] },
    { title: "a whole region's fees are asked about", report: saying("全县行政事业性收费收取300万元。"), findings: [{ message: "fee-unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "the numbers fit", report: saying("办理行政许可221件、行政处罚86件、行政强制2件，收取行政事业性收费25.1万元。") },
    { title: "fewer published than decided", example: { zh: "公示的件数可以少于决定数", en: "Fewer may be published than decided" }, report: saying("公开行政许可200件，公示行政处罚信息60件。") },
    { title: "entries and items", report: saying("公示行政许可信息900条，承接行政许可事项35项。") },
    { title: "applications, cases filed, and files reviewed", report: saying("受理行政许可申请300件，行政处罚立案120件，评查行政处罚案卷15件。") },
    { title: "penalties that were not imposed", example: { zh: "免罚、不予处罚不是处罚决定", en: "Penalties that were not imposed" }, report: saying("免除行政处罚3件，作出不予行政处罚决定4件。") },
    { title: "several kinds together", report: saying("行政许可、行政处罚307件。") },
    { title: "a part", report: saying("办理行政许可221件，其中行政许可延续20件。") },
    { title: "another year", report: saying("2022年办理行政许可300件。") },
    { title: "the cell filled in yuan", report: feeInYuan("收取行政事业性收费25.1万元。") },
    { title: "an amount rounded in the text", example: { zh: "正文金额取整", en: "An amount rounded in the text" }, report: saying("收取行政事业性收费25万元。") },
    { title: "none made, and none was", report: saying("未实施行政强制措施。", {}) },
  ],
  notAssessed: [
    { title: "no table", report: { sections: { overview: "行政许可3件。" }, tables: { disclosure: null } }, reason: "table-absent" },
    { title: "the cell is blank", report: saying("办理行政许可230件。", { "licensing.decisions": "" }), reason: "cell-blank" },
  ],
  inapplicable: [{ title: "2020, whose form counts items", report: { year: 2020, sections: { overview: "行政许可3件。" } } }],
});

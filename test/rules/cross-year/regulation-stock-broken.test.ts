import { regulationStockBroken } from "../../../lib/rules/cross-year/regulation-stock-broken";
import { testRule } from "../../support/rule-tester";

const city = { name: "临溪市人民政府", region: "临溪市", level: "city", kind: "government" } as const;
const stock = (issued: number, repealed: number, inForce: number) => ({ disclosure: { "regulations.issued": issued, "regulations.repealed": repealed, "regulations.inForce": inForce } });
const after = { series: [{ year: 2022, tables: stock(0, 0, 70) }] };

testRule(regulationStockBroken, {
  fires: [
    { title: "a city’s stock does not roll forward", example: { zh: "规章现行有效件数与上年度加制发减废止不符", en: "Regulations in force are not last year’s + issued − repealed" }, report: { agency: city, tables: stock(3, 1, 60) }, context: after, findings: [{ message: "broken", cell: "regulations.inForce", params: { expected: 72, delta: -12 } }] },
    { title: "a ministry’s stock is off by one", report: { agency: { name: "示例部", level: "national", kind: "department" }, tables: stock(0, 0, 69) }, context: after, findings: [{ message: "slight", severity: "minor" }] },
    { title: "a reorganisation may explain it", example: { zh: "正文提到机构改革，只提示核实", en: "The text speaks of a reorganisation: it only asks" }, report: { agency: city, tables: stock(0, 0, 40), sections: { overview: "机构改革后继续清理规章。" } }, context: after, findings: [{ message: "unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "the stock rolls forward", example: { zh: "现行有效件数衔接", en: "The stock rolls forward" }, report: { agency: city, tables: stock(3, 5, 68) }, context: after },
    { title: "a city’s department has no power, which is said elsewhere", example: { zh: "部门没有规章制定权，由另一规则指出", en: "A department has no power to make regulations, which another rule reports" }, report: { agency: { ...city, kind: "department", name: "临溪市水务局" }, tables: stock(0, 0, 3) }, context: after },
  ],
  notAssessed: [
    { title: "the kind of body is unknown", report: { agency: { ...city, kind: "unknown" }, tables: stock(0, 0, 3) }, context: after, reason: "agency-unknown" },
    { title: "no report on the year before", report: { agency: city, tables: stock(0, 0, 3) }, reason: "previous-year-absent" },
  ],
  inapplicable: [{ title: "a county department", report: { tables: stock(0, 0, 3) }, context: after }],
});

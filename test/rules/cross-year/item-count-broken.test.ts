import { itemCountBroken } from "../../../lib/rules/cross-year/item-count-broken";
import type { CellInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const now = (cells: Record<string, CellInput>, overview?: string) => ({ year: 2020, tables: { disclosure: cells }, ...(overview === undefined ? {} : { sections: { overview } }) });
const after = (cells: Record<string, CellInput>) => ({ series: [{ year: 2019, tables: { disclosure: cells } }] });
const LAST = { "licensing.previousItems": 9, "licensing.change": -2, "penalties.previousItems": 30, "penalties.change": 1 };

testRule(itemCountBroken, {
  fires: [
    {
      title: "two rows in one finding",
      example: { zh: "两行的上一年项目数量与2019年度推算不符", en: "Items last year do not follow from the report on 2019, in two rows" }, report: now({ "licensing.previousItems": 9, "penalties.previousItems": 30 }), context: after(LAST),
      findings: [{ message: "broken", cell: "licensing.previousItems", params: { rows: ["licensing", "penalties"], stated: [9, 30], expected: [7, 31] } }],
    },
    { title: "fees", report: now({ ...LAST, "licensing.previousItems": 7, "penalties.previousItems": 31, "fees.previousItems": 3 }), context: after(LAST), findings: [{ message: "broken", params: { rows: ["fees"] } }] },
    { title: "a reorganisation may explain it", example: { zh: "正文提到事项划转，只提示核实", en: "The text speaks of a transfer: it only asks" }, report: now({ "licensing.previousItems": 19, "penalties.previousItems": 31 }, "机构改革后，有关许可事项划转至我局。"), context: after(LAST), findings: [{ message: "unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "the numbers roll forward", example: { zh: "上一年项目数量衔接", en: "Items last year roll forward" }, report: now({ "licensing.previousItems": 7, "penalties.previousItems": 31 }), context: after(LAST) },
    { title: "decisions entered as items are said elsewhere", example: { zh: "疑将处理决定数填入项目数量，由另一规则指出", en: "Decisions entered as items, which another rule reports" }, report: now({ "licensing.previousItems": 421, "licensing.change": 1423, "licensing.decisions": 1844, "penalties.previousItems": 31 }), context: after(LAST) },
    { title: "last year’s row had decisions entered as items", report: now({ "licensing.previousItems": 8 }), context: after({ "licensing.previousItems": 60, "licensing.change": 4, "licensing.decisions": 64 }) },
  ],
  notAssessed: [
    { title: "last year’s change is blank", report: now({ "licensing.previousItems": 7 }), context: after({ "licensing.previousItems": 9, "licensing.change": "" }), reason: "previous-cell-missing", where: "licensing.previousItems" },
    { title: "the cell is blank", report: now({ "licensing.previousItems": "", "penalties.previousItems": 31 }), context: after(LAST), reason: "cell-blank", where: "licensing.previousItems" },
    { title: "the tables are of another shape", report: { ...now({}), era: "2021" }, context: after(LAST), reason: "shape-differs" },
    { title: "no report on 2019", report: now({}), reason: "previous-year-absent" },
  ],
  inapplicable: [{ title: "2019 itself", report: { year: 2019 } }, { title: "the present shape", report: {} }],
});

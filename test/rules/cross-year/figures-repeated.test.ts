import type { TableKey } from "../../../lib/report/cells";
import { figuresRepeated } from "../../../lib/rules/cross-year/figures-repeated";
import type { CellInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

type Tables = Partial<Record<TableKey, Record<string, CellInput>>>;
const both = (tables: Tables, earlier: Tables = tables) => ({ report: { tables }, context: { series: [{ year: 2022, tables: earlier }] } });
const MUCH = { disclosure: { "licensing.decisions": 211, "penalties.decisions": 26 }, requests: { "newReceived.company": 2, "newReceived.total": 2, "granted.company": 1, "partial.company": 1 } };
const FEW = { disclosure: { "licensing.decisions": 5 }, requests: { "newReceived.company": 2, "granted.company": 1, "partial.company": 1 } };

testRule(figuresRepeated, {
  fires: [
    { title: "all figures are last year’s", example: { zh: "全部数据与上年度相同", en: "All figures are last year’s" }, ...both(MUCH), findings: [{ message: "identical", params: { k: 5 }, cell: "licensing.decisions" }] },
    { title: "many small figures", ...both({ requests: Object.fromEntries(["granted", "partial", "denied.thirdParty", "denied.process"].flatMap((row) => [[`${row}.company`, 1], [`${row}.research`, 2]])) }), findings: [{ message: "identical", params: { k: 8 } }] },
    { title: "few small figures may repeat by chance", example: { zh: "数据少而小，可能是巧合", en: "Few small figures may repeat by chance" }, ...both(FEW), findings: [{ message: "perhaps", outcome: "review" }] },
    { title: "a single great figure", ...both({ disclosure: { "penalties.decisions": 62 } }), findings: [{ message: "perhaps", outcome: "review" }] },
    { title: "a blank stays a blank", ...both({ ...MUCH, disputes: { "review.total": "" } }), findings: [{ message: "identical" }] },
  ],
  silent: [
    { title: "one figure differs", example: { zh: "有一个数据不同", en: "One figure differs" }, ...both(MUCH, { ...MUCH, disclosure: { ...MUCH.disclosure, "licensing.decisions": 210 } }) },
    { title: "zeros repeat every year in a township", example: { zh: "各表连年为零", en: "Zeros every year" }, ...both({}) },
    { title: "only the stock repeats", example: { zh: "只有现行有效件数相同", en: "Only the documents in force repeat" }, ...both({ disclosure: { "normativeDocuments.inForce": 33 } }) },
    { title: "one request a year, granted each time", ...both({ requests: { "newReceived.naturalPerson": 1, "newReceived.total": 1, "granted.naturalPerson": 1, "granted.total": 1, "total.naturalPerson": 1, "total.total": 1 } }) },
    { title: "the report before has another shape", report: { tables: MUCH }, context: { series: [{ year: 2022, era: "2019", tables: { requests: MUCH.requests } }] } },
    { title: "a predecessor’s figures", report: { tables: MUCH }, context: { series: [{ year: 2022, tables: MUCH, predecessor: "青禾县水利局" }] } },
  ],
  notAssessed: [
    { title: "no report on the year before", report: { tables: MUCH }, reason: "previous-year-absent" },
    { title: "a cell was not read, and all others repeat", ...both({ ...MUCH, disputes: { "review.upheld": null } }, MUCH), reason: "cell-unread" },
  ],
  inapplicable: [{ title: "before 2019", report: { year: 2018 } }],
});

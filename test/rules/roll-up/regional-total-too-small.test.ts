import { regionalTotalTooSmall } from "../../../lib/rules/roll-up/regional-total-too-small";
import type { CellInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const agency = { name: "青禾县人民政府", kind: "government" } as const;
const largest = [{ report: { agency: "青禾县公安局", year: 2023, path: "police.txt", reportId: 7 }, amount: 90 }];
const region = (cells: Record<string, number>, reported = 47) => ({
  region: { region: "青禾县", expected: 50, reported, sums: Object.fromEntries(Object.entries(cells).map(([cell, total]) => [cell, { total, bodies: reported, largest }])) },
});
const report = (requests: Record<string, CellInput>, overview = "全县各单位主动公开政府信息。") => ({ agency, sections: { overview }, tables: { requests, disclosure: { "licensing.decisions": 800 } } });

testRule(regionalTotalTooSmall, {
  fires: [
    {
      title: "fewer requests than its bodies received",
      example: { zh: "全县新收申请少于所属机关之和", en: "Fewer requests than the county’s bodies received" }, report: report({ "newReceived.total": 17 }), context: region({ "requests/newReceived.total": 95, "disclosure/licensing.decisions": 790 }),
      findings: [{ message: "too-small", outcome: "review", cell: "newReceived.total", params: { stated: [17], sums: [95], reported: 47 } }],
    },
    {
      title: "two figures in one finding", report: report({ "newReceived.total": 17 }), context: region({ "requests/newReceived.total": 95, "disclosure/licensing.decisions": 8000 }),
      findings: [{ message: "too-small", outcome: "review", params: { cells: ["newReceived.total", "licensing.decisions"] } }],
    },
  ],
  silent: [
    { title: "the region has more than its bodies", example: { zh: "汇总数不少于所属机关之和", en: "The region has no less than its bodies" }, report: report({ "newReceived.total": 120 }), context: region({ "requests/newReceived.total": 95 }) },
    { title: "less by a hair", example: { zh: "仅略小于所属机关之和", en: "Less by a hair" }, report: report({ "newReceived.total": 99 }), context: region({ "requests/newReceived.total": 100 }) },
    { title: "documents of the former shape count something else", report: { ...report({ "newReceived.total": 9 }), year: 2020 }, context: region({ "disclosure/normativeDocuments.inForce": 95 }) },
  ],
  notAssessed: [
    { title: "nothing is known of the region", report: report({ "newReceived.total": 17 }), reason: "region-unknown" },
    { title: "too few reports are here", report: report({ "newReceived.total": 17 }), context: region({ "requests/newReceived.total": 95 }, 39), reason: "coverage-low" },
    { title: "no roster", report: report({ "newReceived.total": 17 }), context: { region: { expected: 0, reported: 9 } }, reason: "roster-absent" },
    { title: "the text does not speak of the county", report: report({ "newReceived.total": 17 }, "县政府办公室主动公开政府信息。"), context: region({ "requests/newReceived.total": 95 }), reason: "scope-unknown" },
    { title: "the cell is blank", report: report({ "newReceived.total": "" }), context: region({ "requests/newReceived.total": 95 }), reason: "cell-blank", where: "newReceived.total" },
  ],
  inapplicable: [{ title: "a department", report: {} }, { title: "a township", report: { agency: { name: "柳河镇人民政府", kind: "government", level: "township" } } }],
});

import { pendingCasesVanished } from "../../../lib/rules/cross-year/pending-cases-vanished";
import type { CellInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const now = (cells: Record<string, CellInput>) => ({ tables: { disputes: cells } });
const after = (cells: Record<string, CellInput>) => ({ series: [{ year: 2022, tables: { disputes: cells } }] });

testRule(pendingCasesVanished, {
  fires: [
    {
      title: "three cases were pending and one is reported",
      example: { zh: "上年度尚未审结3件，本年度总计1件", en: "Three were pending last year, one is reported" }, report: now({ "review.total": 1 }), context: after({ "review.pending": 3 }),
      findings: [{ message: "vanished", outcome: "review", cell: "review.total", params: { group: "review", pending: 3, total: 1 } }],
    },
    { title: "in two groups", report: now({}), context: after({ "review.pending": 1, "litigationDirect.pending": 2 }), findings: [{ message: "vanished", outcome: "review" }, { message: "vanished", outcome: "review" }] },
  ],
  silent: [
    { title: "as many as were pending", example: { zh: "本年度总计不少于上年度未结件数", en: "As many as were pending" }, report: now({ "review.total": 3 }), context: after({ "review.pending": 3 }) },
    { title: "none pending", example: { zh: "上年度没有未结案件", en: "None was pending" }, report: now({}), context: after({}) },
    { title: "more than were pending", report: now({ "litigationDirect.total": 9 }), context: after({ "litigationDirect.pending": 2 }) },
  ],
  notAssessed: [
    { title: "the total is blank", report: now({ "review.total": "" }), context: after({ "review.pending": 3 }), reason: "cell-blank", where: "review.total" },
    { title: "no report on the year before", report: now({}), reason: "previous-year-absent" },
  ],
  inapplicable: [{ title: "before 2019", report: { year: 2018 } }],
});

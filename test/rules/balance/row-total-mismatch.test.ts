import { rowTotalMismatch } from "../../../lib/rules/balance/row-total-mismatch";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const balanced = { "newReceived.naturalPerson": 3, "newReceived.company": 1, "newReceived.total": 4, "granted.naturalPerson": 3, "granted.company": 1, "granted.total": 4, "total.naturalPerson": 3, "total.company": 1, "total.total": 4 };
const inferredRow = buildReport({ tables: { requests: { ...balanced, "denied.process.company": 2, "denied.inquiry.company": "" } } });
for (const [cell, read] of Object.entries(inferredRow.tables.requests!.cells)) if (cell.startsWith("denied.process.")) read.inferred = true;

testRule(rowTotalMismatch, {
  fires: [
    {
      title: "the totals of two rows are exchanged",
      example: { zh: "两行总计填反", en: "The totals of two rows are exchanged" },
      report: { tables: { requests: { ...balanced, "granted.total": 3, "partial.total": 1 } } },
      findings: [{ message: "mismatch", cell: "granted.total", params: { rows: ["granted", "partial"], sums: [4, 0], totals: [3, 1], gaps: [1], equation: "3 + 1 + 0 + 0 + 0 + 0 = 4 ≠ 3" } }],
    },
    {
      title: "a request is in every total and under no applicant",
      example: { zh: "总计比各类申请人之和多1件", en: "A request is in every total and under no applicant" },
      report: { tables: { requests: { ...balanced, "newReceived.total": 5, "granted.total": 5, "total.total": 5 } } },
      findings: [{ message: "mismatch", params: { rows: ["newReceived", "granted", "total"], gaps: [1] } }],
    },
    {
      title: "a row is broken where its columns cannot be reckoned",
      report: { tables: { requests: { ...balanced, "denied.internal.total": 2, "denied.inquiry.total": "" } } },
      findings: [{ message: "mismatch", cell: "denied.internal.total", params: { row: "denied.internal", sum: 0, total: 2, delta: -2 } }],
    },
    {
      title: "cells that were recovered, not read, are only asked about",
      report: inferredRow,
      findings: [{ message: "mismatch", outcome: "review", params: { row: "denied.process" } }],
    },
  ],
  silent: [
    { title: "every row adds up", example: { zh: "各行之和等于总计", en: "Every row adds up" }, report: { tables: { requests: balanced } } },
    { title: "one cell also breaks a column, where it is said", example: { zh: "同一单元格还使列不平，只说一次", en: "A cell that also breaks its column is said there once" }, report: { tables: { requests: { ...balanced, "granted.total": 9 } } } },
    { title: "figures with notes are their figures", report: { tables: { requests: balanced }, sections: { requests: "22（其中修订16件）" } } },
  ],
  notAssessed: [
    { title: "the total of a detail row is blank", report: { year: 2019, tables: { requests: { "granted.total": "" } } }, reason: "cell-blank", where: "granted" },
    { title: "six values for seven columns", report: { tables: { requests: Object.fromEntries(["naturalPerson", "company", "research", "publicInterest", "legalService", "otherOrganisation", "total"].map((column) => [`partial.${column}`, null])) }, diagnostics: [{ code: "row-short", table: "requests", where: "partial", found: 6 }] }, reason: "row-short", where: "partial" },
    { title: "a row seems to be shifted by one column", report: { tables: { requests: { "granted.legalService": 5, "granted.otherOrganisation": 5 } } }, reason: "row-shifted", where: "granted" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2015 } }],
});

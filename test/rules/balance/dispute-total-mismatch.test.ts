import { disputeTotalMismatch } from "../../../lib/rules/balance/dispute-total-mismatch";
import { testRule } from "../../support/rule-tester";

testRule(disputeTotalMismatch, {
  fires: [
    {
      title: "reviews and later lawsuits were entered and their totals left at zero",
      example: { zh: "填了案件数，总计却是0", en: "Cases were entered and the total left at zero" },
      report: { tables: { disputes: { "review.upheld": 10, "review.corrected": 1, "litigationAfterReview.upheld": 5 } } },
      findings: [
        { message: "mismatch", cell: "review.total", params: { group: "review", sum: 11, total: 0, equation: "10 + 1 + 0 + 0 = 11 ≠ 0" } },
        { message: "mismatch", cell: "litigationAfterReview.total", params: { sum: 5, total: 0, gap: 5 } },
      ],
    },
    { title: "a total exceeds its parts in the shape of 2019", example: { zh: "总计大于各项之和", en: "A total exceeds its parts" }, report: { year: 2020, tables: { disputes: { "litigationDirect.pending": 1, "litigationDirect.total": 2 } } }, findings: [{ message: "mismatch", params: { delta: -1 } }] },
  ],
  silent: [
    { title: "no cases at all", report: {} },
    { title: "each group adds up, and the groups are not alike", example: { zh: "各组自行相加；三组之间没有勾稽关系", en: "Each group adds up by itself; the groups need not agree" }, report: { tables: { disputes: { "review.upheld": 376, "review.corrected": 97, "review.otherResult": 196, "review.pending": 121, "review.total": 790, "litigationAfterReview.upheld": 1, "litigationAfterReview.total": 1 } } } },
  ],
  notAssessed: [
    { title: "a blank total is not a zero", report: { tables: { disputes: { "review.upheld": 3, "review.total": "" } } }, reason: "cell-blank", where: "review" },
    { title: "fourteen values for fifteen cells", report: { tables: { disputes: { "litigationDirect.total": null } }, diagnostics: [{ code: "row-short", table: "disputes", where: "row", found: 14 }] }, reason: "row-short", where: "litigationDirect" },
    { title: "the table was not read", report: { tables: { disputes: null } }, reason: "table-absent" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2012 } }],
});

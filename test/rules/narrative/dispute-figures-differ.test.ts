import { disputeFiguresDiffer } from "../../../lib/rules/narrative/dispute-figures-differ";
import { testRule } from "../../support/rule-tester";
import type { CellInput } from "../../support/report-builder";

const CASES = { "review.upheld": 5, "review.pending": 2, "review.total": 7, "litigationDirect.upheld": 8, "litigationDirect.pending": 1, "litigationDirect.total": 9 };
const saying = (overview: string, disputes: Record<string, CellInput> = CASES) => ({ sections: { overview }, tables: { disputes } });

testRule(disputeFiguresDiffer, {
  fires: [
    { title: "another number of reviews", example: { zh: "复议件数与表四不符", en: "Another number of reviews than Table 4" }, report: saying("因政府信息公开被申请行政复议6件，被提起行政诉讼9件。"), findings: [{ message: "differs", quote: "因政府信息公开被申请行政复议6件", params: { value: 6, stated: 7, cells: ["review.total"] } }] },
    { title: "both numbers are two mistakes, though off by as much", report: saying("因政府信息公开被申请行政复议8件，被提起行政诉讼10件。"), findings: [{ message: "differs" }, { message: "differs-from-sum" }] },
    { title: "another number of lawsuits", report: saying("因政府信息公开被提起行政诉讼12件。"), findings: [{ message: "differs-from-sum", params: { value: 12, stated: 9 } }] },
    { title: "reviews and lawsuits together", report: saying("因政府信息公开产生行政复议、行政诉讼共20件。"), findings: [{ message: "differs-from-sum", params: { value: 20, stated: 16 } }] },
    {
      title: "all upheld while some are pending, as a provincial office printed it",
      report: { year: 2019, ...saying("针对政府信息公开的行政复议7件，诉讼9件，均获维持。") },
      findings: [{ message: "all-upheld", params: { cells: ["review.pending", "litigationDirect.pending"], stated: [2, 1] } }],
    },
    { title: "none, beside some", example: { zh: "正文说没有复议诉讼，表四却有", en: "None in the text, beside some in Table 4" }, report: saying("全年未发生因政府信息公开引起的行政复议和行政诉讼案件。"), findings: [{ message: "denied", quote: "未发生因政府信息公开引起的行政复议和行政诉讼案件", params: { stated: [7, 9] } }] },
    { title: "no lawsuit, beside some", report: saying("政府信息公开工作没有行政诉讼案件。"), findings: [{ message: "denied", params: { cells: ["litigationDirect.total"] } }] },
    { title: "cases on file with the body as an authority are asked about", report: saying("政府信息公开方面，全年办理行政复议案件134件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "cases that need not be about disclosure are asked about", report: saying("全年产生行政复议13件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "a case before two courts is asked about", report: saying("因政府信息公开引发行政诉讼10件（一审9件、二审1件）。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "a whole region's denial is asked about", report: saying("全县未发生因政府信息公开引起的行政复议。"), findings: [{ message: "claim-unclear", outcome: "review" }] },
    { title: "the number decided is asked about", report: saying("政府信息公开行政复议5件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "the numbers fit", report: saying("全年因政府信息公开被申请行政复议7件，被提起行政诉讼9件。") },
    { title: "results in detail", report: saying("政府信息公开行政复议7件，其中结果维持5件，尚未审结2件；行政诉讼9件，维持8件。") },
    { title: "the number before its noun", report: saying("因政府信息公开引发7件行政复议。") },
    { title: "none corrected and none lost is not none", example: { zh: "“没有败诉”不等于没有案件", en: "“None lost” does not mean no case" }, report: saying("未发生行政复议被纠正和行政诉讼败诉案件。") },
    { title: "none, and zeros", report: saying("没有因政府信息公开被申请行政复议、被提起行政诉讼的情况。", {}) },
    { title: "all upheld, and they were", report: saying("政府信息公开行政复议3件，均获维持。", { "review.upheld": 3, "review.total": 3 }) },
    { title: "the department's whole caseload", example: { zh: "司法行政机关承办的全部案件，不是信息公开案件", en: "The department’s whole caseload is another matter" }, report: saying("全年承办行政复议案件134件，代理行政诉讼57件。") },
    { title: "another year", report: saying("2022年因政府信息公开被申请行政复议3件。") },
    { title: "lawsuits by their kind", report: saying("政府信息公开行政诉讼：未经复议直接起诉9件，复议后起诉0件。") },
  ],
  notAssessed: [
    { title: "no table", report: { sections: { overview: "行政复议7件。" }, tables: { disputes: null } }, reason: "table-absent" },
    { title: "the total is blank", report: saying("因政府信息公开被申请行政复议6件。", { "review.total": "" }), reason: "cell-blank", where: "review.total" },
    { title: "none, and the total was not read", report: saying("未发生因政府信息公开引起的行政复议。", { "review.total": null }), reason: "cell-unread", where: "review.total" },
  ],
});

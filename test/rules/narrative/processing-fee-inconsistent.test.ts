import { processingFeeInconsistent } from "../../../lib/rules/narrative/processing-fee-inconsistent";
import type { ReportInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const saying = (overview: string, other: string, more: ReportInput = {}): ReportInput => ({ ...more, sections: { overview, other } });
const fees = (amount: number): ReportInput => ({ tables: { disclosure: { "fees.amount": amount } } });
const unpaid: ReportInput = { tables: { requests: { "other.unpaid.total": 2 } } };
const PAID = "发出收费通知3件，总金额600元，实际收取信息处理费300元。";

testRule(processingFeeInconsistent, {
  fires: [
    { title: "two amounts received", report: saying("全年收取信息处理费500元。", PAID, fees(0.05)), findings: [{ message: "two-amounts", quote: "全年收取信息处理费500元" }] },
    { title: "an amount, and none", example: { zh: "前说收取500元，后说未收取", en: "An amount in one place, none in another" }, report: saying("全年收取信息处理费500元。", "2023年度未收取信息处理费。", fees(0.05)), findings: [{ message: "two-amounts", params: { amounts: ["500", "0"] } }] },
    { title: "amounts of different scopes are asked about", report: saying("全县收取信息处理费500元。", PAID, fees(0.05)), findings: [{ message: "amounts-unclear", outcome: "review" }] },
    { title: "the fees of table 二 are zero", example: { zh: "收了信息处理费，表二收费为0，请核实", en: "Fees were received and Table 2 has zero, to verify" }, report: saying("", PAID), findings: [{ message: "fees-too-small", outcome: "review", severity: "minor", params: { value: 300, stated: 0 } }] },
    { title: "the fees of table 二 are smaller", report: saying("", PAID, fees(0.01)), findings: [{ message: "fees-too-small", outcome: "review", severity: "minor" }] },
    { title: "unpaid fees, and no notice sent", report: saying("", "本年度未发出信息处理费收费通知。", unpaid), findings: [{ message: "unpaid-without-notice", params: { stated: 2 } }] },
    { title: "unpaid fees, and no notice counted", report: saying("", "发出收费通知0件，总金额0元。", unpaid), findings: [{ message: "unpaid-without-notice" }] },
    { title: "an amount that the tariff cannot give", report: saying("", "发出收费通知1件，总金额125元。"), findings: [{ message: "not-of-the-tariff", outcome: "review", severity: "info" }] },
  ],
  silent: [
    { title: "none charged, said twice in other words", report: saying("全年收取依申请公开信息处理费0元。", "2023年度未收取依申请公开信息处理费。") },
    { title: "billed and not paid", example: { zh: "发出通知、没有收到", en: "Billed and not paid" }, report: saying("", "发出收费通知3件，总金额600元，实际收取0元。") },
    { title: "received, and counted among the fees", report: saying("收取信息处理费300元。", PAID, fees(0.03)) },
    { title: "the tariff is explained", example: { zh: "说明收费标准", en: "The tariff is explained" }, report: saying("信息处理费按件计收，超过10件的每件100元，每页10元。", "2023年未收取信息处理费。") },
    { title: "last year's amount", report: saying("2022年收取信息处理费500元。", "2023年未收取信息处理费。") },
    { title: "unpaid fees, and notices sent", report: saying("", "发出收费通知2件，总金额200元，实际收取0元。", unpaid) },
  ],
  notAssessed: { never: "it speaks only when the text states amounts or denials and the cells involved were read" },
  inapplicable: [{ title: "2020, before the measures were in force", report: { year: 2020, ...saying("收取信息处理费500元。", "未收取信息处理费。") } }],
});

import { tableLabelTypo } from "../../../lib/rules/template/table-label-typo";
import { testRule } from "../../support/rule-tester";

interface Slip {
  quote: string;
  expected: string;
  where: string;
  code?: string;
  table?: "disclosure" | "requests";
}
/** A report whose tables carry the labels, and the parser's word on them. */
const labelled = (...slips: Slip[]) => ({
  labels: { requests: slips.map(({ quote }) => quote).join("\n") },
  diagnostics: slips.map(({ quote, expected, where, code = "label-deviates", table = "requests" }) => ({ code, table, where, quote, message: `${quote.normalize("NFKC")}→${expected}` })),
});
const UNCORRECTED = { quote: "1.申请人无正当理由预期不补正、行政机关不再处理其政府信息公开申请", expected: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", where: "other.uncorrected" };
const UNPAID = { quote: "2.申请人预期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", expected: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", where: "other.unpaid" };
const CAPTION = { quote: "第二十条第（一）", expected: "第二十条第（一）项", where: "caption.1", table: "disclosure" as const };

testRule(tableLabelTypo, {
  fires: [
    { title: "the same slip in two rows is one finding", example: { zh: "“逾期”误作“预期”，两处合为一条", en: "预期 for 逾期 in two rows, told once" }, report: labelled(UNCORRECTED, UNPAID), findings: [{ message: "slip", params: { found: "1.申请人无正当理由预期不补正", expected: "1.申请人无正当理由逾期不补正", times: 2 }, quote: UNCORRECTED.quote }] },
    { title: "a character is missing in a caption", report: labelled(CAPTION), findings: [{ message: "slip", severity: "minor", params: { found: "第二十条第（一）", expected: "第二十条第（一）项" } }] },
    { title: "a character is missing in a column", report: labelled({ quote: "现行有效件", expected: "现行有效件数", where: "inForce" }), findings: [{ message: "slip" }] },
    {
      title: "a superfluous character in the note, a remark only",
      report: labelled({ quote: "(本列的数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", expected: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", where: "note" }),
      findings: [{ message: "slip", severity: "info", params: { found: "本列的数据的勾稽关系为", expected: "本列数据的勾稽关系为" } }],
    },
    { title: "a missing character in a doubtful copy is a question", report: { ...labelled(CAPTION), url: "http://mirror.example.com/a" }, findings: [{ message: "slip", outcome: "review" }] },
    { title: "a wrong character in a doubtful copy is a fault", report: { ...labelled(UNCORRECTED), url: "http://mirror.example.com/a" }, findings: [{ message: "slip", outcome: "fail" }] },
    { title: "规范性文件 on the form of 2021 is a question", report: labelled({ quote: "规范性文件", expected: "行政规范性文件", where: "normativeDocuments", code: "label-variant" }), findings: [{ message: "slip", outcome: "review", severity: "info" }] },
    { title: "其它 for 其他", example: { zh: "“其他”误作“其它”，仅作提示", en: "其它 for 其他, a remark only" }, report: labelled({ quote: "其它", expected: "其他", where: "otherOrganisation", code: "label-variant" }), findings: [{ message: "slip", severity: "info" }] },
    { title: "a report for 2019, a remark only", report: { year: 2019, ...labelled(CAPTION) }, findings: [{ message: "slip", severity: "info" }] },
  ],
  silent: [
    { title: "the labels of the form", report: {} },
    { title: "（六）其他 for （六）其他处理", example: { zh: "“（六）其他处理”写作“（六）其他”", en: "（六）其他 for （六）其他处理" }, report: labelled({ quote: "（六）其他", expected: "（六）其他处理", where: "other", code: "label-variant" }) },
    { title: "1、 for 1.", example: { zh: "“1.”写作“1、”", en: "1、 for 1." }, report: labelled({ quote: "1、属于国家秘密", expected: "1.属于国家秘密", where: "denied.stateSecret", code: "label-variant" }) },
    { title: "width alone", example: { zh: "只是全角、半角括号不同", en: "Brackets of another width only" }, report: labelled({ quote: "(二)部分公开", expected: "（二）部分公开", where: "partial" }) },
    { title: "garbled characters", report: labelled({ quote: "法人或其他\uFFFD\uFFFD", expected: "法人或其他组织", where: "organisations" }) },
    { title: "a filling instruction is another rule's matter", report: labelled({ quote: "本年收费金额(单位:万元,保留4位小数)", expected: "本年收费金额（单位：万元）", where: "fees.amount" }) },
  ],
  notAssessed: [{ title: "the year is not known", report: { year: null, era: "2021", ...labelled(CAPTION) }, reason: "year-unknown" }],
  inapplicable: [{ title: "before 2019", report: { year: 2017, diagnostics: [] } }],
});

import { processingFeeUnreported } from "../../../lib/rules/content/processing-fee-unreported";
import { testRule } from "../../support/rule-tester";

const other = (text: string) => ({ sections: { other: text } });

testRule(processingFeeUnreported, {
  fires: [
    { title: "section 6 says only 无", example: { zh: "第六部分只写“无”", en: "Section six says only 无" }, report: other("无"), findings: [{ message: "unreported", quote: "六、其他需要报告的事项" }] },
    { title: "section 6 speaks of other things", report: other("建议提案全部办结。"), findings: [{ message: "unreported" }] },
    {
      title: "requests were closed for an unpaid fee",
      example: { zh: "有因未缴费不再处理的申请，却没有报告收费情况", en: "Requests were closed for an unpaid fee, and fees are not reported" },
      report: { ...other("无"), tables: { requests: { "other.unpaid.total": 2 } } },
      findings: [{ message: "unreportedThoughUnpaid", severity: "major", params: { unpaid: 2 } }],
    },
    { title: "fees are mentioned without saying what was charged", report: other("依据《政府信息公开信息处理费管理办法》收取信息处理费的情况。"), findings: [{ message: "unclear", severity: "info" }] },
  ],
  silent: [
    { title: "no fee was charged", example: { zh: "写明未收取信息处理费", en: "No fee was charged, and it is said" }, report: other("2023年度未发出收费通知，未收取信息处理费。") },
    { title: "the answer stands in the next sentence", report: other("（一）收取信息处理费的情况。本年度没有。") },
    { title: "it is said in section 1", example: { zh: "在第一部分已经写明", en: "It is said in section one" }, report: { sections: { overview: "全年收取依申请公开信息处理费0元。", other: "无" } } },
    { title: "amounts are given", report: other("发出收费通知3件，总金额300元，实际收取信息处理费300元。") },
    { title: "in other words", report: other("办理申请未收取任何费用。") },
  ],
  notAssessed: [
    { title: "section 6 is missing, which its own rule reports", report: { sections: { other: null } }, reason: "section-absent", where: "other" },
    { title: "section 6 is empty", report: other(""), reason: "section-absent", where: "other" },
    { title: "no sections were read", report: { order: [] }, reason: "sections-unread" },
  ],
  inapplicable: [
    { title: "2020, before the measures were in force", report: { year: 2020, ...other("无") } },
    { title: "2019", report: { year: 2019, ...other("无") } },
  ],
});

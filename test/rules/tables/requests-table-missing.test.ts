import { requestsTableMissing } from "../../../lib/rules/tables/requests-table-missing";
import { testRule } from "../../support/rule-tester";

testRule(requestsTableMissing, {
  fires: [
    { title: "no request is no excuse for no table", example: { zh: "没有收到申请，表三也不能省", en: "No request is no excuse for no table" }, report: { tables: { requests: null }, sections: { requests: "本年度未收到政府信息公开申请。" } }, findings: [{ message: "missing", quote: "三、收到和处理政府信息公开申请情况" }] },
    { title: "the table may be an image", example: { zh: "表格可能是图片，请核实", en: "The table may be an image, to verify" }, report: { tables: { requests: null }, sections: { requests: "申请办理情况见下图，图片来源：本单位。" } }, findings: [{ message: "not-in-text", outcome: "review" }] },
  ],
  silent: [{ title: "the table is there", example: { zh: "表三齐全", en: "The table is there" }, report: {} }],
  notAssessed: [
    { title: "a picture stands in its place, which is TAB-007's matter", report: { tables: { requests: null }, diagnostics: [{ code: "media-image", message: "t.png", quote: "\n四、政府信息公开" }] }, reason: "table-as-media", where: "requests" },
    { title: "the labels stand in the text and the table was not read", report: { tables: { requests: null }, sections: { requests: "申请人情况 法人或其他组织 商业企业 科研机构" } }, reason: "table-unread" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2016 } }],
});

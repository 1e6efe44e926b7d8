import { disputesTableMissing } from "../../../lib/rules/tables/disputes-table-missing";
import { testRule } from "../../support/rule-tester";

testRule(disputesTableMissing, {
  fires: [
    { title: "no case is no excuse for no table", example: { zh: "没有复议诉讼案件，表四也不能省", en: "No case is no excuse for no table" }, report: { year: 2020, tables: { disputes: null }, sections: { disputes: "本年度没有发生行政复议和行政诉讼案件。" } }, findings: [{ message: "missing", quote: "四、政府信息公开行政复议、行政诉讼情况" }] },
    { title: "no table at all came through", example: { zh: "三张表都没有读到，请核实", en: "No table at all came through, to verify" }, report: { tables: { disclosure: null, requests: null, disputes: null } }, findings: [{ message: "not-in-text", outcome: "review" }] },
  ],
  silent: [{ title: "the table is there", example: { zh: "表四齐全", en: "The table is there" }, report: {} }],
  notAssessed: [
    { title: "a picture stands in its place, which is TAB-007's matter", report: { tables: { disputes: null }, diagnostics: [{ code: "media-image", message: "t.png", quote: "\n五、存在的主要问题" }] }, reason: "table-as-media", where: "disputes" },
    { title: "the labels stand in the text and the table was not read", report: { tables: { disputes: null }, sections: { disputes: "结果维持 结果纠正 其他结果 尚未审结 总计" } }, reason: "table-unread" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2014 } }],
});

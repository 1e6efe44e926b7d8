import { implausibleValue } from "../../../lib/rules/balance/implausible-value";
import { testRule } from "../../support/rule-tester";

const handled = (received: number, cells: Record<string, number>) => ({ requests: { "newReceived.total": received, "total.total": received, ...cells } });

testRule(implausibleValue, {
  fires: [
    { title: "the only request is put under other", example: { zh: "唯一一件申请归入“其他”", en: "The only request is put under “other”" }, report: { tables: handled(1, { "other.rest.total": 1 }) }, findings: [{ message: "rest-only", cell: "other.rest.total" }] },
    { title: "half of the outcomes are put under other", report: { tables: handled(8, { "other.rest.total": 4 }) }, findings: [{ message: "rest-mostly", params: { value: 4, total: 8 } }] },
    { title: "excessive requests among few", report: { tables: handled(6, { "refused.excessive.total": 2 }) }, findings: [{ message: "excessive-with-few", params: { received: 6, value: 2 } }] },
    { title: "a county government without a licence or a penalty", example: { zh: "县政府许可、处罚、强制全为0", en: "A county government without a licence or a penalty" }, report: { agency: { kind: "government", name: "青禾县人民政府" } }, findings: [{ message: "no-decisions", cell: "licensing.decisions" }] },
  ],
  silent: [
    { title: "zeros of a department", report: {} },
    { title: "zeros of a township", example: { zh: "乡镇全为0", en: "A township’s zeros" }, report: { agency: { level: "township", kind: "government", name: "石溪镇人民政府" } } },
    { title: "a county government with penalties only", report: { agency: { kind: "government", name: "青禾县人民政府" }, tables: { disclosure: { "penalties.decisions": 3 } } } },
    { title: "few outcomes under other", example: { zh: "少数申请归入“其他”", en: "Few outcomes under “other”" }, report: { tables: handled(8, { "other.rest.total": 3 }) } },
    { title: "excessive requests among many", report: { tables: handled(120, { "refused.excessive.total": 20 }) } },
    { title: "an unpaid fee without a fee notice is for the rule on fees", report: { tables: handled(30, { "other.unpaid.total": 1 }), sections: { other: "本年度未发出收费通知，未收取信息处理费。" } } },
  ],
  notAssessed: [
    { title: "the number received was not read", report: { tables: { requests: { "newReceived.total": null } } }, reason: "cell-unread", where: "requests" },
    { title: "the table was not read", report: { tables: { requests: null } }, reason: "table-absent", where: "requests" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2018 } }],
});

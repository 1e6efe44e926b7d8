import { implausibleValue } from "../../../lib/rules/balance/implausible-value";
import { testRule } from "../../support/rule-tester";

const handled = (received: number, cells: Record<string, number>) => ({ requests: { "newReceived.total": received, "total.total": received, ...cells } });

testRule(implausibleValue, {
  fires: [
    { title: "the only request is put under other", example: { zh: "唯一一件申请归入“其他”", en: "The only request is put under “other”" }, report: { tables: handled(1, { "other.rest.total": 1 }) }, findings: [{ message: "rest-only", cell: "other.rest.total" }] },
    { title: "half of the outcomes are put under other", report: { tables: handled(8, { "other.rest.total": 4 }) }, findings: [{ message: "rest-mostly", params: { value: 4, total: 8 } }] },
    { title: "excessive requests among few", report: { tables: handled(6, { "refused.excessive.total": 2 }) }, findings: [{ message: "excessive-with-few", params: { received: 6, value: 2 } }] },
    { title: "a county government without a licence or a penalty", example: { zh: "县政府许可、处罚、强制全为0", en: "A county government without a licence or a penalty" }, report: { agency: { kind: "government", name: "青禾县人民政府" } }, findings: [{ message: "no-decisions", cell: "licensing.decisions" }] },
    {
      title: "eleven times as many licences as last year, without a word", report: { tables: { disclosure: { "licensing.decisions": 275 } } }, context: { series: [{ year: 2022, tables: { disclosure: { "licensing.decisions": 25 } } }] },
      findings: [{ message: "jump", cell: "licensing.decisions", params: { value: 275, previous: 25 } }],
    },
    { title: "a twelfth of last year’s penalties", report: { tables: { disclosure: { "penalties.decisions": 30 } } }, context: { series: [{ year: 2022, tables: { disclosure: { "penalties.decisions": 360 } } }] }, findings: [{ message: "jump", params: { value: 30 } }] },
    {
      title: "a review where nobody applied in two years", report: { tables: { disputes: { "review.upheld": 1, "review.total": 1 } } }, context: { series: [{ year: 2022 }] },
      findings: [{ message: "disputes-without-requests", cell: "review.total", params: { values: [1] } }],
    },
  ],
  silent: [
    {
      title: "the text explains the change", report: { tables: { disclosure: { "licensing.decisions": 275 } }, sections: { overview: "办理行政许可275件，主要是承接了市级下放的登记事项。" } },
      context: { series: [{ year: 2022, tables: { disclosure: { "licensing.decisions": 25 } } }] },
    },
    { title: "small numbers jump", report: { tables: { disclosure: { "licensing.decisions": 275 } } }, context: { series: [{ year: 2022, tables: { disclosure: { "licensing.decisions": 3 } } }] } },
    { title: "a review after a request of last year", report: { tables: { disputes: { "review.upheld": 1, "review.total": 1 } } }, context: { series: [{ year: 2022, tables: { requests: { "newReceived.total": 1 } } }] } },
    { title: "a review, and nobody knows last year", report: { tables: { disputes: { "review.upheld": 1, "review.total": 1 } } } },
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

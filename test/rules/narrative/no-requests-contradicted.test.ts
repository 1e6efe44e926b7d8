import { noRequestsContradicted } from "../../../lib/rules/narrative/no-requests-contradicted";
import { testRule, type ExpectedFinding } from "../../support/rule-tester";
import type { CellInput } from "../../support/report-builder";

const TWO = { "newReceived.total": 2, "granted.total": 2, "total.total": 2 };
const saying = (overview: string, requests: Record<string, CellInput> = TWO) => ({ sections: { overview }, tables: { requests } });
const contradicted: readonly [ExpectedFinding] = [{ message: "none-but-filled", params: { cells: ["newReceived.total"], value: 2 } }];
const NONE = [
  "2023年度，青禾镇未收到依申请公开。", "我局未收到政府信息公开申请。", "全年未接到信息公开申请；", "未收到依申请公开事项。", "全年无依申请公开情况。",
  "没有收到公民、法人和其他组织提出的政府信息公开申请，没有不予公开的情况。", "未收到依申请公开、行政复议和行政诉讼。", "未接到公民申请公开政府信息的情况。", "本年度未收到公民、法人或者其他组织要求公开政府信息的申请。",
];
const PARTIAL = [
  "未收到线上依申请公开。", "未收到科研机构提出的政府信息公开申请。", "无上年结转政府信息公开申请。", "未发生逾期答复政府信息公开申请。", "未收到依申请公开行政复议。",
  "没有因政府信息公开申请引发的行政复议。", "2022年未收到政府信息公开申请。", "没有依申请公开收费。", "未收到依申请公开的投诉。", "无政府信息公开申请积压。", "未收到行政许可申请。",
];

testRule(noRequestsContradicted, {
  fires: [
    ...NONE.map((words) => ({ title: words, report: saying(words), findings: contradicted })),
    { title: "none received, none carried over, and some handled", example: { zh: "正文说没有申请，表三却有办理结果", en: "No request in the text, and the table has one handled" }, report: saying("未收到政府信息公开申请。", { "total.total": 1 }), findings: [{ message: "none-but-filled", params: { cells: ["total.total"], value: 1 } }] },
    { title: "some counted beside a table of zeros", example: { zh: "正文收到5件，表三全为0", en: "Five received in the text beside a table of zeros" }, report: saying("全年收到政府信息公开申请5件，均已答复。", {}), findings: [{ message: "some-but-zeros", quote: "全年收到政府信息公开申请5件" }] },
    { title: "a whole system's denial is asked about", report: saying("全系统未收到政府信息公开申请。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "a report that also counts some is asked about", report: saying("收到政府信息公开申请2件。\n未收到依申请公开。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
  ],
  silent: [
    ...PARTIAL.map((words) => ({ title: words, report: saying(words) })),
    { title: "none received and a table of zeros", example: { zh: "没有申请，表三全为0", en: "No request, and a table of zeros" }, report: saying("我镇未收到政府信息公开申请。", {}) },
    { title: "only those of last year were handled", example: { zh: "没有新收，只办理上年结转", en: "None received, and only last year’s were handled" }, report: saying("未收到政府信息公开申请。", { "carriedOver.total": 1, "total.total": 1 }) },
    { title: "nothing is said, and the table has zeros", report: saying("工作有序推进。", {}) },
    { title: "section 5", report: { sections: { problems: "部分单位未收到依申请公开。" }, tables: { requests: TWO } } },
  ],
  notAssessed: [
    { title: "the cell is blank", report: saying("未收到政府信息公开申请。", { "newReceived.total": "" }), reason: "cell-blank", where: "newReceived.total" },
    { title: "no table", report: { sections: { overview: "未收到政府信息公开申请。" }, tables: { requests: null } }, reason: "table-absent" },
  ],
  inapplicable: [{ title: "2018", report: { year: 2018, ...saying("未收到政府信息公开申请。") } }],
});

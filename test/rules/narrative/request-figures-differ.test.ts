import { requestFiguresDiffer } from "../../../lib/rules/narrative/request-figures-differ";
import { testRule } from "../../support/rule-tester";
import type { CellInput } from "../../support/report-builder";

const HANDLED = {
  "newReceived.total": 12, "carriedOver.total": 3, "total.total": 14, "carriedForward.total": 1,
  "granted.total": 8, "partial.total": 2, "denied.thirdParty.total": 1, "unavailable.notHeld.total": 2, "refused.petition.total": 1,
};
const saying = (overview: string, requests: Record<string, CellInput> = HANDLED) => ({ sections: { overview }, tables: { requests } });
/** The figures of a provincial office's report for 2019, in words of our own. */
const OFFICE_2019 = {
  year: 2019,
  sections: { overview: "全年收到政府信息公开申请859件，答复805件。答复的申请中，予以公开及部分公开258件。" },
  tables: { requests: { "newReceived.total": 859, "carriedOver.total": 18, "total.total": 805, "carriedForward.total": 72, "granted.total": 272, "partial.total": 3 } },
};

testRule(requestFiguresDiffer, {
  fires: [
    {
      title: "more received than the table has under any reading",
      example: { zh: "正文收到21件，表三无论怎样理解都不是21件", en: "21 received in the text, which the table does not give under any reading" },
      report: saying("全年收到政府信息公开申请21件，办结14件。"),
      findings: [{ message: "differs", quote: "全年收到政府信息公开申请21件", params: { value: 21, cells: ["newReceived.total"], stated: 12, candidates: [12, 15, 14] } }],
    },
    { title: "a remark between the words and the number", report: saying("受理政府信息公开申请（含上年结转）31件。"), findings: [{ message: "differs", params: { value: 31 } }] },
    { title: "the number before its noun", report: saying("依申请公开情况。全年收到70件申请，办结14件。"), findings: [{ message: "differs", params: { value: 70 } }] },
    { title: "handled", report: saying("全年新收政府信息公开申请12件，办结9件。"), findings: [{ message: "differs", params: { value: 9, cells: ["total.total"] } }] },
    { title: "carried over and carried forward are two mistakes", report: saying("新收政府信息公开申请12件，上年结转5件，结转下年度继续办理4件。"), findings: [{ message: "differs", params: { cells: ["carriedOver.total"] } }, { message: "differs", params: { cells: ["carriedForward.total"] } }] },
    { title: "two figures off by as much in one sentence are one mistake", report: saying("新收政府信息公开申请22件，办结24件。"), findings: [{ message: "differs", params: { delta: 10 } }] },
    { title: "an outcome", report: saying("收到政府信息公开申请12件，其中部分公开5件。"), findings: [{ message: "differs", params: { cells: ["partial.total"], stated: 2 } }] },
    { title: "an outcome that is the sum of several rows", report: saying("收到政府信息公开申请12件，无法提供9件。"), findings: [{ message: "differs-from-sum", params: { value: 9, stated: 2, equation: "9 ≠ 2" } }] },
    { title: "granted in whole or part, as a provincial office printed it", example: { zh: "“予以公开及部分公开”与表三两行之和不符", en: "“Granted in whole or part” is not the sum of the two rows" }, report: OFFICE_2019, findings: [{ message: "differs-from-sum", params: { value: 258, cells: ["granted.total", "partial.total"], stated: 275 } }] },
    { title: "a Chinese numeral", report: saying("全年共受理政府信息公开申请九件。"), findings: [{ message: "differs", params: { value: 9 } }] },
    { title: "online and offline are added", report: saying("收到线上依申请公开6件、线下依申请公开3件。"), findings: [{ message: "differs", params: { value: 9 } }] },
    { title: "the same figure said twice is one mistake with two places", report: saying("收到政府信息公开申请21件。\n全年受理政府信息公开申请21件。"), findings: [{ message: "differs" }] },
    { title: "a new intake that fits only with last year's is asked about", report: saying("全年新收政府信息公开申请15件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "a whole region's figure is asked about", example: { zh: "正文是全县口径，请核实", en: "A whole county’s figure, to verify" }, report: saying("全县共收到政府信息公开申请95件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "a department that speaks of its region, and of others' requests, is asked about", report: saying("我县共收到政府信息公开申请70件。\n指导乡镇办结政府信息公开申请25件。"), findings: [{ message: "scope-unclear", outcome: "review" }, { message: "scope-unclear", outcome: "review" }] },
    { title: "a government that speaks of its office is asked about", report: { ...saying("区政府办公室收到政府信息公开申请17件。"), agency: { kind: "government", name: "青禾县人民政府" } }, findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "of two statements, one of which fits, the other is asked about", report: saying("收到政府信息公开申请12件。\n全年受理政府信息公开申请30件。"), findings: [{ message: "scope-unclear", outcome: "review", params: { value: 30 } }] },
    { title: "a rounded figure is asked about", report: saying("全年收到政府信息公开申请约20件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "a converted copy is asked about", report: { ...saying("全年收到政府信息公开申请21件。"), url: "http://mirror.example.com/a.html" }, findings: [{ message: "scope-unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "every figure fits", report: saying("2023年新收政府信息公开申请12件，上年结转3件，办结14件，结转下年度继续办理1件。予以公开8件，部分公开2件，不予公开1件，无法提供2件，不予处理1件。") },
    { title: "收到 counts those carried over as well", example: { zh: "“收到”含上年结转", en: "“Received” counts those carried over as well" }, report: saying("全年共收到政府信息公开申请15件，答复14件。") },
    { title: "受理 means those handled", example: { zh: "“受理”指本年办理", en: "“Accepted” means those handled" }, report: saying("全年共受理政府信息公开申请14件。") },
    { title: "what was answered leaves out those not processed", report: saying("收到政府信息公开申请12件，答复13件。", { ...HANDLED, "other.rest.total": 1, "refused.petition.total": 0 }) },
    { title: "answers to this year's requests only", report: saying("收到政府信息公开申请12件，已答复11件，1件结转下年度。") },
    { title: "one request and none carried over, in brackets", report: saying("全年累计受理依申请公开1件（上年结转0件）。", { "newReceived.total": 1, "other.rest.total": 1, "total.total": 1 }) },
    { title: "parts by applicant and by channel", report: saying("收到政府信息公开申请12件，其中网络申请7件，信函申请5件，自然人申请11件，企业1件。") },
    { title: "online and offline that add up", report: saying("收到线上依申请公开9件、线下依申请公开3件。") },
    { title: "another year, and a comparison", report: saying("2022年收到政府信息公开申请40件。收到政府信息公开申请12件，较上年减少28件。") },
    { title: "requests of other kinds", example: { zh: "许可申请、建议提案、热线不是信息公开申请", en: "Licence applications, proposals and hotline calls are other requests" }, report: saying("依申请公开工作有序。受理行政许可申请90件，办结90件；办理人大建议5件，答复5件；办结12345热线47件。") },
    { title: "a table of zeros is another rule's matter", report: saying("收到政府信息公开申请5件。", {}) },
    { title: "refusals counted with what could not be provided", report: saying("收到政府信息公开申请12件，不予公开3件。") },
    { title: "other things counted beside the words", report: saying("完善政府信息公开申请办理制度3件，编发政府信息公开申请办理典型案例5件，收到感谢信5件。") },
    { title: "applications through one system", report: saying("全年在政府网站依申请公开系统收到申请3件。") },
    { title: "last year's, named by its year", report: saying("结转2022年政府信息公开申请3件，结转至2024年办理1件。") },
    { title: "a chain broken by another matter", report: saying("收到政府信息公开申请12件，办理政协提案5件，答复5件。") },
    { title: "what section 5 says of problems", report: { sections: { problems: "收到政府信息公开申请99件，答复不够规范。" }, tables: { requests: HANDLED } } },
  ],
  notAssessed: [
    { title: "no table", report: { sections: { overview: "收到政府信息公开申请5件。" }, tables: { requests: null } }, reason: "table-absent", where: "requests" },
    { title: "the cell is blank", report: saying("收到政府信息公开申请21件。", { ...HANDLED, "newReceived.total": "" }), reason: "cell-blank", where: "newReceived.total" },
    { title: "a cell of a further reading was not read", report: saying("收到政府信息公开申请21件。", { ...HANDLED, "carriedOver.total": null }), reason: "cell-unread", where: "carriedOver.total" },
    { title: "the row seems shifted", report: saying("收到政府信息公开申请21件。", { ...HANDLED, "newReceived.naturalPerson": 12, "newReceived.otherOrganisation": 12, "newReceived.total": 0 }), reason: "row-shifted", where: "newReceived.total" },
  ],
  inapplicable: [{ title: "2017", report: { year: 2017, ...saying("收到政府信息公开申请21件。") } }],
});

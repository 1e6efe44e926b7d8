import { claimContradicted } from "../../../lib/rules/narrative/claim-contradicted";
import type { CellInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const FORWARD = { "newReceived.total": 20, "total.total": 18, "carriedForward.total": 2, "denied.thirdParty.total": 3 };
const saying = (overview: string, requests: Record<string, CellInput> = FORWARD, disputes: Record<string, CellInput> = {}) => ({ sections: { overview }, tables: { requests, disputes } });

testRule(claimContradicted, {
  fires: [
    { title: "all granted beside refusals", example: { zh: "“均予以公开”，表三却有不予公开3件", en: "“All granted” beside three refusals" }, report: saying("收到政府信息公开申请20件，均予以公开。"), findings: [{ message: "contradicted", quote: "均予以公开", params: { cells: ["denied.thirdParty.total"], stated: [3] } }] },
    { title: "all handled beside requests carried forward", example: { zh: "“已全部办结”，表三却结转2件", en: "“All handled” beside two carried forward" }, report: saying("收到政府信息公开申请20件，已全部办结。"), findings: [{ message: "contradicted", params: { cells: ["carriedForward.total"], stated: [2] } }] },
    { title: "all handled in time is asked about", report: saying("收到政府信息公开申请20件，均按时办结。"), findings: [{ message: "unclear", outcome: "review" }] },
    { title: "no case lost beside one corrected", report: saying("政府信息公开行政诉讼零败诉。", {}, { "litigationDirect.corrected": 1 }), findings: [{ message: "contradicted", params: { table: "disputes" } }] },
    { title: "no review corrected beside one", report: saying("政府信息公开行政复议案件中，未发生行政复议纠错。", {}, { "review.corrected": 1 }), findings: [{ message: "contradicted", params: { cells: ["review.corrected"] } }] },
    { title: "a whole region's claim is asked about", report: saying("全县收到政府信息公开申请90件，已全部办结。"), findings: [{ message: "unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "answered in time, and some still within their term", example: { zh: "“按时答复”，结转的尚未到期", en: "Answered in time, and some still within their term" }, report: saying("收到政府信息公开申请20件，均按时答复。") },
    { title: "the exception is named", report: saying("收到政府信息公开申请20件，除2件结转外，已全部办结。") },
    { title: "those carried forward are named", example: { zh: "说明了结转的2件", en: "Those carried forward are named" }, report: saying("收到政府信息公开申请20件，其余2件结转下年，其他均已办结。") },
    { title: "proposals", report: saying("依申请公开规范有序。人大建议和政协提案全部办结。") },
    { title: "what was disclosed proactively", report: saying("依申请公开平稳。规范性文件均已公开，主动公开内容全部予以公开。") },
    { title: "the claim holds", report: saying("收到政府信息公开申请3件，均予以公开，已全部办结。", { "newReceived.total": 3, "granted.total": 3, "total.total": 3 }) },
    { title: "another year", report: saying("2022年收到政府信息公开申请9件，已全部办结。") },
    { title: "no case lost, and none was", report: saying("政府信息公开行政诉讼零败诉。", {}, { "litigationDirect.upheld": 1, "litigationDirect.total": 1 }) },
  ],
  notAssessed: [
    { title: "the cell is blank", report: saying("收到政府信息公开申请20件，已全部办结。", { "carriedForward.total": "" }), reason: "cell-blank", where: "carriedForward.total" },
    { title: "no table", report: { sections: { overview: "收到政府信息公开申请20件，已全部办结。" }, tables: { requests: null } }, reason: "table-absent", where: "carriedForward.total" },
  ],
});

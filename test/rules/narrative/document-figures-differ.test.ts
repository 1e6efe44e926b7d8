import { documentFiguresDiffer } from "../../../lib/rules/narrative/document-figures-differ";
import { testRule } from "../../support/rule-tester";
import type { CellInput } from "../../support/report-builder";

const STOCK = { "normativeDocuments.issued": 3, "normativeDocuments.repealed": 1, "normativeDocuments.inForce": 20 };
const saying = (overview: string, disclosure: Record<string, CellInput> = STOCK) => ({ sections: { overview }, tables: { disclosure } });
const MADE_2019 = { "normativeDocuments.made": 2, "normativeDocuments.published": 2, "normativeDocuments.totalPublic": 22 };

testRule(documentFiguresDiffer, {
  fires: [
    { title: "another number in force", example: { zh: "现行有效件数与表二不符", en: "Another number in force than Table 2" }, report: saying("制发行政规范性文件3件，废止1件，现行有效39件。"), findings: [{ message: "differs", quote: "现行有效39件", params: { value: 39, stated: 20, cells: ["normativeDocuments.inForce"] } }] },
    { title: "another number issued", report: saying("全年制定规范性文件5件。"), findings: [{ message: "differs", params: { cells: ["normativeDocuments.issued"], value: 5 } }] },
    { title: "the number before its noun", report: saying("全年出台5件行政规范性文件。"), findings: [{ message: "differs", params: { value: 5 } }] },
    { title: "another number repealed", report: saying("废止行政规范性文件4件。"), findings: [{ message: "differs", params: { cells: ["normativeDocuments.repealed"] } }] },
    { title: "regulations and documents together", report: saying("制定规章和规范性文件6件。"), findings: [{ message: "differs-from-sum", params: { value: 6, stated: 3 } }] },
    { title: "none issued, beside some", example: { zh: "正文说没有制发，表二却有3件", en: "None issued in the text, beside three in Table 2" }, report: saying("2023年度，未制定发布规范性文件。"), findings: [{ message: "none-issued", params: { stated: 3 } }] },
    { title: "the 2019 form", report: { year: 2020, ...saying("全年新制作规范性文件5件。", MADE_2019) }, findings: [{ message: "differs", params: { cells: ["normativeDocuments.made"] } }] },
    { title: "a table of another year's form is asked about", report: { era: "2019", ...saying("制发行政规范性文件5件。", MADE_2019) }, findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "another scope is asked about", report: saying("全县制发行政规范性文件12件。"), findings: [{ message: "scope-unclear", outcome: "review" }] },
    { title: "repealed and lapsed together is asked about", report: saying("废止行政规范性文件0件，失效5件。"), findings: [{ message: "scope-unclear", outcome: "review", params: { value: 0 } }, { message: "scope-unclear", outcome: "review", params: { value: 5 } }] },
    { title: "none issued by the whole system is asked about", report: saying("全系统未制发行政规范性文件。"), findings: [{ message: "none-issued-unclear", outcome: "review" }] },
  ],
  silent: [
    { title: "the numbers fit", report: saying("2023年制发行政规范性文件3件，废止1件，现行有效20件。") },
    { title: "rules on reviewing documents are no documents", report: saying("出台规范性文件审核发布相关制度2件，制定规范性文件管理办法1件。") },
    { title: "published and explained is not issued", example: { zh: "公开、解读、备案的件数不是制发件数", en: "Published, explained and filed is not issued" }, report: saying("公开规范性文件9件，解读规范性文件8件，备案规范性文件7件。") },
    { title: "a government's own and its office's add up", report: saying("以政府名义制发行政规范性文件2件，以政府办名义制发行政规范性文件1件。") },
    { title: "drafts for others", example: { zh: "代拟、参与制定的文件不是本机关制发", en: "Drafts for others are not the body’s own" }, report: saying("提请县政府出台规范性文件1件，参与制定规范性文件5件，代拟规范性文件2件。") },
    { title: "what goes with documents", report: saying("制定规范性文件配套解读8件，审查规范性文件12件，起草规范性文件征求意见稿4件。") },
    { title: "internal rules", report: saying("修订规章制度6件，制定规章制度2件。") },
    { title: "another year", report: saying("2022年制发行政规范性文件9件。") },
    { title: "none issued, and none was", report: saying("2023年没有制发行政规范性文件。", {}) },
    { title: "other documents end the chain", report: saying("制发行政规范性文件3件，印发工作方案7件。") },
    { title: "the 2019 form, published", report: { year: 2020, ...saying("公开规范性文件22件。", MADE_2019) } },
  ],
  notAssessed: [
    { title: "no table", report: { sections: { overview: "制发规范性文件3件。" }, tables: { disclosure: null } }, reason: "table-absent" },
    { title: "the cell is blank", report: saying("制发行政规范性文件5件。", { "normativeDocuments.issued": "" }), reason: "cell-blank" },
    { title: "none issued, and the cell was not read", report: saying("未制发行政规范性文件。", { "normativeDocuments.issued": null }), reason: "cell-unread" },
  ],
});

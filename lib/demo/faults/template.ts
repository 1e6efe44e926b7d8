import type { TableKey } from "../../report/cells";
import { REQUESTS_NOTE } from "../../report/formats";
import { addUpRequests, emptyRequests } from "../figures/requests";
import { printTable } from "../figures/print";
import { withSection, withTable, type Figures, type ReportModel } from "../model";
import { fault, FIGURES_HIDDEN, in2019Shape, in2021Shape, TABLES_HIDDEN, withSentence, type Fault } from "./fault";

const relabelled = (key: TableKey, words: Record<string, string>) => (model: ReportModel): ReportModel =>
  withTable(model, key, (table) => ({ ...table, relabelled: { ...table.relabelled, ...words } }));
const without = (key: TableKey, ...rows: string[]) => (model: ReportModel): ReportModel => withTable(model, key, (table) => ({ ...table, without: rows }));

/** The tables of the model printed in the 2019 shape. */
function inTheShapeOf2019(model: ReportModel): ReportModel {
  const requests = emptyRequests("2019");
  for (const [cell, value] of Object.entries(model.figures!.requests)) {
    const at = cell.startsWith("other.") ? cell.replace(/^other\.\w+/, "other") : cell;
    if (requests[at] !== undefined) requests[at] += cell.endsWith(".total") ? 0 : value;
  }
  addUpRequests(requests, "2019");
  const disclosure: Record<string, number> = {
    "regulations.made": 0, "regulations.published": 0, "regulations.totalPublic": 0, "normativeDocuments.made": 0, "normativeDocuments.published": 0, "normativeDocuments.totalPublic": 6,
    "licensing.previousItems": 9, "licensing.change": 0, "licensing.decisions": 31, "otherServices.previousItems": 4, "otherServices.change": 1, "otherServices.decisions": 0,
    "penalties.previousItems": 12, "penalties.change": -1, "penalties.decisions": 3, "coercion.previousItems": 2, "coercion.change": 0, "coercion.decisions": 0,
    "fees.previousItems": 1, "fees.change": 0, "procurement.projects": 2, "procurement.amount": 35,
  };
  const figures: Figures = { ...model.figures!, requests, disclosure };
  return (["disclosure", "requests"] as const).reduce((done, key) => withTable(done, key, () => printTable(key, "2019", figures)), model);
}

/** The three rows of 其他处理 drawn together in one, as some reports of the present shape have it. */
function withSingleOtherRow(model: ReportModel): ReportModel {
  return withTable(model, "requests", (table) => {
    const raw = { ...table.raw };
    for (const column of ["naturalPerson", "company", "research", "publicInterest", "legalService", "otherOrganisation", "total"]) {
      raw[`other.${column}`] = String(["uncorrected", "unpaid", "rest"].reduce((sum, row) => sum + Number(table.raw[`other.${row}.${column}`]), 0));
      for (const row of ["uncorrected", "unpaid", "rest"]) delete raw[`other.${row}.${column}`];
    }
    return { ...table, raw };
  });
}

const shapes: readonly Fault[] = [
  fault("TPL-001/tables-of-2019", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, also: ["TPL-003", "TPL-004"], plant: inTheShapeOf2019 }),
  fault("TPL-001/single-other-row", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, instead: ["TPL-003"], plant: withSingleOtherRow }),
  fault("TPL-002/mixed-labels", {
    fits: in2021Shape, hiddenIn: TABLES_HIDDEN, also: ["TPL-001", "TPL-003", "TPL-004", "TAB-004"],
    plant: relabelled("disclosure", { 本年制发件数: "本年新制作数量", 本年废止件数: "本年新公开数量" }),
  }),
  fault("TPL-002/anachronism", {
    fits: in2019Shape, hiddenIn: TABLES_HIDDEN, outcome: "review", also: ["TPL-003"],
    plant: (model) => withTable(model, "disclosure", () => printTable("disclosure", "2021", { ...model.figures!, disclosure: {
      "regulations.issued": 0, "regulations.repealed": 0, "regulations.inForce": 0, "normativeDocuments.issued": 0, "normativeDocuments.repealed": 0, "normativeDocuments.inForce": 7,
      "licensing.decisions": 12, "penalties.decisions": 3, "coercion.decisions": 0, "fees.amount": 0,
    } })),
  }),
];

const rows: readonly Fault[] = [
  fault("TPL-003/detail-rows", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, plant: without("requests", "refused.duplicate", "refused.publication"), also: ["TAB-004"] }),
  fault("TPL-003/total-row", { fits: in2021Shape, outcome: "either", hiddenIn: TABLES_HIDDEN, plant: without("requests", "total"), also: ["TAB-004"] }),
  fault("TPL-003/two-disclosure-rows", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, plant: without("disclosure", "coercion", "regulations"), also: ["TAB-004"] }),
  fault("TPL-003/custom-row", {
    fits: in2021Shape, hiddenIn: FIGURES_HIDDEN,
    plant: (model) => withTable(model, "requests", (table) => ({ ...table, additions: [{ after: "refused.reissue", label: "6.其他不予处理情形", values: ["0", "0", "0", "0", "0", "0", "0"] }] })),
  }),
];

const UNCORRECTED = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
const labels: readonly Fault[] = [
  fault("TPL-004/expected", { fits: in2021Shape, hiddenIn: [...TABLES_HIDDEN, "L6"], also: ["CON-007"], plant: relabelled("requests", { [UNCORRECTED]: UNCORRECTED.replace("逾期", "预期") }) }),
  fault("TPL-004/note", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, plant: relabelled("requests", { [REQUESTS_NOTE]: REQUESTS_NOTE.replace("本列数据", "本列的数据") }) }),
  fault("TPL-004/caption", { fits: in2021Shape, hiddenIn: [...TABLES_HIDDEN, "L6"], plant: relabelled("disclosure", { "第二十条第（一）项": "第二十条第（一）" }) }),
  fault("TPL-004/in-force", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, plant: relabelled("disclosure", { 现行有效件数: "现行有效件" }) }),
  fault("TPL-004/normative", { fits: in2021Shape, outcome: "either", hiddenIn: TABLES_HIDDEN, plant: relabelled("disclosure", { 行政规范性文件: "规范性文件" }) }),
];

const instructions: readonly Fault[] = [
  fault("TPL-005/decimals", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, also: ["TPL-004"], plant: relabelled("disclosure", { "本年收费金额（单位：万元）": "本年收费金额（单位：万元，保留4位小数）" }) }),
  fault("TPL-005/heading", { fits: in2021Shape, also: ["STR-005"], plant: (model) => withSection(model, "overview", (section) => ({ ...section, heading: "总体情况（请填写）" })) }),
  fault("TPL-005/filling-note", { fits: in2021Shape, hiddenIn: TABLES_HIDDEN, also: ["TPL-004"], plant: relabelled("requests", { 申请人情况: "申请人情况（填报说明：没有的填0）" }) }),
  fault("TPL-006/notice-of-2019", { fits: in2021Shape, plant: (model) => ({ ...model, preface: model.preface.map((text) => text.replace("〔2021〕30号", "〔2019〕60号")) }) }),
  fault("TPL-007/slogan", { fits: in2021Shape, place: { section: "problems" }, plant: (model) => withSentence(model, "problems", "今后将坚持以公开为原则、不公开为例外，继续做好各项工作。") }),
];

/** Faults of the printed form: its edition, its rows, its wording. */
export const TEMPLATE_FAULTS: readonly Fault[] = [...shapes, ...rows, ...labels, ...instructions];

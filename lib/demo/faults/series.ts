import { withDateLine } from "../corpus/file";
import { emptyDisputes } from "../figures/disputes";
import type { ReportModel } from "../model";
import { FIGURES_HIDDEN, withSentence } from "./fault";
import { figureOf, seriesCase, withAdded, withFigures, type ReportSeries, type SeriesCase } from "./series-case";

const hiddenIn = FIGURES_HIDDEN;
const URL = "https://www.example.gov.cn/zwgk/ndbg/report.html";

/** The series with its report changed. */
const changing = (change: (model: ReportModel, before: ReportModel) => ReportModel) => (series: ReportSeries): ReportSeries => ({ ...series, model: change(series.model, series.earlier[0]!.model) });
const before = ({ earlier }: ReportSeries): ReportModel => earlier[0]!.model;
const isIn2021Shape = ({ model, earlier }: ReportSeries): boolean => model.era === "2021" && earlier[0]!.model.era === "2021";
const isDepartment = ({ model }: ReportSeries): boolean => model.body.kind === "department";
const carries = ({ model }: ReportSeries): boolean => isDepartment({ model, earlier: [] }) && figureOf(model, "requests", "carriedOver.naturalPerson") > 0;
const carriedPlace = { cells: ["carriedOver.total", "carriedOver.naturalPerson"] };

/** What was carried over is counted as new. */
function forgotten(model: ReportModel): ReportModel {
  const over = figureOf(model, "requests", "carriedOver.naturalPerson");
  return withAdded(model, { requests: { "carriedOver.naturalPerson": -over, "carriedOver.total": -over, "newReceived.naturalPerson": over, "newReceived.total": over } });
}
const MORE = { "carriedOver.naturalPerson": 2, "carriedOver.total": 2, "granted.naturalPerson": 2, "granted.total": 2, "total.naturalPerson": 2, "total.total": 2 };

const carriedOver: readonly SeriesCase[] = [
  seriesCase("XYR-001/forgotten", { hiddenIn, place: carriedPlace, fits: (series) => isIn2021Shape(series) && carries(series), plant: changing(forgotten) }),
  seriesCase("XYR-001/too-many", { hiddenIn, place: carriedPlace, fits: (series) => isIn2021Shape(series) && isDepartment(series), plant: changing((model) => withAdded(model, { requests: MORE })) }),
  seriesCase("XYR-001/across-formats", { hiddenIn, place: carriedPlace, fits: (series) => series.model.year === 2021 && carries(series), plant: changing(forgotten) }),
  seriesCase("XYR-001/first-format", { hiddenIn, place: carriedPlace, fits: (series) => series.model.year === 2020 && isDepartment(series), plant: changing((model) => withAdded(model, { requests: MORE })) }),
];

const stockPlace = { cells: ["normativeDocuments.inForce"] };
const hasDocuments = (series: ReportSeries): boolean => isIn2021Shape(series) && isDepartment(series) && figureOf(series.model, "disclosure", "normativeDocuments.inForce") > 3;
const regulationsPlace = { cells: ["regulations.inForce"] };
const hasRegulations = (series: ReportSeries): boolean => isIn2021Shape(series) && figureOf(series.model, "disclosure", "regulations.inForce") > 8;
const stocks: readonly SeriesCase[] = [
  seriesCase("XYR-002/grown", { hiddenIn, place: stockPlace, fits: hasDocuments, plant: changing((model) => withAdded(model, { disclosure: { "normativeDocuments.inForce": 9 } })) }),
  seriesCase("XYR-002/slight", { hiddenIn, place: stockPlace, fits: hasDocuments, plant: changing((model) => withAdded(model, { disclosure: { "normativeDocuments.inForce": 1 } })) }),
  seriesCase("XYR-003/grown", { hiddenIn, place: regulationsPlace, fits: hasRegulations, plant: changing((model) => withAdded(model, { disclosure: { "regulations.inForce": 7 } })) }),
  seriesCase("XYR-003/shrunk", { hiddenIn, place: regulationsPlace, fits: hasRegulations, plant: changing((model) => withAdded(model, { disclosure: { "regulations.inForce": -5 } })) }),
  seriesCase("XYR-003/slight", { hiddenIn, place: regulationsPlace, fits: hasRegulations, plant: changing((model) => withAdded(model, { disclosure: { "regulations.inForce": 1 } })) }),
  seriesCase("XYR-003/transferred", {
    hiddenIn, outcome: "review", place: regulationsPlace, fits: hasRegulations,
    plant: changing((model) => withSentence(withAdded(model, { disclosure: { "regulations.inForce": 4 } }), "overview", "行政区划调整后，原由其他机关管理的部分规章划入本级政府执行。")),
  }),
  seriesCase("XYR-004/items", {
    hiddenIn, place: { cells: ["licensing.previousItems"] }, fits: (series) => series.model.year === 2020 && isDepartment(series) && figureOf(series.model, "disclosure", "licensing.previousItems") > 0,
    plant: changing((model) => withAdded(model, { disclosure: { "licensing.previousItems": 3 } })),
  }),
];

const disputes: readonly SeriesCase[] = [
  seriesCase("XYR-005/vanished", {
    hiddenIn, outcome: "review", place: { cells: ["review.total"] }, fits: isIn2021Shape,
    plant: (series) => ({
      model: withFigures(series.model, { ...series.model.figures!, disputes: emptyDisputes() }),
      earlier: series.earlier.map((report, index) => (index > 0 ? report : { ...report, model: withAdded(report.model, { disputes: { "review.pending": 3, "review.total": 3 } }) })),
    }),
  }),
  seriesCase("BAL-010/disputes-without-requests", {
    hiddenIn, outcome: "review", place: { table: "disputes" },
    fits: (series) => isIn2021Shape(series) && [series.model, before(series)].every((model) => ["newReceived", "carriedOver"].every((row) => figureOf(model, "requests", `${row}.total`) === 0)),
    plant: changing((model) => withAdded(model, { disputes: { "review.upheld": 1, "review.total": 1 } })),
  }),
];

const greatFees = (model: ReportModel, last: ReportModel): ReportModel => withFigures(model, { ...model.figures!, disclosure: { ...model.figures!.disclosure, "fees.amount": Math.round(figureOf(last, "disclosure", "fees.amount") * 10_000) } });
const ENFORCEMENT = ["licensing.decisions", "penalties.decisions", "coercion.decisions"];
const withoutEnforcement = (model: ReportModel): ReportModel => withFigures(model, { ...model.figures!, disclosure: { ...model.figures!.disclosure, ...Object.fromEntries(ENFORCEMENT.map((cell) => [cell, 0])) } });

const wholes: readonly SeriesCase[] = [
  seriesCase("XYR-006/taken-over", {
    hiddenIn, fits: (series) => isIn2021Shape(series) && figureOf(before(series), "disclosure", "licensing.decisions") >= 20 && figureOf(before(series), "requests", "newReceived.total") >= 3,
    plant: changing((model, last) => withFigures(model, last.figures!)),
  }),
  seriesCase("XYR-007/gap", {
    outcome: "review", fits: ({ earlier }) => earlier.length >= 2, plant: (series) => ({ ...series, earlier: series.earlier.slice(1) }),
  }),
  seriesCase("AUT-002/none-for-years", {
    hiddenIn, outcome: "review", place: { table: "disclosure" }, fits: (series) => isIn2021Shape(series) && series.earlier.length >= 2 && series.model.body.name.endsWith("公安局"),
    plant: ({ model, earlier }) => ({ model: withoutEnforcement(model), earlier: earlier.map((report) => ({ ...report, model: withoutEnforcement(report.model) })) }),
  }),
  seriesCase("BAL-010/twelvefold", {
    hiddenIn, outcome: "review", place: { cells: ["coercion.decisions"] }, fits: (series) => isIn2021Shape(series) && figureOf(before(series), "disclosure", "coercion.decisions") >= 20,
    plant: changing((model, last) => withFigures(model, { ...model.figures!, disclosure: { ...model.figures!.disclosure, "coercion.decisions": 12 * figureOf(last, "disclosure", "coercion.decisions") } })),
  }),
  seriesCase("TAB-006/thousandfold", {
    hiddenIn, outcome: "review", place: { cells: ["fees.amount"] }, fits: (series) => isIn2021Shape(series) && isDepartment(series) && figureOf(before(series), "disclosure", "fees.amount") > 0, plant: changing(greatFees),
  }),
];

const received = (model: ReportModel): number => figureOf(model, "requests", "newReceived.total");
const handled = (model: ReportModel): number => figureOf(model, "requests", "total.total");
const changeOf = (count: (model: ReportModel) => number, { model, earlier }: ReportSeries): number => (count(model) - count(earlier[0]!.model)) / Math.max(1, count(earlier[0]!.model));
/** Requests that rose, or fell, in whichever way they are counted. */
const moved = (sign: 1 | -1) => (series: ReportSeries): boolean => isDepartment(series) && received(before(series)) >= 4 && received(series.model) > 0 && [received, handled].every((count) => sign * changeOf(count, series) > 0.05);
const trends: readonly SeriesCase[] = [
  seriesCase("NAR-010/said-to-have-risen", { hiddenIn, place: { cells: ["newReceived.total"] }, fits: moved(-1), plant: changing((model) => withSentence(model, "overview", `全年收到政府信息公开申请${received(model)}件，较上年增长18%。`)) }),
  seriesCase("NAR-010/said-to-have-fallen", { hiddenIn, place: { cells: ["newReceived.total"] }, fits: moved(1), plant: changing((model) => withSentence(model, "overview", `${model.year}年收到政府信息公开申请${received(model)}件，同比下降12.5%。`)) }),
  seriesCase("NAR-008/risen-otherwise", { hiddenIn, place: { cells: ["newReceived.total"] }, fits: moved(1), plant: changing((model) => withSentence(model, "overview", `全年收到政府信息公开申请${received(model)}件，较上年增长987%。`)) }),
];

const versions: readonly SeriesCase[] = [
  seriesCase("TIM-006/figures", {
    hiddenIn, known: { url: URL }, place: { table: "disclosure" }, fits: ({ model }) => model.era === "2021" && figureOf(model, "disclosure", "licensing.decisions") > 0,
    plant: (series) => ({ ...series, replaced: withAdded(series.model, { disclosure: { "licensing.decisions": 7 } }), model: withFigures(series.model, series.model.figures!) }),
  }),
  seriesCase("TIM-006/text", {
    known: { url: URL }, place: { section: "problems" }, fits: ({ model }) => model.era === "2021",
    plant: (series) => ({ ...series, replaced: series.model, model: withSentence(series.model, "problems", "下一步，逐项核对已经公开的办事指南和联系方式。") }),
  }),
];

const addresses: readonly SeriesCase[] = [
  seriesCase("TIM-007/address-of-a-later-year", {
    outcome: "review", also: ["CON-011"], known: { url: "https://www.example.gov.cn/zwgk/ndbg/202508/t20250806_31.html" }, fits: (series) => isDepartment(series) && series.model.header.length === 0,
    plant: changing((model) => withDateLine({ ...model, publishedOn: `${model.year + 1}-01-29` })),
  }),
];

/** Faults that only the body's other reports show, or what else is known of the report. */
export const SERIES_FAULTS: readonly SeriesCase[] = [...carriedOver, ...stocks, ...disputes, ...wholes, ...trends, ...versions, ...addresses];


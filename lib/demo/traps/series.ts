import { emptyDisputes } from "../figures/disputes";
import { emptyRequests } from "../figures/requests";
import type { Figures, ReportModel } from "../model";
import { withSentence } from "../faults/fault";
import { figureOf, seriesCase, withAdded, withFigures, type ReportSeries, type SeriesCase } from "../faults/series-case";

const URL = "https://www.example.gov.cn/zwgk/ndbg/report.html";
const none = { outcome: "none" } as const;
const isIn2021Shape = ({ model, earlier }: ReportSeries): boolean => model.era === "2021" && earlier[0]!.model.era === "2021";
const isDepartment = ({ model }: ReportSeries): boolean => model.body.kind === "department";
const changing = (change: (model: ReportModel, before: ReportModel) => ReportModel) => (series: ReportSeries): ReportSeries => ({ ...series, model: change(series.model, series.earlier[0]!.model) });
const saying = (sentence: string, change: (model: ReportModel) => ReportModel = (model) => model) => changing((model) => withSentence(change(model), "overview", sentence));
const hasDocuments = (series: ReportSeries): boolean => isIn2021Shape(series) && isDepartment(series) && figureOf(series.model, "disclosure", "normativeDocuments.inForce") > 5;
const hasRegulations = (series: ReportSeries): boolean => isIn2021Shape(series) && figureOf(series.model, "disclosure", "regulations.inForce") > 8;
const zeros = (cells: Readonly<Record<string, number>>): Record<string, number> => Object.fromEntries(Object.keys(cells).map((cell) => [cell, 0]));
const nothing = ({ disclosure }: Figures): Figures => ({ disclosure: zeros(disclosure), requests: emptyRequests("2021"), disputes: emptyDisputes() });

const CARRIED = { "newReceived.naturalPerson": 3, "newReceived.total": 3, "carriedForward.naturalPerson": 3, "carriedForward.total": 3 };
const TAKEN_OVER = { "carriedOver.naturalPerson": 3, "carriedOver.total": 3, "granted.naturalPerson": 3, "granted.total": 3, "total.naturalPerson": 3, "total.total": 3 };

/** The body was merged from two: the one it continues, and another that carried three requests forward. */
function merged({ model, earlier: [last] }: ReportSeries): ReportSeries {
  const figures = nothing(last!.model.figures!);
  const other = withFigures({ ...last!.model, body: { ...last!.model.body, name: `${model.body.region.name}河道管理局` } }, { ...figures, requests: { ...figures.requests, ...CARRIED } });
  return { model: withAdded(model, { requests: TAKEN_OVER }), earlier: [{ model: last!.model, isPredecessor: true }, { model: { ...other, title: null }, isPredecessor: true }] };
}

/** The report on the year before is wrong in itself, and this one is right. */
const slipped = (changes: Parameters<typeof withAdded>[1]) => (series: ReportSeries): ReportSeries => ({
  ...series, earlier: series.earlier.map((report, index) => (index > 0 ? report : { ...report, model: withAdded(report.model, changes) })),
});

/** What looks like a fault beside the body's other reports and is none. */
export const SERIES_TRAPS: readonly SeriesCase[] = [
  seriesCase("XYR-001/merged", { ...none, fits: (series) => isIn2021Shape(series) && isDepartment(series), plant: merged }),
  seriesCase("XYR-001/reclassified", {
    ...none, fits: (series) => isIn2021Shape(series) && figureOf(series.model, "requests", "carriedOver.naturalPerson") > 0 && figureOf(series.model, "requests", "newReceived.legalService") > 0,
    plant: changing((model) => withAdded(model, { requests: { "carriedOver.naturalPerson": -1, "carriedOver.legalService": 1, "newReceived.naturalPerson": 1, "newReceived.legalService": -1 } })),
  }),
  seriesCase("XYR-001/transferred", { ...none, fits: (series) => isIn2021Shape(series) && isDepartment(series), plant: saying("机构改革后，原单位尚未办结的事项随职能划转由我局继续办理。", (model) => withAdded(model, { requests: TAKEN_OVER })) }),
  seriesCase("XYR-001/last-year-slipped", {
    ...none, fits: (series) => isIn2021Shape(series) && figureOf(series.earlier[0]!.model, "requests", "carriedForward.naturalPerson") > 0,
    plant: (series) => {
      const left = figureOf(series.earlier[0]!.model, "requests", "carriedForward.naturalPerson");
      return slipped({ requests: { "carriedForward.naturalPerson": -left, "carriedForward.total": -left } })(series);
    },
  }),
  seriesCase("XYR-002/expired", { ...none, fits: hasDocuments, plant: saying("清理后，自然失效的行政规范性文件共4件，已在目录中注明。", (model) => withAdded(model, { disclosure: { "normativeDocuments.inForce": -4 } })) }),
  seriesCase("XYR-002/reorganised", { ...none, fits: hasDocuments, plant: saying("机构改革后，原单位制发的文件划入我局继续执行。", (model) => withAdded(model, { disclosure: { "normativeDocuments.inForce": 22 } })) }),
  seriesCase("XYR-002/last-year-slipped", { ...none, fits: (series) => hasDocuments(series) && series.earlier.length >= 2 && series.earlier[1]!.model.era === "2021", plant: slipped({ disclosure: { "normativeDocuments.inForce": 31 } }) }),
  seriesCase("XYR-002/other-measure-of-2020", { ...none, fits: ({ model }) => model.year === 2021 && figureOf(model, "disclosure", "normativeDocuments.inForce") > 0, plant: changing((model) => withAdded(model, { disclosure: { "normativeDocuments.inForce": 17 } })) }),
  seriesCase("XYR-003/expired", { ...none, fits: hasRegulations, plant: saying("全面清理后，自然失效的政府规章共3件，已在目录中注明。", (model) => withAdded(model, { disclosure: { "regulations.inForce": -3 } })) }),
  seriesCase("XYR-003/last-year-slipped", { ...none, fits: (series) => hasRegulations(series) && series.earlier.length >= 2 && series.earlier[1]!.model.era === "2021", plant: slipped({ disclosure: { "regulations.inForce": 12 } }) }),
  seriesCase("XYR-003/other-measure-of-2020", { ...none, fits: ({ model }) => model.year === 2021 && figureOf(model, "disclosure", "regulations.inForce") > 8, plant: changing((model) => withAdded(model, { disclosure: { "regulations.inForce": -6 } })) }),
  seriesCase("XYR-003/no-power-to-make-them", {
    ...none, also: ["AUT-001"], fits: (series) => isIn2021Shape(series) && isDepartment(series) && series.model.body.level === "city",
    plant: changing((model) => withAdded(model, { disclosure: { "regulations.inForce": 4 } })),
  }),
  seriesCase("XYR-006/zeros-every-year", {
    ...none, fits: (series) => isIn2021Shape(series) && series.model.body.level === "township",
    plant: ({ model, earlier }) => ({ model: withFigures(model, nothing(model.figures!)), earlier: earlier.map((report) => ({ ...report, model: report.model.era === "2021" ? withFigures(report.model, nothing(report.model.figures!)) : report.model })).slice(0, 1) }),
  }),
  seriesCase("XYR-006/only-the-stock", {
    ...none, fits: (series) => isIn2021Shape(series) && isDepartment(series),
    plant: ({ model, earlier: [last] }) => {
      const figures = nothing(model.figures!);
      const stock = { ...figures, disclosure: { ...figures.disclosure, "normativeDocuments.inForce": 3 } };
      return { model: withFigures(model, stock), earlier: [{ ...last!, model: withFigures(last!.model, stock) }] };
    },
  }),
  seriesCase("NAR-010/risen-as-said", {
    ...none, fits: (series) => isDepartment(series) && figureOf(series.model, "requests", "newReceived.total") > figureOf(series.earlier[0]!.model, "requests", "newReceived.total") && figureOf(series.earlier[0]!.model, "requests", "newReceived.total") > 0,
    plant: changing((model, last) => {
      const [now, then] = [model, last].map((report) => figureOf(report, "requests", "newReceived.total"));
      return withSentence(model, "overview", `全年收到政府信息公开申请${now!}件，较上年增长${(((now! - then!) / then!) * 100).toFixed(1)}%。`);
    }),
  }),
  seriesCase("TIM-007/moved-site", { ...none, known: { url: "https://www.example.gov.cn/zwgk/ndbg/202508/t20250806_31.html" }, fits: isDepartment }),
  seriesCase("TIM-006/with-a-notice", {
    ...none, known: { url: URL }, fits: isIn2021Shape,
    plant: (series) => ({ ...series, replaced: withAdded(series.model, { disclosure: { "licensing.decisions": 7 } }), model: withSentence(withFigures(series.model, series.model.figures!), "other", "更正说明：表二行政许可处理决定数量已更正。") }),
  }),
  seriesCase("TIM-006/only-the-page-around-it", { ...none, known: { url: URL }, also: ["CON-011"], fits: isIn2021Shape, plant: (series) => ({ ...series, replaced: { ...series.model, footer: ["浏览次数：17"] }, model: { ...series.model, footer: ["浏览次数：823", "上一篇：关于节假日值班安排的通知"] } }) }),
];

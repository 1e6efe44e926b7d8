import { rosterRow } from "../corpus/file";
import { summed } from "../figures/series";
import type { ReportModel } from "../model";
import { FIGURES_HIDDEN, withSentence } from "./fault";
import { corpusCase, peersOf, type Corpus, type CorpusCase } from "./corpus-case";
import { figureOf, withAdded, withFigures } from "./series-case";

const hiddenIn = FIGURES_HIDDEN;
const COLLECTED = { isCollectionComplete: 1 };

/** The corpus without reports of other years, which would have other figures. */
export const ofTheYear = (corpus: Corpus): Corpus => ({ ...corpus, others: peersOf(corpus) });
/** The bodies whose figures the report of a government adds up: those of its own region, and a city's also the governments of its districts. */
export const partsOf = (corpus: Corpus): ReportModel[] => {
  const { region, level } = corpus.model.body;
  return peersOf(corpus).filter(({ body }) => body.region.code === region.code || (level === "city" && body.kind === "government" && body.level === "county"));
};
const FEWEST_PARTS = 8;
/** Whether the report is that of a county's or a city's government, beside enough of those that it adds up. */
export const speaksForRegion = (corpus: Corpus): boolean =>
  corpus.model.body.kind === "government" && corpus.model.body.level !== "township" && corpus.model.figures !== null && partsOf(corpus).length >= FEWEST_PARTS;
const isOfShape = (era: "2019" | "2021") => (corpus: Corpus): boolean => speaksForRegion(corpus) && corpus.model.era === era;
const isOf = (level: string) => (corpus: Corpus): boolean => isOfShape("2021")(corpus) && corpus.model.body.level === level;

/** A government's report that says that it speaks of its region. */
export const ofItsRegion = (model: ReportModel): ReportModel => withSentence(model, "overview", `本报告汇总${model.body.scope}各级行政机关情况。`);
/** The government reports other figures, and speaks of its region. */
export const stating = (change: (model: ReportModel, parts: readonly ReportModel[]) => ReportModel) => (corpus: Corpus): Corpus => ofTheYear({ ...corpus, model: ofItsRegion(change(corpus.model, partsOf(corpus))) });

const largest = (parts: readonly ReportModel[], cell: string): ReportModel => parts.toSorted((one, other) => figureOf(other, "disclosure", cell) - figureOf(one, "disclosure", cell))[0]!;
/** The sum of all but the body with the most licences. */
const withoutTheLargest = (model: ReportModel, parts: readonly ReportModel[]): ReportModel => {
  const left = largest(parts, "licensing.decisions");
  return withFigures(model, summed(parts.filter((part) => part !== left).map(({ figures }) => figures!)));
};
const lessBy = (share: number, cell: string) => (model: ReportModel): ReportModel => withAdded(model, { disclosure: { [cell]: -Math.ceil(figureOf(model, "disclosure", cell) * share) } });

const totals: readonly CorpusCase[] = [
  corpusCase("HIE-001/one-body-left-out", { outcome: "review", hiddenIn, place: { cells: ["licensing.decisions"] }, fits: isOf("county"), plant: stating(withoutTheLargest) }),
  corpusCase("HIE-001/one-district-left-out", { outcome: "review", hiddenIn, place: { cells: ["licensing.decisions"] }, fits: isOf("city"), plant: stating(withoutTheLargest) }),
  corpusCase("HIE-001/one-figure", { outcome: "review", hiddenIn, place: { cells: ["penalties.decisions"] }, fits: isOfShape("2021"), plant: stating(lessBy(0.5, "penalties.decisions")) }),
  corpusCase("HIE-001/documents", { outcome: "review", hiddenIn, place: { cells: ["normativeDocuments.inForce"] }, fits: isOf("county"), plant: stating(lessBy(0.4, "normativeDocuments.inForce")) }),
  corpusCase("HIE-001/first-format", { outcome: "review", hiddenIn, place: { cells: ["penalties.decisions"] }, fits: (corpus) => isOfShape("2019")(corpus) && corpus.model.year === 2020, plant: stating(lessBy(0.5, "penalties.decisions")) }),
];

/** Some bodies of the region have no report. */
export const lacking = (share: number) => (corpus: Corpus): Corpus => {
  const gone = partsOf(corpus).slice(0, Math.ceil(partsOf(corpus).length * share));
  return { ...ofTheYear(corpus), others: peersOf(corpus).filter((model) => !gone.includes(model)) };
};
const coverage: readonly CorpusCase[] = [
  corpusCase("HIE-002/some", { outcome: "review", fits: isOf("county"), plant: lacking(0.2) }),
  corpusCase("HIE-002/most", { outcome: "review", fits: isOf("county"), plant: lacking(0.6) }),
  corpusCase("HIE-002/of-a-city", { outcome: "review", fits: isOf("city"), plant: lacking(0.2) }),
  corpusCase("HIE-002/first-format", { outcome: "review", fits: isOfShape("2019"), plant: lacking(0.2) }),
  corpusCase("HIE-002/collected", { rules: { "HIE-002": { thresholds: COLLECTED } }, fits: isOf("county"), plant: lacking(0.2) }),
];

const isOfCounty = (kind: string) => ({ model }: Corpus): boolean => model.body.level === "county" && model.body.kind === kind;
const isTownship = ({ model }: Corpus): boolean => model.body.level === "township";
/** The region has said that its reports are collected completely. */
export const collected: CorpusCase["rules"] = { "STR-001": { thresholds: COLLECTED } };
/** The report was never published. */
export const unpublished = (corpus: Corpus): Corpus => ({ ...ofTheYear(corpus), isAbsent: true });
/** The roster sets a day in the year after, `MM-DD`, for the body of the report. */
export const dueOn = (day: string, corpus: Corpus): Corpus => ({
  ...corpus,
  roster: corpus.roster.map((row) => (row.name === rosterRow(corpus.model.body).name ? { ...row, dueOn: `${corpus.model.year + 1}-${day}` } : row)),
});

const absent: readonly CorpusCase[] = [
  corpusCase("STR-001/department", { outcome: "review", fits: isOfCounty("department"), plant: unpublished }),
  corpusCase("STR-001/collected", { rules: collected, fits: isOfCounty("department"), plant: unpublished }),
  corpusCase("STR-001/government", { rules: collected, fits: isOfCounty("government"), plant: unpublished }),
  corpusCase("STR-001/office", { rules: collected, fits: isOfCounty("office"), plant: unpublished }),
  corpusCase("STR-001/township", { outcome: "review", rules: collected, fits: isTownship, plant: unpublished }),
  corpusCase("STR-001/day-of-the-roster", { rules: collected, fits: isTownship, plant: (corpus) => dueOn("02-20", unpublished(corpus)) }),
];

/** Reports of a region that do not add up or are not there. */
export const REGION_FAULTS: readonly CorpusCase[] = [...totals, ...coverage, ...absent];

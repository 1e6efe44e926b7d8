import { rosterRow } from "../corpus/file";
import { summed } from "../figures/series";
import { corpusCase, peersOf, type Corpus, type CorpusCase } from "../faults/corpus-case";
import { collected, dueOn, lacking, ofTheYear, ofItsRegion, partsOf, speaksForRegion, stating, unpublished } from "../faults/regions";
import { withAdded, withFigures } from "../faults/series-case";
import { withWords, type ReportModel } from "../model";

const silent = { outcome: "silent" } as const;
const COLLECTED = { "HIE-002": { thresholds: { isCollectionComplete: 1 } } };

const isOf = (level: string) => (corpus: Corpus): boolean => speaksForRegion(corpus) && corpus.model.era === "2021" && corpus.model.body.level === level;
const isTownship = ({ model }: Corpus): boolean => model.body.level === "township";
const isDepartment = ({ model }: Corpus): boolean => model.body.level === "county" && model.body.kind === "department";
const sumOf = (parts: readonly ReportModel[]) => summed(parts.map(({ figures }) => figures!));
const equalToTheSum = (model: ReportModel, parts: readonly ReportModel[]): ReportModel => withFigures(model, sumOf(parts));
const halved = (model: ReportModel): ReportModel => withAdded(model, { disclosure: { "licensing.decisions": -Math.ceil(model.figures!.disclosure["licensing.decisions"]! / 2) } });

/** A body that reports within its own system, with more licences than the whole region. */
function withTaxOffice(corpus: Corpus): Corpus {
  const [department] = peersOf(corpus).filter(({ body }) => body.kind === "department" && body.region.code === corpus.model.body.region.code);
  const name = `${corpus.model.body.region.name}税务局`;
  const body = { ...department!.body, name, shortName: name };
  const office = withAdded({ ...department!, body, title: `${name}${department!.year}年政府信息公开工作年度报告` }, { disclosure: { "licensing.decisions": 90_000 } });
  return { ...corpus, others: [...corpus.others, office], roster: [...corpus.roster, rosterRow(body)] };
}

/** A body of the region has no report, and the roster does not expect one. */
function withoutOneThatIsNotDue(corpus: Corpus): Corpus {
  const [gone] = partsOf(corpus);
  return { ...ofTheYear(corpus), others: peersOf(corpus).filter((model) => model !== gone), roster: corpus.roster.filter(({ name }) => name !== rosterRow(gone!.body).name) };
}

const totals: readonly CorpusCase[] = [
  corpusCase("HIE-001/equal-to-the-sum", { ...silent, fits: speaksForRegion, plant: stating(equalToTheSum) }),
  corpusCase("HIE-001/sum-of-the-districts", { ...silent, fits: isOf("city"), plant: stating((model) => model) }),
  corpusCase("HIE-001/slightly-below", {
    ...silent, fits: speaksForRegion,
    plant: stating((model, parts) => {
      const sum = withFigures(model, sumOf(parts));
      return withAdded(sum, { disclosure: { "licensing.decisions": -Math.floor(sum.figures!.disclosure["licensing.decisions"]! * 0.015) } });
    }),
  }),
  corpusCase("HIE-001/coverage-incomplete", {
    ...silent, fits: isOf("county"),
    plant: (corpus) => {
      const few = lacking(0.3)(corpus);
      return { ...few, model: ofItsRegion(halved(withFigures(corpus.model, sumOf(partsOf(few))))) };
    },
  }),
  corpusCase("HIE-001/the-office-alone", { ...silent, fits: isOf("county"), plant: (corpus) => ofTheYear({ ...corpus, model: withWords(halved(corpus.model), (words) => words.replaceAll(corpus.model.body.scope, "各股室")) }) }),
  corpusCase("HIE-001/led-from-above", { ...silent, fits: isOf("county"), plant: (corpus) => withTaxOffice(stating(equalToTheSum)(corpus)) }),
];

const coverage: readonly CorpusCase[] = [
  corpusCase("HIE-002/complete", { ...silent, rules: COLLECTED, fits: speaksForRegion }),
  corpusCase("HIE-002/before-the-last-day", { ...silent, rules: COLLECTED, asOf: "03-15", fits: isOf("county"), plant: lacking(0.4) }),
  corpusCase("HIE-002/not-due", { ...silent, rules: COLLECTED, fits: isOf("county"), plant: withoutOneThatIsNotDue }),
  corpusCase("HIE-002/no-roster", { ...silent, rules: COLLECTED, fits: isOf("county"), plant: (corpus) => ({ ...lacking(0.4)(corpus), roster: [] }) }),
  corpusCase("HIE-002/towns-count-into-the-county", {
    ...silent, besides: ["HIE-002"], rules: COLLECTED, fits: isOf("city"),
    plant: (corpus) => {
      const [district] = partsOf(corpus).filter(({ body }) => body.level === "county");
      const town = { ...rosterRow(district!.body), name: "云溪镇人民政府", aliases: [], level: "township" as const };
      return { ...ofTheYear(corpus), roster: [...corpus.roster, town] };
    },
  }),
];

const absent: readonly CorpusCase[] = [
  corpusCase("STR-001/day-not-past", { ...silent, rules: collected, asOf: "01-31", fits: isDepartment, plant: unpublished }),
  corpusCase("STR-001/government-has-until-march", { ...silent, rules: collected, asOf: "03-31", fits: isOf("county"), plant: unpublished }),
  corpusCase("STR-001/later-day-of-the-roster", { ...silent, rules: collected, asOf: "02-15", fits: isTownship, plant: (corpus) => dueOn("02-20", unpublished(corpus)) }),
  corpusCase("STR-001/it-is-there", { ...silent, rules: collected, fits: isDepartment }),
];

/** Regions that look incomplete, or as if they did not add up, and are in order. */
export const REGION_TRAPS: readonly CorpusCase[] = [...totals, ...coverage, ...absent];

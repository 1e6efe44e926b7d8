import { withBorrowedWords } from "../compose";
import type { ReportModel } from "../model";
import { COMMON_TEMPLATE } from "../prose/common-template";
import { STANDING_PROBLEMS } from "../prose/standing-problems";
import { randomOf, type Random } from "../random";

/** A report that was written in other words than its own, and what an audit must say of it; null for one that was there first. */
export interface PlannedCopy {
  model: ReportModel;
  planted: ReportModel;
  fault: { id: string; ruleId: string; outcome: "fail" | "review" } | null;
}

/** Bodies that fill in the common template: each but the first has eight others beside it. */
const TEMPLATE_BODIES = 10;
/** Of every year so many reports stay as they are. */
const LEFT_SOUND = 6;
const WHOLE = ["overview", "problems"] as const;

const taken = { id: "ORI-001/taken-over", ruleId: "ORI-001", outcome: "fail" } as const;
const template = { id: "ORI-001/common-template", ruleId: "ORI-001", outcome: "review" } as const;
const standing = { id: "ORI-003/same-as-last-year", ruleId: "ORI-003", outcome: "fail" } as const;

const isCountyWide = ({ body }: ReportModel): boolean => body.kind === "government" && body.level === "county";
const byPublication = (a: ReportModel, b: ReportModel): number => (a.publishedOn < b.publishedOn ? -1 : Number(a.publishedOn > b.publishedOn));

/** Two towns of which the later one took over the other's report. */
function takenOver(random: Random, towns: readonly ReportModel[], seed: string): PlannedCopy[] {
  const [source, copy] = random.sample(towns, towns.length).slice(0, 2).toSorted(byPublication);
  if (!source || !copy || source.publishedOn === copy.publishedOn) return [];
  return [{ model: source, planted: source, fault: null }, { model: copy, planted: withBorrowedWords(copy, { from: source.body, year: source.year, sections: WHOLE }, seed), fault: taken }];
}

/** Bodies that filled in what was handed round; the first to publish is asked as well, since nobody tells who wrote it. */
function fromTemplate(random: Random, free: readonly ReportModel[], seed: string): PlannedCopy[] {
  const years = [...new Set(free.map(({ year }) => year))].toSorted((a, b) => b - a);
  const ofYear = (year: number): ReportModel[] => free.filter((model) => model.year === year);
  const enough = years.map(ofYear).find(({ length }) => length >= TEMPLATE_BODIES + LEFT_SOUND) ?? [];
  const bodies = random.sample(enough, enough.length).slice(0, TEMPLATE_BODIES).toSorted(byPublication);
  return bodies.map((model, at) => {
    const from = { name: "填报模板", region: model.body.region, topics: model.body.topics };
    return { model, planted: withBorrowedWords(model, { from, year: model.year, sections: ["overview"], overview: COMMON_TEMPLATE }, seed), fault: at === 0 ? null : template };
  });
}

/** A body whose section 五 is that of its own report on the year before: on the latest year that has such a pair. */
function sameAsLastYear(random: Random, free: readonly ReportModel[], seed: string): PlannedCopy[] {
  const pairs = free.flatMap((after) => free.filter((before) => before.body === after.body && before.year === after.year - 1).map((before) => [before, after] as const));
  const latest = Math.max(...pairs.map(([, { year }]) => year));
  const pair = random.sample(pairs, pairs.length).find(([, { year }]) => year === latest);
  if (!pair) return [];
  const [{ body, year }] = pair;
  return pair.map((model) => ({
    model, planted: withBorrowedWords(model, { from: body, year, sections: ["problems"], problems: STANDING_PROBLEMS }, seed), fault: model.year === year ? null : standing,
  }));
}

/**
 * Plants copies in reports to which nothing else happens, each on the latest year that has enough of them: a report taken over
 * from another town, a template that ten bodies filled in, and a section taken over from the own past.
 * @param isTouched whether something else happens to a report
 */
export function planCopies(models: readonly ReportModel[], isTouched: (model: ReportModel) => boolean, seed: string): PlannedCopy[] {
  const random = randomOf(`${seed}/copies`);
  const free = models.filter((model) => model.figures !== null && !isTouched(model) && !isCountyWide(model));
  const latest = Math.max(...free.map(({ year }) => year));
  const inTowns = takenOver(random, free.filter(({ body, year }) => year === latest && body.kind === "government"), seed);
  const others = free.filter((model) => !inTowns.some((copy) => copy.model === model));
  const filledIn = fromTemplate(random, others, seed);
  return [...inTowns, ...filledIn, ...sameAsLastYear(random, others.filter((model) => !filledIn.some((copy) => copy.model === model)), seed)];
}

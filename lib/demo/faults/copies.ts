import type { ReportModel } from "../model";
import { corpusCase, ownBefore, peersOf, withReports, type Corpus, type CorpusCase } from "./corpus-case";
import { publishedOn, takenOver, wholeTakenOver, withOwnEndings, withWordsOf, wordsOf } from "./taken-over";

const EARLY = "01-08";
const LATE = "01-26";
/** A line with the day of publication is a line of the page. */
const DATED = ["CON-011"];
const FEWEST_HAN = 210;

const hanOf = (model: ReportModel): number => wordsOf(model, "problems").join("").match(/\p{Script=Han}/gu)?.length ?? 0;
const isDepartment = ({ model }: Corpus): boolean => model.body.kind === "department";
const departments = (corpus: Corpus): ReportModel[] => peersOf(corpus).filter(({ body }) => body.kind === "department");
const sourceOf = (corpus: Corpus): ReportModel => departments(corpus)[0]!;
/** Section 五 of either report is long enough to be told from stock phrases. */
const saysEnough = (corpus: Corpus): boolean => isDepartment(corpus) && [corpus.model, sourceOf(corpus)].every((model) => hanOf(model) >= FEWEST_HAN);

/** The report takes words from another body's of the same year, which came out before it. */
const takingFrom = (take: (model: ReportModel, source: ReportModel) => ReportModel) => (corpus: Corpus): Corpus => {
  const source = sourceOf(corpus);
  return withReports({ ...corpus, model: publishedOn(take(corpus.model, source), LATE) }, [publishedOn(source, EARLY)]);
};
/** The same, and nothing tells which came out first. */
const undated = (take: (model: ReportModel, source: ReportModel) => ReportModel) => (corpus: Corpus): Corpus => ({ ...corpus, model: take(corpus.model, sourceOf(corpus)) });
/** The report takes words from the body's own so many years before. */
const repeating = (years: number, take: (model: ReportModel, before: ReportModel) => ReportModel) => (corpus: Corpus): Corpus => ({ ...corpus, model: take(corpus.model, ownBefore(corpus, years)!) });
const has = (years: number) => (corpus: Corpus): boolean => isDepartment(corpus) && ownBefore(corpus, years) !== null && hanOf(ownBefore(corpus, years)!) >= FEWEST_HAN;

/** What nobody else would write: the demonstration's bodies take their sentences from one stock, which many of them share. */
const PASSAGE =
  "为摸清群众究竟想看什么，我们请三位退休教师、两位出租车司机和一位开小卖部的大嫂坐到会议桌前，把去年发布的材料逐页念给他们听，念不通顺的地方当场画线，听不明白的词语当场改写。一个上午改出四十多处，下午又请他们用手机自己查一遍，查不到的栏目连夜挪到首页。后来这个办法固定下来，每逢集日各请一批人，改过的稿子贴在门厅里，谁提的意见就写上谁的姓氏。";
const withPassage = (model: ReportModel): ReportModel => withWordsOf(model, "overview", [...wordsOf(model, "overview"), PASSAGE]);

const fromOthers: readonly CorpusCase[] = [
  corpusCase("ORI-001/published-first", { also: DATED, besides: DATED, fits: isDepartment, plant: takingFrom(wholeTakenOver) }),
  corpusCase("ORI-001/own-endings", { also: DATED, besides: DATED, fits: isDepartment, plant: takingFrom((model, source) => withOwnEndings(wholeTakenOver(model, source), model)) }),
  corpusCase("ORI-001/passage", {
    also: DATED, besides: DATED, place: { section: "overview" }, fits: isDepartment,
    plant: (corpus) => withReports({ ...corpus, model: publishedOn(withPassage(corpus.model), LATE) }, [publishedOn(withPassage(sourceOf(corpus)), EARLY)]),
  }),
  corpusCase("ORI-001/year-before", {
    fits: (corpus) => isDepartment(corpus) && ownBefore({ ...corpus, model: sourceOf(corpus) }, 1) !== null,
    plant: (corpus) => ({ ...corpus, model: wholeTakenOver(corpus.model, ownBefore({ ...corpus, model: sourceOf(corpus) }, 1)!) }),
  }),
  corpusCase("ORI-001/first-is-unknown", { outcome: "review", fits: isDepartment, plant: undated(wholeTakenOver) }),
  corpusCase("ORI-001/of-three", {
    also: DATED, besides: [...DATED, "ORI-001"], fits: (corpus) => isDepartment(corpus) && departments(corpus).length > 2,
    plant: (corpus) => {
      const [first, second] = departments(corpus);
      return withReports({ ...corpus, model: publishedOn(wholeTakenOver(corpus.model, first!), LATE) }, [publishedOn(first!, EARLY), publishedOn(wholeTakenOver(second!, first!), "01-17")]);
    },
  }),
];

const fromOwnPast: readonly CorpusCase[] = [
  corpusCase("ORI-002/year-before", { fits: has(1), plant: repeating(1, wholeTakenOver) }),
  corpusCase("ORI-002/two-years-before", { fits: has(2), plant: repeating(2, wholeTakenOver) }),
  corpusCase("ORI-002/own-endings", { fits: has(1), plant: repeating(1, (model, before) => withOwnEndings(wholeTakenOver(model, before), model)) }),
];

/** So much new wording leaves more than the rule lets pass, and less than makes the section last year's. */
const OWN_PART = 0.5;
/** The first clauses of a text, so many characters at least. */
function partOf(paragraphs: readonly string[], length: number): string {
  let part = "";
  for (const clause of paragraphs.join("").split(/(?<=[；。])/)) if (part.length < length) part += clause;
  return part.replace(/；$/, "。");
}

const sections: readonly CorpusCase[] = [
  corpusCase("ORI-003/other-body", { also: DATED, besides: DATED, place: { section: "problems" }, fits: saysEnough, plant: takingFrom((model, source) => takenOver(model, source, "problems")) }),
  corpusCase("ORI-003/first-is-unknown", { outcome: "review", place: { section: "problems" }, fits: saysEnough, plant: undated((model, source) => takenOver(model, source, "problems")) }),
  corpusCase("ORI-003/own-year-before", { place: { section: "problems" }, fits: has(1), plant: repeating(1, (model, before) => takenOver(model, before, "problems")) }),
  corpusCase("ORI-003/every-year", {
    outcome: "review", besides: ["ORI-003"], place: { section: "problems" }, fits: (corpus) => has(1)(corpus) && has(2)(corpus),
    plant: (corpus) => {
      const [before, first] = [ownBefore(corpus, 1)!, ownBefore(corpus, 2)!];
      const again = takenOver(corpus.model, first, "problems");
      return withReports({ ...corpus, model: withWordsOf(again, "problems", [...wordsOf(again, "problems"), partOf(wordsOf(corpus.model, "problems"), hanOf(first) * OWN_PART)]) }, [takenOver(before, first, "problems")]);
    },
  }),
];

/** Words taken over from other bodies' reports, or from the body's own of years before. */
export const COPY_FAULTS: readonly CorpusCase[] = [...fromOthers, ...fromOwnPast, ...sections];

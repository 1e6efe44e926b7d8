import { inventedRegion } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import type { DemoBody, ReportModel } from "../../lib/demo/model";
import { randomOf, type Random } from "../../lib/demo/random";
import type { ParsedReport } from "../../lib/report/schema";
import { buildReport } from "../support/report-builder";
import { authorOf, ownProblems, ownSentences } from "./prose";
import { firstHalf, takenOver, withEdits, withSentencesReordered } from "./edits";

export const COPY_KINDS = ["renamed", "edited-5", "edited-10", "edited-20", "reordered", "problems-only", "half"] as const;
export type CopyKind = (typeof COPY_KINDS)[number];
export const HONEST_KINDS = ["guide", "law", "office", "standing", "topics"] as const;
export type HonestKind = (typeof HONEST_KINDS)[number];

/** Two reports of which it is known whether one was taken from the other. */
export interface LabelledPair {
  kind: CopyKind | HonestKind;
  isCopy: boolean;
  /** The one that was there first. */
  source: ParsedReport;
  report: ParsedReport;
}
export interface LabelledCorpus {
  /** All reports: those of the pairs, and those that have nothing to do with each other. */
  reports: ParsedReport[];
  pairs: LabelledPair[];
}

const COUNTIES = 8;
const PAIRS_A_KIND = 15;
const YEAR = 2023;
const [EARLY, LATE] = ["2024-01-05", "2024-01-26"];

/** What a guide of the prefecture gives its bodies to fill in; written for these tests. */
const GUIDE = [
  "一年来，本单位把政务公开摆上重要议事日程，明确分管领导亲自抓、专职人员具体办的工作格局，做到年初有安排、年中有检查、年末有总结。",
  "严格落实先审查后公开的程序，凡拟公开的信息由经办人自查、股室负责人复核、分管领导签发，确保内容真实、要素完整、表述规范。",
  "畅通受理渠道，安排专人值守线上平台和办公电话，对收到的每一件来信做到登记有台账、办理有时限、答复有依据。",
  "将公开工作与业务工作同部署、同推进、同考核，对工作滞后的股室及时提醒，对推进有力的做法予以推广。",
];
/** Words of law as reports quote them at length: the titles and articles are real, the sentence around them is ours. */
const LAW = [
  "根据《中华人民共和国政府信息公开条例》第四十九条规定，县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布，县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。",
  "《中华人民共和国政府信息公开条例》第五十条规定，年度报告应当包括行政机关主动公开政府信息的情况、行政机关收到和处理政府信息公开申请的情况、因政府信息公开工作被申请行政复议、提起行政诉讼的情况、政府信息公开工作存在的主要问题及改进情况。",
];

interface Words {
  overview: string;
  problems: string;
}
function wordsOf(model: ReportModel, key: keyof Words): string {
  const section = model.sections.find((one) => one.key === key);
  return (section?.blocks ?? []).flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("\n");
}
/** What the demonstration's bodies write, which they take from a small common stock, with sentences of the author's own in every paragraph. */
function wordsIn(model: ReportModel): Words {
  const random = randomOf(`words/${model.body.region.code}/${model.body.name}/${model.year}`);
  const author = authorOf(model.body.topics, randomOf(`author/${model.body.region.code}/${model.body.name}`));
  const overview = wordsOf(model, "overview").split("\n").map((paragraph) => `${paragraph.split(/(?<=。)/).slice(0, 4).join("")}${ownSentences(random.int(3, 5), author, random)}`);
  return { overview: overview.join("\n"), problems: random.chance(0.5) ? ownProblems(author, random) : `${wordsOf(model, "problems")}\n${ownProblems(author, random)}` };
}

function reportOf({ name, region, level, kind }: DemoBody, year: number, words: Words, publishedOn: string): ParsedReport {
  const report = buildReport({ year, agency: { name, region: region.name, regionCode: region.code, level, kind }, sections: { overview: words.overview, problems: words.problems }, publishedOn });
  return { ...report, source: { ...report.source, path: `${region.code}/${name}/${year}.txt` } };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=。)/);

/** Puts paragraphs between those of a text. */
function interleaved(text: string, inserted: readonly string[]): string {
  const paragraphs = text.split("\n");
  return inserted.reduce((all, words, index) => [...all.slice(0, index * 2 + 1), words, ...all.slice(index * 2 + 1)], paragraphs).join("\n");
}

function copyOf(kind: CopyKind, { body, ...source }: { body: DemoBody } & Words, copier: DemoBody, own: Words, random: Random): Words {
  const taken: Words = { overview: takenOver(source.overview, body, copier, random), problems: takenOver(source.problems, body, copier, random) };
  const change = (edit: (text: string) => string): Words => ({ overview: edit(taken.overview), problems: edit(taken.problems) });
  const copies: Readonly<Record<CopyKind, () => Words>> = {
    "renamed": () => taken,
    "edited-5": () => change((text) => withEdits(text, 0.05, random)),
    "edited-10": () => change((text) => withEdits(text, 0.1, random)),
    "edited-20": () => change((text) => withEdits(text, 0.2, random)),
    "reordered": () => change((text) => withEdits(withSentencesReordered(text, random), 0.05, random)),
    "problems-only": () => ({ overview: own.overview, problems: taken.problems }),
    "half": () => change(firstHalf),
  };
  return copies[kind]();
}

/**
 * Reports of invented counties, some of which were taken from others in known ways, and some of which only look it.
 * @param half parameters are chosen on one half and reported on the other; nothing is in both
 */
export function labelledCorpus(half: "choice" | "report"): LabelledCorpus {
  const seed = `similarity-${half}`;
  const random = randomOf(seed);
  const models = Array.from({ length: COUNTIES }, (_, index) => [...countyReports(inventedRegion(seed, index + (half === "choice" ? 0 : 100)), [YEAR - 1, YEAR], seed)]);
  const reports: ParsedReport[] = [];
  const pairs: LabelledPair[] = [];
  const spare = random.sample(models.flat().filter(({ year, body }) => year === YEAR && body.kind !== "office" && !(body.kind === "government" && body.level === "county")), Infinity);
  const taken = new Set<ReportModel>();
  const draw = (fits: (model: ReportModel) => boolean = () => true): ReportModel => {
    const index = spare.findIndex(fits);
    if (index === -1) throw new Error("There are too few invented bodies for so many pairs.");
    const [model] = spare.splice(index, 1);
    taken.add(model!);
    return model!;
  };
  const add = (kind: LabelledPair["kind"], isCopy: boolean, source: ParsedReport, report: ParsedReport): void => {
    reports.push(source, report);
    pairs.push({ kind, isCopy, source, report });
  };
  for (let index = 0; index < PAIRS_A_KIND; index++) {
    const first = draw(({ body }) => body.kind === "department");
    const second = draw(({ body }) => body.topics === first.body.topics);
    add("topics", false, reportOf(first.body, YEAR, wordsIn(first), EARLY), reportOf(second.body, YEAR, wordsIn(second), LATE));
  }
  for (const kind of COPY_KINDS) {
    for (let index = 0; index < PAIRS_A_KIND; index++) {
      const source = draw();
      const copier = draw();
      const words = copyOf(kind, { body: source.body, ...wordsIn(source) }, copier.body, wordsIn(copier), random);
      add(kind, true, reportOf(source.body, YEAR, wordsIn(source), EARLY), reportOf(copier.body, YEAR, words, LATE));
    }
  }
  for (let index = 0; index < PAIRS_A_KIND; index++) {
    const guided = [draw(), draw()].map((model) => ({ body: model.body, words: { ...wordsIn(model), overview: interleaved(wordsIn(model).overview, GUIDE) } }));
    add("guide", false, reportOf(guided[0]!.body, YEAR, guided[0]!.words, EARLY), reportOf(guided[1]!.body, YEAR, guided[1]!.words, LATE));
    const lawful = [draw(), draw()].map((model) => ({ body: model.body, words: { ...wordsIn(model), overview: interleaved(wordsIn(model).overview, LAW) } }));
    add("law", false, reportOf(lawful[0]!.body, YEAR, lawful[0]!.words, EARLY), reportOf(lawful[1]!.body, YEAR, lawful[1]!.words, LATE));
    const now = draw();
    const before = models.flat().find((model) => model.year === YEAR - 1 && model.body === now.body) ?? models.flat().find((model) => model.year === YEAR - 1 && model.body.name === now.body.name && model.body.region.code === now.body.region.code)!;
    const standing = sentencesOf(wordsIn(before).overview).filter((sentence) => !/\d/.test(sentence)).slice(0, 6).join("");
    add("standing", false, reportOf(before.body, YEAR - 1, wordsIn(before), "2023-01-20"), reportOf(now.body, YEAR, { ...wordsIn(now), overview: interleaved(wordsIn(now).overview, [standing]) }, LATE));
    taken.add(before);
  }
  for (const county of models) {
    const government = county.find(({ body, year }) => year === YEAR && body.kind === "government" && body.level === "county")!;
    const office = county.find(({ body, year }) => year === YEAR && body.kind === "office")!;
    add("office", false, reportOf(government.body, YEAR, wordsIn(government), EARLY), reportOf(office.body, YEAR, { overview: takenOver(wordsIn(government).overview, government.body, office.body, random), problems: wordsIn(government).problems }, LATE));
    taken.add(government).add(office);
  }
  for (const model of models.flat()) if (!taken.has(model)) reports.push(reportOf(model.body, model.year, wordsIn(model), EARLY));
  return { reports, pairs };
}

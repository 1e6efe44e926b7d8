import { corpusCase, ownBefore, peersOf, withReports, type Corpus, type CorpusCase } from "../faults/corpus-case";
import { adapted, publishedOn, takenOver, wholeTakenOver, withWordsOf, wordsOf } from "../faults/taken-over";
import type { ReportModel } from "../model";

const silent = { outcome: "silent" } as const;
const DATED = ["CON-011"];

const isDepartment = ({ model }: Corpus): boolean => model.body.kind === "department";
const isOffice = ({ model }: Corpus): boolean => model.body.kind === "office";
const others = (corpus: Corpus): ReportModel[] => peersOf(corpus).filter(({ body }) => body.kind !== "government" || body.level === "township");
const hasBefore = (corpus: Corpus): boolean => isDepartment(corpus) && ownBefore(corpus, 1) !== null;
/** The report with paragraphs put between those of its overview. */
const withBetween = (model: ReportModel, paragraphs: readonly string[]): ReportModel =>
  withWordsOf(model, "overview", wordsOf(model, "overview").flatMap((paragraph, index) => [paragraph, ...paragraphs.slice(index, index + 1)]));
const withBehind = (model: ReportModel, key: "overview" | "problems", words: string): ReportModel => withWordsOf(model, key, [...wordsOf(model, key), words]);

/** What a guide gives its bodies to fill in; written for this. */
const GUIDE = [
  "一年来，本单位坚持公开为常态、不公开为例外，做到年初有计划、年中有检查、年末有总结。",
  "凡拟公开的信息由经办人自查、股室负责人复核、分管领导签发，确保要素完整、表述规范。",
  "畅通受理渠道，安排专人值守线上平台和办公电话，来信登记有台账、办理有时限、答复有依据。",
  "公开工作与业务工作同部署、同推进、同检查，对推进有力的做法予以推广。",
];
/** Words of law as reports quote them at length: titles and articles are real, the sentences around them are not. */
const LAW = [
  "根据《中华人民共和国政府信息公开条例》第四十九条规定，县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布，县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。",
  "《中华人民共和国政府信息公开条例》第五十条规定，年度报告应当包括行政机关主动公开政府信息的情况、行政机关收到和处理政府信息公开申请的情况、因政府信息公开工作被申请行政复议、提起行政诉讼的情况、政府信息公开工作存在的主要问题及改进情况。",
];
/** How a body describes itself and its procedures, year after year. */
const STANDING =
  "公开指南载明机构职能、办公时间和受理地点，公开目录按机构设置、业务办理、资金使用分类编排。拟公开的材料先由经办人填写审查单，再由保密员核对，最后由分管负责人签批，三个环节各留一份底稿。公开后的材料由档案员按月装订，查阅时出示有效证件即可。";
const COMMON = "一是公开内容不够全面，二是公开形式不够丰富，三是队伍建设有待加强。下一步加大培训力度，提高工作水平。";

/** So many bodies fill in one text, and the report that is looked at came out last. */
const sharedBy = (bodies: number, take: (model: ReportModel, source: ReportModel) => ReportModel) => (corpus: Corpus): Corpus => {
  const [source, ...more] = others(corpus);
  const early = [source!, ...more.slice(0, bodies - 2).map((model) => take(model, source!))].map((model) => publishedOn(model, "01-08"));
  return withReports({ ...corpus, model: publishedOn(take(corpus.model, source!), "01-26") }, early);
};
const both = (change: (model: ReportModel) => ReportModel) => (corpus: Corpus): Corpus => withReports({ ...corpus, model: change(corpus.model) }, [change(others(corpus)[0]!)]);
const bothYears = (change: (model: ReportModel) => ReportModel) => (corpus: Corpus): Corpus => withReports({ ...corpus, model: change(corpus.model) }, [change(ownBefore(corpus, 1)!)]);
const NINE = 9;
const ALL = Infinity;

/** What looks taken over and is not, or not from this body. */
export const COPY_TRAPS: readonly CorpusCase[] = [
  corpusCase("ORI-001/template-of-nine", { outcome: "none", also: DATED, besides: DATED, fits: isDepartment, plant: sharedBy(NINE, wholeTakenOver) }),
  corpusCase("ORI-001/template-of-all", { outcome: "none", also: DATED, besides: [...DATED, "STR-008"], fits: isDepartment, plant: sharedBy(ALL, wholeTakenOver) }),
  corpusCase("ORI-001/government-and-its-office", {
    ...silent, fits: isOffice,
    plant: (corpus) => ({ ...corpus, model: wholeTakenOver(corpus.model, peersOf(corpus).find(({ body }) => body.kind === "government" && body.level === corpus.model.body.level && body.region.code === corpus.model.body.region.code)!) }),
  }),
  corpusCase("ORI-001/one-guide", { ...silent, fits: isDepartment, plant: both((model) => withBetween(model, GUIDE)) }),
  corpusCase("ORI-001/law-at-length", { ...silent, fits: isDepartment, plant: both((model) => withBetween(model, LAW)) }),
  corpusCase("ORI-001/copied-by-another", {
    ...silent, also: DATED, besides: [...DATED, "ORI-001"], fits: isDepartment,
    plant: (corpus) => withReports({ ...corpus, model: publishedOn(corpus.model, "01-08") }, [publishedOn(wholeTakenOver(others(corpus)[0]!, corpus.model), "01-26")]),
  }),
  corpusCase("ORI-002/standing-description", { ...silent, fits: hasBefore, plant: bothYears((model) => withBehind(model, "overview", STANDING)) }),
  corpusCase("ORI-002/law-at-length", { ...silent, fits: hasBefore, plant: bothYears((model) => withBetween(model, LAW)) }),
  corpusCase("ORI-003/template-of-nine", { outcome: "none", also: DATED, besides: DATED, fits: isDepartment, plant: sharedBy(NINE, (model, source) => takenOver(model, source, "problems")) }),
  corpusCase("ORI-003/common-phrases", { ...silent, fits: isDepartment, plant: both((model) => withBehind(model, "problems", COMMON)) }),
  corpusCase("ORI-003/last-years-problems-solved", {
    ...silent, fits: hasBefore,
    plant: (corpus) => {
      const before = ownBefore(corpus, 1)!;
      const named = adapted(wordsOf(before, "problems")[1] ?? "", before, corpus.model).replace(/^[^：]*：/, "").replace(/。$/, "");
      return { ...corpus, model: withBehind(corpus.model, "problems", `上年度报告提出的“${named}”等问题均已整改，具体做法另见专栏。`) };
    },
  }),
];

import { withDateLine } from "../corpus/file";
import { withSection, type Block, type ReportModel } from "../model";

/** The sections whose wording is compared. */
export type WordedSection = "overview" | "problems";

/** What a body says of its own counts in the overview, by the paragraph that says it: each keeps its own, or its tables would contradict it. */
const OWN_COUNTS: Readonly<Record<number, RegExp>> = {
  2: /(?<=^（二）[^。]*。).*?(?:行政诉讼案件|被提起行政诉讼\d+件)。/,
  3: /(?<=^（三）[^。]*。)[^。]*。/,
};

/** The paragraphs of a section. */
export const wordsOf = ({ sections }: ReportModel, key: WordedSection): string[] =>
  (sections.find((section) => section.key === key)?.blocks ?? []).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

/** The report with other paragraphs in a section. */
export const withWordsOf = (model: ReportModel, key: WordedSection, paragraphs: readonly string[]): ReportModel =>
  withSection(model, key, (section) => ({ ...section, blocks: paragraphs.map((text): Block => ({ kind: "paragraph", text })) }));

/** Words of one report as another takes them over: the names are its own, and years stand as far apart as the reports. */
export function adapted(words: string, { body: from, year }: ReportModel, { body: to, year: now }: ReportModel): string {
  const names = [[from.name, to.name], [from.shortName, to.shortName], [from.account, to.account], [from.superior, to.superior], [from.self, to.self], [from.scope, to.scope]] as const;
  const renamed = names.reduce((text, [old, own]) => text.replaceAll(old, own), words);
  return renamed.replace(/20\d\d(?=年)/g, (digits) => String(Number(digits) + now - year));
}

/** The report with a section taken over from another; it keeps its own counts. */
export function takenOver(model: ReportModel, source: ReportModel, key: WordedSection): ReportModel {
  const own = wordsOf(model, key);
  const words = wordsOf(source, key).map((paragraph, index) => {
    const counts = key === "overview" ? OWN_COUNTS[index] : undefined;
    const [ownCounts] = counts?.exec(own[index] ?? "") ?? [];
    return ownCounts === undefined || counts === undefined ? adapted(paragraph, source, model) : adapted(paragraph, source, model).replace(counts, ownCounts);
  });
  return withWordsOf(model, key, words);
}

/** Both sections taken over. */
export const wholeTakenOver = (model: ReportModel, source: ReportModel): ReportModel => takenOver(takenOver(model, source, "overview"), source, "problems");

/** A text by its sentences. */
const sentencesOf = (text: string): string[] => text.split(/(?<=。)/);

/** The report with the last sentence of every paragraph of its overview as it was before the words were taken over. */
export function withOwnEndings(model: ReportModel, own: ReportModel): ReportModel {
  const before = wordsOf(own, "overview");
  return withWordsOf(model, "overview", wordsOf(model, "overview").map((paragraph, index) => [...sentencesOf(paragraph).slice(0, -1), ...sentencesOf(before[index] ?? "").slice(-1)].join("")));
}

/** The report with a day of publication in the year after, `MM-DD`, printed on its page. */
export const publishedOn = (model: ReportModel, day: string): ReportModel => withDateLine({ ...model, header: [], publishedOn: `${model.year + 1}-${day}` });

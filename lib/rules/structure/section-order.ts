import { SECTION_KEYS, standardSection, type SectionKey } from "../../report/sections";
import { chineseToNumber } from "../../text/numerals";
import type { ProseMatch } from "../facts";
import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { chaptersOf, missingSections, type Chapter } from "../shared/chapters";
import { isCopyDoubtful } from "../shared/copy";

const SUB_NUMERAL = /(?:^|[\n。;:])\(([一二三四五六七八九十]{1,3})\)/g;
const SUBDIVIDED: readonly SectionKey[] = ["overview", "problems"];

/**
 * The sections stand in the official order and are numbered without gap or repetition, and so are the （一）（二）… within
 * sections one and five (国办公开办函〔2021〕30号).
 * Silently ignored: headings without numerals, a gap left by a section that is missing (STR-003), a numbering that
 * begins again at （一）, table labels, citations such as 第（一）项, extra chapters behind the sixth.
 */
export const sectionOrder = defineRule({
  id: "STR-004",
  name: "section-order",
  title: { zh: "章节顺序或序号错误", en: "Section order/numbering error" },
  checks: { zh: "六个部分的先后顺序和序号，以及第一、第五部分内（一）（二）等序号是否连续。", en: "The order and numerals of the six sections, and of the （一）（二）… within sections one and five." },
  leavesAlone: { zh: "没有序号的标题、缺失章节留下的空号、从（一）重新开始的序号。", en: "Headings without numerals, the gap that a missing section leaves, numberings that begin again at （一）." },
  severity: "minor",
  kind: "deterministic",
  category: "structure",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["sections"],
  basis: ["format2021", "format2019"],
  messages: {
    order: { zh: "各部分的先后顺序与统一格式不符，报告中依次为：{detail}。", en: "The sections are not in the official order; the report has: {detail}." },
    repeated: { zh: "章节序号“{numeral}”重复，报告中的序号依次为：{detail}。", en: "The section numeral {numeral} is used twice; the report has: {detail}." },
    skipped: { zh: "章节序号由“{before}”跳到“{numeral}”，报告中的序号依次为：{detail}。", en: "The section numerals jump from {before} to {numeral}; the report has: {detail}." },
    "sub-repeated": { zh: "“{section|section}”中序号（{numeral}）重复，依次为：{detail}。", en: "In {section|section} the numeral （{numeral}） is used twice; the report has: {detail}." },
    "sub-skipped": { zh: "“{section|section}”中序号由（{before}）跳到（{numeral}），依次为：{detail}。", en: "In {section|section} the numerals jump from （{before}） to （{numeral}）; the report has: {detail}." },
  },
  remedy: { zh: "章节序号（顺序）有误：{detail}，请按统一格式调整。", en: "The section numerals or their order are wrong ({detail}). Please follow the uniform format." },
  *check(facts) {
    const chapters = chaptersOf(facts);
    const outcomes = { repeated: "fail", skipped: isCopyDoubtful(facts) ? "review" : "fail" } as const;
    const standard = chapters.filter((chapter) => chapter.key !== null);
    const displaced = standard.findIndex((chapter, index) => index > 0 && place(chapter) < place(standard[index - 1]!));
    if (displaced !== -1) {
      const detail = standard.map(({ section, words }) => (section.ordinal === null ? words : `${section.ordinal}、${words}`)).join("；");
      const evidence = [facts.headingEvidence(standard[displaced]!.section), facts.headingEvidence(standard[displaced - 1]!.section)] as const;
      yield { outcome: "fail", message: "order", params: { detail }, evidence, place: "order" };
    } else {
      const gaps = missingSections(facts).map((key) => chineseToNumber(standardSection(key).ordinal)!);
      const numerals = chapters.map(({ section }) => (section.ordinal === null ? null : { numeral: section.ordinal, source: section }));
      const fault = firstFault(numerals, gaps, false);
      if (fault) yield { outcome: outcomes[fault.kind], message: fault.kind, params: fault.params, evidence: [facts.headingEvidence(fault.at), facts.headingEvidence(fault.behind)], place: "numerals" };
    }
    for (const section of SUBDIVIDED) {
      const numerals = facts.find(SUB_NUMERAL, [section]).map((found) => ({ numeral: found.match[1]!, source: found }));
      const fault = firstFault(numerals, [], true);
      if (fault) yield { outcome: outcomes[fault.kind], message: `sub-${fault.kind}`, params: { ...fault.params, section }, evidence: [numeralEvidence(fault.at), numeralEvidence(fault.behind)], place: `numerals/${section}` };
    }
  },
});

const place = (chapter: Chapter): number => SECTION_KEYS.indexOf(chapter.key!);

const numeralEvidence = (found: ProseMatch): Evidence => found.evidence(found.match[0].indexOf("("));

interface Numbered<Source> {
  numeral: string;
  source: Source;
}
interface Fault<Source> {
  kind: "repeated" | "skipped";
  params: { numeral: string; before: string; detail: string };
  /** The numeral that does not follow, and the one before it. */
  at: Source;
  behind: Source;
}

/**
 * The first numeral that does not follow from the one before.
 * @param numerals null stands for a heading without numeral, which takes one place
 * @param gaps numbers that may be left out
 * @param mayRestart whether the numbering may begin again at one
 */
function firstFault<Source>(numerals: readonly (Numbered<Source> | null)[], gaps: readonly number[], mayRestart: boolean): Fault<Source> | null {
  const printed = numerals.filter((entry) => entry !== null);
  let reached = 0;
  let last: Numbered<Source> | undefined;
  let unnumbered = 0;
  for (const entry of numerals) {
    if (entry === null) {
      unnumbered += 1;
      continue;
    }
    const number = chineseToNumber(entry.numeral);
    if (number === null) continue;
    let lowest = reached + 1;
    while (gaps.includes(lowest)) lowest++;
    const fits = number >= reached + 1 && number <= lowest + unnumbered;
    if (!fits && last && !(mayRestart && number === 1)) {
      const params = { numeral: entry.numeral, before: last.numeral, detail: printed.map(({ numeral }) => numeral).join("、") };
      return { kind: number <= reached ? "repeated" : "skipped", params, at: entry.source, behind: last.source };
    }
    reached = number;
    last = entry;
    unnumbered = 0;
  }
  return null;
}

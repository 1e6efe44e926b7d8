import type { SectionKey } from "../../report/sections";
import { standardSection } from "../../report/sections";
import { defineRule } from "../rule";
import { chaptersOf, missingSections } from "../shared/chapters";
import { announcementOf } from "../shared/preface";

/** Announced wordings that are not of the format, with the section they stand for. */
const FOREIGN_WORDINGS: readonly (readonly [RegExp, SectionKey])[] = [
  [/^(?:概述|概况|基本情况)$|(?:工作)?(?:概述|基本情况)$/, "overview"],
  [/(?:改进|整改|工作)措施/, "problems"],
  [/需要说明|说明的(?:其他)?事项|收费(?:及|和|、)减免/, "other"],
];

/**
 * The parts that the preface announces are the parts that follow, in number and wording (统一格式；文字严谨性要求).
 * Silently ignored: wordings of Article 50, an announcement that agrees with the heading really printed, a number that a
 * missing section explains (STR-003).
 */
export const prefaceMismatch = defineRule({
  id: "STR-010",
  name: "preface-mismatch",
  title: { zh: "前言所列部分与正文标题不一致", en: "Contents announced in preface differ from headings" },
  checks: { zh: "前言中“由……部分组成”所列的部分数量和名称与正文标题是否一致。", en: "Whether the number and names of the parts announced in the preface agree with the headings." },
  leavesAlone: { zh: "《条例》第五十条的表述；与正文标题一致的名称；因缺少章节造成的数量差异。", en: "Wordings of Article 50; names that agree with the heading printed; a number that a missing section explains." },
  severity: "minor",
  kind: "deterministic",
  category: "structure",
  eras: ["2019", "2021"],
  needs: ["sections"],
  basis: ["format2021", "practice.wording"],
  messages: {
    wording: { zh: "前言所列部分“{a}”与正文标题“{b}”不一致。", en: "The preface announces “{a}”; the headings read “{b}”." },
    count: { zh: "前言称报告由{a}个部分组成，正文实有{b}个部分。", en: "The preface announces {a} parts; the report has {b}." },
  },
  remedy: { zh: "前言所列部分“{a}”与正文标题“{b}”不一致，请统一为规范表述。", en: "The preface says “{a}”, the report itself “{b}”. Please make them agree in the standard wording." },
  *check(facts) {
    const announced = announcementOf(facts);
    if (!announced) return;
    const chapters = chaptersOf(facts);
    const differing = announced.items.flatMap((item) => {
      const key = FOREIGN_WORDINGS.find(([pattern]) => pattern.test(item.words))?.[1];
      const chapter = chapters.find((entry) => entry.key === key);
      if (key === undefined || !chapter || chapter.words === item.words || standardSection(key).acceptedVariants.includes(item.words)) return [];
      return [{ item, chapter }];
    });
    const [shown, ...more] = differing.map(({ item }) => facts.evidence(item.start, item.end));
    if (shown) {
      const params = { a: differing.map(({ item }) => item.words), b: differing.map(({ chapter }) => chapter.words) };
      const evidence = [shown, ...more, ...differing.map(({ chapter }) => facts.headingEvidence(chapter.section))] as const;
      yield { outcome: "fail", message: "wording", params, evidence, place: "wording" };
    }
    if (announced.count === chapters.length || missingSections(facts).length > 0) return;
    const outcome = announced.count < chapters.length ? "fail" : "review";
    yield { outcome, message: "count", params: { a: announced.count, b: chapters.length }, evidence: [announced.evidence], place: "count" };
  },
});

import type { SectionKey } from "../../report/sections";
import { SECTION_KEYS } from "../../report/sections";
import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import { missingSections } from "../shared/chapters";
import { isCopyDoubtful } from "../shared/copy";

/** Words that show that a section's content is there although its heading is not. */
const CONTENT_SIGNS: Readonly<Partial<Record<SectionKey, RegExp>>> = {
  overview: /20\d\d年(?:度)?,?(?:我|本|在|全|以|认|严|紧|坚|按|深)/,
  problems: /(?:问题|不足|薄弱)[\s\S]*(?:改进|加强|下一步|提升)/,
  other: /信息处理费/,
};
const HAN = /\p{Script=Han}/gu;
const MIN_CONTENT_HAN = 80;

/**
 * A report has the six sections of the uniform format (《条例》第五十条；国办公开办函〔2021〕30号).
 * Silently ignored: headings without numerals or in other words, a heading that is lost while the section's table is
 * there, the year 2019 beyond a remark. Content under no heading of its own is a minor fault, not a missing section.
 */
export const sectionMissing = defineRule({
  id: "STR-003",
  name: "section-missing",
  title: { zh: "法定章节缺失", en: "Mandatory section missing" },
  checks: { zh: "统一格式的六个部分是否齐全，以标题或该部分的表格为准。", en: "Whether all six sections of the uniform format are there, by heading or by the section’s table." },
  leavesAlone: { zh: "标题没有序号或表述不同、标题残缺但表格存在的部分。", en: "Sections whose heading has no numeral or other words, or whose table is there although the heading is not." },
  severity: "major",
  kind: "deterministic",
  category: "structure",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["sections"],
  basis: ["regulation2019.art50", "format2021"],
  messages: {
    missing: { zh: "年度报告应有六个部分，未见“{sections|section}”。", en: "The annual report must have six sections; not found: {sections|section}." },
    unheaded: { zh: "年度报告有相关内容，但未见“{sections|section}”标题。", en: "The content is there, but the heading is not: {sections|section}." },
  },
  remedy: {
    zh: "年度报告缺少“{sections|section}”部分，不符合《条例》第五十条及统一格式要求，请补充完整后重新公布。",
    en: "The annual report lacks {sections|section}, which Art. 50 of the Regulations and the uniform format require. Please complete and publish it again.",
  },
  *check(facts) {
    const absent = missingSections(facts);
    if (absent.length === 0) return;
    const unheaded = absent.filter((key) => hasContent(facts, key));
    const missing = absent.filter((key) => !unheaded.includes(key));
    const outcome = isCopyDoubtful(facts) ? "review" : "fail";
    const evidence = [facts.absenceEvidence(), ...facts.report.sections.map((section) => facts.headingEvidence(section))] as const;
    if (missing.length > 0) {
      const severity = missing.length > 1 ? "critical" : missing[0] === "other" ? "minor" : "major";
      yield { outcome, severity, message: "missing", params: { sections: missing }, evidence, place: "missing" };
    }
    if (unheaded.length > 0) yield { outcome, severity: "minor", message: "unheaded", params: { sections: unheaded }, evidence, place: "unheaded" };
  },
});

/** Whether the prose before the place of the missing section carries what belongs into it. */
function hasContent(facts: ReportFacts, key: SectionKey): boolean {
  const sign = CONTENT_SIGNS[key];
  if (!sign) return false;
  const before = SECTION_KEYS.slice(0, SECTION_KEYS.indexOf(key)).findLast((earlier) => facts.section(earlier)) ?? null;
  const text = facts.textOf(before);
  return sign.test(text) && (key === "other" || (text.match(HAN)?.length ?? 0) >= MIN_CONTENT_HAN);
}

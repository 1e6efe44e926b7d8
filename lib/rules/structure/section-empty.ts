import type { SectionKey } from "../../report/sections";
import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import { mediaIn } from "../shared/beside-text";
import { chaptersOf } from "../shared/chapters";
import { isCopyDoubtful } from "../shared/copy";

const HAN = /\p{Script=Han}/u;
const PROSE_SECTIONS: readonly SectionKey[] = ["overview", "problems", "other"];

/**
 * A section has content of its own under its heading (《条例》第五十条).
 * Text that may stand in a picture is a question. Silently ignored: 无, 暂无 or a mark in section six, page chrome, and sections two to four, whose content is a table:
 * its absence is a finding of the table rules.
 */
export const sectionEmpty = defineRule({
  id: "STR-006",
  name: "section-empty",
  title: { zh: "章节有题无文", en: "Empty section" },
  checks: { zh: "“总体情况”“存在的主要问题及改进情况”“其他需要报告的事项”标题之下是否有内容。", en: "Whether anything stands under the headings of sections one, five and six." },
  leavesAlone: { zh: "第六部分填“无”的；第二至第四部分由表格规则判断。", en: "无 in section six; sections two to four are judged by the table rules." },
  severity: "major",
  kind: "deterministic",
  category: "structure",
  eras: ["2019", "2021"],
  needs: ["sections"],
  basis: ["regulation2019.art50"],
  messages: {
    empty: { zh: "“{section|section}”只有标题，没有内容。", en: "{section|section} has a heading and no content." },
    "as-media": {
      zh: "“{section|section}”标题之下没有文字，该处有图片、附件或嵌入页面，内容可能在其中，请核对原网页。",
      en: "{section|section} has a heading and no text; an image, attachment or embedded page stands there and may hold it. Please look at the original page.",
    },
    "other-empty": { zh: "“{section|section}”只有标题，没有内容；没有相关事项的应当写明“无”。", en: "{section|section} has a heading and no content; where there is nothing to report, it must say so." },
  },
  remedy: { zh: "“{section|section}”部分无实质内容，请据实填报；确无相关情况的，应当明确表述。", en: "{section|section} has no content. Please fill it in truthfully; where there is nothing to report, say so." },
  *check(facts) {
    const chapters = chaptersOf(facts);
    for (const key of PROSE_SECTIONS) {
      const sections = chapters.filter((chapter) => chapter.key === key).map(({ section }) => section);
      if (sections.length === 0 || hasContent(facts, key)) continue;
      const [section] = sections;
      const place = { params: { section: key }, evidence: [facts.headingEvidence(section!)], place: key } as const;
      if (mediaIn(facts, key).length > 0) {
        yield { ...place, outcome: "review", message: "as-media", severity: "minor" };
        continue;
      }
      const common = { ...place, outcome: isCopyDoubtful(facts) ? "review" : "fail" } as const;
      if (key === "other") yield { ...common, message: "other-empty", severity: "minor" };
      else yield { ...common, message: "empty" };
    }
  },
});

/** Whether anything stands under the heading: words in sections one and five, anything at all in section six. */
function hasContent(facts: ReportFacts, key: SectionKey): boolean {
  const prose = facts.proseOf(key).some((run) => key === "other" || HAN.test(run.text));
  const sections = facts.report.sections.filter((section) => section.key === key);
  const hasTable = Object.values(facts.report.tables).some((table) => table !== null && sections.some(({ body }) => table.span[0] < body[1] && body[0] < table.span[1]));
  return prose || hasTable;
}

import type { Evidence, Severity } from "../finding";
import { defineRule } from "../rule";
import { chaptersOf } from "../shared/chapters";
import { announcementOf } from "../shared/preface";

interface OldWording {
  pattern: RegExp;
  /** What one says now. */
  expected: string;
  severity?: Severity;
}
const OLD_WORDINGS: readonly OldWording[] = [
  { pattern: /以公开为原则[,、]?(?:以)?不公开(?:为|是)例外/g, expected: "以公开为常态、不公开为例外" },
  { pattern: /公开(?:是|为)原则[,、]不公开(?:是|为)例外/g, expected: "以公开为常态、不公开为例外", severity: "info" },
  { pattern: /国务院(?:令)?(?:第)?492号(?:令)?/g, expected: "国务院令第711号" },
  { pattern: /(?:根据|按照|依据|依照)[^。\n]{0,30}条例》?(?:第三十一条|第三十二条)(?=[^。\n]{0,40}(?:年度报告|年报|编制))/g, expected: "《条例》第四十九条、第五十条" },
  { pattern: /需要说明的其他事项/g, expected: "其他需要报告的事项" },
  { pattern: /申请[^。\n]{0,60}?免予公开/g, expected: "不予公开" },
];
const OLD_HEADING = { pattern: /收费(?:及|和|、|与)减免/, expected: "其他需要报告的事项" };
/** What one of them has; most reports have none. */
const ANY_OLD_WORDING = /原则[,、]?(?:以)?不公开|492号|第三十[一二]条|需要说明的其他事项|免予公开/;
/** History and amended editions may be told in the words of their time. */
const TOLD_AS_HISTORY = /20(?:0\d|1[0-8])年|曾|原条例|修订前|此前/;

/**
 * Reports since 2019 use the wording of the revised Regulations (《条例》（2019修订）第五条、第四十二条、第五十条).
 * Silently ignored: history told, parts listed in the preface (STR-010), headings in other words (STR-005), the slogan in
 * its looser form beyond a remark.
 */
export const wordingOf2008 = defineRule({
  id: "TPL-007",
  name: "wording-of-2008",
  title: { zh: "旧《条例》术语残留", en: "2008-era wording left in" },
  checks: { zh: "2019年度起是否仍使用2008年《条例》的表述，如“以公开为原则、不公开为例外”“收费及减免”。", en: "Whether a report since 2019 still uses the wording of the Regulations of 2008." },
  leavesAlone: { zh: "叙述历史情况；前言所列部分名称由另一规则判断。", en: "History told; names of parts listed in the preface are judged by another rule." },
  severity: "minor",
  kind: "deterministic",
  category: "content",
  eras: ["2019", "2021"],
  needs: ["year"],
  basis: ["regulation2019.art5", "regulation2019.art50"],
  messages: {
    old: { zh: "“{text}”为修订前《条例》的表述。", en: "“{text}” is the wording of the Regulations before their revision." },
  },
  remedy: { zh: "“{text}”为修订前《条例》表述，现行表述为“{expected}”，请更正。", en: "“{text}” is the wording of the old Regulations; the current one is “{expected}”. Please correct it." },
  *check(facts) {
    const mayHaveOne = ANY_OLD_WORDING.test(facts.clean.text);
    const announced = mayHaveOne ? announcementOf(facts)?.evidence.span : undefined;
    const isAnnounced = ({ span }: Evidence): boolean => announced !== undefined && announced[0] <= span[0] && span[1] <= announced[1];
    const told = new Set<string>();
    for (const { pattern, expected, severity = "minor" } of mayHaveOne ? OLD_WORDINGS : []) {
      for (const hit of facts.find(pattern)) {
        const { match } = hit;
        const place = hit.evidence();
        const sentence = match.input.slice(Math.max(match.input.lastIndexOf("。", match.index), match.input.lastIndexOf("\n", match.index), 0), match.index);
        if (told.has(expected) || isAnnounced(place) || TOLD_AS_HISTORY.test(sentence)) continue;
        told.add(expected);
        yield { outcome: "fail", severity, message: "old", params: { text: match[0], expected }, evidence: [place], place: expected };
      }
    }
    for (const { section, words, key } of chaptersOf(facts)) {
      if (key !== null || !OLD_HEADING.pattern.test(words)) continue;
      yield { outcome: "fail", message: "old", params: { text: words, expected: OLD_HEADING.expected }, evidence: [facts.headingEvidence(section)], place: "heading" };
    }
  },
});

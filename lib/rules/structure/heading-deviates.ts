import { STANDARD_SECTIONS } from "../../report/sections";
import { defineRule } from "../rule";
import { chaptersOf } from "../shared/chapters";
import { isCopyDoubtful } from "../shared/copy";
import { lacksOnly, nearest } from "../shared/wording";

const MAX_TYPO_CHARS = 2;
/** Without width, quotation marks and the 、 and 和 between 行政复议 and 行政诉讼, which never count. */
const plain = (words: string): string => words.normalize("NFKC").replace(/[“”"'‘’\s]/g, "").replace(/行政复议(?:、|,|和|及|与)?行政诉讼/, "行政复议行政诉讼");
/** The accepted headings of each section, as printed and plain. */
const ACCEPTED = new Map(STANDARD_SECTIONS.map(({ key, heading, acceptedVariants }) => [key, [heading, ...acceptedVariants].map((wording) => ({ wording, plain: plain(wording) }))]));
/** 一、总体情况（主要包括…） is the format's own explanation left behind the heading; instructions are for TPL-005 to find. */
const EXPLANATION = /\((?:(?:主要)?包[括含]|请|填).*\)$/;

/**
 * The headings of the six sections are those of the uniform format (国办公开办函〔2021〕30号；2019年为鼓励性).
 * Silently ignored: numerals (STR-004), width and blanks, 、 or 和 in section four, the wordings of Article 50 and others
 * used by provincial governments. Characters that are only missing are a question when our copy is doubtful.
 */
export const headingDeviates = defineRule({
  id: "STR-005",
  name: "heading-deviates",
  title: { zh: "章节标题表述不规范", en: "Section heading wording deviates" },
  checks: { zh: "六个部分的标题文字是否与统一格式一致。", en: "Whether the headings of the six sections have the wording of the uniform format." },
  leavesAlone: { zh: "序号、全半角和空格、《条例》第五十条的表述及省级政府通用的表述。", en: "Numerals, width and blanks, the wording of Article 50 and others in use by provincial governments." },
  severity: "minor",
  kind: "deterministic",
  category: "structure",
  eras: ["2019", "2021"],
  formatDeviation: true,
  needs: ["sections"],
  basis: ["format2021", "format2019"],
  messages: {
    typo: { zh: "章节标题“{found}”与“{expected}”有个别文字出入。", en: "The heading “{found}” differs from “{expected}” by a slip of the pen." },
    wording: { zh: "章节标题为“{found}”，统一格式的标题为“{expected}”。", en: "The heading is “{found}”; that of the uniform format is “{expected}”." },
    punctuation: { zh: "章节标题“{found}”末尾不应有标点。", en: "The heading “{found}” should not end with a punctuation mark." },
  },
  remedy: { zh: "“{found}”表述不规范，应为“{expected}”。", en: "“{found}” should read “{expected}”." },
  *check(facts) {
    for (const { section, key, words, closing } of chaptersOf(facts)) {
      if (key === null || words === "" || /[\uFFFD?]/.test(words)) continue;
      const accepted = ACCEPTED.get(key)!;
      const isVerbatim = accepted.some((entry) => entry.wording === words);
      if (isVerbatim && closing === "") continue;
      const found = plain(words.replace(EXPLANATION, ""));
      const evidence = [facts.headingEvidence(section)] as const;
      const common = { evidence, place: key };
      if (isVerbatim || accepted.some((entry) => entry.plain === found)) {
        if (/[。.;]/.test(closing)) yield { ...common, outcome: "fail", severity: "info", message: "punctuation", params: { found: words + closing, expected: words } };
        continue;
      }
      const closest = nearest(found, accepted.map((entry) => entry.plain));
      const isTypo = closest.distance <= MAX_TYPO_CHARS;
      const expected = accepted[isTypo ? accepted.findIndex((entry) => entry.plain === closest.wording) : 0]!.wording;
      const outcome = isCopyDoubtful(facts) && lacksOnly(found, plain(expected)) ? "review" : "fail";
      yield { ...common, outcome, message: isTypo ? "typo" : "wording", params: { found: words, expected } };
    }
  },
});

import { defineRule } from "../rule";
import { sum } from "../figures";
import { isCopyDoubtful } from "../shared/copy";
import { enumerationsOf } from "../shared/narrative-parts";
import { quoted, sentenceEvidence } from "../shared/narrative-sentences";

const MESSAGE_ZH = "正文“{quote}”各分项之和为{sum}，{relation}总数{whole}，相差{gap}。";

/**
 * Parts that the text names of a whole add up to no more than the whole, and to the whole when the list is complete
 * (年度报告数据准确的要求；国办公开办函〔2021〕30号：发布内容不准确的追责).
 * Silently ignored: open lists (其中…) that stay below the whole; lists that begin with parts which add up; nested lists
 * outside brackets; about-figures; parts without a unit. Ways of publishing that may overlap are asked about, unless one
 * part alone exceeds the whole.
 */
export const partsExceedWhole = defineRule({
  id: "NAR-007",
  name: "parts-exceed-whole",
  title: { zh: "分项之和与总数不符", en: "Parts do not add up to the stated whole" },
  checks: {
    zh: "正文“总数N条，其中（包括、分别为）a条、b条……”的分项之和是否超过总数；完整列举的，是否等于总数。",
    en: "Whether the parts named of a whole (其中, 包括, 分别为) exceed it, and add up to it when the list is complete.",
  },
  leavesAlone: {
    zh: "“其中”之后未列尽且小于总数的；括号内的下一层分项；约数；没有计量单位的数字。",
    en: "Open lists below the whole; parts of parts in brackets; rounded figures; numbers without a unit.",
  },
  severity: "major",
  kind: "deterministic",
  category: "consistency",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["practice.accuracy"],
  messages: {
    exceeds: {
      zh: MESSAGE_ZH.replace("{relation}", "大于"),
      en: "The parts in “{quote}” add up to {sum}, which exceeds the whole of {whole} by {gap}.",
    },
    "falls-short": {
      zh: MESSAGE_ZH.replace("{relation}", "小于"),
      en: "The parts in “{quote}” are given as complete and add up to {sum}, which is {gap} less than the whole of {whole}.",
    },
    "may-overlap": {
      zh: "正文“{quote}”各分项之和为{sum}，大于总数{whole}，相差{gap}；如各分项之间有重复计数（如同一信息经多个渠道发布），请予说明，否则请核实。",
      en: "The parts in “{quote}” add up to {sum}, which exceeds the whole of {whole} by {gap}. One item may have been counted under several parts. Please verify.",
    },
  },
  remedy: { zh: "正文“{quote}”分项之和为{sum}，与总数{whole}不符，请核实。", en: "The parts in “{quote}” add up to {sum}, not to {whole}. Please verify." },
  *check(facts) {
    for (const { sentence, wholeSentence, whole, parts, isClosed, mayOverlap } of enumerationsOf(facts)) {
      const values = parts.map(({ value }) => value);
      if (values.some((_, index) => sum(values.slice(0, index + 1)) === whole.value)) continue;
      const total = sum(values);
      const exceeds = total > whole.value;
      if (!exceeds && !isClosed) continue;
      const isDoubtful = exceeds && mayOverlap && !values.some((value) => value > whole.value);
      const last = parts.at(-1)!;
      const words = sentenceEvidence(facts, sentence, sentence === wholeSentence ? whole.from - whole.left.length : 0, last.to + last.right.length);
      const wholeWords = sentenceEvidence(facts, wholeSentence, whole.from - whole.left.length, whole.to);
      yield {
        outcome: isDoubtful || isCopyDoubtful(facts) ? "review" : "fail",
        message: !exceeds ? "falls-short" : isDoubtful ? "may-overlap" : "exceeds",
        ...(exceeds ? {} : { severity: "minor" as const }),
        params: { quote: quoted(facts, words), whole: whole.value, parts: values, sum: total, gap: Math.abs(total - whole.value), equation: `${values.join(" + ")} = ${total} ≠ ${whole.value}` },
        evidence: sentence === wholeSentence ? [words] : [words, wholeWords],
      };
    }
  },
});

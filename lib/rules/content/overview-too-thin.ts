import { defineRule } from "../rule";
import { hanCount } from "../shared/han";

/** A number of things; years, dates, document and list numbers have no such measure word behind them. */
const QUANTITY = /(?:\d|[两三四五六七八九十百])(?:余|多)?(?:万|千)?(?:[条件次份期场篇项部批块幅户家名处人万]|人次|%)/;
const MAX_SHOWN_CHARS = 60;

/**
 * 总体情况过于简略: section 一 is too short to report on a year (国办公开办函〔2021〕30号：内容全面，不得敷衍塞责).
 * Left alone: a section that is missing or empty, which other rules report; anything of ordinary length.
 */
export const overviewTooThin = defineRule({
  id: "CON-004",
  name: "overview-too-thin",
  title: { zh: "总体情况过于简略", en: "Section 1 too thin" },
  checks: { zh: "“总体情况”的字数以及是否有量化表述；按规则配置的上限检查过长。", en: "How long section 1 is and whether it states any quantity; whether it exceeds the limit that the profile sets." },
  leavesAlone: { zh: "缺失或空白的“总体情况”（由章节规则提出）；篇幅正常的内容。", en: "A section that is missing or empty, which the section rules report; anything of ordinary length." },
  severity: "major",
  kind: "heuristic",
  category: "content",
  eras: ["2021"],
  needs: ["sections"],
  basis: ["format2021.responsibility", "format2021"],
  thresholds: {
    tooShort: { default: 150, min: 0, integer: true, unit: "字", title: { zh: "低于此数为较重问题", en: "Below this it is major" } },
    short: { default: 300, min: 0, integer: true, unit: "字", title: { zh: "低于此数为一般问题，无量化表述时为较重问题", en: "Below this it is minor, and major without any quantity" } },
    longest: { default: 0, min: 0, integer: true, unit: "字", title: { zh: "字数上限（0为不限）", en: "Upper limit (0: none)" } },
  },
  messages: {
    thin: { zh: "“总体情况”仅{n}字，内容过于简略。", en: "Section 1 has only {n} characters, too few to report on the year." },
    thinWithoutFigures: { zh: "“总体情况”仅{n}字，且没有任何量化表述，内容过于简略。", en: "Section 1 has only {n} characters and states no quantity at all." },
    long: { zh: "“总体情况”共{n}字，超过规定的{limit}字。", en: "Section 1 has {n} characters, more than the {limit} allowed." },
  },
  remedy: { zh: "“总体情况”现为{n}字，请按要求调整篇幅、充实内容。", en: "Section 1 has {n} characters: please bring it to the required length and substance." },
  *check(facts, { tooShort, short, longest }) {
    const runs = facts.proseOf("overview");
    const text = facts.textOf("overview");
    const n = hanCount(text);
    const [first] = runs;
    if (!first || n === 0) {
      yield { outcome: "notAssessed", reason: "section-absent", where: "overview" };
      return;
    }
    const hasFigures = QUANTITY.test(text);
    if (n >= short && (longest === 0 || n <= longest)) return;
    const from = first.start + first.text.search(/\S/);
    const evidence = [facts.absenceEvidence("overview"), facts.evidence(from, Math.min(from + MAX_SHOWN_CHARS, first.start + first.text.trimEnd().length))] as const;
    if (n < short && !hasFigures) yield { outcome: "fail", message: "thinWithoutFigures", params: { n }, evidence, place: "overview" };
    else if (n < short) yield { outcome: "fail", message: "thin", severity: n < tooShort ? "major" : "minor", params: { n }, evidence, place: "overview" };
    else if (longest > 0 && n > longest) yield { outcome: "fail", message: "long", severity: "info", params: { n, limit: longest }, evidence, place: "overview" };
  },
});

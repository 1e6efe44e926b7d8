import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule, type Observed } from "../rule";
import { clauseOf } from "../shared/clause";

const TERMS: readonly (readonly [pattern: RegExp, wrong: RegExp, right: string])[] = [
  [/(?:未收到|没有收到)依申请公开(?:件|信息)?(?=[,。;\n])/g, /依申请公开(?:件|信息)?/, "政府信息公开申请"],
  [/(?:受理|收到|办理|办结|答复)依申请公开(?:件|信息)?\d+件/g, /依申请公开(?:件|信息)?/, "政府信息公开申请"],
  [/政务(?:信息)?公开申请/g, /政务(?:信息)?公开申请/, "政府信息公开申请"],
  [/财务预决算/g, /财务/, "财政"],
];
/** A year that the reader must guess. */
const THIS_YEAR = /今年(?<=(?:^|[,。;:\n])今年)(?:以来)?(?=,|我|全|共)/g;
const ABBREVIATED = /《条例》/g;
const SELF = /我单位|本单位|我局|本局|我委|本委|我办|本办|本机关|我机关|我部门|本部门/g;
const SELF_FORMS_ALLOWED = 2;
const MAX_PLACES_SHOWN = 10;

/**
 * 术语混用: words that the 《条例》 has other terms for, more than two names by which the body calls itself,
 * and words (今年, 《条例》) whose meaning nothing in the report fixes.
 * Left alone: 依申请公开 as the name of the work, usual abbreviations.
 */
export const termMisused = defineRule({
  id: "CON-009",
  name: "term-misused",
  title: { zh: "术语混用", en: "Terminology misuse" },
  checks: { zh: "是否以“依申请公开”代指“政府信息公开申请”等，本机关的自称是否统一，“今年”“《条例》”等所指是否写明。", en: "Whether terms of the Regulations are replaced by others, whether the body calls itself by one name, and whether 今年 and 《条例》 are explained." },
  leavesAlone: { zh: "作为工作名称的“依申请公开”、通行的简称。", en: "依申请公开 as the name of the work, usual abbreviations." },
  severity: "info",
  kind: "deterministic",
  category: "content",
  eras: ["2019", "2021"],
  needs: [],
  basis: ["practice.wording"],
  messages: {
    term: { zh: "“{found}”的规范表述为“{expected}”。", en: "“{found}”: the proper term is “{expected}”." },
    thisYear: { zh: "年度报告中“{found}”所指年度不明，宜写明“{expected}”。", en: "“{found}” leaves open which year is meant in an annual report: better “{expected}”." },
    abbreviation: { zh: "使用简称“{found}”前未见全称，首次出现宜写作“{expected}”。", en: "“{found}” is used without the full title before it: at first it should read “{expected}”." },
    self: { zh: "本机关的自称不统一，同时使用{forms}。", en: "The body calls itself by several names: {forms}." },
  },
  remedy: { zh: "建议规范、统一表述：“{expected}”。", en: "Please use one proper wording: “{expected}”." },
  *check(facts) {
    for (const [pattern, wrong, right] of TERMS) {
      const hits = facts.find(pattern);
      const [first, ...others] = hits.slice(0, MAX_PLACES_SHOWN).map((hit) => clauseOf(hit).evidence);
      const found = hits[0]?.match[0] ?? "";
      if (first) yield { outcome: "fail", message: "term", params: { found, expected: found.replace(wrong, right) }, evidence: [first, ...others], place: pattern.source };
    }
    yield* undefinedWords(facts);
    const names = new Map<string, Evidence>();
    for (const hit of facts.find(SELF)) if (!names.has(hit.match[0])) names.set(hit.match[0], hit.evidence());
    const [first, ...others] = names.values();
    if (!first || names.size <= SELF_FORMS_ALLOWED) return;
    const forms = [...names.keys()];
    yield { outcome: "fail", message: "self", params: { forms, expected: forms[0]! }, evidence: [first, ...others], place: "self" };
  },
});

/** What leaves the reader to guess; the words that explain it may have been lost with the preface, so it is asked. */
function* undefinedWords(facts: ReportFacts): Generator<Observed<"term" | "thisYear" | "abbreviation" | "self">> {
  const { year } = facts.report;
  const [when, ...more] = facts.proseText.includes("今年") && year !== null ? facts.find(THIS_YEAR) : [];
  if (when) {
    const evidence = more.slice(0, MAX_PLACES_SHOWN - 1).map((hit) => clauseOf(hit).evidence);
    yield { outcome: "review", message: "thisYear", params: { found: when.match[0], expected: `${year}年` }, evidence: [clauseOf(when).evidence, ...evidence], place: "this-year" };
  }
  if (facts.clean.text.includes("政府信息公开条例")) return;
  const [first] = facts.find(ABBREVIATED);
  if (first) yield { outcome: "review", message: "abbreviation", params: { found: "《条例》", expected: "《中华人民共和国政府信息公开条例》（以下简称《条例》）" }, evidence: [clauseOf(first).evidence], place: "abbreviation" };
}

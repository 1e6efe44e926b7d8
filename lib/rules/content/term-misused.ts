import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { clauseOf } from "../shared/clause";

const TERMS: readonly (readonly [pattern: RegExp, wrong: RegExp, right: string])[] = [
  [/(?:未收到|没有收到)依申请公开(?:件|信息)?(?=[,。;\n])/g, /依申请公开(?:件|信息)?/, "政府信息公开申请"],
  [/(?:受理|收到|办理|办结|答复)依申请公开(?:件|信息)?\d+件/g, /依申请公开(?:件|信息)?/, "政府信息公开申请"],
  [/政务(?:信息)?公开申请/g, /政务(?:信息)?公开申请/, "政府信息公开申请"],
  [/财务预决算/g, /财务/, "财政"],
];
const SELF = /我单位|本单位|我局|本局|我委|本委|我办|本办|本机关|我机关|我部门|本部门/g;
const SELF_FORMS_ALLOWED = 2;
const MAX_PLACES_SHOWN = 10;

/**
 * 术语混用: words that the 《条例》 has other terms for, and more than two names by which the body calls itself.
 * Left alone: 依申请公开 as the name of the work, usual abbreviations.
 */
export const termMisused = defineRule({
  id: "CON-009",
  name: "term-misused",
  title: { zh: "术语混用", en: "Terminology misuse" },
  checks: { zh: "是否以“依申请公开”代指“政府信息公开申请”等，本机关的自称是否统一。", en: "Whether terms of the Regulations are replaced by others, and whether the body calls itself by one name." },
  leavesAlone: { zh: "作为工作名称的“依申请公开”、通行的简称。", en: "依申请公开 as the name of the work, usual abbreviations." },
  severity: "info",
  kind: "deterministic",
  category: "content",
  eras: ["2019", "2021"],
  needs: [],
  basis: ["practice.wording"],
  messages: {
    term: { zh: "“{found}”的规范表述为“{expected}”。", en: "“{found}”: the proper term is “{expected}”." },
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
    const names = new Map<string, Evidence>();
    for (const hit of facts.find(SELF)) if (!names.has(hit.match[0])) names.set(hit.match[0], hit.evidence());
    const [first, ...others] = names.values();
    if (!first || names.size <= SELF_FORMS_ALLOWED) return;
    const forms = [...names.keys()];
    yield { outcome: "fail", message: "self", params: { forms, expected: forms[0]! }, evidence: [first, ...others], place: "self" };
  },
});

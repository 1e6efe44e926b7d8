import { defineRule } from "../rule";

const MARKING = /(?:绝密|机密|秘密)[★☆]\d{0,2}(?:年|个?月|长期)?|内部(?:资料|文件),?(?:请?注意保存|不得外传|严禁外传|请勿外传)|此件不予公开|此件不公开|签发人:[^\n]{0,12}内部|明码电报密级/g;

/**
 * 涉密、内部标识外泄: the published text carries a secrecy or internal mark (《保守国家秘密法》；《条例》第十四条、第十七条).
 * Left alone: 属于国家秘密 in the table, 国家秘密、商业秘密 and 保密审查 in prose.
 */
export const internalMarking = defineRule({
  id: "SEC-008",
  name: "internal-marking",
  title: { zh: "涉密、内部标识外泄", en: "Classified/internal marking in published text" },
  checks: { zh: "公开的文本中是否出现密级标识、内部资料标识或“此件不予公开”等字样。", en: "Whether the published text carries a secrecy mark, an internal mark, or words such as “此件不予公开”." },
  leavesAlone: { zh: "表格中的“属于国家秘密”，正文中的国家秘密、商业秘密、保密审查等正常表述。", en: "属于国家秘密 in the table; ordinary mention of state or business secrets and of secrecy review." },
  severity: "critical",
  kind: "deterministic",
  category: "security",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["stateSecrets"],
  messages: { marked: { zh: "公开的文本中出现“{text}”标识。", en: "The published text carries the mark “{text}”." } },
  remedy: { zh: "页面出现“{text}”标识，请立即下线并开展保密核查。", en: "The page carries the mark “{text}”: please take it down at once and have it checked." },
  *check(facts) {
    for (const { 0: text, index } of facts.clean.text.matchAll(MARKING)) {
      yield { outcome: "fail", message: "marked", params: { text }, evidence: [facts.evidence(index, index + text.length)] };
    }
  },
});

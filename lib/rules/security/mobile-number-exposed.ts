import { defineRule } from "../rule";

const MOBILE = /(?<![\dA-Za-z*]|\d[-/])1[3-9]\d{9}(?!\d)/g;
const PERSON_BEFORE = /(?:联系人|经办人|负责人|姓名|同志|先生|女士|手机)[^\n]{0,20}$/;
const CHARS_BEFORE = 32;
const SHOWN_DIGITS = 3;
const MAX_PLACES_SHOWN = 10;

/**
 * 公开个人手机号码等: a mobile number stands beside a person's name (《个人信息保护法》；最小必要原则).
 * Left alone: landlines, digits within index numbers, masked numbers. A mobile without a name is a remark.
 * The evidence shows the first three digits only.
 */
export const mobileNumberExposed = defineRule({
  id: "SEC-004",
  name: "mobile-number-exposed",
  title: { zh: "公开个人手机号码等", en: "Mobile number exposed" },
  checks: { zh: "正文是否公开个人手机号码。", en: "Whether the text gives people’s mobile numbers." },
  leavesAlone: { zh: "办公固定电话、索引号中的数字、已脱敏的号码；未附姓名的值班手机只作提示。", en: "Office landlines, digits within index numbers, masked numbers; a mobile without a name is a remark." },
  severity: "minor",
  kind: "deterministic",
  category: "security",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["personalInformation"],
  thresholds: { many: { default: 5, min: 1, integer: true, unit: "个", title: { zh: "号码达到此数为较重问题", en: "Numbers from which it is major" } } },
  messages: {
    personal: { zh: "正文公开个人手机号码{count}个（{masked}）。", en: "The text gives people’s mobile numbers: {count} ({masked})." },
    contact: { zh: "正文以手机号码作为联系电话{count}个（{masked}），建议改用办公电话。", en: "The text gives mobile numbers as contact: {count} ({masked}); an office line is preferable." },
  },
  remedy: { zh: "建议以办公电话代替个人手机号码（{masked}），避免泄露个人信息。", en: "Please give an office line in place of the mobile numbers ({masked}), so that no personal information is exposed." },
  *check(facts, { many }) {
    const hits = facts.find(MOBILE);
    const [first, ...others] = hits.slice(0, MAX_PLACES_SHOWN).map((hit) => hit.evidence(0, SHOWN_DIGITS));
    if (!first) return;
    const isPersonal = hits.some(({ match }) => PERSON_BEFORE.test(match.input.slice(Math.max(0, match.index - CHARS_BEFORE), match.index)));
    const severity = hits.length >= many ? "major" : isPersonal ? "minor" : "info";
    const masked = hits.slice(0, MAX_PLACES_SHOWN).map(({ match: [number] }) => `${number.slice(0, 3)}****${number.slice(-4)}`);
    yield { outcome: "fail", severity, message: isPersonal || severity === "major" ? "personal" : "contact", params: { count: hits.length, masked }, evidence: [first, ...others], place: "mobile" };
  },
});

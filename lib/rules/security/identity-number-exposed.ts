import { TABLE_KEYS } from "../../report/cells";
import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import { isBankCard, isIdentityNumber } from "../shared/personal-numbers";

const EIGHTEEN = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g;
const CARD = /(?:账号|帐号|卡号|银行卡)[^\d\n]{0,12}(\d{16,19})(?!\d)/g;
const SHOWN_DIGITS = 6;

/**
 * 泄露公民身份号码等敏感个人信息 (《个人信息保护法》第二十八条；《条例》第十五条).
 * Left alone: numbers whose region, birth date or check digit is wrong, credit codes, index numbers, the tables' digits.
 * The evidence shows the first six digits only, so that no export repeats the number.
 */
export const identityNumberExposed = defineRule({
  id: "SEC-003",
  name: "identity-number-exposed",
  title: { zh: "泄露公民身份号码等敏感个人信息", en: "ID-card number exposed" },
  checks: { zh: "文本中是否有校验通过的公民身份号码；账号之后的银行卡号列为待核实。", en: "Whether the text holds a valid ID-card number; bank-card numbers behind 账号 are asked about." },
  leavesAlone: { zh: "校验不通过的数字串、统一社会信用代码、索引号、表格数字。", en: "Numbers that fail the checks, credit codes, index numbers, the tables’ digits." },
  severity: "critical",
  kind: "deterministic",
  category: "security",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["personalInformation"],
  messages: {
    identity: { zh: "文本中有未经去标识化处理的公民身份号码（{masked}）。", en: "The text holds an ID-card number in the open ({masked})." },
    card: { zh: "文本中有疑似银行卡号（{masked}），请核实是否为个人账户。", en: "The text holds what may be a bank-card number ({masked}): please check whether it is a person’s." },
  },
  remedy: { zh: "页面含有未经去标识化处理的公民身份号码等个人信息（{masked}），请立即下线处理。", en: "The page exposes personal numbers ({masked}): please take it down at once." },
  *check(facts) {
    const { text } = facts.clean;
    for (const { 0: number, index } of text.matchAll(EIGHTEEN)) {
      if (!isIdentityNumber(number) || isInTable(facts, index)) continue;
      yield { outcome: "fail", message: "identity", params: { masked: masked(number) }, evidence: [facts.evidence(index, index + SHOWN_DIGITS)] };
    }
    for (const { 0: words, 1: number = "", index } of text.matchAll(CARD)) {
      const at = index + words.length - number.length;
      if (!isBankCard(number) || isIdentityNumber(number) || isInTable(facts, at)) continue;
      yield { outcome: "review", message: "card", params: { masked: masked(number) }, evidence: [facts.evidence(at, at + SHOWN_DIGITS)] };
    }
  },
});

const masked = (number: string): string => number.slice(0, SHOWN_DIGITS) + "*".repeat(number.length - SHOWN_DIGITS - 2) + number.slice(-2);

function isInTable({ report, clean }: ReportFacts, index: number): boolean {
  const [at] = clean.toOriginal(index, index + 1);
  return TABLE_KEYS.some((key) => {
    const span = report.tables[key]?.span;
    return span !== undefined && span[0] <= at && at < span[1];
  });
}

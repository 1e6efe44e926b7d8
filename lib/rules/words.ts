import type { Category, Finding, Severity } from "./finding";
import type { FormatEra } from "../report/formats";
import type { Bilingual, Language, Rule } from "./rule";

/** The words for a severity. */
export const SEVERITY_LABELS: Readonly<Record<Severity, Bilingual>> = {
  critical: { zh: "严重", en: "critical" },
  major: { zh: "较重", en: "major" },
  minor: { zh: "一般", en: "minor" },
  info: { zh: "提示", en: "info" },
};

/** The words for an outcome. */
export const OUTCOME_LABELS: Readonly<Record<Finding["outcome"], Bilingual>> = {
  fail: { zh: "问题", en: "failure" },
  review: { zh: "待核实", en: "to verify" },
};

/** The words for what a rule is about. */
export const CATEGORY_LABELS: Readonly<Record<Category, Bilingual>> = {
  timeliness: { zh: "公布时效", en: "Timeliness" },
  structure: { zh: "结构与格式", en: "Structure and format" },
  tables: { zh: "表格完整", en: "Tables" },
  balance: { zh: "数据勾稽", en: "Balances" },
  consistency: { zh: "图文一致", en: "Text against tables" },
  content: { zh: "内容质量", en: "Content" },
  originality: { zh: "原创性", en: "Originality" },
  security: { zh: "安全与隐私", en: "Security and privacy" },
  intake: { zh: "采集清洗", en: "Our copy" },
};

/** The words for how sure a rule is by itself. */
export const KIND_OF_RULE_LABELS: Readonly<Record<Rule["kind"], Bilingual>> = {
  deterministic: { zh: "确定", en: "deterministic" },
  heuristic: { zh: "统计或词汇", en: "statistical or lexical" },
  review: { zh: "须人工判断", en: "for a person to decide" },
};

/** The words for the format due. */
export const ERA_LABELS: Readonly<Record<FormatEra, Bilingual>> = {
  pre2019: { zh: "2019年以前格式", en: "before 2019" },
  "2019": { zh: "2019年试行格式", en: "trial format of 2019" },
  "2021": { zh: "2021年格式", en: "format of 2021" },
};

/** English for the units of thresholds; a bare share or switch has none. */
const UNITS_EN: Readonly<Record<string, string>> = { 件: "cases", 字: "characters", 处: "places", 个: "", 年: "years", 月: "", 日: "", 万元: "× 10,000 yuan", "%": "%" };
const BARE_UNITS: readonly string[] = ["1", "0/1"];

/** A threshold's value with its unit, as one reads it. */
export function thresholdWords(value: number, unit: string, language: Language): string {
  if (BARE_UNITS.includes(unit)) return String(value);
  return language === "zh" ? `${value}${unit}` : `${value} ${UNITS_EN[unit] ?? unit}`.trimEnd();
}

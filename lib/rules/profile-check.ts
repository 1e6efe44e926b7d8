import type { z } from "zod";
import { profileContentSchema, profileFileSchema, tidied, type ProfileContent } from "./profile-content";
import { ruleById } from "./registry";
import type { Bilingual, Rule, Threshold } from "./rule";

export type CheckedProfile = { content: ProfileContent } | { problems: Bilingual[] };

const said = (zh: string, en: string): Bilingual => ({ zh, en });

/** What a schema complains of, with the place it complains of. */
function schemaProblem(issue: z.core.$ZodIssue): Bilingual {
  const place = issue.path.map(String).join(".");
  const at = place === "" ? said("文件", "The file") : said(`“${place}”`, `“${place}”`);
  if (issue.code === "unrecognized_keys") return said(`${at.zh}中没有这些字段：${issue.keys.join("、")}。`, `${at.en} has no fields of these names: ${issue.keys.join(", ")}.`);
  if (issue.code === "invalid_value") return said(`${at.zh}只能取：${issue.values.map(String).join("、")}。`, `${at.en} takes only: ${issue.values.map(String).join(", ")}.`);
  if (issue.code === "invalid_type") return said(`${at.zh}的类型不对，应为 ${issue.expected}。`, `${at.en} must be of the type ${issue.expected}.`);
  if (issue.code === "too_small") return said(`${at.zh}不得小于 ${issue.minimum}。`, `${at.en} must be at least ${issue.minimum}.`);
  if (issue.code === "too_big") return said(`${at.zh}不得大于 ${issue.maximum}。`, `${at.en} must be at most ${issue.maximum}.`);
  return said(`${at.zh}不符合格式要求。`, `${at.en} does not fit the format.`);
}

function thresholdProblem(rule: Rule, id: string, threshold: Threshold, value: number): Bilingual | null {
  const name = said(`规则 ${rule.id} 的参数 ${id}（${threshold.title.zh}）`, `Parameter ${id} of rule ${rule.id} (${threshold.title.en})`);
  if (threshold.integer && !Number.isInteger(value)) return said(`${name.zh}必须是整数，现为 ${value}。`, `${name.en} must be a whole number, not ${value}.`);
  const { min = -Infinity, max = Infinity } = threshold;
  if (value >= min && value <= max) return null;
  const range = max === Infinity ? said(`不得小于 ${min}`, `must be at least ${min}`) : said(`必须在 ${min} 至 ${max} 之间`, `must lie between ${min} and ${max}`);
  return said(`${name.zh}${range.zh}，现为 ${value}。`, `${name.en} ${range.en}, not ${value}.`);
}

/** Of any year but a leap year. */
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LONGEST_MONTH = 31;
const SHORTEST_MONTH = 28;

/** A day that not every year has. What is left out comes from a region above, so that a day or a month must then fit whatever stands there. */
function dayProblem(rule: Rule, dayName: string, monthName: string, day: number | undefined, month: number | undefined): Bilingual | null {
  const days = month === undefined ? SHORTEST_MONTH : DAYS_OF_MONTHS[month - 1];
  if (days === undefined || (day ?? LONGEST_MONTH) <= days) return null;
  if (day !== undefined && month !== undefined) {
    return said(`规则 ${rule.id} 的参数 ${monthName}、${dayName} 合为${month}月${day}日，并非每年都有这一天，请改正。`, `Parameters ${monthName} and ${dayName} of rule ${rule.id} make day ${day} of month ${month}, which not every year has: please correct them.`);
  }
  const [set, lacking] = day === undefined ? [monthName, dayName] : [dayName, monthName];
  return said(`规则 ${rule.id} 的参数 ${set} 设为 ${day ?? month}，须同时设定 ${lacking}，合为每年都有的一天。`, `Parameter ${set} of rule ${rule.id} is ${day ?? month}: set ${lacking} with it, so that they make a day that every year has.`);
}

const dayProblems = (rule: Rule, known: Readonly<Record<string, Threshold>>, values: Readonly<Record<string, number>>): Bilingual[] =>
  Object.entries(known).flatMap(([name, { month }]) => {
    if (month === undefined || (values[name] === undefined && values[month] === undefined)) return [];
    return dayProblem(rule, name, month, values[name], values[month]) ?? [];
  });

function ruleProblems(id: string, { thresholds = {} }: ProfileContent["rules"][string]): Bilingual[] {
  const rule = ruleById(id);
  if (!rule) return [said(`规则目录中没有 ${id}。`, `The catalogue has no rule ${id}.`)];
  const known: Readonly<Record<string, Threshold>> = rule.thresholds ?? {};
  const problems = Object.entries(thresholds).flatMap(([name, value]) => {
    const threshold = known[name];
    if (!threshold) return [said(`规则 ${id} 没有参数 ${name}。`, `Rule ${id} has no parameter ${name}.`)];
    return thresholdProblem(rule, name, threshold, value) ?? [];
  });
  return problems.length > 0 ? problems : dayProblems(rule, known, thresholds);
}

function bandProblems({ gradeBands }: ProfileContent): Bilingual[] {
  if (!gradeBands || (gradeBands.excellent > gradeBands.good && gradeBands.good > gradeBands.fair)) return [];
  return [said("等次分数线 gradeBands 必须依次降低：优秀高于良好，良好高于合格。", "The grade bands (gradeBands) must fall: excellent above good, good above fair.")];
}

function checked(result: z.ZodSafeParseResult<ProfileContent>): CheckedProfile {
  if (!result.success) return { problems: result.error.issues.map(schemaProblem) };
  const { rules, gradeBands, wordList } = result.data;
  const content = tidied({ rules, ...(gradeBands ? { gradeBands } : {}), ...(wordList ? { wordList } : {}) });
  const problems = [...Object.entries(content.rules).flatMap(([id, change]) => ruleProblems(id, change)), ...bandProblems(content)];
  return problems.length > 0 ? { problems } : { content };
}

/** Checks what a region is to set. @returns the content, or every problem with the rule and the field it is in */
export const checkProfile = (content: unknown): CheckedProfile => checked(profileContentSchema.safeParse(content));

/** Reads a profile's file. @returns the content, or every problem with the rule and the field it is in */
export function readProfileFile(text: string): CheckedProfile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [said(`文件不是有效的 JSON：${reason}。`, `The file is not valid JSON: ${reason}.`)] };
  }
  return checked(profileFileSchema.safeParse(json));
}

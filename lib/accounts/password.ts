import type { Bilingual } from "../report/language";

export const MIN_PASSWORD_CHARS = 10;
const MAX_PASSWORD_CHARS = 128;

/** What can be wrong with a new password, and what to do. */
export const PASSWORD_PROBLEMS = {
  short: { zh: `密码至少 ${MIN_PASSWORD_CHARS} 个字符。`, en: `A password has at least ${MIN_PASSWORD_CHARS} characters.` },
  long: { zh: `密码不超过 ${MAX_PASSWORD_CHARS} 个字符。`, en: `A password has at most ${MAX_PASSWORD_CHARS} characters.` },
  containsName: { zh: "密码不能包含用户名。", en: "A password must not contain the user name." },
  common: { zh: "密码过于常见，请换一个。", en: "This password is guessed too easily; take another." },
  plain: { zh: "密码须含字母、数字、符号中的两类。", en: "A password needs two of letters, digits and signs." },
  same: { zh: "新密码与原密码相同。", en: "The new password is the old one." },
  notRepeated: { zh: "两次输入的新密码不一致。", en: "The new password was repeated differently." },
  wrong: { zh: "原密码不正确。", en: "The current password is not right." },
} as const satisfies Record<string, Bilingual>;
export type PasswordProblem = keyof typeof PASSWORD_PROBLEMS;

/** Tells a problem from any other word. */
export const isPasswordProblem = (word: string): word is PasswordProblem => word in PASSWORD_PROBLEMS;

/** Beginnings that are guessed first. */
const COMMON = ["password", "12345678", "qwertyui", "abcd1234", "admin123", "1q2w3e4r", "88888888", "zhengwu", "mingjian"];
const CLASSES = [/\p{L}/u, /\d/, /[^\p{L}\d]/u];
const MIN_CLASSES = 2;

/** Judges a new password. @returns what is wrong with it; null when it may be used */
export function passwordProblem(password: string, username: string): PasswordProblem | null {
  const lower = password.toLowerCase();
  if (password.length < MIN_PASSWORD_CHARS) return "short";
  if (password.length > MAX_PASSWORD_CHARS) return "long";
  if (username !== "" && lower.includes(username.toLowerCase())) return "containsName";
  if (COMMON.some((common) => lower.startsWith(common)) || /^(.)\1+$/u.test(password)) return "common";
  return CLASSES.filter((kind) => kind.test(password)).length < MIN_CLASSES ? "plain" : null;
}

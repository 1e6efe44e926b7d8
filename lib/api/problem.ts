import { z } from "zod";
import { FINDING_STATES } from "../findings/reconcile";
import type { Bilingual, Language } from "../report/language";

interface ProblemKind {
  status: number;
  title: Bilingual;
}

/** Everything that a call can be refused for (RFC 9457). A code never changes its meaning. */
export const PROBLEMS = {
  "invalid-parameter": { status: 400, title: { zh: "参数不正确", en: "A parameter is not right" } },
  "invalid-body": { status: 400, title: { zh: "请求内容不正确", en: "The body is not right" } },
  "token-missing": { status: 401, title: { zh: "缺少令牌", en: "There is no token" } },
  "token-unknown": { status: 401, title: { zh: "令牌无效", en: "The token is not known" } },
  "token-expired": { status: 401, title: { zh: "令牌已到期", en: "The token has expired" } },
  "token-revoked": { status: 401, title: { zh: "令牌已停用", en: "The token was revoked" } },
  "owner-disabled": { status: 401, title: { zh: "令牌所属账号已停用", en: "The account of the token is disabled" } },
  "scope-missing": { status: 403, title: { zh: "令牌没有这项权限", en: "The token does not allow this" } },
  "right-missing": { status: 403, title: { zh: "令牌所属账号没有这项权限", en: "The account of the token has no right to this" } },
  "out-of-bounds": { status: 403, title: { zh: "超出令牌的地区范围", en: "Outside the regions of the token" } },
  "not-found": { status: 404, title: { zh: "没有找到", en: "Not found" } },
  "method-not-allowed": { status: 405, title: { zh: "不支持的请求方法", en: "The method is not allowed here" } },
  "finding-changed": { status: 409, title: { zh: "问题的状态已变化", en: "The finding has changed" } },
  "request-under-way": { status: 409, title: { zh: "同一请求正在处理", en: "The same request is being worked on" } },
  "too-large": { status: 413, title: { zh: "内容过大", en: "The body is too large" } },
  "unsupported-media-type": { status: 415, title: { zh: "不支持的内容类型", en: "The media type is not supported" } },
  "decision-impossible": { status: 422, title: { zh: "不能这样处理", en: "This cannot be decided so" } },
  "key-reused": { status: 422, title: { zh: "幂等键已用于其他请求", en: "The idempotency key belongs to another request" } },
  "nothing-to-write": { status: 422, title: { zh: "没有可导出的内容", en: "There is nothing to write" } },
  "unreadable-table": { status: 422, title: { zh: "表格无法读取", en: "The table cannot be read" } },
  "too-many-requests": { status: 429, title: { zh: "请求过于频繁", en: "Too many requests" } },
  fault: { status: 500, title: { zh: "服务器出错", en: "A fault of the server" } },
} as const satisfies Record<string, ProblemKind>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Where in the request a value does not fit: a place in the JSON body (RFC 6901), or a parameter of the address. */
const faultSchema = z.strictObject({ detail: z.string(), pointer: z.string().optional(), parameter: z.string().optional() });
export type Fault = z.infer<typeof faultSchema>;

/** The body of every answer that is not a success. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The address that was called. */
  instance: z.string(),
  errors: z.array(faultSchema).optional(),
  /** `finding-changed`: how the finding stands now, and who decided it. */
  current: z.strictObject({ state: z.enum(FINDING_STATES), by: z.string().nullable() }).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

type Extra = Pick<Problem, "errors" | "current">;

/** Ends a call with a problem. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: Bilingual;
  readonly extra: Extra;
  /** For `Retry-After`: after how many seconds it may be tried again. */
  readonly retryAfterSeconds: number | null;

  constructor(code: ProblemCode, detail: Bilingual, extra: Extra = {}, retryAfterSeconds: number | null = null) {
    super(detail.en);
    this.code = code;
    this.detail = detail;
    this.extra = extra;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The address that names a kind of problem. */
export const problemType = (code: ProblemCode): string => `urn:mingjian:problem:${code}`;

/** A problem in words, as the answer's body has it. */
export function problemBody({ code, detail, extra }: Pick<ApiProblem, "code" | "detail" | "extra">, instance: string, language: Language): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: problemType(code), title: title[language], status, detail: detail[language], instance, ...extra };
}

/** The part of a JSON Pointer for each step of a path. */
const pointerOf = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** What a schema complains of, each with its place in the body. @param base the place of the checked value in the body */
export const bodyFaults = (issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[] = []): Fault[] =>
  issues.map(({ message, path }) => ({ detail: message, pointer: `#${pointerOf([...base, ...path])}` }));

/** The same for the parameters of an address. */
export const parameterFaults = (issues: readonly z.core.$ZodIssue[]): Fault[] =>
  issues.flatMap((issue) => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
    return names.map((parameter) => ({ detail: issue.message, parameter }));
  });

/** Makes schemas complain in a language. */
export const complainIn = (language: Language): { error?: z.core.$ZodErrorMap } => (language === "zh" ? { error: z.locales.zhCN().localeError } : {});

import { ApiProblem, complainIn, parameterFaults, problemBody, PROBLEMS, bodyFaults } from "../../lib/api/problem";
import type { Language } from "../../lib/rules/rule";
import type { z } from "zod";

const UNAUTHORISED = 401;
const FORBIDDEN = 403;
const challenge = (status: number, code: string): Record<string, string> => {
  if (status === UNAUTHORISED) return { "WWW-Authenticate": code === "token-missing" ? 'Bearer realm="mingjian"' : 'Bearer realm="mingjian", error="invalid_token"' };
  return status === FORBIDDEN && code === "scope-missing" ? { "WWW-Authenticate": 'Bearer realm="mingjian", error="insufficient_scope"' } : {};
};

/** The language of an answer: what the address names, else what the caller prefers, else Chinese. */
export function languageOf(request: Request): Language {
  const named = new URL(request.url).searchParams.get("lang");
  if (named === "zh" || named === "en") return named;
  return /^\s*en\b/i.test(request.headers.get("accept-language") ?? "") ? "en" : "zh";
}

/** A problem as an answer (RFC 9457). What is no problem of the caller is logged, and told as a fault without its words. */
export function problemResponse(error: unknown, request: Request, language: Language): Response {
  if (!(error instanceof ApiProblem)) console.error(error);
  const problem = error instanceof ApiProblem ? error : new ApiProblem("fault", { zh: "服务器内部出错，详情见服务器日志。请稍后再试。", en: "The server failed; its log says how. Try again later." });
  const { status } = PROBLEMS[problem.code];
  return new Response(JSON.stringify(problemBody(problem, new URL(request.url).pathname, language)), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...challenge(status, problem.code),
      ...(problem.retryAfterSeconds === null ? {} : { "Retry-After": String(problem.retryAfterSeconds) }),
    },
  });
}

/** What is not there, or may not be seen: the answer is the same. */
export const notFound = (): ApiProblem => new ApiProblem("not-found", { zh: "没有这一项，或者不在令牌的范围内。", en: "There is no such thing within the bounds of the token." });

/** Reads the parts of an address that name a thing. @throws ApiProblem when there can be no such thing */
export function checkedParams<S extends z.ZodType>(schema: S, values: object): z.infer<S> {
  const read = schema.safeParse(values);
  if (!read.success) throw notFound();
  return read.data;
}

/** Reads the parameters of an address. @throws ApiProblem naming each that does not fit */
export function checkedQuery<S extends z.ZodType>(schema: S, values: Iterable<[string, string]>, language: Language): z.infer<S> {
  const read = schema.safeParse(Object.fromEntries(values), complainIn(language));
  if (read.success) return read.data;
  const errors = parameterFaults(read.error.issues);
  const names = errors.map(({ parameter }) => parameter).join(", ");
  throw new ApiProblem("invalid-parameter", { zh: `请检查参数：${names}。`, en: `Check the parameters: ${names}.` }, { errors });
}

/** Reads a JSON body. @throws ApiProblem naming each place that does not fit */
export function checkedJson<S extends z.ZodType>(schema: S, bytes: Uint8Array, language: Language): z.infer<S> {
  const value = ((): unknown => {
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      throw new ApiProblem("invalid-body", { zh: "内容不是 UTF-8 编码的 JSON。", en: "The body is not JSON in UTF-8." });
    }
  })();
  const read = schema.safeParse(value, complainIn(language));
  if (read.success) return read.data;
  const errors = bodyFaults(read.error.issues);
  throw new ApiProblem("invalid-body", { zh: `内容有 ${errors.length} 处不符合要求，见 errors。`, en: `The body does not fit in ${errors.length} ${errors.length === 1 ? "place" : "places"}: see errors.` }, { errors });
}

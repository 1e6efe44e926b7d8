import { expect } from "vitest";
import type { z } from "zod";
import type { agencyItemSchema } from "../../lib/api/agencies";
import type { batchDetailSchema } from "../../lib/api/batches";
import type { countSchema } from "../../lib/api/endpoint";
import type { findingItemSchema } from "../../lib/api/findings";
import type { Fault, Problem } from "../../lib/api/problem";
import type { importResultSchema, reportDetailSchema, reportItemSchema } from "../../lib/api/reports";
import type { rosterAnswerSchema } from "../../lib/api/roster";
import type { scorecardItemSchema } from "../../lib/api/scorecards";
import type { statisticsSchema } from "../../lib/api/statistics";
import { deviations, type Described } from "./described";

export interface Sent {
  /** A value is sent as JSON, everything else as it is. */
  json?: unknown;
  body?: NonNullable<RequestInit["body"]>;
  type?: string;
  key?: string;
  headers?: Record<string, string>;
}
/** What the lists hold, one beside the other: a test knows which it asked for, and the description is held against it first. */
export type Item = z.infer<typeof findingItemSchema> & z.infer<typeof reportItemSchema> & z.infer<typeof agencyItemSchema> & z.infer<typeof scorecardItemSchema>;
type Whole = Omit<z.infer<typeof reportDetailSchema>, "status" | "agency"> & Pick<z.infer<typeof findingItemSchema>, "decision"> & Omit<z.infer<typeof rosterAnswerSchema>, "problems"> & Pick<Problem, "type" | "detail"> & Pick<z.infer<typeof batchDetailSchema>, "files"> & z.infer<typeof statisticsSchema>;
export interface Body extends Whole {
  items: Item[];
  next: string | null;
  count: z.infer<typeof countSchema>;
  results: z.infer<typeof importResultSchema>[];
  state: string;
  errors: Fault[];
  current: NonNullable<Problem["current"]>;
  problems: { line: number; message: string }[];
}
export interface Answered {
  status: number;
  headers: Headers;
  /** Of answers in JSON. */
  body: Body;
  /** Of all others. */
  text: string;
  /** The kind of problem without its prefix; empty when it is none. */
  problem: string;
}
export type Call = (token: string | null, method: "GET" | "POST", path: string, sent?: Sent) => Promise<Answered>;

const matches = (template: string, pathname: string): boolean => new RegExp(`^${template.replaceAll(".", String.raw`\.`).replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname);
const asBody = (text: string): Body => JSON.parse(text) as Body;

/**
 * Calls the API and holds every answer against the description.
 * @param send how a request gets to a route
 */
export function caller(document: Described, send: (path: string, init: RequestInit) => Promise<Response>): Call {
  return async (token, method, path, { json, body, type, key, headers = {} } = {}) => {
    const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
    const contentType = json === undefined ? type : "application/json";
    const sent = json === undefined ? body : JSON.stringify(json);
    const response = await send(`/api/v1${path}`, {
      method,
      headers: { ...authorization, ...(contentType === undefined ? {} : { "Content-Type": contentType }), ...(key === undefined ? {} : { "Idempotency-Key": key }), ...headers },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const pathname = `/api/v1${path.split("?")[0]!}`;
    const described = Object.entries(document.paths).find(([template]) => matches(template, pathname))?.[1][method === "GET" ? "get" : "post"];
    if (described) expect(await deviations(document, described, response)).toEqual([]);
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").includes("json") && !response.headers.has("content-disposition");
    const read = asBody(isJson ? text : "{}");
    return { status: response.status, headers: response.headers, body: read, text, problem: typeof read.type === "string" ? read.type.replace("urn:mingjian:problem:", "") : "" };
  };
}

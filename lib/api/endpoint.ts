import { z } from "zod";
import type { TokenScope } from "../accounts/token";
import { AGENCY_KINDS, AGENCY_LEVELS } from "../report/schema";
import type { Bilingual } from "../report/language";
import type { ProblemCode } from "./problem";

/** What a body or an answer holds: JSON of a schema, or bytes. */
export interface Content {
  says: Bilingual;
  /** Null for bytes of the media types. */
  schema: z.ZodType | null;
  /** `application/json` when not given. */
  mediaTypes?: readonly string[];
}

/**
 * One method of one address: what checks a call and what describes it are the same, so that neither can be wrong about the other.
 */
export interface Endpoint {
  method: "get" | "post";
  /** With parameters in braces. */
  path: `/api/v1/${string}`;
  operationId: string;
  title: Bilingual;
  note?: Bilingual;
  /** What the token must allow; null where no token is needed. */
  scope: TokenScope | null;
  params: z.ZodObject;
  query: z.ZodObject;
  /** What a POST takes, in the order of preference. */
  bodies: readonly Content[];
  answers: Readonly<Record<number, Content>>;
  /** What it can be refused for beyond what every call can. */
  problems: readonly ProblemCode[];
}

/** Keeps the types of an endpoint's schemas. */
export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint;

const languageShape = { lang: z.enum(["zh", "en"]).optional().describe("The language of messages; without it what Accept-Language asks for. 文字的语言。") };
const MAX_ID = 2_147_483_647;
export const idSchema = z.coerce.number().int().min(1).max(MAX_ID);
export const idParams = z.strictObject({ id: idSchema });
export const noParams = z.strictObject({});

const year = z.coerce.number().int().min(2008).max(2100).optional().describe("The year reported on; every year without it. 报告年度。");
const region = z.string().regex(/^(?:\d{2}){1,3}$/).optional().describe("A region code of two, four or six digits, with everything below it. 行政区划代码，含下级。");
/** The filters of every list, as the pages have them. */
export const scopeShape = { year, region, level: z.enum(AGENCY_LEVELS).optional(), kind: z.enum(AGENCY_KINDS).optional(), agency: idSchema.optional().describe("The number of a body. 机关编号。") };

const MAX_CURSOR_CHARS = 300;
const DEFAULT_PAGE = 50;
const MAX_PAGE = 200;
/** Pages of a list. */
export const pageShape = {
  cursor: z.string().min(1).max(MAX_CURSOR_CHARS).optional().describe("`next` of the page before. 上一页给出的 next。"),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE),
};

/** The parameters of an address; what is not among them is refused, so that a mistyped filter never shows everything. */
export const queryOf = <const S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, ...languageShape });

/** One page of a list. */
export const pageOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().nullable().describe("`cursor` of the next page; null on the last. 下一页的 cursor，末页为 null。") });
/** A number of rows, counted up to 10,000. */
export const countSchema = z.strictObject({ value: z.int(), over: z.boolean().describe("There are more than `value`. 多于 value。") });

import { z } from "zod";
import { TOKEN_SCOPES } from "../accounts/token";
import type { Bilingual } from "../report/language";
import { parsedReportSchema } from "../report/schema";
import { checkResultSchema, renderedFindingSchema } from "../rules/finding";
import { agencyDetailSchema, agencyItemSchema, agencyPageSchema } from "./agencies";
import { batchDetailSchema, batchSchema } from "./batches";
import type { Content, Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";
import { decisionSchema, findingItemSchema, findingPageSchema } from "./findings";
import { agencyRefSchema } from "./parts";
import { PROBLEMS, problemSchema, problemType, type ProblemCode } from "./problem";
import { importAnswerSchema, importResultSchema, reportDetailSchema, reportItemSchema, reportPageSchema } from "./reports";
import { rosterAnswerSchema, rosterBodySchema, rosterEntrySchema } from "./roster";
import { ruleItemSchema, ruleListSchema } from "./rules";
import { scorecardItemSchema, scorecardPageSchema } from "./scorecards";
import { cellSumSchema, statisticsSchema } from "./statistics";

const NAMED = {
  ParsedReport: parsedReportSchema, CheckResult: checkResultSchema, RenderedFinding: renderedFindingSchema, AgencyRef: agencyRefSchema, Report: reportDetailSchema, ReportItem: reportItemSchema, ReportPage: reportPageSchema,
  ImportResult: importResultSchema, ImportAnswer: importAnswerSchema, Batch: batchSchema, BatchDetail: batchDetailSchema, Finding: findingItemSchema, FindingPage: findingPageSchema, Decision: decisionSchema,
  Agency: agencyDetailSchema, AgencyItem: agencyItemSchema, AgencyPage: agencyPageSchema, Scorecard: scorecardItemSchema, ScorecardPage: scorecardPageSchema, CellSum: cellSumSchema, Statistics: statisticsSchema, Rule: ruleItemSchema, RuleList: ruleListSchema,
  RosterEntry: rosterEntrySchema, Roster: rosterBodySchema, RosterAnswer: rosterAnswerSchema, Problem: problemSchema,
} as const satisfies Record<string, z.ZodType>;
/** Schemas of what is sent: a value with a default need not be given. */
const SENT: ReadonlySet<z.ZodType> = new Set([decisionSchema, rosterBodySchema, rosterEntrySchema]);

const COMMON: readonly ProblemCode[] = ["invalid-parameter", "too-many-requests", "fault"];
const WITH_TOKEN: readonly ProblemCode[] = ["token-missing", "token-unknown", "token-expired", "token-revoked", "owner-disabled", "scope-missing", "right-missing"];
const OF_POSTS: readonly ProblemCode[] = ["too-large", "unsupported-media-type", "request-under-way", "key-reused"];
const JSON_TYPE = "application/json";

type Json = Readonly<Record<string, unknown>>;

function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const both = ({ en, zh }: Bilingual): string => `${en} ${zh}`;
const refTo = (name: string): string => `#/components/schemas/${name}`;

/** The named schemas, each once, pointing to each other. */
function componentSchemas(): Json {
  const made = (io: "input" | "output"): Record<string, unknown> => {
    const registry = z.registry<{ id: string }>();
    for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
    return z.toJSONSchema(registry, { uri: refTo, io }).schemas;
  };
  const [output, input] = [made("output"), made("input")];
  return Object.fromEntries(
    Object.entries(NAMED).map(([name, schema]) => {
      const { $schema: _dialect, $id: _place, ...described } = z.record(z.string(), z.unknown()).parse((SENT.has(schema) ? input : output)[name]);
      return [name, described];
    }),
  );
}

function nameOf(schema: z.ZodType): string {
  const found = Object.entries(NAMED).find(([, named]) => named === schema);
  if (!found) throw new Error("a schema of the API has no name in the description");
  return found[0];
}

const FORM_SCHEMA = { type: "object", properties: { file: { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } } }, required: ["file"] };
const schemaOf = (schema: z.ZodType | null, mediaType: string): Json => {
  if (schema !== null) return { schema: { $ref: refTo(nameOf(schema)) } };
  return mediaType === "multipart/form-data" ? { schema: FORM_SCHEMA } : {};
};
const contentOf = (contents: readonly Content[]): Json =>
  Object.fromEntries(contents.flatMap(({ schema, mediaTypes = [JSON_TYPE] }) => mediaTypes.map((type) => [type, schemaOf(schema, type)])));

const parametersOf = (place: "path" | "query", { shape }: z.ZodObject): Json[] =>
  Object.entries(shape).map(([name, schema]) => {
    const { $schema: _dialect, description, ...described } = z.record(z.string(), z.unknown()).parse(z.toJSONSchema(z.object({ [name]: schema })).properties?.[name] ?? {});
    const isRequired = !z.object({ [name]: schema }).safeParse({}).success;
    return { name, in: place, required: isRequired, ...(description === undefined ? {} : { description }), schema: described };
  });

/** The refusals of a call, one answer for each status, with the kinds of problem that it may name. */
export function problemsOf({ method, scope, problems }: Pick<Endpoint, "method" | "scope" | "problems">): Map<number, ProblemCode[]> {
  const codes = new Set([...COMMON, ...(scope === null ? [] : WITH_TOKEN), ...(method === "post" ? OF_POSTS : []), ...problems]);
  return grouped(codes, (code) => PROBLEMS[code].status);
}

function responsesOf(endpoint: Endpoint): Json {
  const answers = Object.entries(endpoint.answers).map(([status, answer]) => {
    const headers = status === "202" ? { headers: { Location: { description: "The address of the batch. 批次地址。", schema: { type: "string" } } } } : {};
    return [status, { description: both(answer.says), ...headers, content: contentOf([answer]) }];
  });
  const refusals = [...problemsOf(endpoint)].map(([status, codes]) => {
    const headers = status === 429 || status === 409 ? { headers: { "Retry-After": { description: "Seconds to wait. 应等待的秒数。", schema: { type: "integer" } } } } : {};
    const described = codes.map((code) => `${problemType(code)}: ${both(PROBLEMS[code].title)}`).join("; ");
    return [String(status), { description: described, ...headers, content: { "application/problem+json": { schema: { $ref: refTo("Problem") } } } }];
  });
  return Object.fromEntries([...answers, ...refusals]);
}

const KEY_PARAMETER = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Any text up to 200 characters. The same request under the same key is done once and answered alike for 24 hours. 幂等键：同一请求 24 小时内只执行一次。",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

function operationOf(endpoint: Endpoint): Json {
  const { method, operationId, title, note, scope, params, query, bodies } = endpoint;
  return {
    operationId,
    summary: both(title),
    ...(note ? { description: both(note) } : {}),
    security: scope === null ? [] : [{ token: [scope] }],
    parameters: [...parametersOf("path", params), ...parametersOf("query", query), ...(method === "post" ? [KEY_PARAMETER] : [])],
    ...(bodies.length === 0 ? {} : { requestBody: { required: true, content: contentOf(bodies) } }),
    responses: responsesOf(endpoint),
  };
}

/** The description of the JSON API (OpenAPI 3.1), made of what checks the calls. @param version the rule set, which decides what findings say */
export function openApi(version: string): Json {
  const paths = grouped(ENDPOINTS, ({ path }) => path);
  return {
    openapi: "3.1.0",
    info: { title: "明鉴 Mingjian", version: "1", description: `Reports on government information disclosure, their findings and scores. 政府信息公开工作年度报告、问题与评分。 Rule set 规则集 ${version}` },
    servers: [{ url: "/" }],
    paths: Object.fromEntries([...paths].map(([path, endpoints]) => [path, Object.fromEntries(endpoints.map((endpoint) => [endpoint.method, operationOf(endpoint)]))])),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: `mingjian token add NAME --scopes ${TOKEN_SCOPES.join(",")}` } },
      schemas: componentSchemas(),
    },
  };
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TOKEN_SCOPES } from "../../lib/accounts/token";
import { ENDPOINTS } from "../../lib/api/endpoints";
import { PROBLEMS, problemType } from "../../lib/api/problem";
import { description, publishedSchema } from "./described";

const APP = join(import.meta.dirname, "..", "..", "app");
const document = description();
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, operation]) => (operation ? [{ path, method, operation }] : [])));

/** Every method of every route file below /api/v1, as `get /api/v1/reports/{id}`; what answers unknown addresses is none. */
function routes(folder = join(APP, "api", "v1"), path = "/api/v1"): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name.includes("...") ? [] : routes(join(folder, entry.name), `${path}/${entry.name.replace(/^\[(.+)\]$/, "{$1}")}`);
    const code = readFileSync(join(folder, entry.name), "utf8");
    return [...code.matchAll(/^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map((match) => `${match[1]!.toLowerCase()} ${path}`);
  });
}

describe("the description of the API", () => {
  it("has every route of the file system, and none that is not there", () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`).toSorted()).toEqual(routes().toSorted());
  });
  it("is OpenAPI 3.1, with every reference inside it", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });
  it.each(operations)("$method $path: every part of the address, every parameter and the token's scope are described", ({ path, method, operation }) => {
    const endpoint = ENDPOINTS.find((candidate) => candidate.path === path && candidate.method === method)!;
    const named = (place: string): string[] => operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
    expect(named("path")).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect(named("query")).toEqual(Object.keys(endpoint.query.shape));
    for (const { name, schema } of operation.parameters) expect(Object.keys(schema).some((key) => ["type", "enum", "anyOf"].includes(key)), name).toBe(true);
    const scopes = operation.security.flatMap(({ token = [] }) => token);
    expect(scopes).toEqual(endpoint.scope === null ? [] : [endpoint.scope]);
    expect(scopes.every((scope) => TOKEN_SCOPES.some((known) => known === scope))).toBe(true);
    expect("requestBody" in operation).toBe(method === "post");
    expect(named("header")).toEqual(method === "post" ? ["Idempotency-Key"] : []);
  });
  it.each(operations)("$method $path: every refusal is described as a problem with its kinds", ({ path, method, operation }) => {
    const endpoint = ENDPOINTS.find((candidate) => candidate.path === path && candidate.method === method)!;
    for (const code of [...endpoint.problems, "too-many-requests", "fault"] as const) {
      const refusal = operation.responses[String(PROBLEMS[code].status)];
      expect(refusal?.description, code).toContain(problemType(code));
      expect(Object.keys(refusal!.content)).toEqual(["application/problem+json"]);
    }
    expect("401" in operation.responses).toBe(endpoint.scope !== null);
  });
  it("publishes schemas that take and refuse what the product takes and refuses", () => {
    const decision = publishedSchema(document, { $ref: "#/components/schemas/Decision" });
    expect(decision.safeParse({ decision: "confirm", expectedState: "open" }).success).toBe(true);
    expect(decision.safeParse({ decision: "approve", expectedState: "open" }).success).toBe(false);
    expect(decision.safeParse({ decision: "confirm", expectedState: "open", more: 1 }).success).toBe(false);
  });
});

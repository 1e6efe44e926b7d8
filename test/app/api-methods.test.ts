import { describe, expect, it } from "vitest";
import { methodRefusal } from "../../app/_server/api-methods";
import { ENDPOINTS } from "../../lib/api/endpoints";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE"];
const addressOf = (template: string): string => template.replace(/\{\w+\}/g, "7");

describe("an address of the JSON API", () => {
  it.each([...new Set(ENDPOINTS.map(({ path }) => path))])("%s takes the methods that are described, and refuses all others as a problem that names them", async (path) => {
    const described: string[] = ENDPOINTS.filter((endpoint) => endpoint.path === path).map(({ method }) => method.toUpperCase());
    for (const method of METHODS) {
      const refusal = methodRefusal({ method, url: `${addressOf(path)}?lang=en`, headers: {} });
      if (described.includes(method) || (method === "HEAD" && described.includes("GET"))) {
        expect(refusal, method).toBeNull();
        continue;
      }
      expect([refusal?.status, refusal?.headers.get("content-type")], method).toEqual([405, "application/problem+json"]);
      expect(refusal?.headers.get("allow")?.split(", ").filter((name) => name !== "HEAD")).toEqual(described);
      expect(await refusal?.json()).toMatchObject({ type: "urn:mingjian:problem:method-not-allowed", status: 405, instance: addressOf(path) });
    }
  });
  it("is told in the language that the caller prefers", async () => {
    const refusals = [{ "accept-language": "en" }, {}].map((headers) => methodRefusal({ method: "DELETE", url: "/api/v1/rules", headers })?.json());
    expect(await Promise.all(refusals)).toMatchObject([{ detail: "This address takes GET, HEAD only." }, { detail: "这个接口只接受 GET, HEAD。" }]);
  });
});

it.each([
  ["GET", "/findings"],
  ["DELETE", "/api/v1/nothing"],
  ["DELETE", "/api/v1/openapiXjson"],
  ["OPTIONS", "/api/v1/reports"],
  ["POST", "/api/v1/reports"],
])("%s %s is left to who answers it", (method, url) => {
  expect(methodRefusal({ method, url, headers: {} })).toBeNull();
});

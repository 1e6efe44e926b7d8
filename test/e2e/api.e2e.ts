import { beforeAll, describe, expect, inject, it } from "vitest";
import { TOKEN_SCOPES, type TokenScope } from "../../lib/accounts/token";
import { ENDPOINTS } from "../../lib/api/endpoints";
import { decodeText } from "../../lib/ingest/decode";
import { caller, type Call } from "../api/caller";
import { readDescription } from "../api/described";
import { soundFile } from "../cli/documents";
import { useTokens } from "./api-tokens";
import { useBrowser } from "./browser";

const open = useBrowser();
const isServedHere = inject("data") !== "";
const ELSEWHERE = "37";
const describeServed = describe.skipIf(!isServedHere);
const tokens = isServedHere ? useTokens() : null;
let call: Call;
const only = new Map<TokenScope, string>();
const made = { all: "", elsewhere: "", expired: "", revoked: "" };

beforeAll(async () => {
  const base = inject("baseUrl");
  const document = readDescription(await (await fetch(`${base}/api/v1/openapi.json`)).json());
  call = caller(document, (path, init) => fetch(base + path, { ...init, redirect: "manual" }));
  if (!tokens) return;
  for (const scope of TOKEN_SCOPES) only.set(scope, await tokens.make([scope]));
  made.all = await tokens.make(TOKEN_SCOPES);
  made.elsewhere = await tokens.make(TOKEN_SCOPES, { regions: [ELSEWHERE] });
  made.expired = await tokens.make(TOKEN_SCOPES, { agoDays: 3 });
  made.revoked = await tokens.make(TOKEN_SCOPES);
  await tokens.revoke(made.revoked);
});

/** A call of each endpoint that changes nothing: what needs a body gets one that is refused once the token was let in. */
const CALLS = ENDPOINTS.flatMap(({ method, path, scope }) => {
  const query = path.endsWith("/exports/{name}") ? "?format=csv" : path.endsWith("/statistics") ? "?year=2023" : "";
  const concrete = `${path.replace("/api/v1", "").replace("/batches/{id}", "/batches/2000000000").replace("{id}", "1").replace("{name}", "findings")}${query}`;
  return scope === null ? [] : [{ method: method === "get" ? ("GET" as const) : ("POST" as const), path: concrete, scope, sent: method === "get" ? {} : { json: null } }];
});

describeServed("every call", () => {
  it.each(CALLS)("$method $path is open to a token for $scope and closed to every other", async ({ method, path, scope, sent }) => {
    expect((await call(null, method, path, sent)).problem).toBe("token-missing");
    for (const [allowed, token] of only) {
      const { status, problem } = await call(token, method, path, sent);
      if (allowed === scope) expect([200, 400, 404], `${allowed}: ${problem}`).toContain(status);
      else expect([status, problem], allowed).toEqual([403, "scope-missing"]);
    }
  });
  it.each(CALLS.filter(({ path }) => !path.startsWith("/rules")))("$method $path gives a token of another region nothing of this one", async ({ method, path, sent }) => {
    const { status, body, text } = await call(made.elsewhere, method, path, sent);
    expect(text).not.toContain("青禾县");
    if (status === 200 && body.items) expect(body.items).toEqual([]);
    else expect([200, 400, 403, 404]).toContain(status);
  });
  it.each(["expired", "revoked"] as const)("is closed to a token that is %s", async (state) => {
    expect((await call(made[state], "GET", "/rules")).problem).toBe(`token-${state}`);
    expect((await call(made[state], "POST", "/roster?year=2023", { json: [] })).status).toBe(401);
  });
  it.each([`mjt_${"A".repeat(43)}`, "mjt_short", "Basic"])("is closed to what is no token: %s", async (token) => {
    const { status, problem, headers } = await call(token, "GET", "/reports");
    expect([status, problem, headers.get("www-authenticate")]).toEqual([401, "token-unknown", expect.stringContaining("invalid_token")]);
  });
});

describe("a session of the pages", () => {
  it("is no token: it neither reads nor changes anything here", async () => {
    const { page } = await open({ account: "guanli" });
    const read = await page.request.get("/api/v1/reports");
    const changed = await page.request.post("/api/v1/roster?year=2023&apply=true", { data: [{ name: "青禾县伪造局", regionCode: "990101", level: "county", kind: "department" }] });
    expect([read.status(), changed.status(), (await changed.json()).type]).toEqual([401, 401, "urn:mingjian:problem:token-missing"]);
    await page.context().close();
  });
  it("cannot be used by another site: nothing here allows one to read", async () => {
    const answer = await fetch(`${inject("baseUrl")}/api/v1/reports`, { method: "OPTIONS", headers: { Origin: "https://evil.example", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization" } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

it("what is no address of the API is told as a problem, signed in or not", async () => {
  for (const path of ["/api/v1", "/api/v1/nothing", "/api/v1/reports/1/secrets"]) {
    const answer = await fetch(inject("baseUrl") + path, { redirect: "manual" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  }
});

it("a method that an address does not take is told as a problem, with those it takes", async () => {
  const answer = await fetch(`${inject("baseUrl")}/api/v1/reports/1`, { method: "DELETE" });
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("allow")]).toEqual([405, "application/problem+json", "GET, HEAD"]);
});

describeServed("a connected system", () => {
  const corrected = new TextEncoder().encode(decodeText(soundFile(2022, 2).bytes, "").text.replace("总体情况", "总体情况\n本报告由对接系统更正。"));
  const push = (key?: string) => call(made.all, "POST", "/reports?name=pushed.txt", { body: corrected, type: "text/plain", ...(key === undefined ? {} : { key }) });

  it("pushes a report, finds it, and pushes it again without changing anything", async () => {
    const first = await push("push-1");
    const [result] = first.body.results;
    expect([first.status, result!.status]).toEqual([200, "new-version"]);
    const { body } = await call(made.all, "GET", `/reports/${result!.reportId}?lang=en`);
    expect([body.report.year, body.version.isCurrent, body.report.text.includes("本报告由对接系统更正。")]).toEqual([2022, true, true]);
    expect((await call(made.all, "GET", `/reports?agency=${result!.agency!.id}&year=2022`)).body.items.map(({ id }) => id)).toEqual([result!.reportId]);
    const replayed = await push("push-1");
    expect([replayed.headers.get("idempotency-replayed"), replayed.body]).toEqual(["true", first.body]);
    expect((await push()).body.results[0]!.status).toBe("unchanged");
    expect((await call(made.all, "POST", "/reports?name=other.txt", { body: corrected, type: "text/plain", key: "push-1" })).problem).toBe("key-reused");
  });
  it("decides a finding once, and is told when somebody was faster", async () => {
    const finding = (await call(made.all, "GET", "/findings?state=open&severity=info&limit=1")).body.items[0]!;
    const decide = (decision: object, key?: string) => call(made.all, "POST", `/findings/${finding.id}/decision`, { json: decision, ...(key === undefined ? {} : { key }) });
    const first = await decide({ decision: "dismiss", expectedState: "open", reason: "explained" }, "decide-1");
    expect([first.status, first.body.state]).toEqual([200, "dismissed"]);
    expect((await decide({ decision: "dismiss", expectedState: "open", reason: "explained" }, "decide-1")).body).toEqual(first.body);
    const late = await decide({ decision: "confirm", expectedState: "open" });
    expect([late.status, late.problem, late.body.current.state]).toEqual([409, "finding-changed", "dismissed"]);
    expect((await decide({ decision: "undo", expectedState: "dismissed" })).body.state).toBe("open");
  });
  it("reads the same numbers as the pages show", async () => {
    const { page } = await open({ account: "guanli" });
    const { body } = await call(made.all, "GET", "/findings?year=2023&severity=critical");
    await page.goto("/findings?year=2023&severity=critical");
    expect(await page.locator("[data-open]").count()).toBe(body.count.value);
    await page.context().close();
  });
  it("that asks too often is told how long to wait", async () => {
    const hasty = await tokens!.make(["read"]);
    const ask = async (): Promise<Response> => await fetch(`${inject("baseUrl")}/api/v1/reports?limit=0`, { headers: { Authorization: `Bearer ${hasty}` } });
    let refused: Response | undefined;
    for (let round = 0; round < 60 && !refused; round += 1) refused = (await Promise.all(Array.from({ length: 40 }, ask))).find(({ status }) => status === 429);
    expect([refused?.headers.get("retry-after"), refused?.headers.get("content-type")]).toEqual(["1", "application/problem+json"]);
    expect((await call(made.all, "GET", "/rules")).status).toBe(200);
  });
});

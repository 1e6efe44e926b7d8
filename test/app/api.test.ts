import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openedDatabase } from "../../app/_server/database";
import { createToken, listTokens } from "../../db/repositories/api-tokens";
import { findAccount, saveBounds } from "../../db/repositories/accounts";
import { auditStore } from "../../db/store";
import { prepareQueue } from "../../db/queue/prepare";
import { TOKEN_SCOPES, type TokenScope } from "../../lib/accounts/token";
import { ENDPOINTS } from "../../lib/api/endpoints";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { parseTextReport } from "../../lib/parse";
import { regionNamer } from "../../lib/roster/region-name";
import { collect, sampleReport } from "../audit/sample-report";
import { demonstration, soundFile } from "../cli/documents";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { caller, type Call, type Item } from "../api/caller";
import { description } from "../api/described";

const [HERE, ELSEWHERE] = ["990101", "990201"];
const YEAR = 2023;
const NOW = new Date();
const ACTOR = { id: null, name: "test", origin: "test" };
let database: TestDatabase;
let call: Call;
const tokens = { all: "", here: "", elsewhere: "", reader: "" };

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
/** The route files, as the server finds them. */
const ROUTES: Record<string, () => Promise<object>> = {
  "/api/v1/reports": () => import("../../app/api/v1/reports/route"),
  "/api/v1/reports/{id}": () => import("../../app/api/v1/reports/[id]/route"),
  "/api/v1/batches/{id}": () => import("../../app/api/v1/batches/[id]/route"),
  "/api/v1/findings": () => import("../../app/api/v1/findings/route"),
  "/api/v1/findings/{id}": () => import("../../app/api/v1/findings/[id]/route"),
  "/api/v1/findings/{id}/decision": () => import("../../app/api/v1/findings/[id]/decision/route"),
  "/api/v1/agencies": () => import("../../app/api/v1/agencies/route"),
  "/api/v1/agencies/{id}": () => import("../../app/api/v1/agencies/[id]/route"),
  "/api/v1/scorecards": () => import("../../app/api/v1/scorecards/route"),
  "/api/v1/exports/{name}": () => import("../../app/api/v1/exports/[name]/route"),
  "/api/v1/roster": () => import("../../app/api/v1/roster/route"),
  "/api/v1/statistics": () => import("../../app/api/v1/statistics/route"),
  "/api/v1/rules": () => import("../../app/api/v1/rules/route"),
};

async function send(path: string, init: RequestInit): Promise<Response> {
  const request = new Request(`http://127.0.0.1${path}`, { ...init, headers: { ...(init.headers as Record<string, string>), "x-mingjian-peer": "10.1.2.3" } });
  for (const [template, load] of Object.entries(ROUTES)) {
    const found = new RegExp(`^${template.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`).exec(new URL(request.url).pathname);
    if (!found) continue;
    const handler = ((await load()) as Record<string, Handler>)[init.method ?? "GET"]!;
    return await handler(request, { params: Promise.resolve({ ...found.groups }) });
  }
  throw new Error(`there is no route for ${path}`);
}

const countOf = async (table: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]!.n;
const logged = async (): Promise<{ action: string; actor: string; origin: string; subject: string }[]> =>
  (await database.db.selectFrom("audit_log").select(["action", "actor", "origin", "subject"]).where("actor", "like", "token:%").orderBy("id").execute());
async function make(name: string, scopes: readonly TokenScope[], regions: string[]): Promise<string> {
  return await createToken(database.db, { name, owner: (await findAccount(database.db, "u-1"))!, scopes, regions, days: 30 }, ACTOR, NOW);
}
const idOf = (item: Item): string => `${item.id ?? item.agency.id}/${item.year ?? ""}`;
/** Reads a list through all its pages. */
async function through(token: string, path: string, limit = 7): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | null = null;
  do {
    const query: string = `${path.includes("?") ? "&" : "?"}limit=${limit}${next === null ? "" : `&cursor=${next}`}`;
    const { body } = await call(token, "GET", `${path}${query}`);
    items.push(...body.items);
    next = body.next;
  } while (next !== null);
  return items;
}

beforeAll(async () => {
  database = await openTestDatabase();
  process.env["DATABASE_URL"] = database.env.DATABASE_URL;
  const { db } = database;
  const [store, auditor, corpus] = [auditStore(database), catalogueAuditor(), demonstration()];
  await loadRoster(store, corpus.roster, { year: YEAR, source: "test", now: NOW, regionName: regionNamer(corpus.roster) });
  const items = corpus.files
    .filter(({ manifest }) => manifest.year === YEAR)
    .map(({ path, bytes, manifest: { url, publishedOn, agency, year } }) => ({ path, received: { report: parseTextReport(bytes, { path, manifest: { url, publishedOn, agency, year } }), bytes, manifest: { url, publishedOn, agency, year } } }));
  await collect(importDocuments(store, auditor, items, { scope: {}, now: () => NOW }));
  for (const [table, id] of [["agency", "id"], ["report", "agency_id"], ["finding", "agency_id"]] as const) await sql`update ${sql.table(table)} set region_code = ${ELSEWHERE}, region_name = '邻县' where ${sql.ref(id)} % 3 = 0`.execute(db).catch(async () => sql`update ${sql.table(table)} set region_code = ${ELSEWHERE} where ${sql.ref(id)} % 3 = 0`.execute(db));
  await db.insertInto("auth_user").values({ id: "u-1", name: "管理员", email: "a@accounts.invalid", email_verified: true, username: "guanli", role: "administrator", banned: false, updated_at: NOW } as never).execute();
  await saveBounds(db, "u-1", { regions: [""], agencyIds: [], mustChangePassword: true });
  tokens.all = await make("all", TOKEN_SCOPES, [""]);
  tokens.here = await make("here", TOKEN_SCOPES, ["9901"]);
  tokens.elsewhere = await make("elsewhere", TOKEN_SCOPES, [ELSEWHERE]);
  tokens.reader = await make("reader", ["read"], [""]);
  await prepareQueue(database.pool, () => undefined);
  call = caller(description(), send);
}, 120_000);
afterAll(async () => {
  await (await openedDatabase()).close();
  await database.close();
});

describe("lists", () => {
  it.each(["/reports", "/findings", "/findings?state=open&year=2023", "/agencies", "/scorecards", "/scorecards?year=2023"])("%s gives each thing once over its pages, in a stable order, and to each region what is its own", async (path) => {
    const all = await through(tokens.all, path);
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all.map(idOf)).size).toBe(all.length);
    expect((await through(tokens.all, path, 50)).map(idOf)).toEqual(all.map(idOf));
    const [here, elsewhere] = [await through(tokens.here, path), await through(tokens.elsewhere, path)];
    for (const [items, region] of [[here, HERE], [elsewhere, ELSEWHERE]] as const) expect(new Set(items.map((item) => item.regionCode ?? item.agency.regionCode))).toEqual(new Set([region]));
    expect([...here, ...elsewhere].map(idOf).toSorted()).toEqual(all.map(idOf).toSorted());
  });
  it("are narrowed by their filters, and never widened by them", async () => {
    const narrowed = await through(tokens.all, `/reports?region=${ELSEWHERE}`, 50);
    expect(new Set(narrowed.map(({ agency }) => agency.regionCode))).toEqual(new Set([ELSEWHERE]));
    expect(await through(tokens.here, `/reports?region=${ELSEWHERE}`)).toEqual([]);
    const { agency } = narrowed[0]!;
    expect((await through(tokens.all, `/findings?agency=${agency.id}`)).every((finding) => finding.agency.id === agency.id)).toBe(true);
    expect((await through(tokens.all, "/reports?year=2009"))).toEqual([]);
  });
  it("count the findings that they give", async () => {
    const { body } = await call(tokens.here, "GET", "/findings?severity=major");
    expect(body.count).toEqual({ value: (await through(tokens.here, "/findings?severity=major", 50)).length, over: false });
  });
  it.each(["/reports?cursor=WyJjcml0aWNhbCIsMV0", "/findings?cursor=MQ", "/reports?limit=0", "/reports?limit=201", "/reports?yaer=2023", "/findings?rule=x'--", "/agencies?year=2023", "/reports?region=99010"])("refuse %s, naming the parameter", async (path) => {
    const { status, problem, body } = await call(tokens.all, "GET", path);
    expect([status, problem, body.errors.length]).toEqual([400, "invalid-parameter", 1]);
  });
});

describe("single things", () => {
  it("a report comes with what was read and what the audit says, and its text holds the quotations", async () => {
    const finding = (await through(tokens.all, "/findings?rule=BAL-001&year=2023"))[0]!;
    const { body } = await call(tokens.all, "GET", `/reports/${finding.reportId}?lang=en`);
    const found = body.result.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint)!;
    const [{ quote, span }] = found.evidence;
    expect(body.report.text.slice(...span)).toBe(quote);
    expect(found.message).not.toMatch(/^\p{Script=Han}/u);
    expect(body.result.score.total).toBe((await through(tokens.all, "/reports", 200)).find(({ id }) => id === finding.reportId)!.score.total);
    expect((await call(tokens.all, "GET", `/reports/${finding.reportId}?version=2`)).problem).toBe("not-found");
  });
  it.each(["reports", "findings", "agencies"])("of %s outside the token's regions are not found, as those that are not there", async (list) => {
    const mine = (await through(tokens.here, `/${list}`))[0]!;
    expect((await call(tokens.here, "GET", `/${list}/${mine.id}`)).status).toBe(200);
    const refused = await call(tokens.elsewhere, "GET", `/${list}/${mine.id}`);
    const absent = await call(tokens.elsewhere, "GET", `/${list}/2000000000`);
    expect([refused.status, refused.body.detail]).toEqual([404, absent.body.detail]);
    expect((await call(tokens.all, "GET", `/${list}/abc`)).status).toBe(404);
  });
});

describe("statistics", () => {
  it("add up the reports of the token's regions, cell by cell, and say what they are about", async () => {
    const [all, here, elsewhere] = await Promise.all(([[tokens.all, HERE], [tokens.here, HERE], [tokens.elsewhere, ELSEWHERE]] as const).map(async ([token, region]) => (await call(token, "GET", `/statistics?year=2023&region=${region}`)).body));
    expect([here!.coverage.counted > 0, elsewhere!.coverage.counted > 0, here!.regions, elsewhere!.regions]).toEqual([true, true, [HERE], [ELSEWHERE]]);
    expect(here).toEqual(all);
    for (const { cells, coverage } of [all!, here!, elsewhere!]) expect(cells.every(({ stated, blank, unread }) => stated + blank + unread === coverage.counted)).toBe(true);
    expect((await call(tokens.here, "GET", `/statistics?year=2023&region=${ELSEWHERE}`)).body.coverage.counted).toBe(0);
  });
  it.each(["/statistics", "/statistics?year=2018", "/statistics?year=2023&agency=1"])("%s is refused", async (path) => {
    expect((await call(tokens.all, "GET", path)).problem).toBe("invalid-parameter");
  });
});

describe("exports", () => {
  it.each([["scorecards", "csv"], ["findings", "json"], ["ledger", "xlsx"], ["bulletin", "docx"]])("%s as %s is written by the same writer, within the token's regions", async (name, format) => {
    const { status, headers } = await call(tokens.here, "GET", `/exports/${name}?format=${format}&year=2023`);
    expect([status, headers.get("content-disposition")]).toEqual([200, expect.stringContaining(`.${format}`)]);
  });
  it("hold the rows of the token's regions only", async () => {
    const { text } = await call(tokens.elsewhere, "GET", "/exports/scorecards?format=csv&year=2023");
    expect(text.split("\n").filter((line) => line.includes(`,${HERE},`))).toEqual([]);
    expect(text.split("\n").filter((line) => line.includes(`,${ELSEWHERE},`)).length).toBe((await through(tokens.elsewhere, "/scorecards?year=2023")).length);
  });
  it.each([["findings?format=docx", 400], ["secrets?format=csv", 404], ["bulletin?format=docx", 422], ["notices?format=docx&year=2023", 422], ["findings", 400]])("/exports/%s is refused with %i", async (path, status) => {
    expect((await call(tokens.all, "GET", `/exports/${path}`)).status).toBe(status);
  });
});

const words = (year: number, index: number): Uint8Array<ArrayBuffer> => new Uint8Array(soundFile(year, index).bytes);
const push = (token: string, body: Uint8Array<ArrayBuffer>, query = "", key?: string) => call(token, "POST", `/reports?name=a.txt${query}`, { body, type: "text/plain", ...(key === undefined ? {} : { key }) });
/** The same two files each time, under another boundary. */
function form(): FormData {
  const data = new FormData();
  data.append("file", new File([words(2019, 3)], "三.txt"));
  data.append("file", new File(["用户登录 请输入用户名和密码 验证码 忘记密码"], "login.txt"));
  return data;
}
/** A report that does not tell whose it is. */
const nobodys = (draft: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(`政府信息公开工作年度报告\n第${draft}稿\n一、总体情况\n本机关按照要求编制本报告。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。`));

/** A report of the demonstration on another year, of a body whose number leaves a rest. */
async function documentOf(isHere: boolean, year: number): Promise<Uint8Array<ArrayBuffer>> {
  for (let index = 0; ; index += 1) {
    const bytes = words(year, index);
    const report = parseTextReport(bytes, { path: "a.txt" });
    const known = await database.db.selectFrom("agency").select("region_code").where("name", "=", report.agency.name).execute();
    if (known.length === 1 && (known[0]!.region_code === HERE) === isHere) return bytes;
  }
}

describe("pushing reports", () => {
  it("a document is stored, audited and found again; the same bytes change nothing", async () => {
    const before = (await logged()).length;
    const bytes = await documentOf(true, 2020);
    const { status, body } = await push(tokens.here, bytes);
    expect([status, body.results.length, body.results[0]!.status]).toEqual([200, 1, "stored"]);
    const { reportId, agency } = body.results[0]!;
    expect((await call(tokens.here, "GET", `/reports/${reportId}`)).body.report.year).toBe(2020);
    expect((await through(tokens.here, `/reports?agency=${agency!.id}&year=2020`)).map(({ id }) => id)).toEqual([reportId]);
    expect((await push(tokens.here, bytes)).body.results[0]).toMatchObject({ status: "unchanged", reportId });
    expect((await logged()).slice(before)).toEqual([{ action: "report.stored", actor: "token:here", origin: "10.1.2.3", subject: `report:${reportId}` }]);
  });
  it("a document of another region is refused, and nothing of it is stored", async () => {
    const bytes = await documentOf(false, 2020);
    const before = [await countOf("report"), await countOf("report_version"), await countOf("document"), await countOf("agency"), (await logged()).length];
    for (const _ of [1, 2]) expect((await push(tokens.here, bytes)).body.results[0]).toMatchObject({ status: "refused", code: "outside-bounds", reportId: null, agency: null });
    expect([await countOf("report"), await countOf("report_version"), await countOf("document"), await countOf("agency"), (await logged()).length]).toEqual(before);
  });
  it("what says of itself to be another reading of a report elsewhere does not take its place", async () => {
    const { id } = (await through(tokens.elsewhere, "/reports"))[0]!;
    const { report } = (await call(tokens.elsewhere, "GET", `/reports/${id}`)).body;
    const before = await database.db.selectFrom("report_version").select(["id", "parse_hash"]).orderBy("id").execute();
    const answer = await call(tokens.here, "POST", "/reports", { json: { ...report, agency: { ...report.agency, region: null, regionCode: null }, sections: [] } });
    expect(answer.body.results[0]!.status).toBe("refused");
    expect(await database.db.selectFrom("report_version").select(["id", "parse_hash"]).orderBy("id").execute()).toEqual(before);
  });
  it("a parsed report is taken as JSON, several one a line, and each faulty line is named", async () => {
    const reports = [1, 2].map((index) => sampleReport({ path: `j-${index}.txt`, year: 2022, agency: { name: `试点${index}局` } }).report);
    expect((await call(tokens.here, "POST", "/reports", { json: reports[0] })).body.results).toMatchObject([{ path: "j-1.txt", status: "stored", year: 2022 }]);
    const lines = await call(tokens.here, "POST", "/reports", { body: `${reports.map((report) => JSON.stringify(report)).join("\n")}\n{"schemaVersion":1}\nnot json\n`, type: "application/x-ndjson" });
    expect(lines.body.results.map(({ path, status, code }) => [path, status, code])).toEqual([["reports.jsonl:1", "unchanged", null], ["reports.jsonl:2", "stored", null], ["reports.jsonl:3", "refused", "not-a-parsed-report"], ["reports.jsonl:4", "refused", "not-a-parsed-report"]]);
  });
  it("a faulty parsed report is refused with the places that do not fit", async () => {
    const { report } = sampleReport();
    const { status, body } = await call(tokens.all, "POST", "/reports", { json: { ...report, year: "2023", agency: { ...report.agency, level: "planet" } } });
    expect([status, body.errors.map(({ pointer = "" }) => pointer).toSorted()]).toEqual([400, ["#/agency/level", "#/year"]]);
    expect((await call(tokens.all, "POST", "/reports", { body: "{", type: "application/json" })).problem).toBe("invalid-body");
  });
  it("files of a form are taken each by itself; one that is no report stops none", async () => {
    const first = await call(tokens.all, "POST", "/reports", { body: form(), key: "form-1" });
    expect(first.body.results.map(({ path, status }) => [path, status])).toEqual([["三.txt", "stored"], ["login.txt", "refused"]]);
    const again = await call(tokens.all, "POST", "/reports", { body: form(), key: "form-1" });
    expect([again.headers.get("idempotency-replayed"), again.body]).toEqual(["true", first.body]);
    expect((await call(tokens.all, "POST", "/reports", { body: new FormData() })).problem).toBe("invalid-body");
  });
  it("what is known of a document and does not stand in it is taken from the address, for one document only", async () => {
    const { body } = await push(tokens.all, words(2020, 5), "&url=https%3A%2F%2Fwww.example.gov.cn%2Fr.html&publishedOn=2021-01-20");
    const { report } = (await call(tokens.all, "GET", `/reports/${body.results[0]!.reportId}`)).body;
    expect([report.source.url, report.publishedOn]).toEqual(["https://www.example.gov.cn/r.html", "2021-01-20"]);
    expect((await call(tokens.all, "POST", "/reports", { body: words(2020, 5), type: "text/plain" })).body.errors).toMatchObject([{ parameter: "name" }]);
  });
  it("a document that does not tell whose it is is kept for who sees everything, and refused to who does not", async () => {
    const kept = await countOf("document");
    expect((await push(tokens.here, nobodys(1))).body.results[0]!.status).toBe("refused");
    expect(await countOf("document")).toBe(kept);
    expect((await push(tokens.all, nobodys(2))).body.results[0]!.status).toBe("unidentified");
    expect(await countOf("document")).toBe(kept + 1);
  });
  it("many are queued as a batch that can be asked for, and only for who sees everything", async () => {
    const lines = Array.from({ length: 11 }, (_, index) => JSON.stringify(sampleReport({ path: `m-${index}.txt`, agency: { name: `批量${index}局` } }).report)).join("\n");
    const many = { body: lines, type: "application/x-ndjson" };
    expect((await call(tokens.here, "POST", "/reports", many)).problem).toBe("out-of-bounds");
    const { status, headers, body } = await call(tokens.all, "POST", "/reports", many);
    expect([status, headers.get("location"), body.state]).toEqual([202, `/api/v1/batches/${body.id}`, "sent"]);
    expect((await call(tokens.all, "GET", `/batches/${body.id}`)).body).toMatchObject({ id: body.id, files: [{ path: "reports.jsonl", status: "received" }], next: null });
    expect((await call(tokens.here, "GET", `/batches/${body.id}`)).problem).toBe("out-of-bounds");
    expect((await logged()).at(-1)).toMatchObject({ action: "import.started", actor: "token:all" });
  });
  it("of two alike at the same time under one key, one is done", async () => {
    const bytes = words(2019, 7);
    const [versions, log] = [await countOf("report_version"), (await logged()).length];
    const answers = await Promise.all([1, 2, 3, 4].map(() => push(tokens.all, bytes, "", "twice-1")));
    expect(answers.every(({ status, problem }) => status === 200 || problem === "request-under-way")).toBe(true);
    expect(answers.filter(({ status, headers }) => status === 200 && !headers.has("idempotency-replayed")).length).toBe(1);
    expect([await countOf("report_version") - versions, (await logged()).length - log]).toEqual([1, 1]);
    expect((await push(tokens.all, words(2019, 8), "", "twice-1")).problem).toBe("key-reused");
    expect((await push(tokens.all, bytes, "&year=2018", "twice-1")).problem).toBe("key-reused");
  });
  it("what failed by a fault of the server is told as failed, and done when it is sent again under its key", async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...line: unknown[]) => void said.push(line);
    await sql`alter table scorecard rename to scorecard_away`.execute(database.db);
    const failed = await push(tokens.all, words(2019, 10), "", "again-1");
    await sql`alter table scorecard_away rename to scorecard`.execute(database.db);
    console.error = error;
    const again = await push(tokens.all, words(2019, 10), "", "again-1");
    expect([failed.status === 500 || failed.body.results[0]!.status === "failed", again.body.results[0]!.status, said.length > 0]).toEqual([true, "stored", true]);
  });
  it("what is no type of a document, or too large, is refused", async () => {
    expect((await call(tokens.all, "POST", "/reports?name=a", { body: "a=b", type: "application/x-www-form-urlencoded" })).problem).toBe("unsupported-media-type");
    process.env["MINGJIAN_UPLOAD_MAX_MB"] = "0.001";
    expect((await push(tokens.all, words(2019, 9))).problem).toBe("too-large");
    delete process.env["MINGJIAN_UPLOAD_MAX_MB"];
  });
});

describe("decisions", () => {
  let finding: Item;
  beforeEach(async () => {
    finding = (await call(tokens.here, "GET", "/findings?state=open&outcome=fail&year=2023&limit=1")).body.items[0]!;
  });
  const decide = (token: string, decision: object, key?: string) => call(token, "POST", `/findings/${finding.id}/decision`, { json: decision, ...(key === undefined ? {} : { key }) });

  it("change the finding and the score of its report, and can be taken back", async () => {
    const scoreOf = async (): Promise<number | null> => (await call(tokens.here, "GET", `/reports/${finding.reportId}`)).body.result.score.total;
    const before = await scoreOf();
    const { status, body } = await decide(tokens.here, { decision: "dismiss", expectedState: "open", reason: "explained", note: "已电话核实" });
    expect([status, body.state, body.decision]).toEqual([200, "dismissed", { reason: "explained", note: "已电话核实", by: "token:here", at: expect.any(String) }]);
    expect((await logged()).at(-1)).toEqual({ action: "finding.dismiss", actor: "token:here", origin: "10.1.2.3", subject: `finding:${finding.id}` });
    expect((await call(tokens.here, "GET", `/reports/${finding.reportId}`)).body.decisions).toMatchObject([{ findingId: finding.id, state: "dismissed" }]);
    expect((await decide(tokens.here, { decision: "undo", expectedState: "dismissed" })).body).toMatchObject({ state: "open", decision: null });
    expect(await scoreOf()).toBe(before);
  });
  it("never overwrite each other: who saw another state is told how it stands", async () => {
    const log = (await logged()).length;
    const answers = await Promise.all([decide(tokens.here, { decision: "confirm", expectedState: "open" }), decide(tokens.all, { decision: "dismiss", expectedState: "open", reason: "misread" })]);
    const won = answers.find(({ status }) => status === 200)!;
    const lost = answers.find((answer) => answer !== won)!;
    expect([lost.status, lost.problem, lost.body.current]).toEqual([409, "finding-changed", { state: won.body.state, by: won.body.decision!.by }]);
    expect((await logged()).length).toBe(log + 1);
    await decide(tokens.all, { decision: "undo", expectedState: won.body.state });
  });
  it("made alike already change nothing; another reason is not lost without a word", async () => {
    await decide(tokens.here, { decision: "dismiss", expectedState: "open", reason: "misread" });
    const log = (await logged()).length;
    expect((await decide(tokens.here, { decision: "dismiss", expectedState: "dismissed", reason: "misread" })).status).toBe(200);
    expect((await decide(tokens.here, { decision: "dismiss", expectedState: "dismissed", reason: "explained" })).problem).toBe("finding-changed");
    expect((await decide(tokens.here, { decision: "confirm", expectedState: "open" })).problem).toBe("finding-changed");
    expect((await logged()).length).toBe(log);
    await decide(tokens.here, { decision: "undo", expectedState: "dismissed" });
  });
  it("under one key are made once and answered alike", async () => {
    const first = await decide(tokens.here, { decision: "confirm", expectedState: "open" }, "d-1");
    const again = await decide(tokens.here, { decision: "confirm", expectedState: "open" }, "d-1");
    expect([again.status, again.headers.get("idempotency-replayed"), again.body]).toEqual([200, "true", first.body]);
    await decide(tokens.here, { decision: "undo", expectedState: "confirmed" });
  });
  it("on what an audit closed are not made", async () => {
    await sql`update finding set state = 'fixed', active = false where id = ${finding.id}`.execute(database.db);
    expect((await decide(tokens.here, { decision: "confirm", expectedState: "fixed" })).problem).toBe("decision-impossible");
    await sql`update finding set state = 'open', active = true where id = ${finding.id}`.execute(database.db);
  });
  it("on findings of another region are not made, and the finding is not found", async () => {
    const log = (await logged()).length;
    expect((await decide(tokens.elsewhere, { decision: "confirm", expectedState: "open" })).problem).toBe("not-found");
    expect((await logged()).length).toBe(log);
  });
});

describe("a roster", () => {
  const row = { name: "青禾县新设局", regionCode: HERE, level: "county", kind: "department", dueOn: "2024-01-31" };
  const table = `机关名称,行政区划代码,层级,类别\n青禾县另设局,${HERE},县级,部门\n,${HERE},县级,部门\n`;

  it("is looked at without being stored, then taken over once, with its lines in the audit log", async () => {
    const before = [await countOf("agency"), await countOf("roster_entry"), (await logged()).length];
    const expected = { rows: 1, agenciesAdded: 1, agenciesChanged: 0, entriesAdded: 1, entriesChanged: 0, problems: [] };
    expect((await call(tokens.all, "POST", "/roster?year=2023", { json: [row] })).body).toEqual({ applied: false, ...expected });
    expect([await countOf("agency"), await countOf("roster_entry"), (await logged()).length]).toEqual(before);
    expect((await call(tokens.all, "POST", "/roster?year=2023&apply=true", { json: [row] })).body).toEqual({ applied: true, ...expected });
    expect((await call(tokens.all, "POST", "/roster?year=2023&apply=true", { json: [row] })).body).toMatchObject({ agenciesAdded: 0, agenciesChanged: 0, entriesAdded: 0, entriesChanged: 0 });
    const line = { action: "roster.loaded", actor: "token:all", origin: "10.1.2.3", subject: "roster:2023" };
    const search = { ...line, action: "audit.started", subject: expect.stringMatching(/^run:\d+$/) };
    expect((await logged()).slice(before[2])).toEqual([line, search, line, search]);
    expect((await through(tokens.all, "/scorecards?year=2023", 200)).filter(({ agency }) => agency.name === row.name)).toMatchObject([{ reportId: null, score: null }]);
  });
  it("is taken as a table as well, and its faulty rows are named", async () => {
    const { body } = await call(tokens.all, "POST", "/roster?year=2023", { body: table, type: "text/csv" });
    expect([body.rows, body.agenciesAdded, body.problems]).toEqual([1, 1, [{ line: 3, message: expect.stringContaining("机关名称") }]]);
    expect((await call(tokens.all, "POST", "/roster?year=2023", { body: "甲,乙\n1,2\n", type: "text/csv" })).problem).toBe("unreadable-table");
  });
  it("is refused as a whole when its JSON is faulty, and to who does not see everything", async () => {
    const faulty = await call(tokens.all, "POST", "/roster?year=2023&apply=true", { json: [row, { ...row, name: "x", level: "县" }] });
    expect([faulty.status, faulty.body.errors.map(({ pointer = "" }) => pointer).toSorted()]).toEqual([400, ["#/1/level", "#/1/name"]]);
    expect((await call(tokens.here, "POST", "/roster?year=2023&apply=true", { json: [row] })).problem).toBe("out-of-bounds");
    expect((await call(tokens.all, "POST", "/roster", { json: [row] })).body.errors).toMatchObject([{ parameter: "year" }]);
  });
});

describe("who calls", () => {
  it.each(ENDPOINTS.filter(({ scope }) => scope !== null).map(({ method, path, scope }) => [method.toUpperCase() as "GET" | "POST", path.replace("/api/v1", "").replace("{id}", "1").replace("{name}", "findings"), scope!] as const))("%s %s takes a token, and one that allows %s", async (method, path, scope) => {
    expect((await call(null, method, path)).problem).toBe("token-missing");
    expect((await call(`mjt_${"x".repeat(43)}`, method, path)).problem).toBe("token-unknown");
    if (scope === "read") return;
    const { status, problem, headers } = await call(tokens.reader, method, path);
    expect([status, problem, headers.get("www-authenticate")]).toEqual([403, "scope-missing", expect.stringContaining("insufficient_scope")]);
  });
  it("may no longer do what the token's account may no longer do, and nothing once it is disabled", async () => {
    const { db } = database;
    await db.updateTable("auth_user").set({ role: "leader" }).execute();
    expect([(await call(tokens.all, "GET", "/rules")).status, (await call(tokens.all, "POST", "/roster?year=2023", { json: [] })).problem]).toEqual([200, "right-missing"]);
    await saveBounds(db, "u-1", { regions: [ELSEWHERE], agencyIds: [], mustChangePassword: true });
    expect([await through(tokens.here, "/reports"), (await through(tokens.all, "/reports", 200)).every(({ agency }) => agency.regionCode === ELSEWHERE)]).toEqual([[], true]);
    await db.updateTable("auth_user").set({ banned: true }).execute();
    expect((await call(tokens.all, "GET", "/rules")).problem).toBe("owner-disabled");
    await db.updateTable("auth_user").set({ role: "administrator", banned: false }).execute();
    await saveBounds(db, "u-1", { regions: [""], agencyIds: [], mustChangePassword: true });
  });
  it("too often is asked to wait, token by token", async () => {
    const hasty = await make("hasty", ["read"], [""]);
    const limits: Record<symbol, unknown> = globalThis;
    const slot = Symbol.for("mingjian.api-limits");
    process.env["MINGJIAN_API_PER_MINUTE"] = "5";
    delete limits[slot];
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await call(hasty, "GET", "/rules"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect([answers[5]!.problem, Number(answers[5]!.headers.get("retry-after"))]).toEqual(["too-many-requests", 12]);
    expect((await call(tokens.all, "GET", "/rules")).status).toBe(200);
    delete process.env["MINGJIAN_API_PER_MINUTE"];
    delete limits[slot];
  });
  it("tries tokens at random is asked to wait", async () => {
    const answers = [];
    for (let count = 0; count < 70; count += 1) answers.push((await call(`mjt_${"y".repeat(43)}`, "GET", "/rules")).problem);
    expect(answers.at(-1)).toBe("too-many-requests");
    expect((await call(tokens.all, "GET", "/rules")).status).toBe(200);
    expect((await listTokens(database.db, NOW)).find(({ name }) => name === "all")!.lastUsedAt).not.toBe(null);
  });
  it("learns nothing of a fault of the server", async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...line: unknown[]) => void said.push(line);
    await sql`alter table roster_entry rename to roster_entry_away`.execute(database.db);
    const answer = await call(tokens.all, "GET", "/scorecards", { headers: { "Accept-Language": "en-GB" } });
    await sql`alter table roster_entry_away rename to roster_entry`.execute(database.db);
    console.error = error;
    expect([answer.status, answer.body.detail, said.length]).toEqual([500, "The server failed; its log says how. Try again later.", 1]);
  });
});

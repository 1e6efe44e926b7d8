import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { moveDeadline, sendBack, withdrawNotice, type Changer } from "../../db/notices/change";
import { issueNotices, type IssueRequest } from "../../db/notices/issue";
import { decideObjection, raiseObjection } from "../../db/notices/objections";
import { ledgerRows } from "../../db/exports/findings";
import { noticeCandidates } from "../../db/queries/notice-candidates";
import { listNotices, noticeTotals, type NoticeFilter, type NoticePage } from "../../db/queries/notices";
import { noticesNaming } from "../../db/queries/notices-naming";
import { auditStore } from "../../db/store";
import type { Bounds } from "../../lib/accounts/account";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { decideFindings } from "../../lib/audit/decide-findings";
import type { Auditor } from "../../lib/audit/ports";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { LEDGER_COLUMNS } from "../../lib/export/ledger-sheet";
import type { Verb } from "../../lib/findings/transitions";
import type { RosterRow } from "../../lib/roster/roster";
import { collect } from "../audit/sample-report";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { buildReport } from "../support/report-builder";

const KILLS = 3;
const EVERYTHING: Bounds = { kind: "everything" };
const NAMES = ["青禾县水务局", "青禾县教育局"] as const;
const OVERVIEW =
  "（二）依申请公开。严格登记。（三）政府信息管理。定期清理。（四）平台建设。维护门户网站专栏。（五）监督保障。开展业务培训两次，纳入年度考核。各项工作按照规定有序开展，未发生泄密情况，群众查询便捷，公开渠道进一步拓宽，公开内容更加规范，公开程序更加完备，公开效果得到群众认可，政务公开工作水平得到了进一步的提升。";
const BALANCE = "BAL-005";
const PLACEHOLDER = "CON-001";
const MISSING = "STR-001";
const whole = catalogueAuditor();
/** The whole catalogue, of which three rules are listened to: so that it is plain which faults there are. */
const auditor: Auditor = {
  ...whole,
  audit: (report, context) => {
    const outcome = whole.audit(report, context);
    return { ...outcome, findings: outcome.findings.filter(({ ruleId }) => [BALANCE, PLACEHOLDER, MISSING].includes(ruleId)) };
  },
};
let database: TestDatabase;
/** The log is only ever added to: lines of earlier tests stand before this one. */
let loggedBefore = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run, roster_entry, notice, notice_counter restart identity cascade`.execute(database.db);
  loggedBefore = (await database.db.selectFrom("audit_log").select(({ fn }) => fn.max("id").as("id")).executeTakeFirstOrThrow()).id ?? 0;
});

/** Loads a version of a body's report: with a wrong total of reviews, with a placeholder left in, or with neither. */
async function load(name: string, { total = 2, placeholder = false, edition = "" }: { total?: number; placeholder?: boolean; edition?: string }): Promise<void> {
  const overview = `2023年，我局公开信息86条，${placeholder ? "公开XX局信息。" : "及时更新。"}${edition}${OVERVIEW}`;
  const report = buildReport({ agency: { name }, tables: { disputes: { "review.upheld": 2, "review.total": total } }, sections: { overview } });
  const [result] = await collect(importDocuments(auditStore(database), auditor, [{ path: `${name}.txt`, received: { report, bytes: null, manifest: null } }], { scope: {}, now: () => NOW }));
  expect(["stored", "new-version"], JSON.stringify(result)).toContain(result!.status);
}
const idOf = async (name: string): Promise<number> => (await database.db.selectFrom("agency").select("id").where("name", "=", name).executeTakeFirstOrThrow()).id;
const findingOf = (name: string, ruleId: string) =>
  database.db.selectFrom("finding as f").innerJoin("agency as a", "a.id", "f.agency_id").select(["f.id", "f.state", "f.decision_reason", "f.decision_note"]).where("a.name", "=", name).where("f.rule_id", "=", ruleId).executeTakeFirstOrThrow();

const changer = (over: Partial<Changer> = {}): Changer => ({ bounds: EVERYTHING, actor: { id: null, name: "zhang", origin: "127.0.0.1" }, now: NOW, ...over });
async function request(names: readonly string[] = NAMES, over: Partial<IssueRequest> = {}): Promise<IssueRequest> {
  const chosen = await Promise.all(names.map(async (name) => ({ agencyId: await idOf(name), year: 2023 })));
  return { chosen, allFailures: true, again: false, issuedOn: "2026-02-10", deadline: "2026-02-24", letterhead: { issuer: "青禾县人民政府办公室", documentCode: "青政办公开" }, ...over };
}
const issue = async (names?: readonly string[], over?: Partial<IssueRequest>, by = changer()) => issueNotices(database.db, await request(names, over), by);
const notices = () => database.db.selectFrom("notice").selectAll().orderBy("id").execute();
const events = async (id: number): Promise<string[]> => (await database.db.selectFrom("notice_event").select("kind").where("notice_id", "=", id).orderBy("id").execute()).map(({ kind }) => kind);
const loggedOf = async (id: number) => (await database.db.selectFrom("audit_log").select("action").where("subject", "=", `notice:${id}`).where("id", ">", loggedBefore).orderBy("id").execute()).map(({ action }) => action);
async function decide(findingId: number, verb: Verb): Promise<void> {
  const { revision } = await database.db.selectFrom("finding").select("revision").where("id", "=", findingId).executeTakeFirstOrThrow();
  await decideFindings(auditStore(database), auditor, [{ id: findingId, revision }], { verb, reason: verb === "dismiss" ? "misread" : null, note: "" }, { bounds: EVERYTHING, decider: changer().actor, now: NOW });
}
/** Both bodies with both faults, and a notice to each. */
async function issuedToBoth() {
  for (const name of NAMES) await load(name, { total: 5, placeholder: true });
  const { issued } = await issue();
  return issued;
}

describe("issuing", () => {
  it("gives numbers one after the other, keeps the letter's words, and begins timeline and log", async () => {
    const issued = await issuedToBoth();
    expect(issued.map(({ documentNumber }) => documentNumber)).toEqual(["青政办公开〔2026〕1号", "青政办公开〔2026〕2号"]);
    const [first] = await notices();
    expect(first).toMatchObject({ state: "issued", year: 2023, deadline: "2026-02-24", issued_on: "2026-02-10", issued_by: "zhang", region_code: "999901" });
    expect(first!.letter.documentNumber).toBe("青政办公开〔2026〕1号");
    expect(first!.letter.items.flatMap(({ statements }) => statements).join("")).toContain("XX局");
    const named = await database.db.selectFrom("notice_finding").selectAll().where("notice_id", "=", first!.id).orderBy("number").execute();
    expect(named.map(({ rule_id }) => rule_id).toSorted()).toEqual([BALANCE, PLACEHOLDER]);
    expect(named.map(({ title }) => title)).toEqual(first!.letter.list.map(({ title }) => title));
    expect([await events(first!.id), await loggedOf(first!.id)]).toEqual([["issued"], ["notice.issued"]]);
  });
  it("counts on per office and year, from the first number that the office sets, and never gives one back", async () => {
    await load(NAMES[0], { total: 5 });
    await load(NAMES[1], { total: 5 });
    const first = { issuer: "甲", documentCode: "青政办公开", firstNumber: 8 };
    const [{ id } = { id: 0 }] = (await issue([NAMES[0]], { letterhead: first })).issued;
    await withdrawNotice(database.db, id, "写错机关", changer());
    const numbers = async (over: Partial<IssueRequest>) => (await issue([NAMES[1]], { again: true, ...over })).issued[0]!.documentNumber;
    expect(await numbers({ letterhead: first })).toBe("青政办公开〔2026〕9号");
    expect(await numbers({ letterhead: { issuer: "乙", documentCode: "水政公开" } })).toBe("水政公开〔2026〕1号");
    expect(await numbers({ letterhead: first, issuedOn: "2027-01-05", deadline: "2027-01-20" })).toBe("青政办公开〔2027〕8号");
  });
  it("names what was confirmed only, unless all failures are asked for", async () => {
    await load(NAMES[0], { total: 5, placeholder: true });
    expect((await issue([NAMES[0]], { allFailures: false })).nothingLeft).toEqual([{ agencyId: await idOf(NAMES[0]), year: 2023 }]);
    await decide((await findingOf(NAMES[0], PLACEHOLDER)).id, "confirm");
    const { issued } = await issue([NAMES[0]], { allFailures: false });
    expect(issued.map(({ findings }) => findings)).toEqual([1]);
    // The other one is free for a notice of its own.
    expect((await issue([NAMES[0]])).issued.map(({ findings }) => findings)).toEqual([1]);
  });
  it("names no finding twice that an open notice names, unless asked; a withdrawn notice frees its findings", async () => {
    const [first] = await issuedToBoth();
    expect((await issue()).issued).toEqual([]);
    expect((await issue([NAMES[0]], { again: true })).issued).toHaveLength(1);
    const [, second] = await notices();
    await withdrawNotice(database.db, second!.id, "误发", changer());
    expect((await issue()).issued.map(({ agencyId }) => agencyId)).toEqual([second!.agency_id]);
    expect(first!.findings).toBe(2);
  });
  it("twice at the same moment gives different numbers and names no finding twice", async () => {
    for (const name of NAMES) await load(name, { total: 5, placeholder: true });
    for (let round = 0; round < 5; round++) {
      const results = await Promise.all([issue(), issue(NAMES.toReversed()), issue([NAMES[1]])]);
      expect(results.flatMap(({ issued }) => issued)).toHaveLength(2);
      const all = await notices();
      expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
      const { rows } = await sql`select l.finding_id from notice_finding l join notice n on n.id = l.notice_id where n.state <> 'withdrawn' group by 1 having count(*) > 1`.execute(database.db);
      expect(rows).toEqual([]);
      for (const { id, state } of all) if (state !== "withdrawn") await withdrawNotice(database.db, id, "再试", changer());
    }
  });
  it("reaches no body outside the account's bounds", async () => {
    await load(NAMES[0], { total: 5 });
    for (const bounds of [{ kind: "regions", prefixes: ["22"] }, { kind: "agencies", ids: [77] }] as const) expect((await issue([NAMES[0]], {}, changer({ bounds }))).issued).toEqual([]);
    expect((await issue([NAMES[0]], {}, changer({ bounds: { kind: "regions", prefixes: ["9999"] } }))).issued).toHaveLength(1);
  });
  it("leaves nothing, not even a number, when it fails in the middle", async () => {
    for (const name of NAMES) await load(name, { total: 5 });
    await sql`create function fail_second() returns trigger language plpgsql as $$ begin if (select count(*) from notice) > 1 then raise exception 'power cut'; end if; return new; end $$`.execute(database.db);
    await sql`create trigger fail_second before insert on notice_event for each row execute function fail_second()`.execute(database.db);
    await expect(issue()).rejects.toThrow("power cut");
    await sql`drop trigger fail_second on notice_event`.execute(database.db);
    await sql`drop function fail_second`.execute(database.db);
    expect(await notices()).toEqual([]);
    expect((await issue()).issued.map(({ documentNumber }) => documentNumber)).toEqual(["青政办公开〔2026〕1号", "青政办公开〔2026〕2号"]);
  });
});

it("kill -9 at any moment of issuing leaves every acknowledged notice whole, none half, and no gap in the numbers", async () => {
  for (const name of NAMES) await load(name, { total: 5, placeholder: true });
  const acknowledged: number[] = [];
  for (let round = 0; round < KILLS; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("issue-for-ever.ts", import.meta.url))], { env: { ...process.env, ...database.env }, stdio: ["ignore", "pipe", "ignore"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise((resolve) => child.on("close", resolve));
    while (output.length === 0 && child.exitCode === null) await pause(5);
    await pause(Math.random() * 100);
    child.kill("SIGKILL");
    await ended;
    acknowledged.push(...output.split("\n").slice(0, -1).flatMap((line) => line.split(" ").map(Number)));
  }
  const all = await notices();
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((id) => !all.some((notice) => notice.id === id))).toEqual([]);
  expect(all.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(all.map((_, index) => index + 1));
  const { rows: half } = await sql`
    select n.id from notice n where (select count(*) from notice_finding l where l.notice_id = n.id) <> 2
      or (select count(*) from notice_event e where e.notice_id = n.id and e.kind = 'issued') <> 1
      or (select count(*) from audit_log g where g.subject = 'notice:' || n.id and g.action = 'notice.issued' and g.id > ${loggedBefore}) <> 1
      or (n.state = 'withdrawn') <> exists (select from notice_event e where e.notice_id = n.id and e.kind = 'withdrawn')`.execute(database.db);
  expect(half).toEqual([]);
}, 120_000);

describe("a corrected version", () => {
  it("without the faults closes the notice, in the audit's transaction; the other body's stays as it is", async () => {
    const [first, second] = await issuedToBoth();
    await load(NAMES[0], {});
    expect((await notices()).map(({ state }) => state)).toEqual(["closed", "issued"]);
    expect([await events(first!.id), await loggedOf(first!.id)]).toEqual([["issued", "versionReceived", "closed"], ["notice.issued", "notice.versionReceived", "notice.closed"]]);
    expect(await events(second!.id)).toEqual(["issued"]);
  });
  it("with some of the faults is to be checked; sent back, the body corrects on; the last fault gone closes it", async () => {
    const [first] = await issuedToBoth();
    await load(NAMES[0], { total: 2, placeholder: true });
    expect((await notices())[0]).toMatchObject({ state: "rechecking", closed_at: null });
    expect(await sendBack(database.db, first!.id, "占位符仍在", changer())).toBe("done");
    expect((await notices())[0]!.state).toBe("rectifying");
    await load(NAMES[0], { total: 2 });
    expect((await notices())[0]!.state).toBe("closed");
    expect(await events(first!.id)).toEqual(["issued", "versionReceived", "sentBack", "versionReceived", "closed"]);
  });
  it("in which a value changed and is still wrong leaves the notice open, the finding undecided again", async () => {
    await load(NAMES[0], { total: 5 });
    await decide((await findingOf(NAMES[0], BALANCE)).id, "confirm");
    await issue([NAMES[0]], { allFailures: false });
    await load(NAMES[0], { total: 7 });
    expect([(await notices())[0]!.state, (await findingOf(NAMES[0], BALANCE)).state]).toEqual(["rechecking", "open"]);
  });
  it("that brings a fault back opens a closed notice again", async () => {
    await load(NAMES[0], { total: 5 });
    const { issued } = await issue([NAMES[0]]);
    await load(NAMES[0], { total: 2 });
    await load(NAMES[0], { total: 7, edition: "再次更新。" });
    expect((await notices())[0]!.state).toBe("rechecking");
    expect(await events(issued[0]!.id)).toEqual(["issued", "versionReceived", "closed", "reopened"]);
  });
  it("changes nothing in a notice that was withdrawn", async () => {
    const [first] = await issuedToBoth();
    await withdrawNotice(database.db, first!.id, "误发", changer());
    await load(NAMES[0], {});
    expect([(await notices())[0]!.state, await events(first!.id)]).toEqual(["withdrawn", ["issued", "withdrawn"]]);
  });
});

it("a notice on a missing report is closed when the report has come", async () => {
  const store = auditStore(database);
  const roster: RosterRow[] = [{ name: NAMES[0], regionCode: "999901", level: "county", kind: "department", creditCode: null, aliases: [], predecessors: [], parent: null, hosts: [], dueOn: null }];
  await loadRoster(store, roster, { year: 2023, source: "test", now: NOW, regionName: () => "青禾县" });
  await lookForMissing(store, auditor, {}, NOW);
  const { id } = await database.db.selectFrom("finding").select("id").executeTakeFirstOrThrow();
  await decide(id, "confirm");
  const { issued } = await issue([NAMES[0]], { allFailures: false });
  expect((await notices())[0]!.letter.isOnAbsence).toBe(true);
  await load(NAMES[0], {});
  await lookForMissing(store, auditor, {}, NOW);
  expect([(await notices())[0]!.state, await events(issued[0]!.id)]).toEqual(["closed", ["issued", "versionReceived", "closed"]]);
});

describe("decisions on findings", () => {
  it("close a notice when none is left, and open it again when one is taken back", async () => {
    await load(NAMES[0], { total: 5 });
    const { issued } = await issue([NAMES[0]]);
    const { id } = await findingOf(NAMES[0], BALANCE);
    await decide(id, "dismiss");
    expect((await notices())[0]!.state).toBe("closed");
    await decide(id, "reopen");
    expect((await notices())[0]!.state).toBe("rechecking");
    expect(await events(issued[0]!.id)).toEqual(["issued", "closed", "reopened"]);
  });
});

describe("changing a notice", () => {
  it("moves the deadline with a reason; the letter keeps its own", async () => {
    const [first] = await issuedToBoth();
    expect(await moveDeadline(database.db, first!.id, { deadline: "2026-03-10", reason: "机构改革" }, changer())).toBe("done");
    const [notice] = await notices();
    expect([notice!.deadline, notice!.letter.letterhead.deadline, notice!.state]).toEqual(["2026-03-10", "2026-02-24", "rectifying"]);
    expect((await database.db.selectFrom("notice_event").select("detail").where("kind", "=", "deadlineMoved").executeTakeFirstOrThrow()).detail).toEqual({ deadline: "2026-03-10", before: "2026-02-24", reason: "机构改革" });
  });
  it.each(["2026-02-24", "2026-02-10", "2025-01-01", "2028-01-01"])("refuses the deadline %s, which is no change or makes no sense", async (deadline) => {
    const [first] = await issuedToBoth();
    expect(await moveDeadline(database.db, first!.id, { deadline, reason: "x" }, changer())).toBe("deadline");
    expect(await events(first!.id)).toEqual(["issued"]);
  });
  it("refuses what the course does not know, and what lies out of bounds", async () => {
    const [first] = await issuedToBoth();
    expect(await sendBack(database.db, first!.id, "x", changer())).toBe("state");
    const elsewhere = changer({ bounds: { kind: "regions", prefixes: ["22"] } });
    expect(await Promise.all([withdrawNotice(database.db, first!.id, "x", elsewhere), moveDeadline(database.db, first!.id, { deadline: "2026-03-10", reason: "x" }, elsewhere), withdrawNotice(database.db, 999, "x", changer())])).toEqual(["gone", "gone", "gone"]);
    expect(await withdrawNotice(database.db, first!.id, "x", changer())).toBe("done");
    expect(await withdrawNotice(database.db, first!.id, "x", changer())).toBe("state");
  });
  it("never changes a line of the timeline", async () => {
    await issuedToBoth();
    await expect(database.db.deleteFrom("notice_event").execute()).rejects.toThrow("only ever added");
    await expect(database.db.updateTable("notice_event").set({ actor: "x" }).execute()).rejects.toThrow("only ever added");
  });
});

const body = async (name: string): Promise<Changer> => changer({ bounds: { kind: "agencies", ids: [await idOf(name)] }, actor: { id: null, name: "jiguan", origin: "127.0.0.1" } });
const object = async (noticeId: number, findingId: number, by: Changer) => raiseObjection(database.db, { noticeId, findingId, text: "总计含行政复议调解", file: { name: "说明.pdf", bytes: new Uint8Array([1, 2, 3]) } }, by);
const answer = async (isUpheld: boolean, by = changer()) => {
  const { id } = await database.db.selectFrom("notice_objection").select("id").executeTakeFirstOrThrow();
  return decideObjection(database, auditor, { id, isUpheld, answer: "经核，情况属实。" }, by);
};

describe("an objection", () => {
  it("is kept once for each finding, with its file, by the body itself only", async () => {
    const [first, second] = await issuedToBoth();
    const finding = await findingOf(NAMES[0], BALANCE);
    expect(await object(first!.id, finding.id, await body(NAMES[1]))).toBe("gone");
    expect(await object(second!.id, finding.id, await body(NAMES[1]))).toBe("gone");
    expect(await object(first!.id, finding.id, await body(NAMES[0]))).toBe("done");
    expect(await object(first!.id, finding.id, await body(NAMES[0]))).toBe("repeated");
    expect(await database.db.selectFrom("notice_objection").select(["raised_by", "file_name", "file_size", "file_sha256", "state"]).execute()).toEqual([
      { raised_by: "jiguan", file_name: "说明.pdf", file_size: 3, file_sha256: "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", state: "open" },
    ]);
    expect([await events(first!.id), await loggedOf(first!.id)]).toEqual([["issued", "objectionRaised"], ["notice.issued", "notice.objectionRaised"]]);
  });
  it("upheld dismisses the finding as explained and gives the points back, all at once", async () => {
    const [first] = await issuedToBoth();
    const finding = await findingOf(NAMES[0], BALANCE);
    await object(first!.id, finding.id, await body(NAMES[0]));
    const total = () => database.db.selectFrom("report").select("total").where("agency_id", "=", first!.agencyId).executeTakeFirstOrThrow();
    const before = await total();
    expect(await answer(true)).toBe("done");
    expect(await findingOf(NAMES[0], BALANCE)).toMatchObject({ state: "dismissed", decision_reason: "explained", decision_note: "经核，情况属实。" });
    expect((await total()).total!).toBeGreaterThan(before.total!);
    expect((await notices())[0]!.state).toBe("issued");
    expect(await answer(true)).toBe("repeated");
  });
  it("upheld for the last finding closes the notice", async () => {
    await load(NAMES[0], { total: 5 });
    const { issued } = await issue([NAMES[0]]);
    await object(issued[0]!.id, (await findingOf(NAMES[0], BALANCE)).id, await body(NAMES[0]));
    await answer(true);
    expect(await events(issued[0]!.id)).toEqual(["issued", "objectionRaised", "objectionUpheld", "closed"]);
  });
  it("rejected leaves the finding, with the answer", async () => {
    const [first] = await issuedToBoth();
    const finding = await findingOf(NAMES[0], BALANCE);
    await object(first!.id, finding.id, await body(NAMES[0]));
    expect(await answer(false, changer({ bounds: { kind: "regions", prefixes: ["22"] } }))).toBe("gone");
    expect(await answer(false)).toBe("done");
    expect(await findingOf(NAMES[0], BALANCE)).toMatchObject({ state: finding.state });
    expect([(await notices())[0]!.state, await events(first!.id)]).toEqual(["rectifying", ["issued", "objectionRaised", "objectionRejected"]]);
    expect(await database.db.selectFrom("notice_objection").select(["state", "answer", "decided_by"]).executeTakeFirst()).toEqual({ state: "rejected", answer: "经核，情况属实。", decided_by: "zhang" });
  });
  it("comes too late once the finding is settled or the notice withdrawn", async () => {
    const [first, second] = await issuedToBoth();
    const [mine, theirs] = [await findingOf(NAMES[0], BALANCE), await findingOf(NAMES[1], BALANCE)];
    await decide(mine.id, "dismiss");
    await withdrawNotice(database.db, second!.id, "误发", changer());
    expect([await object(first!.id, mine.id, await body(NAMES[0])), await object(second!.id, theirs.id, await body(NAMES[1]))]).toEqual(["state", "state"]);
  });
});

const lines = async () => {
  const rows = [];
  for await (const row of ledgerRows(database.db, { bounds: EVERYTHING })) rows.push(Object.fromEntries(LEDGER_COLUMNS.map((column) => [column.key, column.value(row, "zh")])));
  return rows;
};

describe("the ledger", () => {
  it("is filled from the notices: number, days and state, what was put right, what was sent back, and what was objected to with success", async () => {
    const [first, second] = await issuedToBoth();
    const given = { documentNumber: first!.documentNumber, issuedOn: "2026-02-10", deadline: "2026-02-24" };
    expect(await lines()).toMatchObject(Array.from({ length: 4 }, () => ({ state: "已下发", result: null, completedOn: null })));
    await load(NAMES[0], { total: 7 });
    await sendBack(database.db, first!.id, "仍有误", changer());
    await object(second!.id, (await findingOf(NAMES[1], BALANCE)).id, await body(NAMES[1]));
    await answer(true);
    const all = await lines();
    expect(all).toHaveLength(4);
    const of = (agency: string, rule: string) => all.find((line) => line["agency"] === agency && line["rule"] === rule);
    expect(of(NAMES[0], PLACEHOLDER)).toMatchObject({ ...given, state: "销号", result: "已整改", completedOn: "2026-02-10" });
    expect(of(NAMES[0], BALANCE)).toMatchObject({ ...given, state: "整改中", result: "部分整改", checkedBy: "zhang", completedOn: null });
    expect(of(NAMES[1], BALANCE)).toMatchObject({ state: "申辩成立撤销", result: "申辩成立", checkedBy: "zhang" });
    expect(of(NAMES[1], PLACEHOLDER)).toMatchObject({ state: "已下发", result: null });
  });
  it("forgets a notice that was withdrawn", async () => {
    const issued = await issuedToBoth();
    for (const { id } of issued) await withdrawNotice(database.db, id, "误发", changer());
    for (const line of await lines()) expect(line).toMatchObject({ documentNumber: null, state: "待核实" });
  });
});

const scope = { year: 2023, region: null, level: null, kind: null, bounds: EVERYTHING };
const all: NoticeFilter = { scope, state: null, overdueOnly: false, batch: null, agencyId: null, today: "2026-02-10" };
const idsOf = async (filter: Partial<NoticeFilter>): Promise<number[]> => (await listNotices(database.db, { ...all, ...filter }, null, 10)).rows.map(({ id }) => id);
const offered = async (again: boolean) => (await noticeCandidates(database.db, { bounds: EVERYTHING }, { allFailures: true, again, limit: 10 })).map(({ agencyName, findings }) => [agencyName, findings]);

describe("the lists", () => {

  it("name what is due first, say what is overdue on a day, and end at the account's bounds", async () => {
    const [first, second] = await issuedToBoth();
    await moveDeadline(database.db, first!.id, { deadline: "2026-03-10", reason: "x" }, changer());
    expect(await idsOf({})).toEqual([second!.id, first!.id]);
    expect(await Promise.all(["2026-02-24", "2026-02-25", "2026-03-11"].map((today) => idsOf({ overdueOnly: true, today })))).toEqual([[], [second!.id], [second!.id, first!.id]]);
    await load(NAMES[1], {});
    expect(await idsOf({})).toEqual([first!.id, second!.id]);
    expect(await idsOf({ overdueOnly: true, today: "2026-03-11" })).toEqual([first!.id]);
    expect(await idsOf({ scope: { ...scope, bounds: { kind: "agencies", ids: [second!.agencyId] } } })).toEqual([second!.id]);
    expect(await idsOf({ scope: { ...scope, bounds: { kind: "regions", prefixes: ["22"] } } })).toEqual([]);
    expect(await noticeTotals(database.db, { ...all, today: "2026-03-11" })).toEqual({ open: 1, overdue: 1, waiting: 0 });
  });
  it("go on from page to page without a gap", async () => {
    await issuedToBoth();
    for (let round = 0; round < 3; round++) await issue(NAMES, { again: true });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: NoticePage = await listNotices(database.db, all, after, 3);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual((await notices()).map(({ id }) => id));
  });
  it("offer to issue to whom there is something to say, without what was issued", async () => {
    for (const name of NAMES) await load(name, { total: 5, placeholder: true });
    await issue([NAMES[0]]);
    expect(await offered(false)).toEqual([[NAMES[1], 2]]);
    expect(await offered(true)).toEqual(NAMES.map((name) => [name, 2]));
  });
});

describe("a finding", () => {
  it("tells the notices that name it, latest first, to who may see them; withdrawn ones are no longer told", async () => {
    const [first] = await issuedToBoth();
    const again = (await issue([NAMES[0]], { again: true })).issued[0]!;
    const [here, elsewhere] = [(await findingOf(NAMES[0], BALANCE)).id, (await findingOf(NAMES[1], BALANCE)).id];
    const told = async (bounds: Bounds, id = here): Promise<string[]> => ((await noticesNaming(database.db, bounds, [here, elsewhere])).get(id) ?? []).map(({ documentNumber }) => documentNumber);
    expect(await told(EVERYTHING)).toEqual([again.documentNumber, first!.documentNumber]);
    expect(await told({ kind: "agencies", ids: [await idOf(NAMES[1])] })).toEqual([]);
    expect(await told({ kind: "agencies", ids: [await idOf(NAMES[1])] }, elsewhere)).toHaveLength(1);
    expect(await told({ kind: "regions", prefixes: ["2202"] })).toEqual([]);
    await withdrawNotice(database.db, again.id, "重复下发", changer());
    expect(await told(EVERYTHING)).toEqual([first!.documentNumber]);
  });
});

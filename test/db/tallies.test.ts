import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { updateAgency } from "../../db/repositories/agencies";
import { auditStore } from "../../db/store";
import { isTallyBehind, refreshTallies } from "../../db/tallies/refresh";
import { Transactions } from "../../db/unit-of-work";
import { commandLineActor } from "../../db/repositories/audit-log";
import { assignFindings } from "../../lib/audit/assign-findings";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { auditStored } from "../../lib/audit/audit-stored";
import { decideFindings } from "../../lib/audit/decide-findings";
import { importDocuments } from "../../lib/audit/import-documents";
import type { AuditStore } from "../../lib/audit/ports";
import type { Scope } from "../../db/queries/scope";
import { collect, GRANTED, limitAuditor, NEW_RECEIVED, sampleReport } from "../audit/sample-report";
import { plainAccount } from "../support/accounts";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { EVERYTHING, expectExactNumbers, expectExactTallies, pageFigures, pageNumbers } from "../support/tallies";

let database: TestDatabase;
let store: AuditStore;
const decider = { id: null, name: "guan", origin: "127.0.0.1" };
const REGIONS = ["990101", "990102", "990201", "980101", "980000", ""];
const bodies = REGIONS.flatMap((regionCode, at) => [2021, 2022, 2023].map((year) => ({ agency: { regionCode, region: `区${at}`, name: `第${at}局`, level: at === 3 ? null : at === 4 ? ("province" as const) : ("county" as const), kind: at % 2 === 0 ? ("department" as const) : ("government" as const) }, year })));
const itemOf = ({ agency, year }: (typeof bodies)[number], received: number, words = "") => ({ path: `${agency.name}${year}${words}.txt`, received: sampleReport({ agency, year, words, cells: { [NEW_RECEIVED]: received, [GRANTED]: 30 + (year % 3) } }) });
const load = (items: ReturnType<typeof itemOf>[]) => collect(importDocuments(store, limitAuditor(), items, { scope: {}, now: () => NOW }));

const SCOPES: readonly Scope[] = [
  EVERYTHING,
  { ...EVERYTHING, year: 2023 },
  { ...EVERYTHING, year: 2023, kind: "department" },
  { ...EVERYTHING, level: "county" },
  { ...EVERYTHING, region: "990000" },
  { ...EVERYTHING, region: "990100", year: 2022 },
  { ...EVERYTHING, region: "990101" },
  { ...EVERYTHING, bounds: { kind: "regions", prefixes: ["9901", "98", "9801"] } },
  { ...EVERYTHING, region: "980000", bounds: { kind: "regions", prefixes: ["9901", "9801"] } },
  { ...EVERYTHING, bounds: { kind: "regions", prefixes: ["990102", "98"] } },
  { ...EVERYTHING, bounds: { kind: "regions", prefixes: [] } },
  { ...EVERYTHING, bounds: { kind: "agencies", ids: [1, 3] } },
];
const numbers = async () => await Promise.all(SCOPES.map(async (scope) => [await pageNumbers(database.db, scope, 2023), await pageFigures(database.db, scope, 2023)]));

/** What pages say while something has changed is what they say when it is counted, and what the tables hold. */
async function expectExact(): Promise<void> {
  await expectExactNumbers(database.db);
  const before = await numbers();
  await expectExactTallies(database.db);
  expect(await isTallyBehind(database.db)).toBe(false);
  expect(before).toEqual(await numbers());
  await expectExactNumbers(database.db);
}

beforeAll(async () => {
  database = await openTestDatabase();
  store = auditStore(database);
  await plainAccount(database.db, "li");
});
afterAll(() => database.close());

describe("numbers that are kept counted", () => {
  it("are those of the tables after imports, another version and an audit by other rules", async () => {
    await load(bodies.map((body) => itemOf(body, 12)));
    await expectExact();
    await load([itemOf(bodies[0]!, 5, "新"), itemOf(bodies[7]!, 50, "新")]);
    await expectExact();
    await collect(auditStored(store, limitAuditor(31), {}, { now: () => NOW }));
    await collect(auditStored(store, limitAuditor(11, "test-2"), { region: "9901" }, { now: () => NOW }));
    await expectExact();
  });

  it("are those of the tables after decisions and assignments, before anybody has counted again", async () => {
    const findings = await database.db.selectFrom("finding").select(["id", "revision"]).where("active", "=", true).orderBy("id").execute();
    const decide = (verb: "confirm" | "dismiss", seen: typeof findings) => decideFindings(store, limitAuditor(), seen, { verb, reason: verb === "dismiss" ? "explained" : null, note: "看过" }, { bounds: { kind: "everything" }, decider, now: NOW });
    await refreshTallies(database.db);
    await decide("confirm", findings.slice(0, 2));
    await decide("dismiss", findings.slice(2, 5));
    await assignFindings(store, [{ id: findings[6]!.id, assignee: null }], "li", { bounds: { kind: "everything" }, decider, now: NOW });
    expect(await isTallyBehind(database.db)).toBe(true);
    const states = await database.db.selectFrom("finding").select("state").distinct().orderBy("state").execute();
    expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(["open", "confirmed", "dismissed"]));
    await expectExact();
  });

  it("are those of the tables after a roster, missing reports, and a body that moves to another region", async () => {
    await sql`insert into roster_entry (agency_id, year, due_on, source) select id, year, null, 'test' from agency, unnest(array[2020, 2023]) as year`.execute(database.db);
    await lookForMissing(store, limitAuditor(), { year: 2020 }, NOW);
    await expectExact();
    const agency = await database.db.selectFrom("agency").selectAll().where("region_code", "=", "990101").executeTakeFirstOrThrow();
    const roster = { name: agency.name, regionCode: "970303", regionName: "他县", level: "city", kind: "office", creditCode: null, aliases: [], predecessors: [], onRoster: true, parent: null, hosts: [] } as const;
    await database.db.transaction().execute((db) => updateAgency(db, agency.id, roster));
    await expectExact();
    await sql`update roster_entry set due_on = '2024-01-10' where year = 2023`.execute(database.db);
    await sql`delete from roster_entry where year = 2020 and agency_id = ${agency.id}`.execute(database.db);
    await expectExact();
  });

  it("are those of the tables after rows are deleted", async () => {
    await sql`delete from finding_event; delete from finding where id % 4 = 0`.execute(database.db);
    await expectExact();
  });

  it("do not lose what is committed while they are counted, and nothing waits for a transaction that is still open", async () => {
    const open = await database.pool.connect();
    await open.query("begin");
    await open.query("update finding set state = 'dismissed' where id = (select min(id) from finding where active and state <> 'dismissed')");
    await refreshTallies(database.db);
    await open.query("commit");
    open.release();
    expect(await isTallyBehind(database.db)).toBe(true);
    await expectExact();
  });

  it("are those of the tables after imports, decisions and counting at the same time", async () => {
    const transactions = new Transactions(database.pool, commandLineActor("test"));
    const ended = new AbortController();
    const untilEnd = async (work: () => Promise<unknown>): Promise<void> => {
      while (!ended.signal.aborted) await work();
    };
    const beside = [untilEnd(() => refreshTallies(database.db)), untilEnd(numbers)];
    await Promise.all([
      ...[1, 2, 3].map((turn) => load(bodies.map((body) => itemOf({ ...body, agency: { ...body.agency, name: `第${turn}处` } }, 10 + turn, String(turn))))),
      ...[1, 2, 3].map((turn) => transactions.run(async (_, db) => await sql`update finding set state = 'confirmed' where id % 7 = ${turn} and active`.execute(db()))),
    ]);
    ended.abort();
    await Promise.all(beside);
    await expectExact();
  }, 120_000);

  it("start again from nothing when the tables are emptied", async () => {
    await sql`truncate finding, finding_event, notice_objection, notice_finding restart identity cascade`.execute(database.db);
    await expectExact();
  });
});

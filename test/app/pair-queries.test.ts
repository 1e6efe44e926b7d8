import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparisonState, isCompared } from "../../db/queries/comparison-state";
import { pairStanding } from "../../db/queries/report-pair";
import { reportsWithin } from "../../db/queries/reports-within";
import { auditStore } from "../../db/store";
import { importDocuments } from "../../lib/audit/import-documents";
import { collect, limitAuditor, sampleReport } from "../audit/sample-report";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const NAMES = ["青禾县水务局", "青禾县财政局", "松桐县水务局"] as const;
const EVERYWHERE = { year: null, region: null, level: null, kind: null, bounds: { kind: "everything" } } as const;

let database: TestDatabase;
/** The numbers of the reports, in the order of `NAMES`. */
let ids: [number, number, number];

beforeAll(async () => {
  database = await openTestDatabase();
  expect(await comparisonState(database.db, EVERYWHERE)).toBe("empty");
  const items = NAMES.map((name, at) => ({ path: `${name}.txt`, received: sampleReport({ agency: { name, regionCode: at < 2 ? "999901" : "999802" }, path: `${name}.txt`, words: name }) }));
  await collect(importDocuments(auditStore(database), limitAuditor(), items, { scope: {}, now: () => NOW, parallel: 1 }));
  const rows = await database.db.selectFrom("report as r").innerJoin("agency as a", "a.id", "r.agency_id").select(["r.id", "a.name"]).execute();
  const [first, second, third] = NAMES.map((name) => rows.find((row) => row.name === name)!.id);
  ids = [first!, second!, third!];
  await database.db.deleteFrom("overlap").execute();
  await database.db.deleteFrom("report_print").execute();
});
afterAll(() => database.close());

async function compared(at: number, hashes: number[] = [], seen = 1): Promise<void> {
  const words = { body: NAMES[at]!, prefecture: "9999", year: 2023, packed: Buffer.alloc(0), hashes_before: null, print: Buffer.from([0]), judged_overlaps: "" };
  await database.db.insertInto("report_print").values({ ...words, report_id: ids[at]!, hashes, change: 1, seen_change: seen }).execute();
}

describe("the state of the comparison", () => {
  it("says that nothing was compared, that some reports wait, and that all are done", async () => {
    expect(await comparisonState(database.db, EVERYWHERE)).toBe("none");
    await compared(0);
    expect(await comparisonState(database.db, EVERYWHERE)).toBe("partly");
    expect([await isCompared(database.db, ids[0]), await isCompared(database.db, ids[1])]).toEqual([true, false]);
    await compared(1, [7, -3]);
    await compared(2, [-3, 11], 0);
    expect([await comparisonState(database.db, EVERYWHERE), await isCompared(database.db, ids[2])]).toEqual(["partly", false]);
    await database.db.updateTable("report_print").set({ seen_change: 1 }).execute();
    expect(await comparisonState(database.db, EVERYWHERE)).toBe("done");
  });

  it("is that of the scope alone", async () => {
    expect(await comparisonState(database.db, { ...EVERYWHERE, year: 2019 })).toBe("empty");
    expect(await comparisonState(database.db, { ...EVERYWHERE, bounds: { kind: "agencies", ids: [] } })).toBe("empty");
  });
});

describe("what the corpus says of a pair", () => {
  it("is which of their fingerprints many bodies have, as unsigned numbers", async () => {
    await database.db.insertInto("common_fingerprint").values([-3, 11, 99].map((hash) => ({ hash, first_report_id: ids[0], second_report_id: ids[1] }))).execute();
    expect((await pairStanding(database.db, ids[1], ids[2])).common).toEqual(new Set([4_294_967_293, 11]));
    expect((await pairStanding(database.db, ids[0], ids[1])).common).toEqual(new Set([4_294_967_293]));
  });

  it("is that one stands for all only where nothing else was found between them", async () => {
    const overlap = { relation: "other-body", own_han: 9, shared_han: 9, other_han: 9, other_shared_han: 9, exact_han: 9, longest_run_han: 9, containment: 1, sharers: 12, sections: "[]" } as const;
    expect((await pairStanding(database.db, ids[0], ids[1])).isMassShared).toBe(false);
    await database.db.insertInto("overlap").values({ ...overlap, report_id: ids[1], other_report_id: ids[0], mass_shared: true }).execute();
    expect((await pairStanding(database.db, ids[0], ids[1])).isMassShared).toBe(true);
    await database.db.insertInto("overlap").values({ ...overlap, report_id: ids[1], other_report_id: ids[0], mass_shared: false }).execute();
    expect((await pairStanding(database.db, ids[0], ids[1])).isMassShared).toBe(false);
  });
});

it("of several reports only those within an account's bounds can be laid beside another", async () => {
  expect(await reportsWithin(database.db, { kind: "regions", prefixes: ["9999"] }, [...ids, 999_999])).toEqual(new Set([ids[0], ids[1]]));
  expect(await reportsWithin(database.db, { kind: "everything" }, [])).toEqual(new Set());
});

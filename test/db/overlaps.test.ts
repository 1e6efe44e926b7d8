import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyCluster, copyClusters } from "../../db/queries/copy-clusters";
import type { Scope } from "../../db/queries/scope";
import { sharedTextOf } from "../../db/queries/shared-text";
import { fillDemonstration } from "../../lib/cli/demonstration";
import { demonstrationCorpus } from "../../lib/demo";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const EVERYWHERE: Scope = { year: null, region: null, level: null, kind: null, bounds: { kind: "everything" } };
const reportAt = async (path: string): Promise<{ id: number; agency: number }> => {
  const { rows: [row] } = await sql<{ id: number; agency: number }>`select r.id, r.agency_id as agency from report r join report_version v on v.id = r.current_version_id where v.path = ${path}`.execute(database.db);
  return row!;
};
const page = { after: null, limit: 10 };

describe("a database without reports", () => {
  it("has no shared text and no clusters", async () => {
    expect(await sharedTextOf(database.db, EVERYWHERE, 1)).toEqual([]);
    expect(await copyClusters(database.db, { ...EVERYWHERE, year: 2023, region: "3703" }, { after: "8~4", limit: 10 })).toEqual({ rows: [], next: null, count: { count: 0, over: false } });
    expect(await copyCluster(database.db, EVERYWHERE, 1)).toBeUndefined();
  });
});

describe("the demonstration in a database", () => {
  const { planted } = demonstrationCorpus();
  const plantedAs = (faultId: string) => planted.filter((fault) => fault.faultId === faultId);
  beforeAll(async () => {
    await fillDemonstration({ ...database, place: "test" }, { now: () => NOW, log: () => undefined });
  }, 240_000);

  it("has the findings that were planted, and no other on copied text", async () => {
    const found = await sql<{ told: string }>`
      select f.rule_id || ' ' || f.outcome || ' ' || v.path as told from finding f join report r on r.id = f.report_id join report_version v on v.id = r.current_version_id
      where f.active and f.rule_id in ('ORI-001', 'ORI-002', 'ORI-003')`.execute(database.db);
    const expected = planted.filter(({ faultId }) => /^ORI-00[123]\//.test(faultId)).map(({ ruleId, outcome, path }) => `${ruleId} ${outcome} ${path}`);
    expect(found.rows.map(({ told }) => told).toSorted()).toEqual(expected.toSorted());
  });

  it("tells of a copy whose words it has, both ways round", async () => {
    const { id } = await reportAt(plantedAs("ORI-001/taken-over")[0]!.path);
    const [row] = await sharedTextOf(database.db, EVERYWHERE, id);
    expect(row).toMatchObject({ relation: "other-body", massShared: false, other: { year: 2023, regionName: "青禾县", level: "township", withinBounds: true } });
    expect(row!.containment).toBeGreaterThan(0.9);
    expect(row!.otherContainment).toBeGreaterThan(0.9);
    expect(row!.sections.map(({ section }) => section)).toEqual(["overview", "problems"]);
    const back = await sharedTextOf(database.db, EVERYWHERE, row!.other.reportId);
    expect(back.find(({ other }) => other.reportId === id)).toMatchObject({ sharedHan: row!.otherSharedHan, ownHan: row!.otherHan });
  });

  it("tells a body of its own report's overlaps only, and names the other without opening it", async () => {
    const { id, agency } = await reportAt(plantedAs("ORI-001/taken-over")[0]!.path);
    const bounds = { kind: "agencies", ids: [agency] } as const;
    const [row] = await sharedTextOf(database.db, { bounds }, id);
    expect(row!.other).toMatchObject({ agencyName: expect.stringContaining("人民政府"), withinBounds: false });
    expect(await sharedTextOf(database.db, { bounds }, row!.other.reportId)).toEqual([]);
    expect(await sharedTextOf(database.db, { bounds: { kind: "regions", prefixes: ["11"] } }, id)).toEqual([]);
  });

  it("has a cluster of ten bodies that is a template, and one of two", async () => {
    const { rows, count } = await copyClusters(database.db, EVERYWHERE, page);
    expect(count.count).toBe(rows.length);
    expect(rows.map(({ bodies, reports, isTemplate, years }) => ({ bodies, reports, isTemplate, years }))).toEqual([
      { bodies: 2, reports: 2, isTemplate: false, years: [2023] },
      { bodies: 10, reports: 10, isTemplate: true, years: [2020] },
    ]);
    expect(rows[0]).toMatchObject({ reportsWithin: 2, regions: ["990101"], prefectures: ["9901"], originIsKnown: true, origin: { year: 2023, withinBounds: true } });
    expect(rows[0]!.meanShare).toBeGreaterThan(0.9);
    const [copy] = plantedAs("ORI-001/taken-over");
    expect(rows[0]!.origin.reportId).not.toBe((await reportAt(copy!.path)).id);
  });

  it("pages clusters by key, and narrows them by year, region and account", async () => {
    const first = await copyClusters(database.db, EVERYWHERE, { after: null, limit: 1 });
    const second = await copyClusters(database.db, EVERYWHERE, { after: first.next, limit: 1 });
    expect([first.rows[0]!.bodies, second.rows[0]!.bodies, second.next]).toEqual([2, 10, null]);
    expect((await copyClusters(database.db, { ...EVERYWHERE, year: 2020 }, page)).rows.map(({ bodies }) => bodies)).toEqual([10]);
    expect((await copyClusters(database.db, { ...EVERYWHERE, region: "11" }, page)).rows).toEqual([]);
    const { agency } = await reportAt(plantedAs("ORI-001/common-template")[0]!.path);
    const own = await copyClusters(database.db, { ...EVERYWHERE, bounds: { kind: "agencies", ids: [agency] } }, page);
    expect(own.rows).toMatchObject([{ bodies: 10, reportsWithin: 1 }]);
  });

  it("gives a cluster with its members in the order of publication and the pairs that hold it together", async () => {
    const { rows: [, template] } = await copyClusters(database.db, EVERYWHERE, page);
    const detail = (await copyCluster(database.db, EVERYWHERE, template!.id))!;
    expect(detail.members).toHaveLength(10);
    expect(detail.members[0]!.reportId).toBe(detail.origin.reportId);
    const days = detail.members.map(({ publishedOn }) => publishedOn!);
    expect(days).toEqual(days.toSorted());
    expect(detail.pairs).toHaveLength(45);
    expect(detail.id).toBe(Math.min(...detail.members.map(({ reportId }) => reportId)));
    const outside = { bounds: { kind: "regions", prefixes: ["11"] } } as const;
    expect(await copyCluster(database.db, outside, template!.id)).toBeUndefined();
    const { agency } = await reportAt(plantedAs("ORI-001/common-template")[0]!.path);
    const own = (await copyCluster(database.db, { bounds: { kind: "agencies", ids: [agency] } }, template!.id))!;
    expect(own.members.filter(({ withinBounds }) => withinBounds)).toHaveLength(1);
  });
});

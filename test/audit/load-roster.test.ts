import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { auditStore } from "../../db/store";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster, type RosterResult } from "../../lib/audit/load-roster";
import type { AuditStore } from "../../lib/audit/ports";
import type { RosterRow } from "../../lib/roster/roster";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { collect, limitAuditor, NEW_RECEIVED, sampleReport, type SampleFacts } from "./sample-report";

let database: TestDatabase;
let store: AuditStore;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run, roster_entry restart identity cascade`.execute(database.db);
  store = auditStore(database);
});

const row = (change: Partial<RosterRow> = {}): RosterRow => ({
  name: "青禾县水务局", regionCode: "990101", level: "county", kind: "department", creditCode: null, aliases: [], predecessors: [], parent: null, hosts: [], dueOn: null, ...change,
});
const roster = (rows: RosterRow[], year = 2023): Promise<RosterResult> => loadRoster(store, rows, { year, source: "roster.csv", now: NOW, regionName: () => null });
const load = (facts: SampleFacts): Promise<{ status: string }[]> =>
  collect(importDocuments(store, limitAuditor(), [{ path: "a.txt", received: sampleReport(facts) }], { scope: {}, now: () => NOW }));
const agencies = (): Promise<{ name: string; region_code: string; region_name: string; kind: string }[]> =>
  database.db.selectFrom("agency").select(["name", "region_code", "region_name", "kind"]).orderBy("id").execute();

describe("loading a roster", () => {
  it("creates the bodies and what is due from them", async () => {
    expect(await roster([row({ dueOn: "2024-01-31" }), row({ name: "青禾县人民政府", kind: "government" })])).toEqual({ agenciesAdded: 2, agenciesChanged: 0, entriesAdded: 2, entriesChanged: 0 });
    expect(await database.db.selectFrom("roster_entry").selectAll().orderBy("agency_id").execute()).toEqual([
      { agency_id: 1, year: 2023, due_on: "2024-01-31", source: "roster.csv" },
      { agency_id: 2, year: 2023, due_on: null, source: "roster.csv" },
    ]);
  });

  it("names a region that no register has by its own government", async () => {
    await roster([row(), row({ name: "青禾县人民政府", kind: "government" })]);
    expect((await agencies()).map(({ region_name: name }) => name)).toEqual(["青禾县", "青禾县"]);
  });

  it("names such a region in a later roster, which does not list the government, as before", async () => {
    await roster([row(), row({ name: "青禾县人民政府", kind: "government" })]);
    await roster([row({ name: "青禾县地震局" })]);
    expect((await agencies()).map(({ region_name: name }) => name)).toEqual(["青禾县", "青禾县", "青禾县"]);
  });

  it("changes nothing the second time", async () => {
    await roster([row({ aliases: ["县水务局"] })]);
    expect(await roster([row({ aliases: ["县水务局"] })])).toEqual({ agenciesAdded: 0, agenciesChanged: 0, entriesAdded: 0, entriesChanged: 0 });
  });

  it("adds a year to bodies that are known, and takes over a new due date", async () => {
    await roster([row()]);
    expect(await roster([row()], 2024)).toMatchObject({ agenciesAdded: 0, entriesAdded: 1 });
    expect(await roster([row({ dueOn: "2025-01-20" })], 2024)).toMatchObject({ entriesAdded: 0, entriesChanged: 1 });
  });

  it("files a township's code under its county", async () => {
    await roster([row({ name: "青石镇人民政府", regionCode: "990101102", level: "township", kind: "government" })]);
    expect(await agencies()).toMatchObject([{ region_code: "990101" }]);
  });

  it("recognises the bodies of reports by name, by name with the region in front, and by alias", async () => {
    await roster([row({ name: "浔渡镇人民政府", kind: "government", level: "township" }), row({ aliases: ["青禾县水利局"] })]);
    const unknownRegion = { regionCode: null, region: "青禾县" };
    await load({ agency: { name: "青禾县水利局", ...unknownRegion } });
    await load({ agency: { name: "青禾县水务局", ...unknownRegion }, year: 2022 });
    await load({ agency: { name: "浔渡镇人民政府", regionCode: "990101", region: null }, year: 2022, words: "b" });
    expect(await agencies()).toHaveLength(2);
    expect(await database.db.selectFrom("report").select(["agency_id", "year"]).orderBy("agency_id").orderBy("year").execute()).toEqual([
      { agency_id: 1, year: 2022 }, { agency_id: 2, year: 2022 }, { agency_id: 2, year: 2023 },
    ]);
  });

  it("finds the bodies of reports that came before it, and corrects what they repeat", async () => {
    await load({ agency: { regionCode: null, kind: "unknown" }, cells: { [NEW_RECEIVED]: 12 } });
    expect(await agencies()).toMatchObject([{ region_code: "", region_name: "青禾县", kind: "unknown" }]);
    expect(await roster([row(), row({ name: "青禾县人民政府", kind: "government" })])).toMatchObject({ agenciesAdded: 1, agenciesChanged: 1 });
    expect(await agencies()).toHaveLength(2);
    const repeated = { region_code: "990101", kind: "department", level: "county" };
    for (const table of ["report", "finding", "figure_set"] as const) {
      expect(await database.db.selectFrom(table).select(["region_code", "kind", "level"]).execute()).toEqual([repeated]);
    }
  });

  it("keeps bodies of the same name in two regions apart", async () => {
    await roster([row({ name: "水务局" }), row({ name: "水务局", regionCode: "990102" })]);
    expect(await agencies()).toHaveLength(2);
    expect(await load({ agency: { name: "水务局", region: null, regionCode: "990102" } })).toMatchObject([{ status: "stored", agency: { id: 2 } }]);
  });
});

import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditStore } from "../../db/store";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import type { Auditor, AuditStore } from "../../lib/audit/ports";
import { requestCell } from "../../lib/report/cells";
import type { ReportContext } from "../../lib/rules/context";
import type { RosterRow } from "../../lib/roster/roster";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { limitAuditor, NEW_RECEIVED, sampleReport, type SampleFacts } from "./sample-report";

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

const FORWARD = requestCell("carriedForward", "total");

/** Remembers beside what each report was judged last. */
class Witness {
  readonly seen = new Map<string, ReportContext>();
  readonly auditor: Auditor = {
    ...limitAuditor(1_000_000),
    audit: (report, context) => {
      this.seen.set(`${report.agency.name} ${report.year}`, context);
      return limitAuditor(1_000_000).audit(report, context);
    },
  };
  series(key: string): string[] {
    return (this.seen.get(key)?.series ?? []).map(({ agency, year, isPredecessor, ...report }) => {
      const carried = report.source && this.seen.get(key)!.series!.find((other) => other.year === year && other.agency === agency)!.count("requests", FORWARD);
      return `${agency} ${year}${isPredecessor ? " (part)" : ""}: ${"value" in carried ? carried.value : carried.missing}`;
    });
  }
}

async function load(facts: readonly SampleFacts[], auditor: Auditor, parallel = 4): Promise<string[]> {
  const items = facts.map((fact, index) => ({ path: `${index}.txt`, received: sampleReport({ path: `${index}.txt`, ...fact }) }));
  const results = [];
  for await (const result of importDocuments(store, auditor, items, { scope: {}, now: () => NOW, parallel })) results.push(result);
  return results.map(({ status }) => status);
}
const bureau = (year: number, carriedForward: number | string, words = ""): SampleFacts => ({ year, cells: { [FORWARD]: carriedForward }, words });
const body = (name: string, rest: Partial<NonNullable<SampleFacts["agency"]>> = {}): NonNullable<SampleFacts["agency"]> => ({ name, ...rest });
const row = (name: string, change: Partial<RosterRow> = {}): RosterRow => ({
  name, regionCode: "990101", level: "county", kind: "department", creditCode: null, aliases: [], parent: null, predecessors: [], hosts: [], dueOn: null, ...change,
});
const findings = () => database.db.selectFrom("finding").select(["rule_id", "outcome", "state", "decision", "report_id", "agency_id", "year"]).orderBy("id").execute();
const roster = (rows: RosterRow[], year = 2023) => loadRoster(store, rows, { year, source: "roster.csv", now: NOW, regionName: () => "青禾县" });

describe("the other years of a body", () => {
  it.each([
    ["in their order", [2021, 2022, 2023]],
    ["the latest first", [2023, 2022, 2021]],
    ["mixed", [2022, 2023, 2021]],
  ])("are known to every report, loaded %s", async (_, years) => {
    const witness = new Witness();
    await load(years.map((year) => bureau(year, year - 2020)), witness.auditor);
    expect(witness.series("青禾县水务局 2023")).toEqual(["青禾县水务局 2022: 2", "青禾县水务局 2021: 1"]);
    expect(witness.series("青禾县水务局 2021")).toEqual([]);
    expect(await database.db.selectFrom("report").select("id").where("stale", "=", true).execute()).toEqual([]);
  });

  it("are given in their latest version, and a new version has the report on the next year judged again", async () => {
    const witness = new Witness();
    await load([bureau(2022, 3), bureau(2023, 0)], witness.auditor, 1);
    await load([bureau(2022, 5, "更正版")], witness.auditor, 1);
    expect(witness.series("青禾县水务局 2023")).toEqual(["青禾县水务局 2022: 5"]);
  });

  it("tell a blank from a zero, and a row that another shape does not have", async () => {
    const witness = new Witness();
    await load([bureau(2022, ""), bureau(2023, 0)], witness.auditor, 1);
    const [previous] = witness.seen.get("青禾县水务局 2023")!.series!;
    expect(previous!.count("requests", FORWARD)).toEqual({ missing: "cell-blank" });
    expect(previous!.count("disclosure", "normativeDocuments.made")).toEqual({ missing: "cell-unread" });
  });

  it("include those of the bodies that were merged into it, marked as such", async () => {
    const witness = new Witness();
    await roster([row("青禾县自然资源局", { predecessors: ["青禾县国土局", "青禾县林业局"] })]);
    await load([{ ...bureau(2023, 0), agency: body("青禾县自然资源局") }, { ...bureau(2022, 2), agency: body("青禾县国土局") }, { ...bureau(2022, 1), agency: body("青禾县林业局") }], witness.auditor);
    expect(witness.series("青禾县自然资源局 2023").toSorted()).toEqual(["青禾县国土局 2022 (part): 2", "青禾县林业局 2022 (part): 1"].toSorted());
    expect(witness.seen.get("青禾县自然资源局 2023")!.predecessors).toEqual(["青禾县国土局", "青禾县林业局"]);
  });

  it("a body of another city that bears a predecessor's name is none", async () => {
    const witness = new Witness();
    await roster([row("青禾县自然资源局", { predecessors: ["国土局"] })]);
    await load([{ ...bureau(2022, 2), agency: body("国土局", { region: "红山县", regionCode: "990301" }) }, { ...bureau(2023, 0), agency: body("青禾县自然资源局") }], witness.auditor, 1);
    expect(witness.series("青禾县自然资源局 2023")).toEqual([]);
  });
});

describe("judging again beside other reports", () => {
  it("leaves what was read as it is, so that the same file still changes nothing", async () => {
    const { auditor } = new Witness();
    const later = { ...bureau(2023, 3), cells: { [FORWARD]: 3, [NEW_RECEIVED]: "/" } };
    await load([later, bureau(2022, 3)], auditor, 1);
    expect(await load([later], auditor)).toEqual(["unchanged"]);
  });
});

describe("an earlier version", () => {
  it("is at hand when a later one is judged, and only then", async () => {
    const witness = new Witness();
    await load([bureau(2023, 1)], witness.auditor);
    expect(witness.seen.get("青禾县水务局 2023")!.earlierVersion).toBeNull();
    await load([bureau(2023, 2, "更正说明")], witness.auditor);
    const { earlierVersion } = witness.seen.get("青禾县水务局 2023")!;
    expect([earlierVersion?.number, earlierVersion?.report.tables.requests?.cells[FORWARD]?.value]).toEqual([1, 1]);
  });
});

describe("the region of a government", () => {
  const government: SampleFacts = { year: 2023, agency: body("青禾县人民政府", { kind: "government" }), cells: { [NEW_RECEIVED]: 10 } };
  const department: SampleFacts = { year: 2023, cells: { [NEW_RECEIVED]: 7 } };
  const town: SampleFacts = { year: 2023, agency: body("柳河镇人民政府", { kind: "government", level: "township" }), cells: { [NEW_RECEIVED]: 5 } };
  const tax: SampleFacts = { year: 2023, agency: body("国家税务总局青禾县税务局"), cells: { [NEW_RECEIVED]: 90 } };

  it.each([["first", [government, department, town, tax]], ["last", [department, town, tax, government]]])("is added up from departments and towns, whether its report comes %s", async (_, facts) => {
    const witness = new Witness();
    await roster([row("青禾县水务局"), row("柳河镇人民政府", { kind: "government", level: "township" }), row("青禾县民政局"), row("青禾县人民政府", { kind: "government" })]);
    await load(facts, witness.auditor);
    const region = witness.seen.get("青禾县人民政府 2023")!.region!;
    expect([region.expected, region.reported, region.missing]).toEqual([3, 2, ["青禾县民政局"]]);
    const sum = region.sum("requests", NEW_RECEIVED);
    expect([sum.total, sum.bodies, sum.largest.map(({ report, amount }) => `${report.agency} ${amount}`)]).toEqual([12, 2, ["青禾县水务局 7", "柳河镇人民政府 5"]]);
    expect(witness.seen.get("青禾县水务局 2023")!.region).toBeNull();
  });

  it("a city counts its own departments and its counties' governments, not the counties' departments", async () => {
    const witness = new Witness();
    const city: SampleFacts = { year: 2023, agency: body("青禾市人民政府", { kind: "government", level: "city", region: "青禾市", regionCode: "990100" }), cells: { [NEW_RECEIVED]: 1 } };
    await load([city, government, department, { year: 2023, agency: body("青禾市水务局", { level: "city", region: "青禾市", regionCode: "990100" }), cells: { [NEW_RECEIVED]: 4 } }], witness.auditor);
    expect(witness.seen.get("青禾市人民政府 2023")!.region!.sum("requests", NEW_RECEIVED).total).toBe(14);
  });
});

describe("a report that the roster expects and nobody has", () => {
  it("is asked about once its day is past, and no more when it has come", async () => {
    await roster([row("青禾县水务局"), row("青禾县民政局", { dueOn: "2026-12-31" })]);
    const auditor = catalogueAuditor();
    expect(await lookForMissing(store, auditor, { year: 2023 }, NOW)).toEqual({ added: 1, fixed: 0 });
    expect(await lookForMissing(store, auditor, { year: 2023 }, NOW)).toEqual({ added: 0, fixed: 0 });
    expect(await findings()).toEqual([{ rule_id: "STR-001", outcome: "review", state: "open", decision: null, report_id: null, agency_id: 1, year: 2023 }]);
    await load([bureau(2023, 0)], auditor);
    expect((await findings()).filter(({ rule_id }) => rule_id === "STR-001")).toMatchObject([{ state: "fixed" }]);
  });

  it("keeps what a person decided", async () => {
    await roster([row("青禾县水务局")]);
    await lookForMissing(store, catalogueAuditor(), {}, NOW);
    await database.db.updateTable("finding").set({ state: "dismissed", decision: "dismissed" }).execute();
    await lookForMissing(store, catalogueAuditor(), {}, new Date("2026-03-01T00:00:00Z"));
    expect(await findings()).toMatchObject([{ state: "dismissed", decision: "dismissed" }]);
  });
});

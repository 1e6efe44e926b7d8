import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countFacets } from "../../db/queries/finding-facets";
import { listFindings, type FindingFacets } from "../../db/queries/finding-list";
import { ruleCounts } from "../../db/queries/rule-counts";
import type { Scope } from "../../db/queries/scope";
import { auditStore } from "../../db/store";
import { importDocuments } from "../../lib/audit/import-documents";
import { collect, GRANTED, limitAuditor, NEW_RECEIVED, sampleReport } from "../audit/sample-report";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
const ALL: Scope = { year: null, region: null, level: null, kind: null, bounds: { kind: "everything" } };
const NO_FACETS: FindingFacets = { severity: null, outcome: null, about: null, category: null, ruleId: null, agencyId: null, assignee: null, state: null, search: null };

/** Three reports with two, one and one findings of one rule; the last is dismissed, and so is one of the first two. */
beforeAll(async () => {
  database = await openTestDatabase();
  const items = [
    { path: "a.txt", received: sampleReport({ year: 2023, cells: { [NEW_RECEIVED]: 12, [GRANTED]: 40 } }) },
    { path: "b.txt", received: sampleReport({ year: 2022, cells: { [NEW_RECEIVED]: 30 } }) },
    { path: "c.txt", received: sampleReport({ year: 2021, cells: { [NEW_RECEIVED]: 50 } }) },
  ];
  await collect(importDocuments(auditStore(database), limitAuditor(), items, { scope: {}, now: () => NOW, parallel: 1 }));
  await sql`update finding set state = 'dismissed', decision = 'dismissed' where year = 2021 or (year = 2023 and params->>'value' = '40')`.execute(database.db);
});
afterAll(() => database.close());

describe("how often a rule fired and was dismissed", () => {
  it("counts what stands, the reports that have it, and what was dismissed with its share", async () => {
    expect(await ruleCounts(database.db, ALL)).toEqual([{ ruleId: "BAL-001", findings: 2, reports: 2, dismissed: 2, dismissedShare: 0.5 }]);
  });
  it("keeps a rule all of whose findings were dismissed", async () => {
    expect(await ruleCounts(database.db, { ...ALL, year: 2021 })).toEqual([{ ruleId: "BAL-001", findings: 0, reports: 0, dismissed: 1, dismissedShare: 1 }]);
  });
  it("gives numbers that the lists they lead to hold", async () => {
    for (const year of [null, 2023, 2022, 2021]) {
      const scope = { ...ALL, year };
      const [count] = await ruleCounts(database.db, scope);
      const listed = async (state: FindingFacets["state"]): Promise<number> => (await listFindings(database.db, { scope, facets: { ...NO_FACETS, ruleId: "BAL-001", state }, after: null, limit: 50 })).rows.length;
      expect([await listed(null), await listed("dismissed")]).toEqual([count!.findings, count!.dismissed]);
    }
  });
  it("counts the facets of the dismissed among the dismissed only", async () => {
    expect((await countFacets(database.db, ALL, { ...NO_FACETS, state: "dismissed" })).year).toEqual([{ value: "2021", findings: 1 }, { value: "2023", findings: 1 }]);
  });
});

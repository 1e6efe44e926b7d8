import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { auditStore } from "../../db/store";
import { auditStored, type AuditResult, type Reader } from "../../lib/audit/audit-stored";
import { importDocuments } from "../../lib/audit/import-documents";
import type { AuditScope, Auditor, AuditStore } from "../../lib/audit/ports";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { collect, GRANTED, limitAuditor, NEW_RECEIVED, sampleReport, type SampleFacts } from "./sample-report";

let database: TestDatabase;
let store: AuditStore;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run restart identity cascade`.execute(database.db);
  store = auditStore(database);
});

async function load(...samples: SampleFacts[]): Promise<void> {
  const items = samples.map((facts) => ({ path: "a.txt", received: sampleReport(facts) }));
  const results = await collect(importDocuments(store, limitAuditor(), items, { scope: {}, now: () => NOW, parallel: 1 }));
  expect(results.filter(({ status }) => status === "failed")).toEqual([]);
}
const audit = (auditor: Auditor, scope: AuditScope = {}, read?: Reader): Promise<AuditResult[]> =>
  collect(auditStored(store, auditor, scope, { now: () => NOW, ...(read && { read }) }));
const auditedIn = async (scope: AuditScope): Promise<number> => (await audit(limitAuditor(), scope)).length;
async function decide(decision: "confirmed" | "dismissed"): Promise<void> {
  await database.db.updateTable("finding").set({ state: decision, decision, decision_reason: "误报", decided_by: "reviewer", decided_at: NOW }).where("active", "=", true).execute();
}
const states = (): Promise<unknown[]> => database.db.selectFrom("finding").select(["state", "active", "decision", "decision_reason", "reopened"]).orderBy("id").execute();
const events = (): Promise<unknown[]> => database.db.selectFrom("finding_event").select(["from_state", "to_state", "reason"]).orderBy("id").execute();

describe("auditing stored reports again", () => {
  it("changes no finding when the rules are the same, and notes the run", async () => {
    await load({ cells: { [NEW_RECEIVED]: 12 } });
    expect(await audit(limitAuditor())).toMatchObject([{ status: "audited", added: 0, fixed: 0, reopened: 0, total: 99 }]);
    expect(await database.db.selectFrom("finding").select(["state", "first_run_id", "last_run_id"]).execute()).toEqual([{ state: "open", first_run_id: 1, last_run_id: 2 }]);
    expect(await database.db.selectFrom("audit_run").select(["kind", "rule_set_version", "counts"]).where("id", "=", 2).execute()).toEqual([{ kind: "audit", rule_set_version: "test-1", counts: { audited: 1, missing: 0, found: 0 } }]);
  });

  it.each(["confirmed", "dismissed"] as const)("keeps a finding %s", async (decision) => {
    await load({ cells: { [NEW_RECEIVED]: 12 } });
    await decide(decision);
    await audit(limitAuditor(10, "test-2"));
    expect(await states()).toEqual([{ state: decision, active: true, decision, decision_reason: "误报", reopened: null }]);
    expect(await events()).toEqual([]);
  });

  it("leaves dismissed findings out of the report's counts", async () => {
    await load({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 40 } });
    await database.db.updateTable("finding").set({ state: "dismissed", decision: "dismissed" }).where("id", "=", 1).execute();
    await audit(limitAuditor());
    expect(await database.db.selectFrom("report").select("major").execute()).toEqual([{ major: 1 }]);
  });

  it("adds what new rules find and closes what they no longer find", async () => {
    await load({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 8 } });
    expect(await audit(limitAuditor(5))).toMatchObject([{ added: 1, fixed: 0 }]);
    expect(await audit(limitAuditor(10))).toMatchObject([{ added: 0, fixed: 1 }]);
    expect(await states()).toMatchObject([{ state: "open" }, { state: "fixed", active: false }]);
    expect(await events()).toEqual([{ from_state: "open", to_state: "fixed", reason: "gone" }]);
  });

  it("does not ask again about a dismissed finding that was gone and is back", async () => {
    await load({ cells: { [NEW_RECEIVED]: 12 } });
    await decide("dismissed");
    await audit(limitAuditor(100));
    expect(await states()).toMatchObject([{ state: "fixed", decision: "dismissed" }]);
    await audit(limitAuditor(10));
    expect(await states()).toMatchObject([{ state: "dismissed", active: true, decision_reason: "误报" }]);
  });

  it("keeps decisions over a new version, and opens again what has another value", async () => {
    await load({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 15 } });
    await decide("confirmed");
    await load({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 16 } });
    expect(await states()).toEqual([
      { state: "confirmed", active: true, decision: "confirmed", decision_reason: "误报", reopened: null },
      { state: "open", active: true, decision: null, decision_reason: null, reopened: "value-changed" },
    ]);
    expect(await events()).toEqual([{ from_state: "confirmed", to_state: "open", reason: "value-changed" }]);
  });

  it("covers the year and the region with all below it", async () => {
    await load({ year: 2022 }, { year: 2023 }, { agency: { regionCode: "990201", name: "甲" }, words: "x" });
    expect(await auditedIn({ year: 2023 })).toBe(2);
    expect(await auditedIn({ region: "990100" })).toBe(2);
    expect(await auditedIn({ region: "990000", year: 2023 })).toBe(2);
    expect(await auditedIn({ region: "980000" })).toBe(0);
  });

  it("rebuilds everything from the kept original", async () => {
    const facts = { cells: { [NEW_RECEIVED]: 12 } };
    await load(facts);
    await database.db.updateTable("report_content").set({ structure: JSON.stringify({ ...sampleReport().report, text: undefined }) }).execute();
    await sql`delete from finding`.execute(database.db);
    await sql`delete from figure_set`.execute(database.db);
    await sql`delete from scorecard`.execute(database.db);
    const { report } = sampleReport(facts);
    await audit(limitAuditor(), {}, (original) => {
      expect(Buffer.from(original).toString()).toBe(report.text);
      return report;
    });
    expect((await store.loadVersion(1)).report).toEqual(report);
    expect(await database.db.selectFrom("figure_set").select("amounts").execute()).toEqual([{ amounts: [12] }]);
    expect(await database.db.selectFrom("scorecard").select("total").execute()).toEqual([{ total: 99 }]);
    expect(await states()).toMatchObject([{ state: "open" }]);
  });

  it("says so, and moves nothing, when a report is read again as another year's", async () => {
    await load({ cells: { [NEW_RECEIVED]: 12 } });
    const { report } = sampleReport({ year: 2021 });
    expect(await audit(limitAuditor(), {}, () => report)).toMatchObject([{ status: "identity-differs", fixed: 0 }]);
    expect(await database.db.selectFrom("report").select("year").execute()).toEqual([{ year: 2023 }]);
  });

  it("goes on after a report that cannot be read any more", async () => {
    await load({ year: 2022 }, { year: 2023 });
    let calls = 0;
    const results = await audit(limitAuditor(), {}, () => {
      calls += 1;
      if (calls === 1) throw new Error("planted");
      return sampleReport({ year: 2023 }).report;
    });
    expect(results.filter(({ status }) => status === "failed")).toMatchObject([{ message: "planted" }]);
    expect(results).toHaveLength(2);
  });

  it("does not overwrite a decision that is made while it runs", async () => {
    await load({ cells: { [NEW_RECEIVED]: 12 } });
    const auditor = limitAuditor();
    const decisions: Promise<void>[] = [];
    const slow: Auditor = {
      ...auditor,
      audit: (report, context) => {
        decisions.push(decide("dismissed"));
        return auditor.audit(report, context);
      },
    };
    await audit(slow);
    await Promise.all(decisions);
    expect(await states()).toMatchObject([{ state: "dismissed", decision: "dismissed" }]);
  });
});

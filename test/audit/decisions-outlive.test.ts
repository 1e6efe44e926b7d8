import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditStore } from "../../db/store";
import { EVERYWHERE } from "../../lib/accounts/importing";
import { assignFindings } from "../../lib/audit/assign-findings";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { auditStored } from "../../lib/audit/audit-stored";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { decideFindings } from "../../lib/audit/decide-findings";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import type { Auditor, AuditStore } from "../../lib/audit/ports";
import { rosterRowSchema } from "../../lib/roster/roster";
import { plainAccount } from "../support/accounts";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { collect, GRANTED, limitAuditor, NEW_RECEIVED, sampleReport, type SampleFacts } from "./sample-report";

const LATER = new Date(NOW.getTime() + 3_600_000);
const options = { bounds: EVERYWHERE, decider: { id: null, name: "zhang", origin: "test" }, now: NOW };
let database: TestDatabase;
let store: AuditStore;
beforeAll(async () => {
  database = await openTestDatabase();
  await plainAccount(database.db, "li");
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run, roster_entry restart identity cascade`.execute(database.db);
  store = auditStore(database);
});

const load = async (facts: SampleFacts, auditor: Auditor = limitAuditor()) =>
  void (await collect(importDocuments(store, auditor, [{ path: "a.txt", received: sampleReport(facts) }], { scope: {}, now: () => LATER, parallel: 1 })));
const audit = async (auditor: Auditor) => void (await collect(auditStored(store, auditor, {}, { now: () => LATER })));
const FAULT = { [NEW_RECEIVED]: 12, [GRANTED]: 3 };
const corrected = (cells: Record<string, number>, words = "更正") => load({ cells, words });

type Prior = "open" | "confirmed" | "dismissed";
const PRIORS: readonly Prior[] = ["open", "confirmed", "dismissed"];
const seen = () => database.db.selectFrom("finding").select(["id", "revision", "assignee"]).where("active", "=", true).orderBy("id").execute();
/** One fault, assigned to li, and decided. */
async function prepared(prior: Prior): Promise<void> {
  await load({ cells: FAULT });
  await assignFindings(store, await seen(), "li", options);
  if (prior !== "open") await decideFindings(store, limitAuditor(), await seen(), { verb: prior === "confirmed" ? "confirm" : "dismiss", reason: prior === "dismissed" ? "explained" : null, note: "见来函" }, options);
}
async function shown() {
  const finding = await database.db.selectFrom("finding").select(["state", "active", "decision", "decision_reason as reason", "decision_note as note", "decided_by as by", "reopened", "assignee", "revision"]).execute();
  const last = await database.db.selectFrom("finding_event").select(["reason", "actor"]).where("run_id", "is not", null).orderBy("id", "desc").executeTakeFirst();
  return { ...finding[0]!, findings: finding.length, audited: last?.reason ?? null };
}
const kept = (prior: Prior) => (prior === "open" ? { decision: null, reason: null, note: null, by: null } : { decision: prior, reason: prior === "dismissed" ? "explained" : null, note: "见来函", by: "zhang" });
/** How often the finding was changed before. */
const revisionOf = (prior: Prior): number => (prior === "open" ? 1 : 2);
const NONE = { decision: null, reason: null, note: null, by: null };

interface Case {
  what: string;
  happens: () => Promise<void>;
  /** What stands afterwards; the state is the one before unless it is said here. */
  after: (prior: Prior) => object;
  /** How many changes that makes. */
  changes: number;
}
const CASES: readonly Case[] = [
  { what: "a new audit", happens: () => audit(limitAuditor()), after: (prior) => ({ ...kept(prior), reopened: null, audited: null }), changes: 0 },
  { what: "another rule set that finds the same", happens: () => audit(limitAuditor(11, "test-2")), after: (prior) => ({ ...kept(prior), reopened: null, audited: null }), changes: 0 },
  { what: "a new version with the same fault", happens: () => corrected(FAULT), after: (prior) => ({ ...kept(prior), reopened: null, audited: null }), changes: 0 },
  {
    what: "a new version with another value",
    happens: () => corrected({ ...FAULT, [NEW_RECEIVED]: 14 }),
    after: (prior) => ({ state: "open", ...NONE, reopened: prior === "open" ? null : "value-changed", audited: prior === "open" ? null : "value-changed" }),
    changes: 1,
  },
  { what: "a new version without the fault", happens: () => corrected({ ...FAULT, [NEW_RECEIVED]: 2 }), after: (prior) => ({ state: "fixed", active: false, ...kept(prior), reopened: null, audited: "gone" }), changes: 1 },
  { what: "another rule set that does not find it", happens: () => audit(limitAuditor(20, "test-2")), after: (prior) => ({ state: "fixed", active: false, ...kept(prior), reopened: null, audited: "gone" }), changes: 1 },
  {
    what: "its going and its coming back as it was",
    happens: async () => {
      await corrected({ ...FAULT, [NEW_RECEIVED]: 2 });
      await corrected(FAULT, "再次更正");
    },
    after: (prior) => ({ ...kept(prior), reopened: prior === "open" ? "returned" : null, audited: "returned" }),
    changes: 2,
  },
  {
    what: "its going and its coming back with another value",
    happens: async () => {
      await corrected({ ...FAULT, [NEW_RECEIVED]: 2 });
      await corrected({ ...FAULT, [NEW_RECEIVED]: 19 }, "再次更正");
    },
    after: () => ({ state: "open", ...NONE, reopened: "value-changed", audited: "value-changed" }),
    changes: 2,
  },
  {
    what: "several audits one after the other",
    happens: async () => {
      for (const version of ["test-2", "test-3", "test-4"]) await audit(limitAuditor(10, version));
    },
    after: (prior) => ({ ...kept(prior), reopened: null, audited: null }),
    changes: 0,
  },
];

describe.each(CASES)("over $what", ({ happens, after, changes }) => {
  it.each(PRIORS)("a finding that was %s stands as it must, with its assignee, and its revision tells of the change", async (prior) => {
    await prepared(prior);
    await happens();
    expect(await shown()).toEqual({ findings: 1, state: prior, active: true, assignee: "li", revision: revisionOf(prior) + changes, ...after(prior) });
  });
});

describe("a decision on what was seen before", () => {
  it.each([
    ["another value", { ...FAULT, [NEW_RECEIVED]: 14 }, "open"],
    ["no fault", { ...FAULT, [NEW_RECEIVED]: 2 }, "fixed"],
  ] as const)("is not taken for a finding that has %s since, and says that an audit was the reason", async (_, cells, state) => {
    await prepared("open");
    const before = await seen();
    await corrected(cells);
    const result = await decideFindings(store, limitAuditor(), before, { verb: "dismiss", reason: "misread", note: "" }, options);
    expect(result).toEqual({ decided: [], unchanged: [], refused: [], overtaken: [{ id: 1, state, reason: null, by: null, at: LATER }] });
    expect(await shown()).toMatchObject({ state, decision: null });
  });
});

describe("a decision on a missing report", () => {
  it("lasts over new audits, and is closed and kept when the report comes", async () => {
    const auditor = catalogueAuditor();
    await loadRoster(store, [rosterRowSchema.parse({ name: "青禾县水务局", regionCode: "990101", level: "县级", kind: "部门", dueOn: "2024-01-31" })], { year: 2023, source: "test", now: NOW, regionName: () => "青禾县" });
    await lookForMissing(store, auditor, { year: 2023 }, NOW);
    await assignFindings(store, await seen(), "li", options);
    await decideFindings(store, auditor, await seen(), { verb: "dismiss", reason: "explained", note: "见来函" }, options);
    await lookForMissing(store, auditor, { year: 2023 }, LATER);
    expect(await shown()).toMatchObject({ findings: 1, state: "dismissed", reason: "explained", assignee: "li", revision: 2 });
    await load({}, auditor);
    const { rows } = await sql<{ state: string; decision: string; assignee: string; revision: number }>`select state, decision, assignee, revision from finding where report_id is null`.execute(database.db);
    expect(rows).toEqual([{ state: "fixed", decision: "dismissed", assignee: "li", revision: 3 }]);
  });
});

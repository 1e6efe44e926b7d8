import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countFacets } from "../../db/queries/finding-facets";
import { listFindings, type FindingFacets } from "../../db/queries/finding-list";
import { nextFinding } from "../../db/queries/next-finding";
import { listReviewers } from "../../db/queries/reviewers";
import { auditStore } from "../../db/store";
import type { Bounds } from "../../lib/accounts/account";
import { assignFindings, type AssignmentResult, type SeenAssignment } from "../../lib/audit/assign-findings";
import { auditStored } from "../../lib/audit/audit-stored";
import { decideFindings } from "../../lib/audit/decide-findings";
import { importDocuments } from "../../lib/audit/import-documents";
import type { AuditStore } from "../../lib/audit/ports";
import { NOBODY } from "../../lib/findings/assignment";
import { plainAccount } from "../support/accounts";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { collect, GRANTED, limitAuditor, NEW_RECEIVED, sampleReport, type SampleFacts } from "./sample-report";

let database: TestDatabase;
let store: AuditStore;
beforeAll(async () => {
  database = await openTestDatabase();
  await plainAccount(database.db, "zhang");
  await plainAccount(database.db, "li", { regions: ["9901"] });
  await plainAccount(database.db, "far", { regions: ["22"] });
  await plainAccount(database.db, "gone", { isDisabled: true });
  await plainAccount(database.db, "leader", { role: "leader" });
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run, roster_entry restart identity cascade`.execute(database.db);
  store = auditStore(database);
  await load({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 15 } });
});

const EVERYTHING: Bounds = { kind: "everything" };
const load = (facts: SampleFacts) => collect(importDocuments(store, limitAuditor(), [{ path: "a.txt", received: sampleReport(facts) }], { scope: {}, now: () => NOW }));
const assign = (seen: readonly SeenAssignment[], to: string | null, bounds: Bounds = EVERYTHING): Promise<AssignmentResult> =>
  assignFindings(store, seen, to, { bounds, decider: { id: null, name: "guan", origin: "127.0.0.1" }, now: NOW });
const unassigned = (id: number): SeenAssignment => ({ id, assignee: null });
const assignees = () => database.db.selectFrom("finding").select(["id", "assignee"]).orderBy("id").execute();
const logged = () => database.db.selectFrom("audit_log").select(["actor", "action", "subject", "before", "after"]).where("action", "=", "finding.assign").orderBy("id", "desc").executeTakeFirst();

const facets = (assignee: string | null): FindingFacets => ({ severity: null, state: null, outcome: null, about: null, category: null, ruleId: null, agencyId: null, assignee, search: null });
const namesWithin = async (bounds: Bounds) => (await listReviewers(database.db, bounds)).map(({ username }) => username);

describe("assigning findings", () => {
  it("gives them to a reviewer, with a line of history and one in the audit log, and takes them back", async () => {
    expect(await assign([unassigned(1), unassigned(2)], "li")).toMatchObject({ assigned: [1, 2], unchanged: [], overtaken: [], beyond: [], refused: [] });
    expect(await assignees()).toEqual([{ id: 1, assignee: "li" }, { id: 2, assignee: "li" }]);
    expect(await logged()).toEqual({ actor: "guan", action: "finding.assign", subject: "finding:2", before: { assignee: null }, after: { assignee: "li" } });
    expect((await assign([{ id: 1, assignee: "li" }], null)).assigned).toEqual([1]);
    expect(await assignees()).toEqual([{ id: 1, assignee: null }, { id: 2, assignee: "li" }]);
    const events = await database.db.selectFrom("finding_event").select(["finding_id", "actor", "from_state", "to_state", "reason"]).orderBy("id").execute();
    expect(events).toEqual([
      { finding_id: 1, actor: "guan", from_state: "open", to_state: "open", reason: "assigned" },
      { finding_id: 2, actor: "guan", from_state: "open", to_state: "open", reason: "assigned" },
      { finding_id: 1, actor: "guan", from_state: "open", to_state: "open", reason: "unassigned" },
    ]);
  });

  it.each(["far", "gone", "leader", "nobody-here"])("to %s does nothing, and says why", async (to) => {
    const result = await assign([unassigned(1)], to);
    expect(result.assigned).toEqual([]);
    expect(to === "gone" || to === "nobody-here" ? result.isKnown : result.beyond).toEqual(to === "gone" || to === "nobody-here" ? false : [1]);
    expect(await assignees()).toEqual([{ id: 1, assignee: null }, { id: 2, assignee: null }]);
  });

  it("outside the bounds of who assigns, or what is gone, is refused", async () => {
    expect((await assign([unassigned(1), unassigned(99)], "zhang", { kind: "regions", prefixes: ["22"] })).refused).toEqual([1, 99]);
    await collect(auditStored(store, limitAuditor(13), {}, { now: () => NOW }));
    expect(await assign([unassigned(1), unassigned(2)], "zhang")).toMatchObject({ refused: [1], assigned: [2] });
  });

  it("twice at the same moment gives them to one, and tells the other", async () => {
    for (let round = 0; round < 10; round++) {
      const before = (await assignees())[0]!;
      if (before.assignee !== null) await assign([before], null);
      const results = await Promise.all([assign([unassigned(1)], "zhang"), assign([unassigned(1)], "li")]);
      expect(results.flatMap(({ assigned }) => assigned)).toEqual([1]);
      expect(results.flatMap(({ overtaken }) => overtaken)).toEqual([(await assignees())[0]]);
    }
  });

  it("lasts over a new audit, a new version and another value", async () => {
    await assign([unassigned(1), unassigned(2)], "li");
    await collect(auditStored(store, limitAuditor(10, "test-2"), {}, { now: () => NOW }));
    await load({ cells: { [NEW_RECEIVED]: 12, [GRANTED]: 16 }, words: "更正" });
    expect(await database.db.selectFrom("finding").select(["assignee", "version_id"]).orderBy("id").execute()).toEqual([{ assignee: "li", version_id: 2 }, { assignee: "li", version_id: 2 }]);
  });
});

describe("who works on what", () => {
  const scope = { year: null, region: null, level: null, kind: null, bounds: EVERYTHING };

  it("narrows the list and is counted, nobody's as well", async () => {
    await assign([unassigned(2)], "li");
    const idsOf = async (assignee: string | null) => (await listFindings(database.db, { scope, facets: facets(assignee), after: null, limit: 10 })).rows.map(({ id, assignee: who }) => [id, who]);
    expect([await idsOf("li"), await idsOf(NOBODY), await idsOf("zhang")]).toEqual([[[2, "li"]], [[1, null]], []]);
    expect((await countFacets(database.db, scope, facets("li"))).assignee).toEqual([{ value: NOBODY, findings: 1 }, { value: "li", findings: 1 }]);
  });

  it("can be chosen from the reviewers that see the same bodies and are not disabled", async () => {
    expect(await namesWithin(EVERYTHING)).toEqual(["far", "li", "zhang"]);
    expect(await namesWithin({ kind: "regions", prefixes: ["990101"] })).toEqual(["li", "zhang"]);
  });
});

const after = (id: number, over: Partial<FindingFacets> = {}, bounds: Bounds = EVERYTHING) => nextFinding(database.db, { year: null, region: null, level: null, kind: null, bounds }, { ...facets(null), ...over }, id).then((next) => next?.id);

describe("what follows in a list", () => {
  it("is the next that nobody has decided, within the list and the bounds; of a list of decided ones, the next of those", async () => {
    expect([await after(1), await after(2)]).toEqual([2, undefined]);
    expect(await after(1, {}, { kind: "regions", prefixes: ["22"] })).toBeUndefined();
    await decideFindings(store, limitAuditor(), [{ id: 2, revision: 1 }], { verb: "confirm", reason: null, note: "" }, { bounds: EVERYTHING, decider: { id: null, name: "guan", origin: "127.0.0.1" }, now: NOW });
    expect([await after(1), await after(1, { state: "confirmed" })]).toEqual([undefined, 2]);
  });

  it("can be asked for from a finding that has left the list", async () => {
    await collect(auditStored(store, limitAuditor(13), {}, { now: () => NOW }));
    expect(await after(1)).toBe(2);
  });
});

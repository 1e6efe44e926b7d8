import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { auditStore } from "../../db/store";
import { auditStored } from "../../lib/audit/audit-stored";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { dryRun } from "../../lib/audit/dry-run";
import { importDocuments } from "../../lib/audit/import-documents";
import type { AuditStore } from "../../lib/audit/ports";
import type { ProfileContent } from "../../lib/rules/profile-content";
import { NO_PROFILES } from "../../lib/rules/profile-set";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { buildReport } from "../support/report-builder";
import { collect } from "./sample-report";

let database: TestDatabase;
let store: AuditStore;
beforeAll(async () => {
  database = await openTestDatabase();
  store = auditStore(database);
  const towns = ["甲镇", "乙镇", "丙镇"].map((name) => ({ name, region: "青禾县", regionCode: "990101" }));
  const others = [{ name: "丁镇", region: "白露县", regionCode: "990201" }];
  const items = [...towns, ...others].map(({ name, region, regionCode }, index) => {
    const report = buildReport({ agency: { name: `${name}人民政府`, region, regionCode, level: "township", kind: "government" }, publishedOn: `2024-01-${24 + index}`, tail: name });
    return { path: `${name}.txt`, received: { report, bytes: null, manifest: null } };
  });
  const results = await collect(importDocuments(store, catalogueAuditor(), items, { scope: {}, now: () => NOW, parallel: 1 }));
  expect(results.map(({ status }) => status)).toEqual(["stored", "stored", "stored", "stored"]);
});
afterAll(() => database.close());

const dueOn = (day: number): ProfileContent => ({ rules: { "TIM-003": { thresholds: { isDaySet: 1, dueDay: day } } } });
const trial = (region: string, content: ProfileContent, limit?: number) => dryRun(store, { before: NO_PROFILES, after: NO_PROFILES.with(region, content) }, region, NOW, limit === undefined ? {} : { limit });
const everything = async (): Promise<unknown> => (await sql`select (select json_agg(f) from finding f) as findings, (select json_agg(s) from scorecard s) as scorecards, (select count(*)::int from audit_run) as runs`.execute(database.db)).rows[0];

describe("a dry run", () => {
  it("tells which findings a local deadline would bring, with their reports, and what it would do to scores", async () => {
    const run = await trial("990101", dueOn(24));
    expect(run).toMatchObject({ total: 3, judged: 3, unreadable: 0, affected: 2, rules: [{ ruleId: "TIM-003", effect: "appears", count: 2 }] });
    expect(run.rules[0]!.examples.map(({ agency }) => agency).toSorted()).toEqual(["丙镇人民政府", "乙镇人民政府"]);
    expect(run.movers).toHaveLength(2);
    for (const { before, after } of run.movers) expect(after).toBeLessThan(before);
    expect(run.scores.reports).toBe(3);
    expect(run.scores.meanAfter!).toBeLessThan(run.scores.meanBefore!);
  });

  it("writes nothing", async () => {
    const before = await everything();
    await trial("", dueOn(1));
    expect(await everything()).toEqual(before);
  });

  it("looks at the region and what is below it, not beside it", async () => {
    expect(await trial("9902", dueOn(1))).toMatchObject({ total: 1, affected: 1 });
    expect(await trial("99", dueOn(1))).toMatchObject({ total: 4, affected: 4 });
  });

  it("says that nothing would change where a region below has set its own", async () => {
    const before = NO_PROFILES.with("990101", dueOn(31)).with("990201", dueOn(31));
    expect(await dryRun(store, { before, after: before.with("99", dueOn(1)) }, "99", NOW)).toMatchObject({ affected: 0, rules: [], movers: [], grades: [] });
  });

  it("sees different changes in regions that are to have the same", async () => {
    const before = NO_PROFILES.with("", dueOn(1)).with("990101", { rules: { "TIM-003": { thresholds: { isDaySet: 0, dueDay: 31 } } } });
    const run = await dryRun(store, { before, after: before.with("", { rules: {} }) }, "", NOW);
    expect(run).toMatchObject({ affected: 1, rules: [{ effect: "vanishes", count: 1 }] });
  });

  it("looks at a sample over the limit and says how large it is", async () => {
    const run = await trial("99", dueOn(1), 2);
    expect(run).toMatchObject({ total: 4, judged: 2, affected: 2 });
    expect(run.rules[0]!.examples.map(({ agency }) => agency).toSorted()).toEqual(["丙镇人民政府", "甲镇人民政府"]);
  });

  it("tells faults that vanish, that change their severity and grades that move", async () => {
    const late = NO_PROFILES.with("99", dueOn(1));
    const compare = (content: ProfileContent) => dryRun(store, { before: late, after: late.with("99", content) }, "99", NOW);
    expect((await compare({ rules: {} })).rules).toMatchObject([{ effect: "vanishes", count: 4 }]);
    expect((await compare({ rules: { "TIM-003": { ...dueOn(1).rules["TIM-003"], severity: "critical" } } })).rules).toMatchObject([{ effect: "severity", count: 4 }]);
    expect((await compare({ rules: { "TIM-003": { thresholds: { isDaySet: 0, dueDay: 1 } } } })).rules).toMatchObject([{ effect: "outcome", count: 4 }]);
    const { grades } = await compare({ ...dueOn(1), gradeBands: { excellent: 100, good: 99.9, fair: 99.8 } });
    expect(grades).toMatchObject([{ to: "poor", count: 4 }]);
  });

  it("foretells what the audit then stores, with the version that each report was judged under", async () => {
    const set = NO_PROFILES.with("990101", dueOn(24));
    const run = await dryRun(store, { before: NO_PROFILES, after: set }, "990101", NOW);
    const results = await collect(auditStored(store, catalogueAuditor(set), { region: "990101" }, { now: () => NOW }));
    expect(results.reduce((sum, result) => sum + ("added" in result ? result.added : 0), 0)).toBe(run.rules[0]!.count);
    const { rows } = await sql<{ version: string }>`
      select s.profile_version as version from report r join scorecard s on s.version_id = r.current_version_id order by r.id`.execute(database.db);
    expect(rows.map(({ version }) => version)).toEqual([...Array.from({ length: 3 }, () => set.for("990101").version), "default-1"]);
  });
});

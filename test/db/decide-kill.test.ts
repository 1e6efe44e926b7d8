import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../db/client";
import { auditStore } from "../../db/store";
import { EVERYWHERE } from "../../lib/accounts/importing";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { decideFindings, type DecisionResult } from "../../lib/audit/decide-findings";
import { importDocuments } from "../../lib/audit/import-documents";
import { readReport } from "../../lib/audit/read-items";
import type { DecisionRequest } from "../../lib/findings/transitions";
import { COPY_RULE_IDS } from "../../lib/rules/registry";
import { collect } from "../audit/sample-report";
import { demonstration } from "../cli/documents";
import { plainAccount } from "../support/accounts";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const DECIDER = fileURLToPath(new URL("decide-for-ever.ts", import.meta.url));
const KILLS = 6;
const ROUNDS = 60;
const auditor = catalogueAuditor();
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await plainAccount(database.db, "zhang");
  const files = demonstration().files.filter(({ manifest }) => manifest.year === 2023).slice(0, 12);
  const items = await Promise.all(files.map(async ({ path, bytes }) => ({ path, received: { report: await readReport(bytes, { path }), bytes, manifest: null } })));
  await collect(importDocuments(auditStore(database), auditor, items.map(({ path, received }) => ({ path, received: { ...received, report: { ...received.report, agency: { ...received.report.agency, regionCode: "990101" } } } })), { scope: {}, now: () => NOW }));
});
afterAll(() => database.close());

/**
 * Findings whose state is not what their history says last, whose revision does not count their changes, or whose changes by
 * people are not each in the audit log; and reports whose counts are not those of their findings.
 */
async function halves(): Promise<unknown[]> {
  const { rows } = await sql`
    select 'finding' as what, f.id from finding f
    cross join lateral (select count(*) filter (where e.reason is null or e.reason not in ('assigned', 'unassigned')) as decisions, count(*) as events from finding_event e where e.finding_id = f.id) n
    where f.state <> coalesce((select e.to_state from finding_event e where e.finding_id = f.id order by e.id desc limit 1), 'open')
      or f.revision <> n.decisions + 1
      or n.events <> (select count(*) from audit_log l where l.subject = 'finding:' || f.id and l.action like 'finding.%')
      or f.assignee is distinct from (select l.after ->> 'assignee' from audit_log l where l.subject = 'finding:' || f.id and l.action = 'finding.assign' order by l.id desc limit 1)
      or (f.decision is null) <> (f.decided_by is null) or (f.state in ('confirmed', 'dismissed')) <> (f.decision is not null)
    union all
    select 'report', r.id from report r
    cross join lateral (
      select count(*) filter (where f.severity = 'major' and not (f.outcome = 'review' and f.state = 'open')) as major, count(*) filter (where f.outcome = 'review' and f.state = 'open') as questions
      from finding f where f.report_id = r.id and f.active and f.state <> 'dismissed' and f.rule_id <> all(${[...COPY_RULE_IDS]}::text[])) n
    where r.major <> n.major or r.in_review <> n.questions`.execute(database.db);
  return rows;
}

/** Runs the decider until some decisions are acknowledged and a random time more, then kills it. @returns what it acknowledged, as `finding:revision` */
async function decideUntilKilled(): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", DECIDER], { env: { ...process.env, ...database.env }, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => child.on("close", resolve));
  while (output.split("\n").length < 30 && child.exitCode === null) await pause(2);
  await pause(Math.random() * 200);
  child.kill("SIGKILL");
  await ended;
  return output.split("\n").slice(0, -1);
}

describe("a decider that is killed at a random moment", () => {
  it("leaves no decision half, and none that was acknowledged is lost", async () => {
    expect(await halves()).toEqual([]);
    for (let round = 0; round < KILLS; round++) {
      const acknowledged = await decideUntilKilled();
      expect(acknowledged.length).toBeGreaterThan(20);
      // What the server had begun when its client died is rolled back or done a moment later.
      await pause(100);
      expect(await halves()).toEqual([]);
      const revisions = new Map((await database.db.selectFrom("finding").select(["id", "revision"]).execute()).map(({ id, revision }) => [id, revision]));
      expect(acknowledged.filter((line) => (revisions.get(Number(line.split(":")[0])) ?? 0) < Number(line.split(":")[1]))).toEqual([]);
    }
  }, 120_000);
});

describe("two reviewers on connections of their own", () => {
  it("deciding the same finding at the same moment, again and again: one wins each time, the other is told who, what and when", async () => {
    const { id } = await database.db.selectFrom("finding").select("id").where("active", "=", true).executeTakeFirstOrThrow();
    const desks = ["zhang", "li"].map((name) => ({ name, opened: connect({ connectionString: database.env.DATABASE_URL }) }));
    const seen = async () => [await database.db.selectFrom("finding").select(["id", "revision"]).where("id", "=", id).executeTakeFirstOrThrow()];
    const wins = new Map<string, number>();
    // A process that was killed before may have left it decided.
    await decideFindings(auditStore(database), auditor, await seen(), { verb: "reopen", reason: null, note: "" }, { bounds: EVERYWHERE, decider: { id: null, name: "zhang", origin: "test" }, now: NOW });
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const [finding] = await seen();
        const now = new Date(NOW.getTime() + round * 60_000);
        const deciding = (name: string, opened: (typeof desks)[number]["opened"], request: DecisionRequest): Promise<DecisionResult> =>
          decideFindings(auditStore(opened), auditor, [finding!], request, { bounds: EVERYWHERE, decider: { id: null, name, origin: "test" }, now });
        // In some rounds both want the same: the second is told that it was not they who did it.
        const requests: DecisionRequest[] = [{ verb: "confirm", reason: null, note: "" }, round % 3 === 0 ? { verb: "confirm", reason: null, note: "" } : { verb: "dismiss", reason: "otherScope", note: "" }];
        const results = await Promise.all(desks.map(({ name, opened }, place) => deciding(name, opened, requests[place]!)));
        const winner = results.findIndex(({ decided }) => decided.length === 1);
        const state = requests[winner]!.verb === "confirm" ? "confirmed" : "dismissed";
        expect(results.flatMap(({ decided }) => decided)).toEqual([id]);
        expect(results[1 - winner]).toEqual({ decided: [], unchanged: [], refused: [], overtaken: [{ id, state, reason: requests[winner]!.reason, by: desks[winner]!.name, at: now }] });
        wins.set(desks[winner]!.name, (wins.get(desks[winner]!.name) ?? 0) + 1);
        await decideFindings(auditStore(database), auditor, await seen(), { verb: "reopen", reason: null, note: "" }, { bounds: EVERYWHERE, decider: { id: null, name: "zhang", origin: "test" }, now });
      }
    } finally {
      await Promise.all(desks.map(({ opened }) => opened.db.destroy()));
    }
    expect([...wins.values()].reduce((sum, count) => sum + count, 0)).toBe(ROUNDS);
    expect(await halves()).toEqual([]);
  }, 60_000);
});

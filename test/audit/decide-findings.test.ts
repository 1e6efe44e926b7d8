import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditStore } from "../../db/store";
import type { Bounds } from "../../lib/accounts/account";
import { auditStored } from "../../lib/audit/audit-stored";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { decideFindings, type DecisionResult, type SeenFinding } from "../../lib/audit/decide-findings";
import { importDocuments } from "../../lib/audit/import-documents";
import type { AuditStore } from "../../lib/audit/ports";
import type { DecisionRequest } from "../../lib/findings/transitions";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { buildReport } from "../support/report-builder";
import { collect } from "./sample-report";

let database: TestDatabase;
let store: AuditStore;
const auditor = catalogueAuditor();
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate agency, document, report, report_version, report_content, finding, finding_event, figure_set, scorecard, import_refusal, audit_run, roster_entry restart identity cascade`.execute(database.db);
  store = auditStore(database);
  // 复议总计不等于分项之和 is proven; 唯一申请归入“其他” is a question.
  const report = buildReport({ tables: { disputes: { "review.upheld": 2, "review.total": 5 } }, sections: { overview: "2023年，我局公开信息86条，公开XX局信息。（二）依申请公开。严格登记。（三）政府信息管理。定期清理。（四）平台建设。维护门户网站专栏。（五）监督保障。开展业务培训两次，纳入年度考核。各项工作按照规定有序开展，未发生泄密情况，群众查询便捷，公开渠道进一步拓宽，公开内容更加规范，公开程序更加完备，公开效果得到群众认可，政务公开工作水平得到了进一步的提升。" } });
  await collect(importDocuments(store, auditor, [{ path: "a.txt", received: { report, bytes: null, manifest: null } }], { scope: {}, now: () => NOW }));
});

const EVERYTHING: Bounds = { kind: "everything" };
const request = (over: Partial<DecisionRequest> = {}): DecisionRequest => ({ verb: "confirm", reason: null, note: "", ...over });
const deciding = (seen: readonly SeenFinding[], what: DecisionRequest, { by = "zhang", bounds = EVERYTHING }: { by?: string; bounds?: Bounds } = {}): Promise<DecisionResult> =>
  decideFindings(store, auditor, seen, what, { bounds, decider: { id: null, name: by, origin: "127.0.0.1" }, now: NOW });
const findings = () => database.db.selectFrom("finding").select(["id", "rule_id", "outcome", "state", "decision", "decision_reason", "decided_by", "revision"]).where("active", "=", true).orderBy("id").execute();
const idOf = async (ruleId: string): Promise<number> => (await findings()).find(({ rule_id }) => rule_id === ruleId)!.id;
const report = () => database.db.selectFrom("report").select(["total", "major", "in_review"]).executeTakeFirstOrThrow();
/** As it is after the import: nobody has changed it. */
const open = (id: number): SeenFinding => ({ id, revision: 1 });

describe("deciding a finding", () => {
  it("dismissed gives back its points, with the reason, a line of history and a line in the audit log", async () => {
    const id = await idOf("BAL-005");
    const before = await report();
    expect(await deciding([open(id)], request({ verb: "dismiss", reason: "misread", note: "原页面为 2" }))).toEqual({ decided: [id], unchanged: [], overtaken: [], refused: [] });
    const after = await report();
    expect([after.total! > before.total!, after.major]).toEqual([true, before.major - 1]);
    expect((await findings()).find((finding) => finding.id === id)).toMatchObject({ state: "dismissed", decision_reason: "misread", decided_by: "zhang" });
    expect(await database.db.selectFrom("finding_event").select(["actor", "from_state", "to_state", "reason"]).execute()).toEqual([{ actor: "zhang", from_state: "open", to_state: "dismissed", reason: "misread" }]);
    expect(await database.db.selectFrom("audit_log").select(["actor", "action", "subject"]).orderBy("id", "desc").executeTakeFirst()).toEqual({ actor: "zhang", action: "finding.dismiss", subject: `finding:${id}` });
  });

  it("taken back is as it was before, the score too", async () => {
    const id = await idOf("BAL-005");
    const before = await report();
    await deciding([open(id)], request({ verb: "dismiss", reason: "misread" }));
    await deciding([{ id, revision: 2 }], request({ verb: "reopen" }));
    expect(await report()).toEqual(before);
    expect((await findings()).find((finding) => finding.id === id)).toMatchObject({ state: "open", decision: null, decided_by: null, decision_reason: null });
  });

  it("a question counts in the score only once it is confirmed", async () => {
    const question = (await findings()).find(({ outcome }) => outcome === "review")!;
    const before = await report();
    await deciding([open(question.id)], request());
    const after = await report();
    expect(after.in_review).toBe(before.in_review - 1);
    expect(after.total!).toBeLessThanOrEqual(before.total!);
  });

  it("survives a new audit, and so does its score", async () => {
    const id = await idOf("BAL-005");
    await deciding([open(id)], request({ verb: "dismiss", reason: "explained" }));
    const decided = await report();
    await collect(auditStored(store, auditor, {}, { now: () => NOW }));
    expect(await report()).toEqual(decided);
    expect((await findings()).find((finding) => finding.id === id)).toMatchObject({ state: "dismissed", decision_reason: "explained" });
  });

  it("to dismiss without a reason, or what is not there, is refused", async () => {
    const id = await idOf("BAL-005");
    expect(await deciding([open(id), open(999)], request({ verb: "dismiss" }))).toEqual({ decided: [], unchanged: [], overtaken: [], refused: [id, 999] });
  });

  it("outside one's regions or bodies is refused as if it were not there", async () => {
    const id = await idOf("BAL-005");
    for (const bounds of [{ kind: "regions", prefixes: ["22"] }, { kind: "agencies", ids: [77] }] as const) expect((await deciding([open(id)], request(), { bounds })).refused).toEqual([id]);
    expect((await deciding([open(id)], request(), { bounds: { kind: "regions", prefixes: ["9999"] } })).decided).toEqual([id]);
  });
});

describe("two reviewers", () => {
  it("deciding the same finding at the same moment: one wins, the other is told who and what", async () => {
    const id = await idOf("BAL-005");
    const results = await Promise.all([deciding([open(id)], request(), { by: "zhang" }), deciding([open(id)], request({ verb: "dismiss", reason: "otherScope" }), { by: "li" })]);
    expect(results.flatMap(({ decided }) => decided)).toEqual([id]);
    const overtaken = results.flatMap((result) => result.overtaken);
    const winner = (await findings()).find((finding) => finding.id === id)!;
    expect(overtaken).toEqual([{ id, state: winner.state, reason: winner.decision_reason, by: winner.decided_by, at: NOW }]);
  });

  it("deciding overlapping sets at once never wait for each other for ever", async () => {
    for (let round = 0; round < 5; round++) {
      const forward = await findings();
      const backward = forward.toReversed();
      await Promise.all([deciding(forward, request(), { by: "zhang" }), deciding(backward, request({ verb: "dismiss", reason: "misread" }), { by: "li" })]);
      await deciding(await findings(), request({ verb: "reopen" }));
    }
    expect((await findings()).every(({ state }) => state === "open")).toBe(true);
  });
});

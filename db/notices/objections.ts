import { createHash } from "node:crypto";
import { reaches } from "../../lib/accounts/account";
import { decideFindings } from "../../lib/audit/decide-findings";
import type { Auditor } from "../../lib/audit/ports";
import type { FindingState } from "../../lib/findings/reconcile";
import { isOpen } from "../../lib/notices/transitions";
import type { Database, OpenDatabase } from "../client";
import { lockFindings } from "../repositories/decisions";
import { auditStore } from "../store";
import { Transactions } from "../unit-of-work";
import type { Changer } from "./change";
import { applyEvent, lockNotice } from "./timeline";

export interface ObjectionRequest {
  noticeId: number;
  findingId: number;
  text: string;
  file: { name: string; bytes: Uint8Array } | null;
}
/** `gone`: not there, or out of bounds; `state`: the notice is closed or withdrawn, or the finding settled; `repeated`: this finding was objected to in this notice before. */
export type ObjectionResult = "done" | "gone" | "state" | "repeated";

const isPending = (state: FindingState): boolean => state === "open" || state === "confirmed";

/** Keeps what a body objects to a finding that a notice names; once for each. */
export async function raiseObjection(db: Database, { noticeId, findingId, text, file }: ObjectionRequest, { bounds, actor, now }: Changer): Promise<ObjectionResult> {
  return await db.transaction().execute(async (unit) => {
    const notice = await lockNotice(unit, noticeId);
    if (!notice || !reaches(bounds, notice)) return "gone";
    const named = await unit
      .selectFrom("notice_finding as l")
      .innerJoin("finding as f", "f.id", "l.finding_id")
      .leftJoin("notice_objection as o", (join) => join.onRef("o.notice_id", "=", "l.notice_id").onRef("o.finding_id", "=", "l.finding_id"))
      .select(["l.number", "f.state", "o.id as objectionId"])
      .where("l.notice_id", "=", noticeId)
      .where("l.finding_id", "=", findingId)
      .executeTakeFirst();
    if (!named) return "gone";
    if (named.objectionId !== null) return "repeated";
    if (!isOpen(notice.state) || !isPending(named.state)) return "state";
    const bytes = file && Buffer.from(file.bytes);
    await unit
      .insertInto("notice_objection")
      .values({
        notice_id: noticeId, finding_id: findingId, text, raised_at: now, raised_by: actor.name, state: "open",
        file_name: file?.name ?? null, file_sha256: bytes && createHash("sha256").update(bytes).digest("hex"), file_size: bytes && bytes.length, file_bytes: bytes,
      })
      .execute();
    await applyEvent(unit, notice, "objectionRaised", { actor, now, detail: { finding: named.number } });
    return "done";
  });
}

/**
 * Decides an objection: upheld, the finding is dismissed as explained, in the same transaction; rejected, it stays. The body reads
 * the answer either way.
 */
export async function decideObjection(
  opened: Pick<OpenDatabase, "db" | "pool">,
  auditor: Pick<Auditor, "score">,
  { id, isUpheld, answer }: { id: number; isUpheld: boolean; answer: string },
  { bounds, actor, now }: Changer,
): Promise<ObjectionResult> {
  return await new Transactions(opened.pool, actor).run(async (unit, onUnit) => {
    const db = onUnit();
    const found = await db.selectFrom("notice_objection").select(["notice_id", "finding_id"]).where("id", "=", id).executeTakeFirst();
    if (!found) return "gone";
    // Findings before notices, as everybody who takes both does.
    const [finding] = await lockFindings(db, [found.finding_id]);
    const notice = await lockNotice(db, found.notice_id);
    if (!finding || !notice || !reaches(bounds, notice)) return "gone";
    const named = await db
      .selectFrom("notice_finding as l")
      .innerJoin("notice_objection as o", (join) => join.onRef("o.notice_id", "=", "l.notice_id").onRef("o.finding_id", "=", "l.finding_id"))
      .select(["l.number", "o.state"])
      .where("o.id", "=", id)
      .executeTakeFirstOrThrow();
    if (named.state !== "open") return "repeated";
    const state = isOpen(notice.state) ? await applyEvent(db, notice, isUpheld ? "objectionUpheld" : "objectionRejected", { actor, now, detail: { finding: named.number, reason: answer } }) : null;
    if (state === null) return "state";
    await db.updateTable("notice_objection").set({ state: isUpheld ? "upheld" : "rejected", answer, decided_at: now, decided_by: actor.name }).where("id", "=", id).execute();
    if (isUpheld && isPending(finding.state)) {
      const here = { ...auditStore(opened), transaction: <T>(work: (inner: typeof unit) => Promise<T>): Promise<T> => work(unit) };
      await decideFindings(here, auditor, [finding], { verb: "dismiss", reason: "explained", note: answer }, { bounds, decider: actor, now });
    }
    return "done";
  });
}

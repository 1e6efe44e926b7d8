import type { NoticeChange, NoticeState } from "../../lib/notices/transitions";
import { nextState } from "../../lib/notices/transitions";
import type { Database } from "../client";
import type { NoticeEventDetail } from "../notices-schema";
import { logChange, type Actor } from "../repositories/audit-log";

/** A notice as far as a change of it needs it. */
export interface LockedNotice {
  id: number;
  state: NoticeState;
  agencyId: number;
  year: number;
  regionCode: string;
  issuedOn: string;
  deadline: string;
}

/** Takes a notice for the transaction; null when there is none. */
export async function lockNotice(db: Database, id: number): Promise<LockedNotice | null> {
  const row = await db
    .selectFrom("notice")
    .select(["id", "state", "agency_id as agencyId", "year", "region_code as regionCode", "issued_on as issuedOn", "deadline"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Writes what happened to a notice that the transaction has taken: its state, a line of its timeline, a line in the audit log.
 * @param actor an audit stands in the log, and as nobody in the timeline
 * @returns the new state; null when this cannot happen in the present one, and then nothing is written
 */
export async function applyEvent(
  db: Database,
  notice: Pick<LockedNotice, "id" | "state" | "agencyId" | "regionCode">,
  event: NoticeChange,
  { detail = {}, actor, isAudit = false, now }: { detail?: NoticeEventDetail; actor: Actor; isAudit?: boolean; now: Date },
): Promise<NoticeState | null> {
  const to = nextState(notice.state, event);
  if (to === null) return null;
  const { id, state: from, regionCode, agencyId } = notice;
  await db
    .updateTable("notice")
    .set({ state: to, closed_at: to === "closed" ? now : null })
    .where("id", "=", id)
    .execute();
  await db.insertInto("notice_event").values({ notice_id: id, at: now, actor: isAudit ? null : actor.name, kind: event, from_state: from, to_state: to, detail: JSON.stringify(detail) }).execute();
  await logChange(db, actor, { action: `notice.${event}`, subject: `notice:${id}`, regionCode, agencyId, before: { state: from }, after: { state: to, ...detail } }, now);
  return to;
}

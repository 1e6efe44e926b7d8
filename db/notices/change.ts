import { reaches, type Bounds } from "../../lib/accounts/account";
import { MAX_DEADLINE_DAYS } from "../../lib/notices/limits";
import { isOpen } from "../../lib/notices/transitions";
import { daysBetween } from "../../lib/notices/working-days";
import type { Database } from "../client";
import type { Actor } from "../repositories/audit-log";
import { applyEvent, lockNotice, type LockedNotice } from "./timeline";

/** Who changes a notice, and which they may. */
export interface Changer {
  bounds: Bounds;
  actor: Actor;
  now: Date;
}
/** `gone`: not there, or out of bounds; `state`: cannot be done in the state it is in by now; `deadline`: a day that makes no sense. */
export type ChangeResult = "done" | "gone" | "state" | "deadline";

/** Takes a notice within bounds and does something with it in the same transaction. */
async function onNotice(db: Database, id: number, { bounds }: Changer, act: (unit: Database, notice: LockedNotice) => Promise<ChangeResult>): Promise<ChangeResult> {
  return await db.transaction().execute(async (unit) => {
    const notice = await lockNotice(unit, id);
    return notice && reaches(bounds, notice) ? await act(unit, notice) : "gone";
  });
}

const doneIf = (state: unknown): ChangeResult => (state === null ? "state" : "done");

/** Moves the day until which the body has to answer, later or earlier, with the reason. */
export const moveDeadline = (db: Database, id: number, { deadline, reason }: { deadline: string; reason: string }, changer: Changer): Promise<ChangeResult> =>
  onNotice(db, id, changer, async (unit, notice) => {
    if (!isOpen(notice.state)) return "state";
    const days = daysBetween(notice.issuedOn, deadline);
    if (days < 1 || days > MAX_DEADLINE_DAYS || deadline === notice.deadline) return "deadline";
    await unit.updateTable("notice").set({ deadline }).where("id", "=", id).execute();
    return doneIf(await applyEvent(unit, notice, "deadlineMoved", { ...changer, detail: { deadline, before: notice.deadline, reason } }));
  });

/** Says of a corrected version that was looked at that the remaining faults are still to be put right. */
export const sendBack = (db: Database, id: number, reason: string, changer: Changer): Promise<ChangeResult> =>
  onNotice(db, id, changer, async (unit, notice) => doneIf(await applyEvent(unit, notice, "sentBack", { ...changer, detail: { reason } })));

/** Takes a notice back; its number stays given, and its findings may be named again. */
export const withdrawNotice = (db: Database, id: number, reason: string, changer: Changer): Promise<ChangeResult> =>
  onNotice(db, id, changer, async (unit, notice) => doneIf(await applyEvent(unit, notice, "withdrawn", { ...changer, detail: { reason } })));

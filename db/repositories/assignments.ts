import { sql } from "kysely";
import type { Account } from "../../lib/accounts/account";
import type { DecidableFinding, Decider } from "../../lib/audit/ports";
import type { Database } from "../client";
import { activeAccountNamed } from "./accounts";
import { logChange } from "./audit-log";

/** An account that is not disabled, held so until the transaction ends; null when there is none. */
export async function lockActiveAccount(db: Database, username: string): Promise<Account | null> {
  const locked = await db.selectFrom("auth_user").select("id").where("username", "=", username.toLowerCase()).where(sql<boolean>`banned is not true`).forShare().executeTakeFirst();
  return locked ? await activeAccountNamed(db, username) : null;
}

/** Writes who is to work on findings, with their history and their lines in the audit log. @param to null for nobody */
export async function saveAssignments(db: Database, findings: readonly DecidableFinding[], to: string | null, decider: Decider, now: Date): Promise<void> {
  if (findings.length === 0) return;
  await db.updateTable("finding").set({ assignee: to, updated_at: now }).where("id", "in", findings.map(({ id }) => id)).execute();
  const events = findings.map(({ id, state, assignee }) => ({
    finding_id: id,
    at: now,
    actor: decider.name,
    run_id: null,
    from_state: state,
    to_state: state,
    reason: to === null ? "unassigned" : "assigned",
    detail: JSON.stringify({ assignee: to, before: { assignee } }),
  }));
  await db.insertInto("finding_event").values(events).execute();
  for (const { id, regionCode, agencyId, assignee } of findings) {
    await logChange(db, decider, { action: "finding.assign", subject: `finding:${id}`, regionCode, agencyId, before: { assignee }, after: { assignee: to } }, now);
  }
}

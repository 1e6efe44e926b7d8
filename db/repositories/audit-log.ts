import type { Database } from "../client";

/** Who changes something, and from where. */
export interface Actor {
  /** Null for the command line and the installation itself. */
  id: string | null;
  name: string;
  origin: string;
}
export interface LoggedChange {
  /** What was done: `account.created`, `finding.confirmed`. */
  action: string;
  /** What it was done to: `account:zhang`, `finding:12`. */
  subject: string;
  regionCode?: string | null;
  agencyId?: number | null;
  before?: unknown;
  after?: unknown;
}

/** The command line as an actor, under the name of the system's user. */
export const commandLineActor = (user: string): Actor => ({ id: null, name: user, origin: "command line" });

/** What the product does by itself, or on behalf of somebody who is not known. */
export const INSTALLATION: Actor = { id: null, name: "mingjian", origin: "installation" };

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** Adds a line to the audit log; to be called in the transaction of the change itself. */
export async function logChange(db: Database, actor: Actor, { action, subject, regionCode = null, agencyId = null, before, after }: LoggedChange, now: Date): Promise<void> {
  const row = { at: now, actor_id: actor.id, actor: actor.name, origin: actor.origin, action, subject, region_code: regionCode, agency_id: agencyId, before: json(before), after: json(after) };
  await db.insertInto("audit_log").values(row).execute();
}

import { randomUUID } from "node:crypto";
import { canonicalText, type ProfileContent } from "../../lib/rules/profile-content";
import type { Database } from "../client";

const KEPT_MS = 24 * 60 * 60 * 1000;

/** A change that is being looked at before it is saved. */
export interface ProfileDraft {
  region: string;
  content: ProfileContent;
  /** The revision that the change started from. */
  revision: number;
}

/** Keeps a draft for a day. @returns its id */
export async function keepDraft(db: Database, { region, content, revision }: ProfileDraft, now: Date): Promise<string> {
  const id = randomUUID();
  await db.deleteFrom("rule_profile_draft").where("created_at", "<", new Date(now.getTime() - KEPT_MS)).execute();
  await db.insertInto("rule_profile_draft").values({ id, region_code: region, content: canonicalText(content), revision, created_at: now }).execute();
  return id;
}

/** A draft by its id; undefined when there is none, or it is older than a day. */
export function findDraft(db: Database, id: string): Promise<ProfileDraft | undefined> {
  return db.selectFrom("rule_profile_draft").select(["region_code as region", "content", "revision"]).where("id", "=", id).executeTakeFirst();
}

/** Forgets a draft that was saved or given up. */
export async function dropDraft(db: Database, id: string): Promise<void> {
  await db.deleteFrom("rule_profile_draft").where("id", "=", id).execute();
}

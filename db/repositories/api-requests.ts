import { sql } from "kysely";
import type { Database } from "../client";

const KEPT_MS = 24 * 3_600_000;
/** A request that is worked on for longer was cut off: by then every limit on reading has passed. */
const CUT_OFF_MS = 10 * 60_000;

/** A request as far as telling it from another matters. */
export interface KeyedRequest {
  tokenId: number;
  /** What the caller sent as `Idempotency-Key`. */
  key: string;
  /** Hash of method, address and body. */
  hash: string;
}
/** An answer as it is given again. */
export interface KeptAnswer {
  status: number;
  body: string;
  location: string | null;
}
/** `begun`: to be worked on, by this caller alone; `under-way`: somebody is at it; `other-request`: the key belongs to another request. */
export type Claim = { kind: "begun" } | { kind: "under-way" } | { kind: "other-request" } | { kind: "answered"; answer: KeptAnswer };

/**
 * Claims a key for a request. Of two callers at the same time exactly one begins. Keys are forgotten after a day; a request
 * that was cut off (the server died) is begun again after ten minutes.
 */
export async function claimRequest(db: Database, { tokenId, key, hash }: KeyedRequest, now: Date): Promise<Claim> {
  await db.deleteFrom("api_request").where("at", "<", new Date(now.getTime() - KEPT_MS)).execute();
  const begun = await db
    .insertInto("api_request")
    .values({ token_id: tokenId, key, request_hash: hash, at: now, status: null, body: null, location: null })
    .onConflict((conflict) =>
      conflict
        .columns(["token_id", "key"])
        .doUpdateSet({ at: now })
        .where("api_request.status", "is", null)
        .where("api_request.request_hash", "=", hash)
        .where("api_request.at", "<", new Date(now.getTime() - CUT_OFF_MS)),
    )
    .returning("key")
    .executeTakeFirst();
  if (begun) return { kind: "begun" };
  const known = await db.selectFrom("api_request").select(["request_hash", "status", "body", "location"]).where("token_id", "=", tokenId).where("key", "=", key).executeTakeFirst();
  if (!known) return { kind: "under-way" };
  if (known.request_hash !== hash) return { kind: "other-request" };
  return known.status === null ? { kind: "under-way" } : { kind: "answered", answer: { status: known.status, body: known.body ?? "", location: known.location } };
}

/** Keeps the answer to a request that was begun. */
export async function keepAnswer(db: Database, { tokenId, key }: KeyedRequest, { status, body, location }: KeptAnswer): Promise<void> {
  await db.updateTable("api_request").set({ status, body, location }).where("token_id", "=", tokenId).where("key", "=", key).execute();
}

/** Gives a key back whose request failed by a fault of ours, so that it can be sent again. */
export async function giveBack(db: Database, { tokenId, key }: KeyedRequest): Promise<void> {
  await sql`delete from api_request where token_id = ${tokenId} and key = ${key} and status is null`.execute(db);
}

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Account } from "../../lib/accounts/account";
import { isWithinOwner, looksLikeToken, ownerMay, TOKEN_PREFIX, type TokenGrant, type TokenScope } from "../../lib/accounts/token";
import type { Bilingual } from "../../lib/report/language";
import type { Database } from "../client";
import { findAccount } from "./accounts";
import { logChange, type Actor } from "./audit-log";

const SECRET_BYTES = 32;
const DAY_MS = 86_400_000;
/** Uses are noted this far apart at most, so that reading does not write each time. */
const NOTED_EVERY_MS = 60_000;

export interface NewToken extends TokenGrant {
  name: string;
  owner: Account;
  days: number;
}
/** A token as it is listed; never with its secret. */
export interface ListedToken extends TokenGrant {
  id: number;
  name: string;
  /** The owner's user name. */
  owner: string;
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  lastUsedAt: Date | null;
  /** Whether it can be used, and why not. */
  state: "live" | "expired" | "revoked" | "ownerDisabled";
}
/** A token that may be used now, with the account whose rights bound it. */
export interface LiveToken extends TokenGrant {
  id: number;
  name: string;
  owner: Account;
}
/** Why a token is not accepted. */
export type TokenFault = "unknown" | "revoked" | "expired" | "owner-disabled";

/** A token that cannot be made, with the reason in both languages. */
export class TokenRefusal extends Error {
  readonly reason: Bilingual;
  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
const isSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

function checked({ name, owner, scopes, regions }: NewToken): void {
  const lacking = scopes.filter((scope) => !ownerMay(owner, scope));
  if (lacking.length > 0) throw new TokenRefusal({ zh: `账号“${owner.username}”没有权限：${lacking.join("、")}。`, en: `The account “${owner.username}” has no right to: ${lacking.join(", ")}.` });
  if (regions.length === 0 || !isWithinOwner(owner, regions)) throw new TokenRefusal({ zh: `令牌“${name}”的地区超出账号“${owner.username}”的范围。`, en: `The regions of the token “${name}” go beyond those of the account “${owner.username}”.` });
}

/**
 * Makes a token.
 * @returns the secret, which is nowhere else to be had
 * @throws TokenRefusal when the name is taken, or the token would be allowed more than its owner
 */
export async function createToken(db: Database, token: NewToken, actor: Actor, now: Date): Promise<string> {
  checked(token);
  const { name, owner, days } = token;
  const [scopes, regions] = [[...token.scopes], [...token.regions]];
  const secret = TOKEN_PREFIX + randomBytes(SECRET_BYTES).toString("base64url");
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  await db.transaction().execute(async (unit) => {
    const row = { name, hash: hashOf(secret), owner_id: owner.id, scopes, regions, created_at: now, created_by: actor.name, expires_at: expiresAt, last_used_at: null, revoked_at: null };
    const added = await unit.insertInto("api_token").values(row).onConflict((conflict) => conflict.column("name").doNothing()).returning("id").executeTakeFirst();
    if (!added) throw new TokenRefusal({ zh: `名称“${name}”已被使用，停用的令牌也不再让出名称。`, en: `The name “${name}” is taken; a revoked token keeps its name.` });
    await logChange(unit, actor, { action: "token.created", subject: `token:${name}`, after: { owner: owner.username, scopes, regions, expiresAt } }, now);
  });
  return secret;
}

function stateOf({ revokedAt, expiresAt, banned }: { revokedAt: Date | null; expiresAt: Date; banned: boolean | null }, now: Date): ListedToken["state"] {
  if (revokedAt !== null) return "revoked";
  if (expiresAt <= now) return "expired";
  return banned === true ? "ownerDisabled" : "live";
}

/** Every token, those that can be used no more included, by name. */
export async function listTokens(db: Database, now: Date): Promise<ListedToken[]> {
  const rows = await db
    .selectFrom("api_token as t")
    .innerJoin("auth_user as u", "u.id", "t.owner_id")
    .select(["t.id", "t.name", "u.username as owner", "t.scopes", "t.regions", "t.created_at as createdAt", "t.created_by as createdBy", "t.expires_at as expiresAt", "t.last_used_at as lastUsedAt", "t.revoked_at as revokedAt", "u.banned"])
    .orderBy("t.name")
    .execute();
  return rows.map(({ banned, owner, revokedAt, ...row }) => ({ ...row, owner: owner ?? "", state: stateOf({ revokedAt, expiresAt: row.expiresAt, banned }, now) }));
}

/** Ends a token for good. @returns its name; null when there is no such token, or it is revoked already */
export async function revokeToken(db: Database, id: number, actor: Actor, now: Date): Promise<string | null> {
  return await db.transaction().execute(async (unit) => {
    const revoked = await unit.updateTable("api_token").set({ revoked_at: now }).where("id", "=", id).where("revoked_at", "is", null).returning("name").executeTakeFirst();
    if (!revoked) return null;
    await logChange(unit, actor, { action: "token.revoked", subject: `token:${revoked.name}` }, now);
    return revoked.name;
  });
}

/** Finds the token that a secret belongs to, with its owner as the account is now. @returns what is wrong with it otherwise */
export async function liveToken(db: Database, secret: string, now: Date): Promise<LiveToken | TokenFault> {
  if (!looksLikeToken(secret)) return "unknown";
  const hash = hashOf(secret);
  const row = await db.selectFrom("api_token").select(["id", "name", "hash", "owner_id", "scopes", "regions", "expires_at", "last_used_at", "revoked_at"]).where("hash", "=", hash).executeTakeFirst();
  if (!row || !isSame(row.hash, hash)) return "unknown";
  if (row.revoked_at !== null) return "revoked";
  if (row.expires_at <= now) return "expired";
  const owner = await findAccount(db, row.owner_id);
  if (!owner) return "owner-disabled";
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() >= NOTED_EVERY_MS) await db.updateTable("api_token").set({ last_used_at: now }).where("id", "=", row.id).execute();
  return { id: row.id, name: row.name, owner, scopes: row.scopes, regions: row.regions };
}

/** The scopes of a token that its owner still has the right to. */
export const scopesInForce = ({ scopes, owner }: Pick<LiveToken, "scopes" | "owner">): TokenScope[] => scopes.filter((scope) => ownerMay(owner, scope));

import { z } from "zod";
import { boundsOf, may, reachesRegion, type Account, type Action, type Bounds } from "./account";

/** What a token can be allowed to do. */
export const TOKEN_SCOPES = ["read", "write:reports", "write:decisions", "export", "roster"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The right that the token's owner must have for each. */
const RIGHTS: Readonly<Record<TokenScope, Action>> = { read: "view", "write:reports": "importDocuments", "write:decisions": "decideFindings", export: "export", roster: "importDocuments" };

export const DEFAULT_TOKEN_DAYS = 365;
export const MAX_TOKEN_DAYS = 1825;
/** A token begins with this, so that one that leaked into a file is found by searching. */
export const TOKEN_PREFIX = "mjt_";
/** The prefix, and 32 random bytes in base64url. */
const TOKEN = /^mjt_[A-Za-z0-9_-]{43}$/;

export const tokenNameSchema = z.string().regex(/^[\p{L}\p{N}._-]{2,40}$/u);
export const tokenDaysSchema = z.coerce.number().int().min(1).max(MAX_TOKEN_DAYS);
/** Prefixes of region codes; the empty prefix leaves the bounds of the owner as they are. */
export const tokenRegionsSchema = z.array(z.string().regex(/^(?:\d{2}){0,3}$/)).min(1);

/** What a token is allowed, whatever its owner may do. */
export interface TokenGrant {
  scopes: readonly TokenScope[];
  regions: readonly string[];
}

/** Whether a text could be a token at all. */
export const looksLikeToken = (text: string): boolean => TOKEN.test(text);

/** Whether the owner has the right that a scope takes. A password that is due to be changed stops sign-ins, not tokens. */
export const ownerMay = (owner: Pick<Account, "role">, scope: TokenScope): boolean => may({ role: owner.role, mustChangePassword: false }, RIGHTS[scope]);

/** The regions that a token gets when none are named: those of its owner. */
export const regionsOfOwner = ({ role, regions }: Pick<Account, "role" | "regions">): string[] => (role === "agency" ? [""] : [...regions]);

/** Whether a token for these regions would see no more than its owner. A reporting body is bounded by its bodies, which regions cannot narrow. */
export const isWithinOwner = (owner: Pick<Account, "role" | "regions" | "agencyIds">, regions: readonly string[]): boolean =>
  owner.role === "agency" ? regions.every((prefix) => prefix === "") : regions.every((prefix) => reachesRegion(boundsOf(owner), prefix));

/** What a call with a token may look at: what lies both in its regions and in the bounds that its owner has now. */
export function boundsOfToken({ regions }: Pick<TokenGrant, "regions">, owner: Pick<Account, "role" | "regions" | "agencyIds">): Bounds {
  const bounds = boundsOf(owner);
  if (regions.includes("")) return bounds;
  if (bounds.kind === "everything") return { kind: "regions", prefixes: regions };
  if (bounds.kind === "agencies") return { kind: "agencies", ids: [] };
  const inner = bounds.prefixes.flatMap((own) => regions.flatMap((prefix) => (prefix.startsWith(own) ? [prefix] : own.startsWith(prefix) ? [own] : [])));
  return { kind: "regions", prefixes: [...new Set(inner)] };
}

import { z } from "zod";
import { liveToken, scopesInForce, type LiveToken, type TokenFault } from "../../db/repositories/api-tokens";
import type { Actor } from "../../db/repositories/audit-log";
import type { Bounds } from "../../lib/accounts/account";
import { boundsOfToken, type TokenScope } from "../../lib/accounts/token";
import { ApiProblem, type ProblemCode } from "../../lib/api/problem";
import type { Bilingual } from "../../lib/rules/rule";
import { database } from "./database";
import { peerOf } from "./peer";
import { TokenBuckets } from "./token-buckets";

/** Who calls, and what they may look at. */
export interface Caller {
  token: LiveToken;
  bounds: Bounds;
  actor: Actor;
}

const DEFAULT_PER_MINUTE = 600;
const REFUSED_PER_MINUTE = 60;
const perMinute = z.coerce.number().int().min(1).max(100_000).catch(DEFAULT_PER_MINUTE);
const BEARER = /^Bearer +(\S+)$/i;
const SLOT = Symbol.for("mingjian.api-limits");
// Bundles of different routes hold their own copy of this module; the limits are the process's.
const shared: typeof globalThis & { [SLOT]?: { calls: TokenBuckets; refusals: TokenBuckets } } = globalThis;

/** Calls a minute of each token: `MINGJIAN_API_PER_MINUTE`, 600 by default; and refusals a minute of each address. */
const limits = (): { calls: TokenBuckets; refusals: TokenBuckets } =>
  (shared[SLOT] ??= { calls: new TokenBuckets(perMinute.parse(process.env["MINGJIAN_API_PER_MINUTE"])), refusals: new TokenBuckets(REFUSED_PER_MINUTE) });

const FAULTS: Readonly<Record<TokenFault | "missing", { code: ProblemCode; detail: Bilingual }>> = {
  missing: { code: "token-missing", detail: { zh: "请在 Authorization: Bearer … 中给出令牌。登录会话不能代替令牌。", en: "Give a token as Authorization: Bearer …. A session of the pages does not stand in for one." } },
  unknown: { code: "token-unknown", detail: { zh: "没有这个令牌。请核对是否完整。", en: "There is no such token. Check that it is complete." } },
  revoked: { code: "token-revoked", detail: { zh: "该令牌已停用。请向管理员申请新的令牌。", en: "The token was revoked. Ask an administrator for another." } },
  expired: { code: "token-expired", detail: { zh: "该令牌已到期。请向管理员申请新的令牌。", en: "The token has expired. Ask an administrator for another." } },
  "owner-disabled": { code: "owner-disabled", detail: { zh: "该令牌所属的账号已停用。", en: "The account that the token belongs to is disabled." } },
};

const tooMany = (seconds: number): ApiProblem => new ApiProblem("too-many-requests", { zh: `请求过于频繁，请 ${seconds} 秒后再试。`, en: `Too many requests; try again in ${seconds} seconds.` }, {}, seconds);

/** Counts a refusal of an address, so that nobody can try tokens at will. */
function refused(fault: keyof typeof FAULTS, peer: string, now: Date): ApiProblem {
  const wait = limits().refusals.take(peer, now.getTime());
  return wait > 0 ? tooMany(wait) : new ApiProblem(FAULTS[fault].code, FAULTS[fault].detail);
}

/**
 * Lets a call in that brings a token which allows it. Cookies are never looked at: a page that a signed-in person has open cannot call.
 * @throws ApiProblem
 */
export async function admit(request: Request, scope: TokenScope, now: Date): Promise<Caller> {
  const peer = peerOf(request.headers) || "unknown";
  const secret = BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
  if (secret === undefined) throw refused("missing", peer, now);
  const token = await liveToken(await database(), secret, now);
  if (typeof token === "string") throw refused(token, peer, now);
  const wait = limits().calls.take(String(token.id), now.getTime());
  if (wait > 0) throw tooMany(wait);
  if (!token.scopes.includes(scope)) throw new ApiProblem("scope-missing", { zh: `令牌不含 ${scope}，只有 ${token.scopes.join("、")}。`, en: `The token does not allow ${scope}, only ${token.scopes.join(", ")}.` });
  if (!scopesInForce(token).includes(scope)) throw new ApiProblem("right-missing", { zh: `令牌所属账号已没有 ${scope} 所需的权限。`, en: `The account of the token has no right to ${scope} any more.` });
  return { token, bounds: boundsOfToken(token, token.owner), actor: { id: token.owner.id, name: `token:${token.name}`, origin: peer } };
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claimRequest, giveBack, keepAnswer } from "../../db/repositories/api-requests";
import { createToken, listTokens, liveToken, revokeToken, scopesInForce, TokenRefusal } from "../../db/repositories/api-tokens";
import { findAccount, saveBounds } from "../../db/repositories/accounts";
import type { Account } from "../../lib/accounts/account";
import type { TokenScope } from "../../lib/accounts/token";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

const ACTOR = { id: "u-admin", name: "guanli", origin: "10.0.0.1" };
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const HOUR = 3_600_000;
let database: TestDatabase;
let owner: Account;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await db.insertInto("auth_user").values({ id: "u-admin", name: "管理员", email: "a@accounts.invalid", email_verified: true, username: "guanli", role: "administrator", banned: false, updated_at: NOW } as never).execute();
  await saveBounds(db, "u-admin", { regions: ["2202"], agencyIds: [], mustChangePassword: false });
});
beforeEach(async () => {
  const { db } = database;
  await db.deleteFrom("api_token").execute();
  await db.updateTable("auth_user").set({ banned: false, role: "administrator" }).execute();
  owner = (await findAccount(db, "u-admin"))!;
});
afterAll(() => database.close());

const make = (name: string, scopes: TokenScope[] = ["read"], regions = ["2202"], days = 30) => createToken(database.db, { name, owner, scopes, regions, days }, ACTOR, NOW);

describe("a token", () => {
  it("is given once, kept as a hash only, and known again by its secret", async () => {
    const secret = await make("city", ["read", "export"]);
    expect(secret).toMatch(/^mjt_[A-Za-z0-9_-]{43}$/);
    const stored = JSON.stringify([await database.db.selectFrom("api_token").selectAll().execute(), await database.db.selectFrom("audit_log").selectAll().execute()]);
    expect(stored).not.toContain(secret.slice(4));
    expect(await liveToken(database.db, secret, NOW)).toMatchObject({ name: "city", scopes: ["read", "export"], regions: ["2202"], owner: { username: "guanli" } });
  });
  it.each(["", "mjt_", `mjt_${"x".repeat(43)}`, "' or 1=1 --"])("that nobody made is unknown: %s", async (secret) => {
    await make("city");
    expect(await liveToken(database.db, secret, NOW)).toBe("unknown");
  });
  it("ends on its day", async () => {
    const secret = await make("city", ["read"], ["2202"], 1);
    expect(await liveToken(database.db, secret, later(24 * HOUR - 1))).toMatchObject({ name: "city" });
    expect(await liveToken(database.db, secret, later(24 * HOUR))).toBe("expired");
  });
  it("ends when it is revoked, once and for all, and keeps its name", async () => {
    const secret = await make("city");
    const { id } = (await listTokens(database.db, NOW))[0]!;
    expect([await revokeToken(database.db, id, ACTOR, NOW), await revokeToken(database.db, id, ACTOR, NOW)]).toEqual(["city", null]);
    expect(await liveToken(database.db, secret, NOW)).toBe("revoked");
    await expect(make("city")).rejects.toThrow(TokenRefusal);
  });
  it("ends with its owner's account, and loses what its owner may no longer do", async () => {
    const secret = await make("city", ["read", "write:reports"]);
    await database.db.updateTable("auth_user").set({ role: "leader" }).execute();
    const live = await liveToken(database.db, secret, NOW);
    expect(typeof live === "string" ? live : scopesInForce(live)).toEqual(["read"]);
    await database.db.updateTable("auth_user").set({ banned: true }).execute();
    expect(await liveToken(database.db, secret, NOW)).toBe("owner-disabled");
  });
  it.each([
    ["regions beyond its owner's", ["read"], ["37"]],
    ["everything, when its owner has a region", ["read"], [""]],
    ["no region at all", ["read"], []],
  ] as const)("is refused for %s", async (_, scopes, regions) => {
    await expect(make("city", [...scopes], [...regions])).rejects.toThrow(TokenRefusal);
    expect(await listTokens(database.db, NOW)).toEqual([]);
  });
  it("is refused for what its owner has no right to", async () => {
    owner = { ...owner, role: "leader" };
    await expect(make("city", ["read", "write:decisions"])).rejects.toThrow("write:decisions");
  });
  it("notes when it was last used, to the minute", async () => {
    const secret = await make("city");
    const used = async (at: Date): Promise<Date | null> => {
      await liveToken(database.db, secret, at);
      return (await listTokens(database.db, NOW))[0]!.lastUsedAt;
    };
    expect(await used(NOW)).toEqual(NOW);
    expect(await used(later(59_000))).toEqual(NOW);
    expect(await used(later(60_000))).toEqual(later(60_000));
  });
  it("stands in the audit log with who made and who revoked it", async () => {
    const before = (await database.db.selectFrom("audit_log").select("id").execute()).length;
    await make("log");
    await revokeToken(database.db, (await listTokens(database.db, NOW))[0]!.id, ACTOR, NOW);
    const rows = await database.db.selectFrom("audit_log").select(["action", "subject", "actor", "origin"]).orderBy("id").execute();
    const row = { subject: "token:log", actor: "guanli", origin: "10.0.0.1" };
    expect(rows.slice(before)).toEqual([{ action: "token.created", ...row }, { action: "token.revoked", ...row }]);
  });
});

describe("a request with a key", () => {
  const request = { key: "k-1", hash: "a".repeat(64) };
  let tokenId: number;
  beforeEach(async () => {
    await make("keys");
    tokenId = (await listTokens(database.db, NOW))[0]!.id;
  });
  const claim = (at = NOW, over: Partial<typeof request> = {}) => claimRequest(database.db, { tokenId, ...request, ...over }, at);

  it("is begun by exactly one of many who come at once", async () => {
    const kinds = (await Promise.all(Array.from({ length: 8 }, () => claim()))).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(["begun", ...Array.from({ length: 7 }, () => "under-way")]);
  });
  it("is answered as it was answered, for a day", async () => {
    await claim();
    const answer = { status: 202, body: '{"batch":1}', location: "/api/v1/batches/1" };
    await keepAnswer(database.db, { tokenId, ...request }, answer);
    expect(await claim(later(23 * HOUR))).toEqual({ kind: "answered", answer });
    expect(await claim(later(25 * HOUR))).toEqual({ kind: "begun" });
  });
  it("is told from another request under the same key", async () => {
    await claim();
    expect(await claim(NOW, { hash: "b".repeat(64) })).toEqual({ kind: "other-request" });
  });
  it("can be begun again when it was given back, and when it was cut off", async () => {
    await claim();
    await giveBack(database.db, { tokenId, ...request });
    expect(await claim()).toEqual({ kind: "begun" });
    expect(await claim(later(9 * 60_000))).toEqual({ kind: "under-way" });
    expect(await claim(later(11 * 60_000))).toEqual({ kind: "begun" });
    expect(await claim(later(11 * 60_000))).toEqual({ kind: "under-way" });
  });
  it("of another token is another request", async () => {
    await claim();
    await make("other");
    const other = (await listTokens(database.db, NOW)).find(({ name }) => name === "other")!.id;
    expect(await claimRequest(database.db, { tokenId: other, ...request }, NOW)).toEqual({ kind: "begun" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveToken } from "../../db/repositories/api-tokens";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { mingjian } from "./documents";

const NOW = new Date("2026-02-10T01:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
const run = (...args: string[]) => mingjian(args, database.env);
const add = (...args: string[]) => run("token", "add", ...args);

describe("tokens from the command line", () => {
  it("take an administrator to belong to", async () => {
    const { status, stderr } = await add("early", "--scopes", "read");
    expect([status, stderr]).toEqual([2, expect.stringContaining("mingjian user add")]);
  });
  it("are printed once, listed without their secret, and end when they are revoked", async () => {
    await run("user", "add", "guanli", "--role", "administrator");
    const { status, stdout } = await add("city-data", "--scopes", "read,write:reports", "--regions", "220200", "--days", "30");
    const secret = stdout.trim();
    expect([status, secret]).toEqual([0, expect.stringMatching(/^mjt_[\w-]{43}$/)]);
    expect(await liveToken(database.db, secret, NOW)).toMatchObject({ name: "city-data", scopes: ["read", "write:reports"], regions: ["2202"] });
    const listed = (await run("token", "list")).stdout;
    expect(listed).toMatch(/^ +(\d+) {2}city-data +guanli +read,write:reports {2}2202 {2}until 2026-03-12 {2}used 2026-02-10T01:00Z\n$/);
    expect(listed).not.toContain(secret.slice(4));
    const id = listed.trim().split(" ")[0]!;
    expect((await run("token", "revoke", id)).stdout).toBe("city-data\n");
    expect(await liveToken(database.db, secret, NOW)).toBe("revoked");
    expect((await run("token", "list")).stdout).toContain("revoked");
    expect((await run("token", "revoke", id)).status).toBe(2);
  });
  it("are bounded by the account that is named, and refused beyond it", async () => {
    await run("user", "add", "lingdao", "--role", "leader", "--regions", "2202");
    const secret = (await add("leader-view", "--scopes", "read,export", "--owner", "lingdao")).stdout.trim();
    expect(await liveToken(database.db, secret, NOW)).toMatchObject({ regions: ["2202"], owner: { username: "lingdao" } });
    for (const beyond of [["--regions", "37"], ["--regions", "all"]]) expect((await add("beyond", "--scopes", "read", "--owner", "lingdao", ...beyond)).status).toBe(2);
    expect((await add("beyond", "--scopes", "write:decisions", "--owner", "lingdao")).stderr).toContain("write:decisions");
  });
  it.each([
    [["add", "x", "--scopes", "read"], "2 to 40"],
    [["add", "fine"], "--scopes"],
    [["add", "fine", "--scopes", "everything"], "takes read"],
    [["add", "fine", "--scopes", "read", "--regions", "2"], "--regions"],
    [["add", "fine", "--scopes", "read", "--days", "0"], "--days"],
    [["add", "fine", "--scopes", "read", "--owner", "nobody"], "nobody"],
    [["add", "city-data", "--scopes", "read"], "taken"],
    [["revoke", "abc"], "abc"],
    [["add"], "give one name"],
  ])("%j is refused, saying why", async (args, words) => {
    const { status, stderr } = await run("token", ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

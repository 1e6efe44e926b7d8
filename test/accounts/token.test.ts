import { describe, expect, it } from "vitest";
import type { Account } from "../../lib/accounts/account";
import { boundsOfToken, isWithinOwner, looksLikeToken, ownerMay, regionsOfOwner, TOKEN_SCOPES } from "../../lib/accounts/token";

const owner = (over: Partial<Account> = {}): Account => ({ id: "1", username: "zhang", name: "张", role: "reviewer", regions: ["2202"], agencyIds: [], mustChangePassword: false, ...over });

describe("the bounds of a token", () => {
  it.each([
    ["everything, when neither is narrowed", owner({ regions: [""] }), [""], { kind: "everything" }],
    ["the token's regions, when the owner sees everything", owner({ regions: [""] }), ["3703"], { kind: "regions", prefixes: ["3703"] }],
    ["the owner's bounds, when the token names no region", owner(), [""], { kind: "regions", prefixes: ["2202"] }],
    ["the token's region inside the owner's", owner(), ["220284"], { kind: "regions", prefixes: ["220284"] }],
    ["the owner's region, when it was narrowed after the token was made", owner({ regions: ["220284"] }), ["2202"], { kind: "regions", prefixes: ["220284"] }],
    ["nothing, when the owner has lost the region", owner({ regions: ["37"] }), ["2202"], { kind: "regions", prefixes: [] }],
    ["the owner's bodies, when it reports itself", owner({ role: "agency", regions: [], agencyIds: [7] }), [""], { kind: "agencies", ids: [7] }],
    ["nothing, when the owner reports itself by now and the token is for a region", owner({ role: "agency", regions: [], agencyIds: [7] }), ["2202"], { kind: "agencies", ids: [] }],
  ] as const)("are %s", (_, account, regions, expected) => {
    expect(boundsOfToken({ regions }, account)).toEqual(expected);
  });
  it("may not go beyond the owner's when the token is made", () => {
    expect([["2202"], ["220284"], ["22"], [""], ["2202", "37"]].map((regions) => isWithinOwner(owner(), regions))).toEqual([true, true, false, false, false]);
    expect(isWithinOwner(owner({ role: "agency", agencyIds: [7] }), ["2202"])).toBe(false);
    for (const account of [owner(), owner({ regions: [""] }), owner({ role: "agency", regions: [], agencyIds: [7] })]) expect(isWithinOwner(account, regionsOfOwner(account))).toBe(true);
  });
});

describe("the scopes of a token", () => {
  it.each([
    ["administrator", TOKEN_SCOPES],
    ["reviewer", TOKEN_SCOPES],
    ["leader", ["read", "export"]],
    ["agency", ["read"]],
  ] as const)("whose owner is a %s go no further than its rights", (role, allowed) => {
    expect(TOKEN_SCOPES.filter((scope) => ownerMay({ role }, scope))).toEqual(allowed);
  });
});

it.each([
  [`mjt_${"A".repeat(43)}`, true],
  [`mjt_${"A".repeat(42)}`, false],
  [`mjt_${"A".repeat(43)}'`, false],
  [`MJT_${"A".repeat(43)}`, false],
  ["", false],
])("%s looks like a token: %s", (text, expected) => {
  expect(looksLikeToken(text)).toBe(expected);
});

import { describe, expect, it } from "vitest";
import { ACTIONS, boundsOf, may, reaches, reachesRegion, ROLES, touchesRegion, type Account } from "../../lib/accounts/account";
import { passwordProblem } from "../../lib/accounts/password";

const account = (over: Partial<Account>): Account => ({ id: "1", username: "zhang", name: "张", role: "reviewer", regions: ["2202"], agencyIds: [], mustChangePassword: false, ...over });

describe("rights", () => {
  it.each([
    ["administrator", ["view", "export", "importDocuments", "decideFindings", "issueNotices", "changeProfile", "manageTokens"]],
    ["reviewer", ["view", "export", "importDocuments", "decideFindings", "issueNotices", "changeProfile"]],
    ["leader", ["view", "export"]],
    ["agency", ["view"]],
  ] as const)("a %s may do this and nothing else", (role, allowed) => {
    expect(ACTIONS.filter((action) => may(account({ role }), action))).toEqual(allowed);
  });
  it("nobody may do anything before the first password was changed", () => {
    for (const role of ROLES) expect(ACTIONS.filter((action) => may(account({ role, mustChangePassword: true }), action))).toEqual([]);
  });
});

describe("bounds", () => {
  it("are the regions given, with everything below them", () => {
    const bounds = boundsOf(account({ regions: ["2202", "3703"] }));
    expect(["220284", "220200", "370303", "220300", ""].map((regionCode) => reaches(bounds, { agencyId: 1, regionCode }))).toEqual([true, true, true, false, false]);
  });
  it("of a reporting body are its own reports, whatever regions it may have been given", () => {
    const bounds = boundsOf(account({ role: "agency", regions: [""], agencyIds: [7] }));
    expect([7, 8].map((agencyId) => reaches(bounds, { agencyId, regionCode: "220284" }))).toEqual([true, false]);
  });
  it("are nothing for an account without any", () => {
    expect(reaches(boundsOf(account({ regions: [] })), { agencyId: 1, regionCode: "220284" })).toBe(false);
  });
  it("let something be done to a region only when all of it lies within", () => {
    const bounds = boundsOf(account({ regions: ["2202"] }));
    expect(["22", "2202", "220284", ""].map((prefix) => reachesRegion(bounds, prefix))).toEqual([false, true, true, false]);
    expect(["22", "2202", "220284", "2203", ""].map((prefix) => touchesRegion(bounds, prefix))).toEqual([true, true, true, false, true]);
  });
});

describe("a new password", () => {
  it.each([
    ["Short-1", "short"],
    ["x1".repeat(70), "long"],
    ["Zhang-2026-x", "containsName"],
    ["password-2026", "common"],
    ["1111111111111", "common"],
    ["abcdefghijkl", "plain"],
    ["73619284019283", "plain"],
    ["清河街道 2026 年报", null],
    ["correct horse 7", null],
  ])("%s: %s", (password, problem) => {
    expect(passwordProblem(password, "zhang")).toBe(problem);
  });
});

import { describe, expect, it } from "vitest";
import { ACTIONS, boundsOf, may, reaches, reachesRegion, ROLES, touchesRegion, type Account } from "../../lib/accounts/account";
import { importBounds, standingImportBounds } from "../../lib/accounts/importing";
import { canTake } from "../../lib/findings/assignment";
import { reachesAccount } from "../../lib/accounts/manage";
import { passwordProblem } from "../../lib/accounts/password";

const regionOf = (id: number): string | undefined => new Map([[1, "220284"], [2, "370303"], [3, ""]]).get(id);
const account = (over: Partial<Account>): Account => ({ id: "1", username: "zhang", name: "张", role: "reviewer", regions: ["2202"], agencyIds: [], mustChangePassword: false, ...over });

describe("rights", () => {
  it.each([
    ["administrator", ["view", "export", "importDocuments", "decideFindings", "issueNotices", "changeProfile", "manageAccounts", "manageInstallation", "viewAuditLog", "manageTokens"]],
    ["reviewer", ["view", "export", "importDocuments", "decideFindings", "issueNotices", "changeProfile"]],
    ["leader", ["view", "export"]],
    ["agency", ["view", "objectToFindings"]],
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

describe("loading documents", () => {
  it("reaches as far as the account's bounds, for those who have the right and any bounds", () => {
    expect(importBounds(account({ regions: [""] }))).toEqual({ kind: "everything" });
    expect(importBounds(account({ regions: ["2202"] }))).toEqual({ kind: "regions", prefixes: ["2202"] });
    const others: Partial<Account>[] = [{ regions: [] }, { role: "leader" }, { role: "agency", agencyIds: [7] }, { mustChangePassword: true }];
    for (const over of others) expect(importBounds(account(over))).toBeNull();
  });
  it("goes on in the name of who has a new password to choose", () => {
    expect(standingImportBounds(account({ mustChangePassword: true }))).toEqual({ kind: "regions", prefixes: ["2202"] });
  });
});

describe("a finding", () => {
  it("is given to who may decide and sees the body", () => {
    const body = { agencyId: 1, regionCode: "220284" };
    expect([account({}), account({ regions: ["37"] }), account({ role: "leader" }), account({ mustChangePassword: true })].map((one) => canTake(one, body))).toEqual([true, false, false, true]);
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

describe("an account within bounds", () => {
  const bounds = boundsOf(account({ role: "administrator", regions: ["2202"] }));
  it.each([
    [{ role: "reviewer", regions: ["220284"] }, true],
    [{ role: "administrator", regions: ["2202"] }, true],
    [{ role: "reviewer", regions: ["220284", "37"] }, false],
    [{ role: "leader", regions: ["22"] }, false],
    [{ role: "leader", regions: [""] }, false],
    [{ role: "leader", regions: [] }, false],
    [{ role: "agency", regions: [], agencyIds: [1] }, true],
    [{ role: "agency", regions: [], agencyIds: [1, 2] }, false],
    [{ role: "agency", regions: [], agencyIds: [3] }, false],
    [{ role: "agency", regions: [], agencyIds: [99] }, false],
    [{ role: "agency", regions: [], agencyIds: [] }, false],
  ] as [Partial<Account>, boolean][])("%o may be managed from a city: %s", (over, isManaged) => {
    expect(reachesAccount(bounds, account(over), regionOf)).toBe(isManaged);
    expect(reachesAccount(boundsOf(account({ regions: [""] })), account(over), regionOf)).toBe(true);
  });
});

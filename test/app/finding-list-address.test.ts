import { describe, expect, it } from "vitest";
import { readListAddress } from "../../app/_server/finding-list-address";
import type { Account } from "../../lib/accounts/account";

const account = (over: Partial<Account> = {}): Account => ({ id: "1", username: "zhang", name: "张", role: "reviewer", regions: ["9901"], agencyIds: [], mustChangePassword: false, ...over });

describe("the address of a list of findings", () => {
  it("keeps what the page reads, in one order, and nothing else", () => {
    const { query } = readListAddress("q=机关&severity=major&nonsense=1&state=open&year=2022&assignee=li&region=990101&after=major~3", account());
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ year: "2022", region: "990101", state: "open", severity: "major", assignee: "li", q: "机关" });
    expect(readListAddress(query, account()).query).toBe(query);
  });

  it.each(["severity=worst", "state=fixed", "rule=x", "agency=-1", "assignee=%27%20or%201", "year=12"])("leaves out a value that does not fit: %s", (query) => {
    expect(readListAddress(query, account()).query).toBe("year=all");
  });

  it("stays within the bounds of the account, whatever it says, and tells a reporting body nothing of who works on what", () => {
    expect(readListAddress("year=all", account()).filters.bounds).toEqual({ kind: "regions", prefixes: ["9901"] });
    expect(readListAddress("assignee=li", account({ role: "agency", agencyIds: [7] }))).toMatchObject({ query: "year=all", facets: { assignee: null }, filters: { bounds: { kind: "agencies", ids: [7] } } });
  });
});

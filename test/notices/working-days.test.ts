import { describe, expect, it } from "vitest";
import { addWorkingDays, daysBetween } from "../../lib/notices/working-days";

describe("working days", () => {
  it.each([
    ["a Tuesday and ten days", "2026-02-10", 10, "2026-02-24"],
    ["a Friday and one day is the Monday", "2026-02-13", 1, "2026-02-16"],
    ["a Saturday and one day is the Monday", "2026-02-14", 1, "2026-02-16"],
    ["a Monday and five days is the next Monday", "2026-02-16", 5, "2026-02-23"],
    ["over the end of a leap year's February", "2028-02-28", 2, "2028-03-01"],
    ["over the end of the year", "2026-12-31", 3, "2027-01-05"],
  ])("%s", (_, from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });
  it("never end on a weekend", () => {
    for (let count = 1; count <= 60; count++) expect([0, 6]).not.toContain(new Date(`${addWorkingDays("2026-02-10", count)}T00:00:00Z`).getUTCDay());
  });
  it("are counted as days between, in both directions and over summer time", () => {
    expect([daysBetween("2026-02-10", "2026-02-24"), daysBetween("2026-03-31", "2026-03-28"), daysBetween("2026-03-01", "2026-11-01")]).toEqual([14, -3, 245]);
  });
});

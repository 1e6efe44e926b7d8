import { describe, expect, it } from "vitest";
import { z } from "zod";
import { address, paramBy, parseFilters, type Filters } from "../../app/_server/address";

const EVERYTHING = { kind: "everything" } as const;
const FILTERS: Filters = { year: 2023, region: "220284", level: "county", kind: null, bounds: EVERYTHING };

describe("addresses", () => {
  it("carry the filters and what the page adds, and leave out what is empty", () => {
    expect(address("/findings", FILTERS, { rule: "BAL-001", q: "", after: null })).toBe("/findings?year=2023&region=220284&level=county&rule=BAL-001");
  });
  it("name all years in so many words, so that they survive the way back", () => {
    expect(address("/findings", { ...FILTERS, year: null })).toContain("year=all");
  });
  it("put a fragment at the end", () => {
    expect(address("/reports/3", FILTERS, { "#": "f-abc" })).toMatch(/^\/reports\/3\?.*#f-abc$/);
  });
  it("escape what a reader typed", () => {
    expect(address("/findings", FILTERS, { q: "a&b=1#<" })).toContain("q=a%26b%3D1%23%3C");
  });
  it("are read back as they were written", () => {
    const query = Object.fromEntries(new URL(address("/", FILTERS), "http://site.invalid").searchParams);
    expect(parseFilters(query, 2020, EVERYTHING)).toEqual(FILTERS);
  });
  it("without a year mean the newest one", () => {
    expect(parseFilters({}, 2024, EVERYTHING).year).toBe(2024);
    expect(parseFilters({ year: "all" }, 2024, EVERYTHING).year).toBeNull();
  });
  it.each([{ year: "20x3" }, { year: "1066" }, { region: "%' or 1=1" }, { level: "village" }, { kind: ["", "department"] }])("with %o open the page without the part that makes no sense", (params) => {
    expect(parseFilters(params, 2024, EVERYTHING)).toEqual({ year: 2024, region: null, level: null, kind: null, bounds: EVERYTHING });
  });
  it("may hold a parameter twice: the first counts", () => {
    expect(paramBy({ sort: ["name", "worst"] }, "sort", z.enum(["name", "worst"]))).toBe("name");
  });
});

import { describe, expect, it } from "vitest";
import { basesFor, LEGAL_BASES, legalBasis } from "../../../lib/rules/law";
import { RULES } from "../../../lib/rules/registry";

describe("the legal bases", () => {
  it("give a report the notice that was in force for its year", () => {
    expect(basesFor(["format2021", "format2019"], 2020)).toEqual([legalBasis("format2019")]);
    expect(basesFor(["format2021", "format2019"], 2023)).toEqual([legalBasis("format2021")]);
  });
  it("are all given when the year is unknown or none was in force", () => {
    expect(basesFor(["format2021", "format2019"], null)).toHaveLength(2);
    expect(basesFor(["format2021"], 2015)).toEqual([legalBasis("format2021")]);
  });
  it("leave every rule something to rest on in the years of its eras", () => {
    for (const rule of RULES) for (const year of [2012, 2020, 2024]) expect(basesFor(rule.basis, year), `${rule.id} ${year}`).not.toEqual([]);
  });
  it("quote only what has a source, without ellipsis", () => {
    for (const [id, basis] of Object.entries(LEGAL_BASES)) if (basis.quotation !== null) expect(basis.quotation, id).not.toMatch(/…|\.\.\./);
  });
});

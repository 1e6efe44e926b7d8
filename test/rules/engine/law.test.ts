import { describe, expect, it } from "vitest";
import { basesFor, basisLine, LEGAL_BASES, legalBasis } from "../../../lib/rules/law";
import { RULES } from "../../../lib/rules/registry";

describe("the legal bases", () => {
  it("give a report the notice that was in force for its year", () => {
    expect(basesFor(["format2021", "format2019"], 2020)).toEqual([legalBasis("format2019")]);
    expect(basesFor(["format2021", "format2019"], 2023)).toEqual([legalBasis("format2021")]);
  });
  it("are all given when the year is unknown, and never one that was not in force", () => {
    expect(basesFor(["format2021", "format2019"], null)).toHaveLength(2);
    expect(basesFor(["format2021"], 2015)).toEqual([]);
  });
  it("leave every rule something in force to rest on in each year of its eras", () => {
    const yearsOf = { pre2019: [2008, 2018], "2019": [2019, 2020], "2021": [2021, 2025] };
    const baseless = RULES.flatMap((rule) => rule.eras.flatMap((era) => yearsOf[era].filter((year) => year >= (rule.fromYear ?? year) && basesFor(rule.basis, year).length === 0).map((year) => `${rule.id} ${year}`)));
    expect(baseless).toEqual([]);
  });
  it("are all rested on by some rule", () => {
    const used = new Set<string>(RULES.flatMap(({ basis }) => [...basis]));
    expect(Object.keys(LEGAL_BASES).filter((id) => !used.has(id))).toEqual([]);
  });
  it("cite the law on who may make regulations as it was numbered in the year reported on", () => {
    const basis = RULES.find(({ id }) => id === "AUT-001")!.basis;
    expect(basisLine(basis, 2022, "zh")).toContain("第八十二条");
    expect(basisLine(basis, 2022, "zh")).not.toContain("第九十三条");
    expect(basisLine(basis, 2023, "zh")).toContain("第九十三条");
  });
  it("never hold against a report of 2020 that the format was only encouraged for 2019", () => {
    for (const { quotation } of basesFor(["format2019"], 2020)) expect(quotation ?? "").not.toContain("鼓励");
  });
  it("are parted in the manner of the language", () => {
    expect(basisLine(["regulation2019.art50", "format2021"], 2023, "zh")).toContain("；");
    expect(basisLine(["regulation2019.art50", "format2021"], 2023, "en")).not.toContain("；");
  });
  it("quote only what has a source, without ellipsis", () => {
    for (const [id, basis] of Object.entries(LEGAL_BASES)) if (basis.quotation !== null) expect(basis.quotation, id).not.toMatch(/…|\.\.\./);
  });
});

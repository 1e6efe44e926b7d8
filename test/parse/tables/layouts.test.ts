import { describe, expect, it } from "vitest";
import { TABLE_KEYS } from "../../../lib/report/cells";
import { balancedFigures, random, read, reportText, valuesOf, WRITINGS } from "./documents";

describe.each(Object.entries(WRITINGS))("tables written as %s", (_, writing) => {
  it.each(["2019", "2021"] as const)("are read completely in the shape of %s", (era) => {
    const truth = balancedFigures(era, random(7));
    const text = reportText(era, truth, writing);
    const { tables, era: found, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(found).toBe(era);
    for (const table of TABLE_KEYS) {
      expect(valuesOf(tables, table)).toEqual(Object.fromEntries(Object.entries(truth[table]).map(([cell, raw]) => [cell, Number(raw)])));
      for (const cell of Object.values(tables[table]!.cells)) expect(text.slice(...cell.span)).toBe(cell.raw);
    }
  });
});

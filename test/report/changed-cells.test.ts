import { expect, it } from "vitest";
import { changedCells } from "../../lib/report/changed-cells";
import { GRANTED, NEW_RECEIVED, sampleReport } from "../audit/sample-report";

const tablesOf = (cells: Record<string, number | string>, words = "") => sampleReport({ cells, words }).report;

it("tells the cells that say something else, with what they said before", () => {
  const changes = changedCells(tablesOf({ [NEW_RECEIVED]: 9, [GRANTED]: 4 }), tablesOf({ [NEW_RECEIVED]: 10, [GRANTED]: 4 }));
  expect(changes.map(({ table, cell, before, after }) => [table, cell, before?.value, after?.value])).toEqual([["requests", NEW_RECEIVED, 9, 10]]);
});

it("does not take a number for changed because it stands elsewhere in the text", () => {
  expect(changedCells(tablesOf({ [NEW_RECEIVED]: 9 }), tablesOf({ [NEW_RECEIVED]: 9 }, "多了一句话。"))).toEqual([]);
});

it("tells a cell that became blank or could not be read from a zero", () => {
  const changes = changedCells(tablesOf({ [NEW_RECEIVED]: 0, [GRANTED]: 0 }), tablesOf({ [NEW_RECEIVED]: "" }));
  expect(changes.map(({ cell, after }) => [cell, after?.kind ?? null])).toEqual([[NEW_RECEIVED, "blank"], [GRANTED, null]]);
});

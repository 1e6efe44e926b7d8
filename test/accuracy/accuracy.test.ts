import { expect, test } from "vitest";
import { corpusHash, floorsOf, readFloors } from "./floors";
import { COMPACT_SCOPE, measure } from "./measure";
import { printShortcomings } from "./print";

const accuracy = measure(COMPACT_SCOPE);
const floors = readFloors();
const of = (...kinds: string[]) => accuracy.shortcomings.filter(({ kind }) => kinds.includes(kind));

test("the floors were taken from the corpus that is measured with", () => {
  expect(corpusHash()).toBe(floors.corpusHash);
});

test("no number is read into a wrong cell, in any layout", () => {
  expect(printShortcomings(of("wrong-cell"))).toBe("");
});

test("every cell is read where a careful reader can read it", () => {
  expect(printShortcomings(of("left-out"))).toBe("");
});

test("body, year, format and date are read as they were written, and no report is refused", () => {
  expect(printShortcomings(of("identity", "refused"))).toBe("");
});

test("sound reports, traps and other rules' faults give no false failure", () => {
  expect(printShortcomings(of("false-failure"))).toBe("");
});

test("the planted faults of every rule are found, at their place", () => {
  const { recall } = floorsOf(accuracy);
  for (const [rule, floor] of Object.entries(floors.recall)) expect(recall[rule], `${rule}: ${printShortcomings(of("missed").filter(({ ruleId }) => ruleId === rule))}`).toBeGreaterThanOrEqual(floor);
});

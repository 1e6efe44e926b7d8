import { describe, expect, it } from "vitest";
import { compareCells, type Stated } from "../../lib/statistics/comparison";
import { figureNamed, officialCells, shapeDue } from "../../lib/statistics/figures";
import { yearChange, type YearFigures } from "../../lib/statistics/series";
import { cellSums, isComplete, type CellTally, type Coverage } from "../../lib/statistics/sums";

const AT = { table: "requests", cell: "newReceived.total" } as const;
const MONEY = { table: "disclosure", cell: "fees.amount" } as const;
const COMPLETE: Coverage = { expected: 3, counted: 3, unexpected: 0, missing: 0, otherShape: 0, noTables: 0, outside: 0 };
const tally = (kind: CellTally["kind"], reports: number, sum = 0, at: { table: "requests" | "disclosure"; cell: string } = AT): CellTally => ({ ...at, kind, reports, sum });
const sumOf = (tallies: readonly CellTally[], reports = 3, at: { table: string; cell: string } = AT) => cellSums("2021", reports, tallies).find(({ table, cell }) => table === at.table && cell === at.cell)!;

const number = (value: number): Stated => ({ kind: "number", value, inferred: false });

describe("the sum of a cell", () => {
  it("is that of the reports with a number, and says how many have none", () => {
    expect(sumOf([tally("amount", 1, 7), tally("unread", 1), tally("blank", 1), tally("inferred", 1)])).toEqual({ ...AT, sum: 7, stated: 1, unread: 1, blank: 1, inferred: 1 });
  });
  it("is stated for every official cell of the shape and for no other", () => {
    expect(cellSums("2021", 2, [{ table: "requests", cell: "other.total", kind: "amount", sum: 4, reports: 1 }]).map(({ cell }) => cell)).toEqual(officialCells("2021").map(({ cell }) => cell));
    expect([cellSums("2021", 0, []).length, cellSums("2019", 0, []).length]).toEqual([200, 198]);
  });
  it("of money carries no traces of binary fractions", () => {
    expect(sumOf([tally("amount", 2, 0.1 + 0.2, MONEY)], 3, MONEY).sum).toBe(0.3);
  });
});

describe("coverage", () => {
  it.each([
    ["every expected report is in", {}, true],
    ["a body is missing", { missing: 1 }, false],
    ["a report is in the other shape", { otherShape: 1 }, false],
    ["the tables of a report could not be read", { noTables: 1 }, false],
    ["there is no roster", { expected: 0 }, false],
    ["nothing was counted", { counted: 0 }, false],
  ])("when %s", (_title, over, expected) => {
    expect(isComplete({ ...COMPLETE, ...over })).toBe(expected);
  });
});

describe("a sum beside what the region reported", () => {
  it.each([
    ["is equal", [tally("amount", 3, 9)], COMPLETE, number(9), { state: "equal", difference: 0 }],
    ["differs for a person to look at when nothing is missing", [tally("amount", 3, 9)], COMPLETE, number(8), { state: "differs", difference: -1 }],
    ["only differs when bodies are missing", [tally("amount", 3, 9)], { ...COMPLETE, missing: 1 }, number(12), { state: "partial", difference: 3 }],
    ["only differs when a report’s cell was not read", [tally("amount", 2, 9), tally("unread", 1)], COMPLETE, number(12), { state: "partial", difference: 3 }],
    ["only differs when a report’s cell is blank", [tally("amount", 2, 9), tally("blank", 1)], COMPLETE, number(12), { state: "partial", difference: 3 }],
    ["is not known when the region’s cell was not read", [tally("amount", 3, 9)], COMPLETE, { kind: "unread" }, { state: "unknown", difference: null }],
    ["is not known when no report has a number, which is no zero", [tally("unread", 3)], COMPLETE, number(0), { state: "unknown", difference: null }],
  ] as const)("%s", (_title, tallies, coverage, stated, expected) => {
    const [compared] = compareCells([sumOf(tallies)], coverage, () => stated);
    expect(compared).toMatchObject(expected);
  });
});

describe("figures over the years", () => {
  const none = { sum: 0, unknown: 0 };
  const year = (of: number, sum: number, over: Partial<YearFigures> = {}): YearFigures => ({
    year: of, expected: 3, counted: 3, ...over,
    figures: { newReceived: { sum, unknown: 0 }, granted: none, partial: none, denied: none, unavailable: none, refused: none, carriedForward: none, upheld: none, corrected: none, licensing: none, penalties: none },
  });
  it("change by a difference and a share", () => {
    expect(yearChange(year(2023, 15), year(2022, 10), "newReceived")).toEqual({ difference: 5, share: 0.5, isUneven: false });
  });
  it("have no share of nothing, and no change over a gap or without reports", () => {
    expect(yearChange(year(2023, 15), year(2022, 0), "newReceived")).toMatchObject({ difference: 15, share: null });
    expect(yearChange(year(2023, 15), year(2021, 10), "newReceived")).toBeNull();
    expect(yearChange(year(2023, 15), year(2022, 0, { counted: 0 }), "newReceived")).toBeNull();
  });
  it("say that they rest on other numbers of reports", () => {
    expect(yearChange(year(2023, 15), year(2022, 10, { counted: 2 }), "newReceived")).toMatchObject({ isUneven: true });
  });
  it("are named in an address by their key, a cell by its table and address, and nothing else is a figure", () => {
    expect(figureNamed("denied", "2021")?.cells).toHaveLength(8);
    expect(figureNamed("requests.newReceived.total", "2021")).toEqual({ main: null, cells: [AT] });
    for (const name of ["requests.other.total", "regulations.issued", "requests", "__proto__", ""]) expect(figureNamed(name, "2021"), name).toBeNull();
  });
  it("begin with the first year that has prescribed tables", () => {
    expect([2018, 2019, 2020, 2021].map(shapeDue)).toEqual([null, "2019", "2019", "2021"]);
  });
});

import { describe, expect, it } from "vitest";
import { APPLICANT_COLUMNS, OUTCOME_ROWS_2021, REQUEST_COLUMNS, REQUEST_ROWS_2021, requestCell } from "../../../lib/report/cells";
import { ReportFacts } from "../../../lib/rules/facts";
import { requestsBalance } from "../../../lib/rules/shared/requests-balance";
import { identityKey, requestsIdentities } from "../../../lib/rules/shared/requests-identities";
import { buildReport } from "../../support/report-builder";

/** A fixed sequence of numbers in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A table 三 in balance with figures in every column. */
function balancedTable(next: () => number): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const column of APPLICANT_COLUMNS) {
    let handled = 0;
    for (const row of OUTCOME_ROWS_2021) handled += cells[requestCell(row, column)] = Math.floor(next() * 20) + 5;
    cells[requestCell("total", column)] = handled;
    cells[requestCell("carriedForward", column)] = Math.floor(next() * 9) + 5;
    cells[requestCell("carriedOver", column)] = Math.floor(next() * 9) + 5;
    cells[requestCell("newReceived", column)] = handled + cells[requestCell("carriedForward", column)]! - cells[requestCell("carriedOver", column)]!;
  }
  for (const row of REQUEST_ROWS_2021) cells[requestCell(row, "total")] = APPLICANT_COLUMNS.reduce((total, column) => total + cells[requestCell(row, column)]!, 0);
  return cells;
}

const balanceOf = (cells: Record<string, number>) => requestsBalance(new ReportFacts(buildReport({ tables: { requests: cells } })));

describe("the causes of broken sums in table three", () => {
  it("finds none in tables that balance, and reckons every identity", () => {
    const next = sequence(1);
    for (let time = 0; time < 20; time++) {
      const balance = balanceOf(balancedTable(next));
      expect(balance).toEqual({ causes: [], unreckoned: [] });
    }
  });

  it("names the one wrong cell, and what it would have to be, wherever it stands in the table", () => {
    const next = sequence(2);
    const table = balancedTable(next);
    for (const row of REQUEST_ROWS_2021) {
      for (const column of REQUEST_COLUMNS) {
        const cell = requestCell(row, column);
        const stated = table[cell]! + (next() < 0.5 ? -3 : 4);
        const { causes } = balanceOf({ ...table, [cell]: stated });
        expect(causes.map(({ pattern, suspect }) => ({ pattern, suspect })), cell).toEqual([{ pattern: "cell", suspect: { cell, stated, shouldBe: table[cell] } }]);
      }
    }
  });

  it("says every broken identity once, whatever is wrong", () => {
    const next = sequence(3);
    const cells = REQUEST_ROWS_2021.flatMap((row) => REQUEST_COLUMNS.map((column) => requestCell(row, column)));
    for (let time = 0; time < 300; time++) {
      const table = balancedTable(next);
      for (let slips = 1 + Math.floor(next() * 4); slips > 0; slips--) table[cells[Math.floor(next() * cells.length)]!]! += Math.floor(next() * 7) - 3;
      const facts = new ReportFacts(buildReport({ tables: { requests: table } }));
      const said = requestsBalance(facts).causes.flatMap(({ identities }) => identities.map(identityKey));
      const broken = requestsIdentities(facts.report).reckoned.filter(({ delta }) => delta !== 0).map(identityKey);
      expect(said.toSorted()).toEqual(broken.toSorted());
    }
  });

  it("reckons nothing twice for one report", () => {
    const facts = new ReportFacts(buildReport());
    expect(requestsBalance(facts)).toBe(requestsBalance(facts));
  });
});

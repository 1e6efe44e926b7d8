import { expect, test } from "vitest";
import { APPLICANT_COLUMNS, DISPUTE_GROUPS, OUTCOME_ROWS_2019, OUTCOME_ROWS_2021, REQUEST_COLUMNS, REQUEST_ROWS_2019, REQUEST_ROWS_2021 } from "../../lib/report/cells";
import { disclosureCells, disputesCells, requestsCells } from "../../lib/report/formats";
import { bodiesOf, DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { figuresOf, summed, tabularEraOf } from "../../lib/demo/figures/series";

const YEARS = [2019, 2020, 2021, 2022, 2023];
const bodies = bodiesOf(DEMONSTRATION_REGION, "consistency");
const all = bodies.map((body) => ({ body, figures: figuresOf(body, YEARS, "consistency") }));
const every = all.flatMap(({ body, figures }) => [...figures].map(([year, cells]) => ({ name: `${body.name} ${year}`, year, cells })));

test("a county has a government, an office, departments, townships and sub-district offices, each name once", () => {
  expect(new Set(bodies.map(({ name }) => name)).size).toBe(bodies.length);
  expect(new Set(bodies.map(({ kind }) => kind))).toEqual(new Set(["government", "office", "department", "institution", "agencyOffice"]));
  expect(bodies.length).toBeGreaterThanOrEqual(45);
});

test("every table has exactly the cells of its format", () => {
  for (const { year, cells } of every) {
    const era = tabularEraOf(year)!;
    expect(Object.keys(cells.disclosure)).toEqual(disclosureCells(era));
    expect(new Set(Object.keys(cells.requests))).toEqual(new Set(requestsCells(era)));
    expect(Object.keys(cells.disputes)).toEqual(disputesCells());
  }
});

test("every identity of the forms holds in every figure set, also in the county's sum", () => {
  const whole = YEARS.map((year) => ({ name: `sum ${year}`, year, cells: summed(all.map(({ figures }) => figures.get(year)!)) }));
  for (const { name, year, cells: { requests, disputes, disclosure } } of [...every, ...whole]) {
    const era = tabularEraOf(year)!;
    for (const column of REQUEST_COLUMNS) {
      expect(requests[`newReceived.${column}`]! + requests[`carriedOver.${column}`]!, name).toBe(requests[`total.${column}`]! + requests[`carriedForward.${column}`]!);
      const outcomes = (era === "2021" ? OUTCOME_ROWS_2021 : OUTCOME_ROWS_2019).reduce((sum, row) => sum + requests[`${row}.${column}`]!, 0);
      expect(outcomes, name).toBe(requests[`total.${column}`]);
    }
    for (const row of era === "2021" ? REQUEST_ROWS_2021 : REQUEST_ROWS_2019) {
      expect(APPLICANT_COLUMNS.reduce((sum, column) => sum + requests[`${row}.${column}`]!, 0), name).toBe(requests[`${row}.total`]);
    }
    for (const group of DISPUTE_GROUPS) {
      expect(["upheld", "corrected", "otherResult", "pending"].reduce((sum, column) => sum + disputes[`${group}.${column}`]!, 0), name).toBe(disputes[`${group}.total`]);
    }
    if (era === "2021") expect(disclosure["normativeDocuments.inForce"]! - disclosure["normativeDocuments.issued"]! + disclosure["normativeDocuments.repealed"]!, name).toBeGreaterThanOrEqual(0);
    else expect(disclosure["normativeDocuments.published"]!, name).toBeLessThanOrEqual(disclosure["normativeDocuments.totalPublic"]!);
  }
});

test("applications carried forward and documents in force roll on from year to year", () => {
  for (const { figures } of all) {
    for (const year of YEARS.slice(1)) {
      const [before, now] = [figures.get(year - 1)!, figures.get(year)!];
      for (const column of REQUEST_COLUMNS) expect(now.requests[`carriedOver.${column}`]).toBe(before.requests[`carriedForward.${column}`]);
      if (year >= 2022) {
        expect(now.disclosure["normativeDocuments.inForce"]).toBe(
          before.disclosure["normativeDocuments.inForce"]! + now.disclosure["normativeDocuments.issued"]! - now.disclosure["normativeDocuments.repealed"]!,
        );
      }
    }
  }
});

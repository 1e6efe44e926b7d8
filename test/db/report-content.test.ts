import { describe, expect, it } from "vitest";
import { cellCode, cellOfCode } from "../../db/cell-codes";
import { packReport, unpackReport } from "../../db/report-content";
import { disclosureCells, disputesCells, requestsCells } from "../../lib/report/formats";
import type { ParsedReport } from "../../lib/report/schema";
import { sampleReport } from "../audit/sample-report";

const allZero = (): Record<string, number> => Object.fromEntries(requestsCells("2021").map((cell) => [cell, 0]));

describe("the numbers of cells", () => {
  it.each(["2019", "2021"] as const)("give every cell of the %s form a number of its own that leads back to it", (era) => {
    const cells = [
      ...disclosureCells(era).map((cell) => ({ table: "disclosure" as const, cell })),
      ...requestsCells(era).map((cell) => ({ table: "requests" as const, cell })),
      ...disputesCells().map((cell) => ({ table: "disputes" as const, cell })),
    ];
    expect(cells.map(({ table, cell }) => cellOfCode(cellCode(table, cell) ?? -1))).toEqual(cells);
  });

  it("stay what they are, because they are stored", () => {
    expect([cellCode("disclosure", "fees.amount"), cellCode("requests", "newReceived.total"), cellCode("requests", "other.total"), cellCode("disputes", "litigationAfterReview.total")]).toEqual([9, 106, 356, 924]);
  });
});

describe("storing what was read", () => {
  it("gives back exactly the report that was packed", () => {
    const { report, bytes } = sampleReport({ cells: { ...allZero(), "newReceived.total": 1204, "granted.total": "若干" } });
    expect(unpackReport(packReport(report, bytes), bytes)).toEqual(report);
  });

  it("leaves the text out when the original gives it", () => {
    const { report, bytes } = sampleReport();
    expect(packReport(report, bytes).text).toBeNull();
    expect(packReport(report, null).text).not.toBeNull();
  });

  it("keeps a text that the original does not give, with NUL and lone surrogates", () => {
    const { report, bytes } = sampleReport();
    const odd: ParsedReport = { ...report, text: `${report.text}\0\ud800` };
    expect(unpackReport(packReport(odd, bytes), bytes).text).toBe(odd.text);
  });

  it("keeps cells with units, notes, recovered values, odd spelling and unknown addresses", () => {
    const { report, bytes } = sampleReport({ cells: { "newReceived.total": 5 } });
    const cell = report.tables.requests!.cells["newReceived.total"]!;
    const cells = {
      "newReceived.total": { ...cell, inferred: true },
      "granted.total": { ...cell, unit: "件", note: "其中1件" },
      "partial.total": { ...cell, raw: "５" },
      "row.unknown": cell,
    };
    const odd: ParsedReport = { ...report, tables: { ...report.tables, requests: { span: [0, 5], cells } } };
    expect(unpackReport(packReport(odd, bytes), bytes)).toEqual(odd);
  });

  it("packs a full table of zeros into a tenth of its JSON", () => {
    const { report, bytes } = sampleReport({ cells: allZero() });
    expect(packReport(report, bytes).structure.length).toBeLessThan(JSON.stringify(report).length / 10);
  });

  it("says which original is missing when the text cannot be restored", () => {
    const { report, bytes } = sampleReport();
    expect(() => unpackReport(packReport(report, bytes), null)).toThrow(report.source.sha256);
  });
});

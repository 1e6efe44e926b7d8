import { describe, expect, it } from "vitest";
import { cellEvidence, evidenceAt } from "../../../lib/rules/evidence";
import { buildReport } from "../../support/report-builder";

describe("evidence", () => {
  it("names section and table of its place", () => {
    const report = buildReport({ sections: { overview: "甲乙丙。" } });
    const at = report.text.indexOf("甲乙丙");
    expect(evidenceAt(report, [at, at + 3])).toEqual({ quote: "甲乙丙", span: [at, at + 3], section: "overview", table: null, cell: null });
    const cell = report.tables.requests!.cells["granted.total"]!;
    expect(evidenceAt(report, [cell.span[0], cell.span[1]])).toMatchObject({ section: "requests", table: "requests", cell: null });
    expect(evidenceAt(report, [0, 2])).toMatchObject({ section: null, table: null });
  });

  it("cuts a long quotation at 400 characters, and its span with it, never through a character", () => {
    const report = buildReport({ sections: { overview: "长".repeat(500), problems: `${"长".repeat(399)}𠮷${"长".repeat(100)}` } });
    for (const [start, length] of [[report.text.indexOf("长"), 400], [report.text.lastIndexOf(`${"长".repeat(399)}𠮷`), 399]] as const) {
      const { quote, span } = evidenceAt(report, [start, start + 480]);
      expect(quote).toBe("长".repeat(length));
      expect(span).toEqual([start, start + length]);
    }
  });

  it("quotes a cell by its address, and refuses a cell that nobody read", () => {
    const report = buildReport({ tables: { requests: { "granted.total": 7, "partial.total": null } } });
    expect(cellEvidence(report, "requests", "granted.total")).toMatchObject({ quote: "7", table: "requests", cell: "granted.total", section: "requests" });
    expect(() => cellEvidence(report, "requests", "partial.total")).toThrow("partial.total");
  });
});

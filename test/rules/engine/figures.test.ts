import { describe, expect, it } from "vitest";
import { figure, figures, sum } from "../../../lib/rules/figures";
import { buildReport } from "../../support/report-builder";

const report = buildReport({
  tables: { requests: { "granted.total": 7, "partial.total": "", "denied.internal.total": "/", "denied.process.total": "若干", "denied.inquiry.total": null, "unavailable.unclear.total": null }, disputes: null },
  diagnostics: [{ code: "row-short", table: "requests", where: "denied.inquiry", found: 6 }],
});

describe("figures", () => {
  it("are numbers that were read; a blank is no zero, and what was not read is not guessed", () => {
    expect(figure(report, "requests", "granted.total")).toEqual({ value: 7 });
    expect(figure(report, "requests", "partial.total")).toEqual({ missing: "cell-blank" });
    expect(figure(report, "requests", "denied.internal.total")).toEqual({ missing: "cell-blank" });
    expect(figure(report, "requests", "denied.process.total")).toEqual({ missing: "cell-not-a-number" });
    expect(figure(report, "requests", "denied.inquiry.total")).toEqual({ missing: "row-short" });
    expect(figure(report, "requests", "unavailable.unclear.total")).toEqual({ missing: "cell-unread" });
    expect(figure(report, "disputes", "review.total")).toEqual({ missing: "table-absent" });
  });

  it("come together, or the first that is missing is named", () => {
    expect(figures(report, "requests", ["granted.total", "newReceived.total"])).toEqual({ values: [7, 0] });
    expect(figures(report, "requests", ["granted.total", "partial.total", "denied.process.total"])).toEqual({ missing: "cell-blank", cell: "partial.total" });
  });

  it("add up", () => {
    expect(sum([])).toBe(0);
    expect(sum([1, 2, 3])).toBe(6);
  });
});

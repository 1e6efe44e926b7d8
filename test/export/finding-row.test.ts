import { describe, expect, it } from "vitest";
import { placeWords } from "../../lib/export/finding-row";
import type { Evidence } from "../../lib/rules/finding";

const evidence = (facts: Partial<Evidence>): { evidence: [Evidence] } => ({ evidence: [{ quote: "年度报告", span: [3, 7], section: null, table: null, cell: null, ...facts }] });

describe("where a finding is", () => {
  it("is its section, table and cell", () => {
    expect(placeWords(evidence({ section: "overview" }), "zh")).toBe("一、总体情况");
  });
  it("is outside the sections for a title or preface", () => {
    expect(placeWords(evidence({}), "zh")).toBe("章节之外（标题、引言等）");
    expect(placeWords(evidence({}), "en")).toBe("Outside the sections (title, preface)");
  });
  it("is left empty where no words of the report are quoted, or another report's", () => {
    expect(placeWords(evidence({ span: [0, 0] }), "zh")).toBe("");
    expect(placeWords(evidence({ from: { agency: "青禾县水务局", year: 2022 } as Evidence["from"] & object }), "zh")).toBe("");
  });
});

import { describe, expect, it } from "vitest";
import { copiedFrom, viewFindings, type ShownFinding } from "../../app/_components/evidence/finding-view";
import { roundedShare } from "../../app/_components/pair/pair-view";
import type { Evidence } from "../../lib/rules/finding";

const evidence = (reportId?: number | null): Evidence => ({
  quote: "原文",
  span: [0, 2],
  section: "overview",
  table: null,
  cell: null,
  ...(reportId !== undefined && { from: { agency: "乙局", year: 2022, path: "乙局.txt", reportId } }),
});
const finding = (ruleId: string, ...more: Evidence[]): ShownFinding => ({ ruleId, severity: "major", outcome: "fail", messageId: "earlier", params: {}, evidence: [evidence(), ...more], fingerprint: "0".repeat(40) });
const sourcesOf = (shown: ShownFinding): number[] => viewFindings([shown], 2023, "zh").flatMap(copiedFrom);

describe("a finding on copied text", () => {
  it.each(["ORI-001", "ORI-002", "ORI-003"])("%s names each report that the words stand in once", (ruleId) => {
    expect(sourcesOf(finding(ruleId, evidence(7), evidence(7), evidence(9)))).toEqual([7, 9]);
  });
  it("names none that was only read for a check", () => {
    expect(sourcesOf(finding("ORI-001", evidence(null)))).toEqual([]);
  });
  it("is none of another rule's, whatever other report it rests on", () => {
    expect(sourcesOf(finding("YOY-001", evidence(7)))).toEqual([]);
  });
});

describe("a share that is told", () => {
  it("is never more than it is", () => {
    expect([roundedShare(999, 1000), roundedShare(1000, 1000), roundedShare(29, 100)]).toEqual([0.99, 1, 0.29]);
  });
  it("is none without words", () => {
    expect(roundedShare(0, 0)).toBeNull();
  });
});

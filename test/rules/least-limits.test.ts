import { describe, expect, it } from "vitest";
import { couldBeTold, leastLimits } from "../../lib/rules/least-limits";
import { DEFAULT_PROFILE } from "../../lib/rules/profile";
import { findingsAmong } from "../similarity/findings-among";
import { labelledCorpus } from "../similarity/labelled-corpus";
import { overlapsAmong } from "../../lib/similarity/in-memory";

describe("what the rules on shared wording tell of at least", () => {
  it("is their lowest threshold in any profile", () => {
    expect(leastLimits([DEFAULT_PROFILE])).toEqual({ percent: 60, run: 120 });
    const stricter = { version: "x", rules: { "ORI-003": { thresholds: { everyYear: 40, fewestHan: 10 } }, "ORI-001": { thresholds: { run: 90 } } } };
    expect(leastLimits([DEFAULT_PROFILE, stricter])).toEqual({ percent: 40, run: 90 });
    expect(leastLimits([DEFAULT_PROFILE, { version: "y", rules: { "ORI-001": { enabled: false, thresholds: { low: 50 } } } }]).percent).toBe(50);
  });

  it("lets through every report that a rule tells of, and holds back many that none does", () => {
    const { reports } = labelledCorpus("choice");
    const limits = leastLimits([DEFAULT_PROFILE]);
    const findings = findingsAmong(reports);
    const overlaps = overlapsAmong(reports);
    const isLetThrough = (report: (typeof reports)[number]): boolean => (overlaps.get(report) ?? []).some((overlap) => couldBeTold(overlap, limits));
    const told = reports.filter((report) => (findings.get(report) ?? []).length > 0);
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((report) => !isLetThrough(report))).toEqual([]);
    expect(reports.filter((report) => (overlaps.get(report) ?? []).length > 0 && !isLetThrough(report)).length).toBeGreaterThan(5);
  });
});

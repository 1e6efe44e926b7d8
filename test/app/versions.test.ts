import { describe, expect, it } from "vitest";
import { changesOfFindings, findingsOfVersion } from "../../app/_components/versions/earlier-findings";
import type { VersionFinding } from "../../db/queries/report-versions";
import type { ParsedReport } from "../../lib/report/schema";
import { sampleReport } from "../audit/sample-report";

const section = (heading: string, start: number, end: number) => ({ key: null, ordinal: null, heading, span: [start, start] as [number, number], body: [start, end] as [number, number] });

/** A report with two sections of the given words. */
function reportOf(first: string, second: string): ParsedReport {
  const text = `${first}\n${second}`;
  return { ...sampleReport().report, text, sections: [section("一", 0, first.length), section("二", first.length + 1, text.length)] };
}
const finding = (quote: string, at: number, first: number, last: number): VersionFinding => ({
  ruleId: "TPL-004", severity: "minor", outcome: "fail", messageId: "x", params: {}, fingerprint: quote, first, last, evidence: [{ quote, span: [at, at + quote.length], section: null }] as unknown as VersionFinding["evidence"],
});

const before = reportOf("预期不补正，残差不齐。", "其他。");
const after = reportOf("新加一句。预期不补正。", "残差不齐。");
const [moved, stays, gone, added] = [finding("残差不齐", 12, 1, 2), finding("预期", 5, 1, 2), finding("其他", 12, 1, 1), finding("新加", 0, 2, 2)];
const all = [moved, stays, gone, added];

describe("the findings of an earlier version", () => {
  it("are those it had, marked where their words stand in its own text", () => {
    const shown = findingsOfVersion(all, 1, before);
    expect(shown.map(({ fingerprint }) => fingerprint)).toEqual(["残差不齐", "预期", "其他"]);
    for (const { evidence: [one] } of shown) expect(before.text.slice(...one.span)).toBe(one.quote);
  });

  it("are shown without a mark where their words do not stand, and never at another place", () => {
    const [shown] = findingsOfVersion([finding("没有这些字", 3, 1, 2)], 1, before);
    expect(shown!.evidence[0].span).toEqual([0, 0]);
  });
});

it("findings of two versions are gone, new, moved to another section, or still there", () => {
  const changes = changesOfFindings(all, { number: 1, report: before }, { number: 2, report: after });
  expect(changes).toEqual({ gone: [gone], added: [added], moved: [moved], kept: [stays] });
});

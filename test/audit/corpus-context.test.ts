import { describe, expect, it } from "vitest";
import { corpusContexts } from "../../lib/audit/corpus-context";
import type { ParsedReport } from "../../lib/report/schema";
import { auditReport } from "../../lib/score/audit-report";
import { buildReport, type ReportInput } from "../support/report-builder";

const bureau = (input: ReportInput = {}): ParsedReport => buildReport(input);
const found = (reports: readonly ParsedReport[], report: ParsedReport): string[] => auditReport(report, { context: corpusContexts(reports, "2024-06-01")(report) }).findings.map(({ ruleId }) => ruleId);
const forward = (value: number) => ({ tables: { requests: { "newReceived.total": value, "newReceived.naturalPerson": value, "carriedForward.total": value, "carriedForward.naturalPerson": value } } });

describe("documents that are checked together", () => {
  it("are held against each other over the years of a body, whatever their order", () => {
    const [earlier, later] = [bureau({ year: 2022, ...forward(3) }), bureau({ year: 2023 })];
    for (const set of [[earlier, later], [later, earlier]]) expect(found(set, later)).toContain("XYR-001");
    expect(found([later], later)).not.toContain("XYR-001");
  });
  it("of two counties whose bodies have one name are kept apart", () => {
    const [elsewhere, later] = [bureau({ year: 2022, agency: { regionCode: "999902" }, ...forward(3) }), bureau({ year: 2023 })];
    expect(found([elsewhere, later], later)).not.toContain("XYR-001");
  });
  it("without a region are compared in their wording only", () => {
    const [earlier, later] = [bureau({ year: 2022, agency: { regionCode: null }, ...forward(3) }), bureau({ year: 2023, agency: { regionCode: null } })];
    expect(corpusContexts([earlier, later], "2024-06-01")(later)).toMatchObject({ series: null, region: null, overlaps: expect.any(Array) });
  });
  it("give the later of two reports that a body filed on a year, where their days are known", () => {
    const [first, second, next] = [bureau({ year: 2022, publishedOn: "2023-01-20", ...forward(3) }), bureau({ year: 2022, publishedOn: "2023-02-20", ...forward(5) }), bureau({ year: 2023 })];
    const [previous] = corpusContexts([second, first, next], "2024-06-01")(next).series!;
    expect(previous!.count("requests", "carriedForward.total")).toEqual({ value: 5, inferred: false });
  });
  it("are a government's region where they lie in it", () => {
    const government = bureau({ agency: { name: "青禾县人民政府", kind: "government" } });
    const sum = corpusContexts([government, bureau(forward(4)), bureau({ agency: { name: "红山县水务局", regionCode: "999902" }, ...forward(9) })], "2024-06-01")(government).region!.sum("requests", "newReceived.total");
    expect([sum.total, sum.bodies]).toEqual([4, 1]);
  });
});
